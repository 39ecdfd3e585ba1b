package linear

import (
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// What the commands do with what is left for later.

// note adds a note about the question. Without words, it tells the notes and asks for some.
func (l *conversation) note(q *sections.Question, words string) outcome {
	if words == "" {
		l.tellNotes("")
		var ok bool
		if words, ok = l.field(linNotePrompt, "", noteHint); !ok {
			return quiet
		}
	}
	n := notes.Note{Text: words, State: notes.Open}
	if q != nil {
		n.On = q.ID
	}
	if n.Clean().Text == "" {
		l.Say(desk.Unchanged)
		return remind
	}
	return l.writeNote(-1, n)
}

// noteHint is a note as an example.
const noteHint = words.NoteHint

// listNotes tells every note, and the number by which it is assigned or lifted.
func (l *conversation) listNotes(_ *sections.Question, _ string) outcome {
	if len(l.Draft().Notes()) == 0 {
		l.Say(linNoNotes)
		return remind
	}
	l.tellNotes("")
	return remind
}

// tellNotes tells the notes about a section, or all of them. Their numbers are those of the
// whole list, in the order of the catalogue.
func (l *conversation) tellNotes(section string) {
	d := l.Draft()
	for i, at := range d.Notes().Sorted(l.Cat.NoteRank) {
		if n := d.Notes()[at]; section == "" || n.In(section) && n.State != notes.Lifted {
			l.Sayf(linNoteLine, i+1, unsigned(words.NoteLine(l.Cat, d, n)))
		}
	}
}

// lift takes a note for done; assign gives it to somebody.
func (l *conversation) lift(_ *sections.Question, number string) outcome {
	at, _, ok := l.noteAt(number)
	if !ok {
		return quiet
	}
	n := l.Draft().Notes()[at]
	n.State = notes.Lifted
	return l.writeNote(at, n)
}

func (l *conversation) assign(_ *sections.Question, rest string) outcome {
	at, who, ok := l.noteAt(rest)
	if !ok {
		return quiet
	}
	n := l.Draft().Notes()[at]
	n.State, n.Who = notes.Assigned, who
	return l.writeNote(at, n)
}

// noteAt reads the number of a note, and gives its place and the words that follow.
func (l *conversation) noteAt(rest string) (at int, words string, ok bool) {
	number, words, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, err := strconv.Atoi(number)
	order := l.Draft().Notes().Sorted(l.Cat.NoteRank)
	if err != nil || n < 1 || n > len(order) {
		l.Say(linNoSuchNote)
		return 0, "", false
	}
	return order[n-1], strings.TrimSpace(words), true
}

func (l *conversation) writeNote(at int, n notes.Note) outcome {
	l.Happens(session.Edit{Change: session.Noting(l.Draft().Resume, "", at, n)})
	l.Happens(session.Seal{})
	l.Sayf(linNoted, unsigned(words.NoteLine(l.Cat, l.Draft(), n.Clean())))
	l.Save()
	return remind
}
