package wizard

import (
	"fmt"
	"io"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// verify lists what is missing: ami-wizard verifier.
func verify(c call) (int, error) {
	path, err := c.file()
	if err != nil {
		return exitUsage, err
	}
	d, err := c.read(path)
	if err != nil {
		return exitMissing, err
	}
	noted := listNotes(c.cat, d, c.Out)
	gaps := c.cat.Gaps(d)
	if len(gaps) == 0 {
		fmt.Fprintln(c.Out, words.Complete)
		if noted {
			return exitMissing, nil
		}
		return exitDone, nil
	}
	for _, gap := range gaps {
		fmt.Fprintf(c.Out, sayGapLine,
			c.cat.SectionIndex(gap.Question)+1, gap.Question.Label, words.GapWords(gap))
	}
	if len(gaps) == 1 {
		fmt.Fprint(c.Out, words.GapOne)
	} else {
		fmt.Fprintf(c.Out, words.GapTotal, len(gaps))
	}
	return exitMissing, nil
}

// listNotes lists the sections to take up again, and tells whether there are any.
func listNotes(c *sections.Catalogue, d sections.Draft, out io.Writer) bool {
	noted := false
	for i := range c.Sections {
		if note := d.Note(c.Sections[i].ID); note != "" {
			fmt.Fprintf(out, sayNoteLine, i+1, c.Sections[i].Title, note)
			noted = true
		}
	}
	return noted
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
