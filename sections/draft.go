package sections

import (
	"maps"
	"slices"
	"strings"
	"time"

	"ami-wizard/sections/notes"
	"ami-wizard/sections/text"
)

// Draft is the answers of a collective, as an immutable value: every method
// that changes something returns a copy. The zero Draft is empty and usable.
type Draft struct {
	Created time.Time // when it was begun, to the second
	Changed time.Time // when an answer last changed, to the second
	Resume  string    // id of the question where the person stopped
	Path    Path      // which of the questions the group goes through
	Call    string    // name of the file, beside the draft's own, that says what the rules of its call ask for

	answers map[string]Answer        // question id → answer; no zero answers
	notes   notes.List               // what is left for later
	times   map[string]time.Duration // section id → what its countdown has left
	extra   map[string]any           // what the file held that this catalogue does not know
	newer   int64                    // the version of the catalogue that wrote the file, where it is later than ours
	older   int64                    // the same, where it is earlier
	columns map[string][]string      // question id → keys of its rows' cells past the catalogue's columns
	asides  map[string]Aside         // finding id → why it was set aside
	rules   Rules                    // of the call that it answers; no part of what it says
}

// NewDraft begins an empty draft at that time.
func NewDraft(now time.Time) Draft {
	now = now.Truncate(time.Second)
	return Draft{Created: now, Changed: now}
}

// ChangedAt gives the draft with that time as the one at which an answer last changed, to
// the second: its file knows no fractions. Set and its siblings do not tell the time,
// because a change is tried on a draft before it counts.
func (d Draft) ChangedAt(now time.Time) Draft {
	d.Changed = now.Truncate(time.Second)
	return d
}

// NewerCatalogue gives the version of the catalogue that the draft's file was written
// with, where it is later than the one that read it. It is kept.
func (d Draft) NewerCatalogue() (version int64, newer bool) { return d.newer, d.newer > 0 }

// OlderCatalogue gives the version of the catalogue that the draft's file was written with,
// where it is earlier than the one that read it: the words of options, the texts around
// answers and what is asked may have changed since, though the answers did not.
func (d Draft) OlderCatalogue() (version int64, older bool) { return d.older, d.older > 0 }

// Answer gives the answer to a question, the zero Answer where there is none.
// The slices in it are shared with the draft: read them, don't write.
func (d Draft) Answer(id string) Answer { return d.answers[id] }

// Columns gives the keys that the cells of a list have in the draft's file past the
// columns of the catalogue.
func (d Draft) Columns(id string) []string { return d.columns[id] }

// Answered gives the ids of the questions that have an answer, sorted.
func (d Draft) Answered() []string { return slices.Sorted(maps.Keys(d.answers)) }

// Set gives the draft with that answer, cleaned (see Clean). A zero Answer
// removes what was there.
func (d Draft) Set(id string, a Answer) Draft {
	a = a.clean()
	answers := maps.Clone(d.answers)
	if answers == nil {
		answers = map[string]Answer{}
	}
	if a.IsZero() {
		delete(answers, id)
	} else {
		answers[id] = a
	}
	d.answers = answers
	return d
}

// Notes gives what the group left for later. Read it, don't write.
func (d Draft) Notes() notes.List { return d.notes }

// WithNote gives the draft with that note in a place of its notes, behind the last one where
// there is no such place; without words it is taken out. Notes never reach the document.
func (d Draft) WithNote(at int, n notes.Note) Draft {
	d.notes = d.notes.With(at, n)
	return d
}

// NoteRank ranks what a note is about as the catalogue does: sections, each before its
// questions; what it does not know comes last, and before it what is about nothing.
func (c *Catalogue) NoteRank(on string) int {
	rank := 0
	for i := range c.Sections {
		s := &c.Sections[i]
		if on == s.ID {
			return rank
		}
		rank++
		for j := range s.Questions {
			if s.Questions[j].ID == on {
				return rank
			}
			rank++
		}
	}
	if on == "" {
		return rank
	}
	return rank + 1
}

// SameContent tells whether two drafts say the same, whatever their dates and the place
// where they resume. The path counts: what it leaves out is not in the document.
func (d Draft) SameContent(o Draft) bool {
	return d.Path == o.Path && maps.EqualFunc(d.answers, o.answers, Answer.Equal) && d.notes.Equal(o.notes) && maps.Equal(d.asides, o.asides)
}

// MaxTime bounds what a section can have left, or have overrun.
const MaxTime = 100 * time.Hour

// TimeLeft gives what the countdown of a section had left when it last stood still,
// negative where the section took longer, and whether it ever ran.
func (d Draft) TimeLeft(section string) (left time.Duration, ran bool) {
	left, ran = d.times[section]
	return left, ran
}

// SetTimeLeft gives the draft with that time left to a section, to the second.
func (d Draft) SetTimeLeft(section string, left time.Duration) Draft {
	times := maps.Clone(d.times)
	if times == nil {
		times = map[string]time.Duration{}
	}
	times[section] = min(max(-MaxTime, left.Round(time.Second)), MaxTime)
	d.times = times
	return d
}

// Aside is why people set aside what a check found in their answers, and the values that the
// finding had then: it counts again once they change.
type Aside struct{ Reason, Values string }

// The bounds of what is kept of findings that were set aside.
const (
	maxAsides     = 500
	maxAsideBytes = 1 << 10 // of an id, a reason or values
)

// Aside gives why the finding of that id was set aside, the zero Aside where it was not.
func (d Draft) Aside(id string) Aside { return d.asides[id] }

// Asides gives the ids of the findings that were set aside, sorted.
func (d Draft) Asides() []string { return slices.Sorted(maps.Keys(d.asides)) }

// SetAside gives the draft with that finding set aside; no reason takes it back. What is
// beyond the bounds is left out.
func (d Draft) SetAside(id string, a Aside) Draft {
	id, a = text.CleanLine(id), a.Canonical()
	asides := maps.Clone(d.asides)
	if asides == nil {
		asides = map[string]Aside{}
	}
	delete(asides, id)
	if a.Reason != "" && id != "" && len(id) <= maxAsideBytes && len(asides) < maxAsides {
		asides[id] = a
	}
	d.asides = asides
	return d
}

// Canonical gives the aside as a draft keeps it: on one line each, and no longer than the
// bounds.
func (a Aside) Canonical() Aside { return Aside{bounded(a.Reason), bounded(a.Values)} }

func bounded(s string) string {
	s = strings.TrimSpace(text.CleanLine(s))
	if len(s) > maxAsideBytes {
		s = strings.TrimSpace(strings.ToValidUTF8(s[:maxAsideBytes], ""))
	}
	return s
}

// Contents is all that a draft holds, for what keeps it in a file and reads it again. Its
// maps are its own, what they lead to is shared with the draft: read it, don't write.
type Contents struct {
	Created, Changed time.Time
	Resume, Call     string
	Path             Path

	Answers map[string]Answer        // question id → answer, as Canonical gives it; none that is zero
	Notes   notes.List               // what is left for later, as Clean gives it
	Times   map[string]time.Duration // section id → what its countdown has left
	Unknown map[string]any           // what the file held that the catalogue does not know
	Newer   int64                    // the version of the catalogue that wrote the file, where it is later than ours
	Older   int64                    // the same, where it is earlier
	Columns map[string][]string      // question id → keys of its rows' cells past the catalogue's columns
	Asides  map[string]Aside         // finding id → why it was set aside, as Canonical gives it
}

// Contents gives what the draft holds.
func (d Draft) Contents() Contents {
	return Contents{
		Created: d.Created, Changed: d.Changed, Resume: d.Resume, Call: d.Call, Path: d.Path,
		Answers: maps.Clone(d.answers), Notes: d.notes.Clone(), Times: maps.Clone(d.times),
		Unknown: maps.Clone(d.extra), Newer: d.newer, Older: d.older, Columns: maps.Clone(d.columns),
		Asides: maps.Clone(d.asides),
	}
}

// Draft gives the draft that holds these contents. What becomes of the maps afterwards
// does not change it.
func (c Contents) Draft() Draft {
	return Draft{
		Created: c.Created, Changed: c.Changed, Resume: c.Resume, Call: c.Call, Path: c.Path,
		answers: maps.Clone(c.Answers), notes: c.Notes.Clone(), times: maps.Clone(c.Times),
		extra: maps.Clone(c.Unknown), newer: c.Newer, older: c.Older, columns: maps.Clone(c.Columns),
		asides: maps.Clone(c.Asides),
	}
}
