package drafts

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
)

// Forgotten is a file that a name was taken out of, and how often it stood there.
type Forgotten struct {
	Path  string
	Times int
	Err   error // why it was left as it is
}

// Forget takes a name out of a draft and of every file that the program keeps of it: the
// decisions, the response, what sessions found, other programs' versions, texts of editors.
// Nobody may have the draft open meanwhile. A file that is no draft any more is a text.
func Forget(c *sections.Catalogue, path string, n text.Name) ([]Forgotten, error) {
	if err := noRecord(path); err != nil {
		return nil, err
	}
	file, data, err := store.Open(path)
	if err != nil {
		return nil, orFolder(path, err)
	}
	if _, err = decode(c, path, data); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	kept, err := store.Kept(file.Path())
	var out []Forgotten
	for _, name := range kept {
		if f := forgetIn(c, name, n); f.Times > 0 || f.Err != nil {
			out = append(out, f)
		}
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return out, fmt.Errorf("forget: %w", err)
	}
	return out, nil
}

// forgetIn takes a name out of one file.
func forgetIn(c *sections.Catalogue, path string, n text.Name) Forgotten {
	f := Forgotten{Path: path}
	data, err := store.Read(path)
	if err != nil {
		f.Err = err
		return f
	}
	data, f.Times = forgetData(c, path, data, n)
	if f.Times > 0 {
		f.Err = store.WriteFile(path, data)
	}
	return f
}

// forgetData gives a file's bytes without a name: a draft and a record by what they say, so
// that no key is touched; anything else as a text.
func forgetData(c *sections.Catalogue, path string, data []byte, n text.Name) ([]byte, int) {
	name := filepath.Base(path)
	if strings.Contains(name, ".toml") || strings.HasSuffix(name, ".toml") {
		if store.IsRecord(strings.TrimRight(strings.TrimSuffix(name, "~ici"), "~0123456789")) {
			if r, err := consent.Decode(data); err == nil {
				r, times := r.Forget(n)
				return consent.Encode(r), times
			}
		} else if d, err := draftfile.Decode(c, data); err == nil {
			d, times := forgetDraft(d, n)
			return draftfile.Encode(c, d), times
		}
	}
	out, times := n.Forget(string(data))
	return []byte(out), times
}

// forgetDraft takes a name out of a draft's answers, notes, and what the model does not know.
func forgetDraft(d sections.Draft, n text.Name) (sections.Draft, int) {
	held, times := d.Contents(), 0
	take := func(s string) string {
		out, found := n.Forget(s)
		times += found
		return out
	}
	for id, a := range held.Answers {
		a = a.Canonical() // which shares nothing
		a.Text, a.Kept = take(a.Text), take(a.Kept)
		for i := range a.Rows {
			for j := range a.Rows[i] {
				a.Rows[i][j] = take(a.Rows[i][j])
			}
		}
		held.Answers[id] = a
	}
	for i := range held.Notes {
		note := &held.Notes[i]
		note.Text, note.Who = take(note.Text), take(note.Who)
		more, found := text.ForgetIn(n, note.Extra)
		note.Extra, _ = more.(map[string]any)
		times += found
	}
	unknown, found := text.ForgetIn(n, held.Unknown)
	held.Unknown, _ = unknown.(map[string]any)
	return held.Draft(), times + found
}

// mostAlike is how many ways of writing a name are told: nobody reads more.
const mostAlike = 5

// Alike gives the ways in which a draft, and every file that the program keeps of it, write a
// name with other accents. What cannot be read has none.
func Alike(path string, n text.Name) []string {
	var out []string
	kept, err := store.Kept(path)
	if err != nil {
		return nil
	}
	for _, name := range kept {
		data, err := store.Read(name)
		if err != nil {
			continue
		}
		for _, written := range n.Alike(string(data)) {
			if !slices.Contains(out, written) && len(out) < mostAlike {
				out = append(out, written)
			}
		}
	}
	return out
}
