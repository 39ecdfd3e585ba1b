package commands

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// deliver writes a document where the command line says, to the output as Markdown where it
// says nothing.
func (c call) deliver(e exported) (int, error) {
	out := c.options[optOutput]
	if out == "" || out == "-" {
		_, err := io.WriteString(c.Out, markdown.Document(e.doc))
		return ExitDone, told(0, err)
	}
	e.path, e.replace = out, c.has(optReplace)
	write, err := e.check()
	if err == nil && write {
		err = store.WriteFile(out, e.bytes)
	}
	switch {
	case errors.Is(err, words.ErrUsage):
		return ExitUsage, err
	case err != nil:
		return ExitMissing, fmt.Errorf("write the response: %w", err)
	}
	return ExitDone, told(fmt.Fprint(c.Err, e.warning()))
}

// exported is a response on its way to a file.
type exported struct {
	cat     *sections.Catalogue
	draft   string // the file that it is read from
	path    string // the one that it goes to
	doc     render.Document
	changed time.Time // when an answer last did
	lost    int       // signs that the format cannot draw
	bytes   []byte    // what the file is to hold, once it is known to be no precious one
	replace bool      // whatever is there, but for a draft
}

// check tells whether there is something to write, and refuses what must not be written
// over: the draft, by whatever name or link, any other draft, a folder, and, unless it is
// asked for, a file that holds anything else than this very response.
func (e *exported) check() (write bool, err error) {
	target, err := store.Target(e.path)
	if err != nil {
		return false, err
	}
	there, err := os.Stat(target)
	exists := !errors.Is(err, fs.ErrNotExist)
	if exists && err != nil {
		return false, err
	}
	if exists {
		if err := e.precious(target, there); err != nil {
			return false, err
		}
	}
	if err := e.write(target); err != nil {
		return false, err
	}
	if !exists || e.replace {
		return true, nil
	}
	now, err := store.Read(target)
	if err == nil && bytes.Equal(now, e.bytes) {
		return false, nil
	}
	return false, words.Refuse(fmt.Sprintf(problemOver, words.FileName(target)), hintOver)
}

// write makes the bytes of the format that the end of the file's name asks for.
func (e *exported) write(target string) error {
	format, ok := formats.Of(target)
	if !ok {
		return words.Refuse(fmt.Sprintf(problemFormat, words.FileName(target)), fmt.Sprintf(hintFormat, strings.Join(formats.Extensions(), ", ")))
	}
	var b bytes.Buffer
	meta := render.NewMeta(e.doc, e.changed, os.Getenv("SOURCE_DATE_EPOCH"))
	if err := format.Write(&b, e.doc, meta); err != nil {
		return fmt.Errorf("write as %s: %w", format.Name, err)
	}
	e.bytes = b.Bytes()
	if format.Lost != nil {
		var err error
		if e.lost, err = format.Lost(e.doc, meta); err != nil {
			return fmt.Errorf("look for lost signs: %w", err)
		}
	}
	return nil
}

// warning says what the file does not show as it was written, "" where it shows all.
func (e *exported) warning() string {
	switch {
	case e.lost == 0:
		return ""
	case e.lost == 1:
		return sayLostSign
	}
	return fmt.Sprintf(sayLostSigns, e.lost)
}

// precious refuses a folder and what answers were written in.
func (e *exported) precious(target string, there fs.FileInfo) error {
	if there.IsDir() {
		return words.Refuse(problemOverFolder, hintOverFolder)
	}
	own, err := os.Stat(e.draft)
	if err == nil && os.SameFile(own, there) || e.holdsDraft(target) {
		return words.Refuse(fmt.Sprintf(problemOverDraft, words.FileName(target)), hintOverDraft)
	}
	return nil
}

// holdsDraft tells whether a file is a draft, of any version and model, even one that
// cannot be read any more.
func (e *exported) holdsDraft(path string) bool {
	data, err := store.Read(path)
	if err != nil {
		return strings.EqualFold(filepath.Ext(path), ".toml")
	}
	_, err = draftfile.Decode(e.cat, data)
	var bad *draftfile.Error
	if !errors.As(err, &bad) {
		return err == nil
	}
	switch bad.Fault {
	case draftfile.Newer, draftfile.OtherModel:
		return true
	case draftfile.NoDraft:
		return false
	}
	return draftfile.LooksLikeDraft(e.cat, data)
}
