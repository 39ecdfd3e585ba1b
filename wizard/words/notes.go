package words

import (
	"fmt"
	"strconv"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// NoteState says where a note stands, by a sign and in words.
func NoteState(n notes.Note) string {
	switch {
	case n.State == notes.Lifted:
		return sayNoteLifted
	case n.State == notes.Assigned && n.Who == "":
		return sayNoteAssigned
	case n.State == notes.Assigned:
		return fmt.Sprintf(sayNoteAssignedTo, n.Who)
	}
	return sayNoteOpen
}

// NoteAbout says what a note is about: "2. Pourquoi ?", "question 2.3", "" where it is about
// nothing.
func NoteAbout(c *sections.Catalogue, d sections.Draft, on string) string {
	if s, ok := c.Section(on); ok {
		return strconv.Itoa(c.NumberOf(&s.Questions[0])) + ". " + s.Title
	}
	if q, ok := c.Question(on); ok {
		rank, _ := c.Rank(d, q)
		return fmt.Sprintf(sayNoteQuestion, c.NumberOf(q), rank)
	}
	return on
}

// NoteLine says a note whole on one line: where it stands, its words, what it is about.
func NoteLine(c *sections.Catalogue, d sections.Draft, n notes.Note) string {
	line := NoteState(n) + sayNoteBreak + n.Text
	if about := NoteAbout(c, d, n.On); about != "" {
		line += " (" + about + ")"
	}
	return line
}

// Pending says how many notes are not lifted, nothing where none is.
func Pending(l notes.List) string {
	switch n := l.Pending(); n {
	case 0:
		return ""
	case 1:
		return sayNotePending
	default:
		return fmt.Sprintf(sayNotesPending, n)
	}
}
