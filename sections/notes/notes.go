// Package notes holds what a group leaves for later while it writes: its parking lot. A note
// is tied to a question, to a section or to nothing, and is open, assigned or lifted. Notes
// are a part of the draft, and never reach the response.
package notes

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"ami-wizard/sections/text"
)

// State is where a note stands.
type State string

// The states of a note, by the words that a draft's file has for them.
const (
	Open     State = "ouvert"
	Assigned State = "attribué"
	Lifted   State = "levé"
)

// States gives every state, in the order in which a note goes through them.
func States() []State { return []State{Open, Assigned, Lifted} }

// Next gives the state behind that one, the first behind the last.
func (s State) Next() State {
	all := States()
	return all[(slices.Index(all, s)+1)%len(all)]
}

// Note is one point that a group comes back to.
type Note struct {
	On    string // id of the question or of the section that it is about, "" for none
	Text  string // one line
	State State
	Who   string         // whom it is assigned to, maybe nobody yet
	Extra map[string]any // what the file held of it that is not known here
}

// Clean gives the note as a draft keeps it: its words on one line each, and a state that exists.
func (n Note) Clean() Note {
	n.On = strings.TrimSpace(text.CleanLine(n.On))
	n.Text = strings.TrimSpace(text.CleanLine(n.Text))
	n.Who = strings.TrimSpace(text.CleanLine(n.Who))
	if !slices.Contains(States(), n.State) {
		n.State = Open
	}
	return n
}

// Equal tells whether two notes say the same.
func (n Note) Equal(o Note) bool {
	return n.On == o.On && n.Text == o.Text && n.State == o.State && n.Who == o.Who &&
		(len(n.Extra)+len(o.Extra) == 0 || reflect.DeepEqual(n.Extra, o.Extra))
}

// In tells whether the note is about a section or one of its questions.
func (n Note) In(section string) bool {
	of, _, _ := strings.Cut(n.On, ".")
	return section != "" && of == section
}

// List is notes in the order in which they were written, as an immutable value.
type List []Note

// With gives the list with that note in a place, behind the last one where there is no such
// place. A note without words is taken out.
func (l List) With(at int, n Note) List {
	n = n.Clean()
	l = slices.Clone(l)
	within := at >= 0 && at < len(l)
	switch {
	case n.Text == "" && within:
		return slices.Delete(l, at, at+1)
	case n.Text == "":
		return l
	case within:
		l[at] = n
		return l
	}
	return append(l, n)
}

// Clone gives a list that shares nothing with this one but what its unknown values lead to.
func (l List) Clone() List {
	l = slices.Clone(l)
	for i := range l {
		l[i].Extra = maps.Clone(l[i].Extra)
	}
	return l
}

// Equal tells whether two lists say the same in the same order.
func (l List) Equal(o List) bool { return slices.EqualFunc(l, o, Note.Equal) }

// Pending counts the notes that are not lifted.
func (l List) Pending() int {
	n := 0
	for i := range l {
		if l[i].State != Lifted {
			n++
		}
	}
	return n
}

// In gives the notes about a section or its questions.
func (l List) In(section string) List {
	var in List
	for _, n := range l {
		if n.In(section) {
			in = append(in, n)
		}
	}
	return in
}

// Sorted gives the places of the notes in the order that rank gives to what they are about,
// those of one place in the order in which they were written.
func (l List) Sorted(rank func(on string) int) []int {
	places := make([]int, len(l))
	ranks := make([]int, len(l))
	for i := range l {
		places[i], ranks[i] = i, rank(l[i].On)
	}
	slices.SortStableFunc(places, func(a, b int) int { return ranks[a] - ranks[b] })
	return places
}
