package call

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// Place is where a value stands in a profile's file: a key of a table, and which of the
// tables of that name, from 0.
type Place struct {
	Table string
	Index int
	Key   string
}

// Field is a value that people may fill or correct, as they write it; empty where it is not
// known.
type Field struct {
	At    Place
	Value string
}

// Unfit says that what was typed is of no use at its place: Want is what it must be, a
// clause to read after "il faut".
type Unfit struct{ Want string }

// Error says what a value must be.
func (u *Unfit) Error() string { return "il faut " + u.Want }

// ErrElsewhere says that a value stands in the file in a form that is not corrected here.
var ErrElsewhere = errors.New("the value is written in a form that is not corrected here")

// callKeys are the keys of [appel] that can be corrected, in the order in which they are shown.
var callKeys = []string{
	"titre", "lanceur", "limite", "surface", "debut", "fin", "formats", "depot", "eligibles", "groupement",
	"audition", "visite", "source", "lu-le",
}

// Fields gives what people may fill or correct: what a call is, then the name and length of
// each part, the name and points of each criterion, and a place for one more of both.
func (p Profile) Fields() []Field {
	var all []Field
	add := func(name string, i int, keys ...string) {
		for _, key := range keys {
			at := Place{name, i, key}
			all = append(all, Field{at, written(p.slot(at))})
		}
	}
	add(keyCall, 0, callKeys...)
	for i := range p.Parts {
		add(keyPart, i, keyName, "pages")
	}
	add(keyPart, len(p.Parts), keyName)
	for i := range p.Criteria {
		add(keyCriterion, i, keyName, "points")
	}
	add(keyCriterion, len(p.Criteria), keyName)
	return all
}

// slot gives a pointer to the value of a place, nil where there is none yet.
func (p *Profile) slot(at Place) any {
	switch {
	case at.Table == keyCall:
		return p.Call.slot(at.Key)
	case at.Table == keyPart && at.Index < len(p.Parts):
		return map[string]any{keyName: &p.Parts[at.Index].Name, "pages": &p.Parts[at.Index].Pages}[at.Key]
	case at.Table == keyCriterion && at.Index < len(p.Criteria):
		return map[string]any{keyName: &p.Criteria[at.Index].Name, "points": &p.Criteria[at.Index].Points}[at.Key]
	}
	return nil
}

func (c *Call) slot(key string) any {
	return map[string]any{
		"titre": &c.Title, "lanceur": &c.Issuer, "limite": &c.Deadline, "source": &c.Source, "lu-le": &c.ReadOn, "formats": &c.Formats,
		"depot": &c.Filing, "surface": &c.Area, "debut": &c.From, "fin": &c.To, "audition": &c.Hearing, "visite": &c.Visit,
		"eligibles": &c.Eligible, "groupement": &c.Group,
	}[key]
}

// Correct gives the file with another value at a place; nothing typed takes it out, and a file
// that is empty is begun. Everything else in the file stays as it is, with its comments
// and what nobody here understands: a correction that would change more is refused with
// ErrElsewhere, one that cannot stand there with an *Unfit.
func Correct(data []byte, at Place, typed string) ([]byte, Profile, error) {
	if text.Blank(string(data)) {
		data = []byte("format = 1\n\n[" + keyCall + "]\n")
	}
	old, err := Read(data)
	if err != nil {
		return nil, Profile{}, err
	}
	typed = strings.TrimSpace(text.CleanLine(typed))
	want := old.copied()
	value, err := want.put(at, typed)
	if err != nil {
		return nil, old, err
	}
	for _, next := range edits(string(data), at, value) {
		if p, err := Read([]byte(next)); err == nil && reflect.DeepEqual(p, want) {
			return []byte(next), p, nil
		}
	}
	return nil, old, ErrElsewhere
}

// copied gives a profile whose lists of tables can be changed without changing p.
func (p Profile) copied() Profile {
	p.Parts, p.Criteria = slices.Clone(p.Parts), slices.Clone(p.Criteria)
	return p
}

// put sets a value, and gives it as TOML, nothing for none.
func (p *Profile) put(at Place, typed string) (string, error) {
	if at.Key == keyName && typed == "" {
		return "", &Unfit{wantName}
	}
	switch {
	case at.Key == keyName && at.Table == keyPart && at.Index == len(p.Parts) && at.Index < maxList:
		p.Parts = append(p.Parts, Part{})
	case at.Key == keyName && at.Table == keyCriterion && at.Index == len(p.Criteria) && at.Index < maxList:
		p.Criteria = append(p.Criteria, Criterion{})
	}
	slot := p.slot(at)
	if slot == nil {
		return "", ErrElsewhere
	}
	return set(slot, typed)
}

// edits gives the ways to write a value into a file, the one that touches least first: a
// value of several lines ends where the file reads well again.
func edits(file string, at Place, value string) []string {
	end := "\n"
	if strings.Contains(file, "\r\n") {
		end = "\r\n"
	}
	lines := strings.Split(strings.TrimSuffix(file, end), end)
	line := at.Key + " = " + value
	from, to := block(lines, at)
	if from < 0 { // one more table
		return []string{strings.Join(append(slices.Clone(lines), "", "[["+at.Table+"]]", line, ""), end)}
	}
	key := slices.IndexFunc(lines[from:to], func(l string) bool { return keyOf(l) == at.Key })
	var ways []string
	way := func(from, to int, with ...string) {
		if value == "" {
			with = nil
		}
		ways = append(ways, strings.Join(append(slices.Concat(lines[:from], with, lines[to:]), ""), end))
	}
	if key < 0 {
		way(from, from, line)
		return ways
	}
	key += from
	way(key, key+1, line+comment(lines[key]))
	for more := key + 2; more <= min(to, key+maxSpan); more++ {
		way(key, more, line)
	}
	return ways
}

const maxSpan = 50 // lines of a value that can be corrected

// block finds the lines of a table, without its header; from is -1 where there is none.
func block(lines []string, at Place) (from, to int) {
	header, nth := "["+at.Table+"]", 0
	if at.Table != keyCall {
		header = "[" + header + "]"
	}
	for i, l := range lines {
		l, _, _ = strings.Cut(l, "#")
		if strings.ReplaceAll(strings.TrimSpace(l), " ", "") != header {
			continue
		}
		if nth == at.Index {
			end := slices.IndexFunc(lines[i+1:], func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), "[") })
			if end < 0 {
				return i + 1, len(lines)
			}
			return i + 1, i + 1 + end
		}
		nth++
	}
	return -1, -1
}

// keyOf gives the key that a line sets.
func keyOf(line string) string {
	key, _, set := strings.Cut(line, "=")
	if !set {
		return ""
	}
	return strings.Trim(strings.TrimSpace(key), `"'`)
}

// comment gives what stands behind the value of a line, with the space before it.
func comment(line string) string {
	for i := range line {
		if line[i] != '#' {
			continue
		}
		if _, err := draftfile.Read([]byte(line[:i])); err == nil {
			return " " + line[i:]
		}
	}
	return ""
}
