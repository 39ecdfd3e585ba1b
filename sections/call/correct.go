package call

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// Unfit says that what was typed is of no use at its place: Want is what it must be, a
// clause to read after "il faut".
type Unfit struct{ Want string }

// Error says what a value must be.
func (u *Unfit) Error() string { return "il faut " + u.Want }

// ErrElsewhere says that a value stands in the file in a form that is not corrected here.
var ErrElsewhere = errors.New("the value is written in a form that is not corrected here")

// Correct gives the file with another value at a place; nothing typed takes it out, its whole table
// where the value names it, and a file that is empty is begun. Everything else in the file stays as it is, with its comments
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

// put sets a value, and gives it as TOML, nothing for none. A table without its name is taken out,
// one more is begun by its name.
func (p *Profile) put(at Place, typed string) (string, error) {
	a := p.array(at.Table)
	switch {
	case !at.Names():
	case typed == "" && at.Index < a.count:
		a.drop(at.Index)
		return "", nil
	case typed == "":
		return "", &Unfit{wantName}
	case at.Index == a.count && at.Index < maxList:
		a.add()
	}
	slot := p.slot(at)
	if slot == nil {
		return "", ErrElsewhere
	}
	return set(slot, typed, at.Key)
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
	if from < 0 && value == "" {
		return []string{file}
	}
	if from < 0 { // one more table
		return []string{strings.Join(append(slices.Clone(lines), "", header(at), line, ""), end)}
	}
	if value == "" && at.Names() {
		return []string{strings.Join(append(slices.Concat(lines[:from-1], lines[lastOf(lines, from, to):]), ""), end)}
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
	header, nth := header(at), 0
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

// header gives the line that opens a table.
func header(at Place) string {
	if arrayKeys[at.Table] == nil {
		return "[" + at.Table + "]"
	}
	return "[[" + at.Table + "]]"
}

// lastOf gives the end of the lines of a table that are its own: what is said before the next one
// is about that.
func lastOf(lines []string, from, to int) int {
	for to > from {
		if l := strings.TrimSpace(lines[to-1]); l != "" && !strings.HasPrefix(l, "#") {
			break
		}
		to--
	}
	for to < len(lines) && strings.TrimSpace(lines[to]) == "" {
		to++
	}
	return to
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
