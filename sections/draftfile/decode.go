package draftfile

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Decode reads a draft's file. It is strict about what it would otherwise lose:
// a question of the catalogue whose value it cannot take is a *Error, as
// is anything that is not TOML. Everything it doesn't know is kept in the draft
// and written back by Encode. Comments are not kept.
//
// Without format, the file is taken for today's as soon as it names a catalogue
// or has a section of this one; an empty file is refused, since a crash leaves
// such files where answers were.
func Decode(c *sections.Catalogue, data []byte) (sections.Draft, error) {
	src, err := Read(data)
	if err != nil {
		return sections.Draft{}, err
	}
	d := decoder{
		catalogue: c, Source: src, root: src.Root, origin: map[string]path{},
		draft: sections.Contents{
			Answers: map[string]sections.Answer{}, Times: map[string]time.Duration{},
			Columns: map[string][]string{},
		},
	}
	for _, step := range []func() error{d.format, d.crowd, d.model, d.head, d.oldNotes, d.notes, d.times, d.asides, d.sections, d.renamed} {
		if err := step(); err != nil {
			return sections.Draft{}, err
		}
	}
	if len(d.root) > 0 {
		d.draft.Unknown = d.root
	}
	return d.draft.Draft(), nil
}

// decoder takes what it understands out of root; what remains is kept as it is.
type decoder struct {
	Source
	catalogue *sections.Catalogue
	root      map[string]any
	origin    map[string]path // question id → where a migration found its answer
	draft     sections.Contents
}

// fail builds the error for a value of the file.
func (d *decoder) fail(p path, problem, want string) *Error { return d.Fail(problem, want, p...) }

// crowd counts the tables that writing will give a header each.
func (d *decoder) crowd() error {
	tables := 0
	for _, v := range d.root {
		if isTable(v) {
			tables++
		}
	}
	if tables > maxTables {
		return &Error{Problem: sayTooManyTables, Want: wantShorter, Fault: OutOfBounds}
	}
	return nil
}

// format reads the version of the file's form and brings an older one up.
func (d *decoder) format() error {
	if len(d.root) == 0 && len(bytes.TrimSpace(d.src)) > 0 { // headings of Markdown are comments of TOML
		return &Error{Problem: sayText, Want: wantFile, Fault: NoDraft}
	}
	if len(d.root) == 0 {
		return &Error{Line: 1, Column: 1, Problem: sayEmpty, Want: wantDraft, Fault: NoDraft}
	}
	version := int64(Format)
	switch v := d.root[keyFormat].(type) {
	case nil:
		if !d.looksRight() {
			return &Error{Line: 1, Column: 1, Problem: sayNotDraft, Want: wantDraft, Fault: NoDraft}
		}
	case int64:
		version = v
	default:
		return d.fail(path{keyFormat}, found(v), wantInteger)
	}
	switch {
	case version > Format:
		return d.fail(path{keyFormat}, sayNewer, wantNewer).because(Newer)
	case version < 0:
		return d.fail(path{keyFormat}, sayNotDraft, wantDraft).because(NoDraft)
	}
	delete(d.root, keyFormat)
	for _, step := range migrations[version:] {
		step(d.root, d.origin)
	}
	return nil
}

func (d *decoder) looksRight() bool {
	if _, ok := d.root[keyCatalogue]; ok {
		return true
	}
	return slices.ContainsFunc(d.catalogue.Sections, func(s sections.Section) bool { return isTable(d.root[s.ID]) })
}

// model makes sure that the file answers this catalogue's questions. Ids are what
// counts: a later version of it is read as far as it is known, and remembered.
func (d *decoder) model() error {
	switch v := d.root[keyCatalogue].(type) {
	case nil:
	case string:
		if v != d.catalogue.ID {
			return d.fail(path{keyCatalogue}, fmt.Sprintf(sayOtherModel, showKey(v), d.catalogue.ID), "").because(OtherModel)
		}
	default:
		return d.fail(path{keyCatalogue}, found(v), wantText)
	}
	switch v := d.root[keyVersion].(type) {
	case nil:
	case int64:
		switch here := int64(d.catalogue.Version); {
		case v > here:
			d.draft.Newer = v
		case v > 0 && v < here:
			d.draft.Older = v
		}
	default:
		return d.fail(path{keyVersion}, found(v), wantInteger)
	}
	delete(d.root, keyCatalogue)
	delete(d.root, keyVersion)
	return nil
}

// maxCall is the bytes of a file's name that a disk takes.
const maxCall = 255

func (d *decoder) head() (err error) {
	if _, err = d.text(keyTitle); err != nil { // written for people: not read
		return err
	}
	if d.draft.Created, err = d.time(keyCreated); err != nil {
		return err
	}
	if d.draft.Changed, err = d.time(keyChanged); err != nil {
		return err
	}
	resume, err := d.text(keyResume)
	d.draft.Resume = d.catalogue.Current(text.CleanLine(resume))
	if d.root[keyPath] == string(sections.EssentialPath) { // another path stays as it is: no answer hangs on it
		d.draft.Path = sections.EssentialPath
		delete(d.root, keyPath)
	}
	if name, ok := d.root[keyCall].(string); ok && len(name) <= maxCall { // anything else stays as it is
		d.draft.Call = text.CleanLine(name)
		delete(d.root, keyCall)
	}
	return err
}

// text takes a text out of the top of the file.
func (d *decoder) text(key string) (string, error) {
	v, there := d.root[key]
	text, ok := scalarText(v)
	if there && !ok {
		return "", d.fail(path{key}, found(v), wantText)
	}
	delete(d.root, key)
	return text, nil
}

// time takes a date and time out of the top of the file. One without an offset
// is this machine's.
func (d *decoder) time(key string) (time.Time, error) {
	v, there := d.root[key]
	if !there {
		return time.Time{}, nil
	}
	t, ok := Moment(v)
	if !ok {
		return time.Time{}, d.fail(path{key}, found(v), wantTime)
	}
	delete(d.root, key)
	return t, nil
}
