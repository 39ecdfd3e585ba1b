package commands

import (
	"fmt"
	"time"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// call is a command line that was understood, and what a command works with.
type call struct {
	arguments
	all     []command // that there are, which the manual is written from
	cat     *sections.Catalogue
	program Program
	console.Streams
}

// response gives the draft that a command works on, and its path; the exit code is that of
// the error.
func (c call) response() (path string, d sections.Draft, code int, err error) {
	if path, err = c.file(); err != nil {
		return "", d, ExitUsage, err
	}
	if d, err = c.read(path); err != nil {
		return path, d, ExitMissing, err
	}
	return path, d, ExitDone, nil
}

// read reads a draft, and tells what people must know of it.
func (c call) read(path string) (sections.Draft, error) {
	d, err := drafts.Read(c.cat, path)
	if v, older := d.OlderCatalogue(); older && err == nil {
		fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(words.OlderCatalogue, v, c.cat.Version))
	}
	if v, newer := d.NewerCatalogue(); newer && err == nil {
		fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(words.NewerCatalogue, v, c.cat.Version))
	}
	return d, err
}

// beside gives what the rules look at beside a draft. What cannot be read is told, and keeps
// nobody from the rest.
func (c call) beside(path string, d sections.Draft) reading.Beside {
	b, unread := drafts.Beside(path, d, time.Now())
	for _, err := range unread {
		fmt.Fprintf(c.Err, sayHeed, words.Explain(err).What)
	}
	return b
}

// told gives the error of writing what was asked for.
func told(_ int, err error) error {
	if err != nil {
		return fmt.Errorf("write to the output: %w", err)
	}
	return nil
}
