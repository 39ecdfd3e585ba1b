package screens

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections/notes"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Noting lists what the group left for later, and takes one more note: the workshop's
// parking lot. A note is in the draft from its first letter on, and never reaches the
// response. Whatever closes the screen keeps what was typed; undo takes that back.
type Noting struct {
	order []int      // places of the draft's notes, as they are listed
	at    int        // the line under the cursor: 0 is the note being added
	place int        // of the note that is typed, -1 until it has a letter
	note  notes.Note // as it is typed
	ties  []string   // what a new note can be about: the question, its section, nothing
	run   int        // counts the lines that were typed in: each is a step to undo
	form  *huh.Form
	group *huh.Group
	typed *string
}

// NewNoting opens the notes on a new one, about the first of ties unless tab takes another.
func NewNoting(sc Scene, ties ...string) Noting {
	n := Noting{order: sc.Draft.Notes().Sorted(sc.Cat.NoteRank), ties: append(ties, ""), place: -1}
	n.note = notes.Note{On: n.ties[0], State: notes.Open}
	return n.field(sc)
}

// Resized builds the field again, for another size or theme.
func (n Noting) Resized(sc Scene) Overlay { return n.field(sc) }

// field gives the line that is typed in: the words of the note, or the name of whom it is
// assigned to.
func (n Noting) field(sc Scene) Noting {
	words, prompt, hint := n.note.Text, look.Prompt, look.Placeholder(words.NoteHint, 0)
	if n.names() {
		words, prompt, hint = n.note.Who, sayNoteWho, ""
	}
	n.typed = &words
	input := huh.NewInput().Value(n.typed).Prompt(prompt).Placeholder(hint)
	n.group, n.form = fields.Assemble([]huh.Field{input}, sc.Theme, min(sc.Width, look.Measure))
	return n
}

// names tells whether the field holds a name: a listed note that is assigned.
func (n Noting) names() bool { return n.at > 0 && n.note.State == notes.Assigned }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (n Noting) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Enter), look.Pressed(msg, k.Note):
		return nil, Effect{Ask: session.Settle{}}
	case look.Pressed(msg, k.Up):
		return n.moved(-1, sc), Effect{Ask: session.Seal{}}
	case look.Pressed(msg, k.Down):
		return n.moved(1, sc), Effect{Ask: session.Seal{}}
	case look.Pressed(msg, k.NoteState):
		return n.turned(sc)
	}
	n.form.Update(msg)
	next := n.note
	if n.names() {
		next.Who = *n.typed
	} else {
		next.Text = *n.typed
	}
	if next.Equal(n.note) {
		return n, Effect{}
	}
	n.note = next
	return n.written(sc)
}

// moved goes to another line of the list.
func (n Noting) moved(by int, sc Scene) Noting {
	n.order = sc.Draft.Notes().Sorted(sc.Cat.NoteRank)
	n.at = min(max(0, n.at+by), len(n.order))
	n.run++
	if n.at == 0 {
		n.place, n.note = -1, notes.Note{On: n.ties[0], State: notes.Open}
	} else {
		n.place = n.order[n.at-1]
		n.note = sc.Draft.Notes()[n.place]
	}
	return n.field(sc)
}

// turned gives a listed note its next state, a new one the next thing to be about.
func (n Noting) turned(sc Scene) (Overlay, Effect) {
	if n.at > 0 {
		n.note.State = n.note.State.Next()
		next, e := n.field(sc).written(sc)
		return next, e
	}
	for i, tie := range n.ties {
		if tie == n.note.On {
			n.note.On = n.ties[(i+1)%len(n.ties)]
			break
		}
	}
	if n.note.Text == "" {
		return n, Effect{}
	}
	return n.written(sc)
}

// written has the draft hold the note as it is now. One that lost its words is no more: what
// is typed next is another one.
func (n Noting) written(sc Scene) (Overlay, Effect) {
	clean, place, held := n.note.Clean(), n.place, len(sc.Draft.Notes())
	switch {
	case clean.Text == "":
		n.place = -1
	case place < 0 || place >= held:
		n.place = held
	}
	if place < 0 && clean.Text == "" {
		return n, Effect{}
	}
	return n, Effect{Change: session.Noting(sc.Draft.Resume, fmt.Sprint(n.run), place, clean)}
}

// View lays out the notes around the line that is typed in.
func (n Noting) View(sc Scene) Frame {
	width := min(sc.Width, look.Measure)
	lines := look.Styled(sc.Theme.Title, look.Wrap(n.title(sc), width))
	if n.at == 0 {
		lines = append(lines, n.group.Content())
	}
	lines = append(lines, "")
	from := len(lines)
	var list []string
	cursor := 0
	for i, place := range n.order {
		if place >= len(sc.Draft.Notes()) {
			continue
		}
		note := sc.Draft.Notes()[place]
		if n.at == i+1 {
			cursor = len(list)
		}
		list = append(list, n.line(sc, note, n.at == i+1, width)...)
	}
	if len(list) == 0 {
		list = look.Styled(sc.Theme.Muted, look.Wrap(sayNoteHelp, width))
	}
	room := max(1, sc.Height-from)
	visible, above, below := look.Window(list, cursor-room/2, room)
	right := words.Pending(sc.Draft.Notes())
	if above+below > 0 {
		right = fmt.Sprintf("%s ↑%d ↓%d", right, above, below)
	}
	k := sc.Keys
	return Frame{
		Left: sayNote, Right: right, Brief: right, Lines: append(lines, visible...),
		Keys: []key.Binding{k.Enter, k.Down, k.NoteState, k.Back},
	}
}

func (n Noting) title(sc Scene) string {
	on := n.ties[0]
	if n.at == 0 {
		on = n.note.On
	}
	if q, ok := sc.Cat.Question(on); ok {
		return fmt.Sprintf(sayNoteNew, look.Shown(sc.Cat.Filled(sc.Draft, q.Label)))
	}
	if s, ok := sc.Cat.Section(on); ok {
		return fmt.Sprintf(sayNoteNew, look.Shown(s.Title))
	}
	return sayNoteNewFree
}

// line shows a listed note; the one under the cursor has the field below it.
func (n Noting) line(sc Scene, note notes.Note, here bool, width int) []string {
	text := words.NoteLine(sc.Cat, sc.Draft, note)
	lines := listed(text, here, width)
	switch {
	case here:
		return append(look.Styled(sc.Theme.Accent, lines), n.group.Content())
	case note.State == notes.Lifted:
		return look.Styled(sc.Theme.Muted, lines)
	}
	return lines
}
