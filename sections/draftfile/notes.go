package draftfile

import (
	"maps"
	"slices"
	"strings"

	"ami-wizard/sections/notes"
	"ami-wizard/sections/text"
)

// A note of the draft's file is a table of [[note]]; files of before the notes had states
// have one line a section in [a-reprendre].
const (
	keyNotes     = "note"
	keyNoteOn    = "sur"
	keyNoteText  = "texte"
	keyNoteState = "etat"
	keyNoteWho   = "a"
	keyOldNotes  = "a-reprendre"
)

// maxNotes bounds the notes of a draft: each has a header in its file, and those are bounded.
const maxNotes = 2_000

// oldNotes takes the reasons of before for which sections were to be taken up again: each
// becomes an open note about its section. Those of sections that are not known stay,
// whatever they are.
func (d *decoder) oldNotes() error {
	v, there := d.root[keyOldNotes]
	table, ok := v.(map[string]any)
	if there && !ok {
		return d.fail(path{keyOldNotes}, found(v), wantTable)
	}
	var old notes.List
	for _, section := range d.ranked(table) {
		reason, ok := scalarText(table[section])
		_, known := d.catalogue.Section(section)
		if !ok && known {
			return d.fail(path{keyOldNotes, section}, found(table[section]), wantText)
		}
		n := notes.Note{On: section, Text: reason}.Clean()
		if n.Text != "" && n.On == section {
			old = append(old, n)
			delete(table, section)
		} else if known {
			delete(table, section)
		}
	}
	if len(table) == 0 {
		delete(d.root, keyOldNotes)
	}
	d.draft.Notes = old
	return nil
}

// ranked gives the keys of a table of sections in the order of the catalogue.
func (d *decoder) ranked(table map[string]any) []string {
	keys := slices.Collect(maps.Keys(table))
	slices.SortFunc(keys, func(a, b string) int {
		if by := d.catalogue.NoteRank(a) - d.catalogue.NoteRank(b); by != 0 {
			return by
		}
		return strings.Compare(a, b)
	})
	return keys
}

// notes takes what was left for later. A text alone, or a list of texts, is taken for notes
// about nothing: that is how people write one by hand.
func (d *decoder) notes() error {
	v, there := d.root[keyNotes]
	if !there {
		return nil
	}
	if _, scalar := scalarText(v); scalar {
		v = []any{v}
	}
	tables := entriesOf(v)
	if tables == nil {
		return d.fail(path{keyNotes}, found(v), wantNotes)
	}
	for i, entry := range tables {
		n, err := d.note(i, entry)
		if err != nil {
			return err
		}
		d.draft.Notes = append(d.draft.Notes, notes.List(nil).With(-1, n)...)
	}
	delete(d.root, keyNotes)
	if len(d.draft.Notes) > maxNotes {
		return &Error{Problem: sayTooManyTables, Want: wantShorter, Fault: OutOfBounds}
	}
	return nil
}

// entriesOf gives the entries of an array, nil where it is none.
func entriesOf(v any) []any {
	switch v := v.(type) {
	case []any:
		return append([]any{}, v...)
	case []map[string]any:
		entries := make([]any, len(v))
		for i := range v {
			entries[i] = v[i]
		}
		return entries
	}
	return nil
}

// note reads one. A state that does not exist is refused, as is a note whose words are none.
func (d *decoder) note(i int, entry any) (notes.Note, error) {
	if words, scalar := scalarText(entry); scalar {
		return notes.Note{Text: words}, nil
	}
	table, ok := entry.(map[string]any)
	if !ok {
		return notes.Note{}, d.fail(path{keyNotes, i}, found(entry), wantNotes)
	}
	n, err := d.fields(i, table)
	if err != nil {
		return n, err
	}
	n.State = notes.State(text.Fold(string(n.State)))
	if n.State, ok = stateOf(n.State); !ok {
		return n, d.fail(path{keyNotes, i, keyNoteState}, sayBadState, wantState)
	}
	n.On = d.catalogue.Current(text.CleanLine(n.On))
	if n.Clean().Text == "" && (n.Extra != nil || n.On != "" || n.Who != "") {
		return n, d.fail(path{keyNotes, i}, sayEmptyNote, wantText)
	}
	return n, nil
}

// fields reads the values of a note as they stand. What is not known there stays with it.
func (d *decoder) fields(i int, table map[string]any) (n notes.Note, err error) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		words, isText := scalarText(table[key])
		field := map[string]*string{keyNoteOn: &n.On, keyNoteText: &n.Text, keyNoteState: (*string)(&n.State), keyNoteWho: &n.Who}[key]
		switch {
		case field == nil:
			if n.Extra == nil {
				n.Extra = map[string]any{}
			}
			n.Extra[key] = table[key]
			continue
		case !isText:
			return n, d.fail(path{keyNotes, i, key}, found(table[key]), wantText)
		}
		*field = words
	}
	return n, nil
}

// stateOf reads a state without its accents; none is open.
func stateOf(folded notes.State) (notes.State, bool) {
	if folded == "" {
		return notes.Open, true
	}
	for _, s := range notes.States() {
		if text.Fold(string(s)) == string(folded) {
			return s, true
		}
	}
	return "", false
}

// notes writes what was left for later, in the order of the catalogue: notes about different
// questions then stand on lines of their own in a merge.
func (e *encoder) notes() {
	for n, at := range e.held.Notes.Sorted(e.catalogue.NoteRank) {
		note := e.held.Notes[at]
		e.out = append(e.out, "\n"...)
		if n == 0 {
			e.out = append(e.out, notesComment...)
		}
		e.out = append(e.out, "[["+keyNotes+"]]\n"...)
		if note.On != "" {
			e.entry(appendString(nil, note.On), keyNoteOn)
		}
		e.entry(appendString(nil, note.Text), keyNoteText)
		e.entry(appendString(nil, string(note.State)), keyNoteState)
		if note.Who != "" {
			e.entry(appendString(nil, note.Who), keyNoteWho)
		}
		for _, key := range slices.Sorted(maps.Keys(note.Extra)) { // on a line: a dotted key of two notes would be one to the parser
			e.entry(appendValue(nil, note.Extra[key]), key)
		}
	}
}
