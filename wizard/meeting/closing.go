package meeting

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/notes"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// typing is what is typed about a note.
type typing int

const (
	nothing typing = iota
	naming         // whom it is assigned to
	wording        // its words
)

// Closing is the end of a session: the notes that stayed open are read, one after the other, each
// kept, assigned or lifted with a key; then it says what was done, and where the text is.
type Closing struct {
	files   Files
	leaving bool  // the program ends behind it
	order   []int // places of the notes that are read
	at      int   // of order; behind the last, the session as a whole
	top     int
	typing  typing
	note    notes.Note // as it was before its line was typed in
	sheet   *sheet.Sheet
	run     int // counts what was typed in: each is a step to undo
}

// NewClosing begins the end of a session. Leaving: the program ends behind it.
func NewClosing(sc screens.Scene, files Files, leaving bool) Closing {
	return Closing{files: files, leaving: leaving, order: agenda.OpenNotes(sc.Cat, sc.Draft)}
}

// Worth tells whether the end of a session has anything to tell: notes that are open, or a
// session that was noted.
func Worth(sc screens.Scene) bool {
	_, on := agenda.UnderWay(sc.Decisions, sc.Now)
	return on || len(agenda.OpenNotes(sc.Cat, sc.Draft)) > 0
}

// here gives the note that is read, and whether one is.
func (c Closing) here(sc screens.Scene) (place int, n notes.Note, ok bool) {
	if c.at >= len(c.order) || c.order[c.at] >= len(sc.Draft.Notes()) {
		return 0, notes.Note{}, false
	}
	place = c.order[c.at]
	return place, sc.Draft.Notes()[place], true
}

// Resized fits the line that is typed in to another size or theme.
func (c Closing) Resized(sc screens.Scene) screens.Overlay {
	if c.sheet != nil {
		c.sheet.Resized(sc)
	}
	return c
}

// Update takes a message in: it gives what the page becomes, and what the root is to do.
func (c Closing) Update(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	k := sc.Keys.Meeting
	place, n, reading := c.here(sc)
	switch {
	case c.typing != nothing:
		return c.typed(msg, sc)
	case look.Pressed(msg, k.Return):
		return nil, screens.Effect{Ask: session.Settle{}}
	case look.Pressed(msg, k.Before):
		c.at, c.top = max(0, min(c.at, len(c.order))-1), 0
	case !reading:
		return c.summed(msg, sc)
	case look.Pressed(msg, k.Keep):
		c.at, c.top = c.at+1, 0
	case look.Pressed(msg, k.Lift):
		n.State = notes.Lifted
		return c.written(sc, place, n, true)
	case look.Pressed(msg, k.Assign):
		return c.asking(sc, naming, n), screens.Effect{}
	case look.Pressed(msg, k.Reword):
		return c.asking(sc, wording, n), screens.Effect{}
	case look.Pressed(msg, k.Erase):
		return c.erased(sc, place)
	}
	return c, screens.Effect{}
}

// summed handles a key on the session as a whole.
func (c Closing) summed(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	switch {
	case !look.Pressed(msg, sc.Keys.Meeting.Leave):
		c.top = max(0, c.top+look.Paged(msg, sc.Keys, sc.Height-2))
		return c, screens.Effect{}
	case c.leaving:
		return nil, screens.Effect{Ask: session.Leave{}}
	}
	return nil, screens.Effect{Ask: session.Settle{}}
}

// asking opens the line of a name, or of the words.
func (c Closing) asking(sc screens.Scene, what typing, n notes.Note) Closing {
	label, value, help := sayWho, n.Who, sayWhoHelp
	if what == wording {
		label, value, help = sayReworded, n.Text, sayRewordHelp
	}
	c.typing, c.note, c.run = what, n, c.run+1
	c.sheet = sheet.New(sc, agenda.AboutNote(sc.Cat, sc.Draft, n.On), help, &sheet.Row{Label: label, Value: value})
	return c
}

// typed takes a key of the line in; the draft holds the note from its first letter on.
func (c Closing) typed(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	place, _, ok := c.here(sc)
	said, left := look.Pressed(msg, sc.Keys.Enter), look.Pressed(msg, sc.Keys.Back)
	if !said && !left && !c.sheet.Update(msg, sc) {
		return c, screens.Effect{}
	}
	n, assigned := c.filled(c.sheet.Values()[0], said)
	if said || left {
		c.typing, c.sheet = nothing, nil
	}
	if !ok {
		return c, screens.Effect{}
	}
	return c.written(sc, place, n, assigned)
}

// filled is the note with what is typed about it, and whether it is assigned by now: enter
// assigns it to nobody in particular too. A note never loses its words so: that is erasing it.
func (c Closing) filled(value string, said bool) (n notes.Note, assigned bool) {
	n = c.note
	switch {
	case c.typing == wording && value != "":
		n.Text = value
	case c.typing == naming && (value != "" || said):
		n.State, n.Who = notes.Assigned, value
		return n, said
	}
	return n, false
}

// written has the draft hold a note, and goes on to the next one where it is done with.
func (c Closing) written(sc screens.Scene, place int, n notes.Note, done bool) (screens.Overlay, screens.Effect) {
	e := screens.Effect{Change: session.Noting(sc.Draft.Resume, fmt.Sprint("closing ", c.run), place, n.Clean())}
	if done {
		c.at, c.top, c.run = c.at+1, 0, c.run+1
	}
	return c, e
}

// erased takes a note out: those behind it move up.
func (c Closing) erased(sc screens.Scene, place int) (screens.Overlay, screens.Effect) {
	c.run++
	c.order = slices.Delete(slices.Clone(c.order), c.at, c.at+1)
	for i := range c.order {
		if c.order[i] > place {
			c.order[i]--
		}
	}
	e := screens.Effect{Change: session.Noting(sc.Draft.Resume, fmt.Sprint("closing ", c.run), place, notes.Note{})}
	e.Notice = screens.Notice{Text: sayErased}
	return c, e
}

// View lays out the note that is read, or the session as a whole.
func (c Closing) View(sc screens.Scene) screens.Frame {
	f := screens.Frame{Left: sayClosing}
	var pg sheet.Page
	_, n, reading := c.here(sc)
	switch {
	case c.typing != nothing:
		pg = c.sheet.Page(sc)
		pg.Keys = []key.Binding{sc.Keys.Enter, sc.Keys.Back}
	case reading:
		pg = c.notePage(sc, n)
		f.Right = fmt.Sprintf(sayNoteOf, c.at+1, len(c.order))
	default:
		pg = c.sumPage(sc)
	}
	f.Brief = f.Right
	f.Lines, f.Keys = pg.Laid(sc, c.top), pg.Keys
	return f
}

// notePage draws one note, with what it is about.
func (c Closing) notePage(sc screens.Scene, n notes.Note) sheet.Page {
	width, k := min(sc.Width, look.Measure), sc.Keys.Meeting
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{k.Keep, k.Assign, k.Lift, k.Reword, k.Erase, k.Return}}
	if about := agenda.AboutNote(sc.Cat, sc.Draft, n.On); about != "" {
		pg.Head = append(look.Styled(sc.Theme.Muted, look.Wrap(look.Shown(about), width)), "")
	}
	for _, line := range look.Wrap(look.Shown(n.Text), width-2) {
		pg.Body = append(pg.Body, sc.Theme.Accent.Render("▌")+" "+sc.Theme.Strong.Render(line))
	}
	pg.Body = append(pg.Body, "", look.Fit(look.Shown(words.NoteState(n)), width))
	pg.Foot = append(look.Wrap(sayNoteAsk, width), look.Styled(sc.Theme.Muted, look.Wrap(told(pg.Keys[:5]), width))...)
	return pg
}

// told says keys in words, where the line of the keys has not the room for all of them.
func told(keys []key.Binding) string {
	var out []string
	for _, b := range keys {
		out = append(out, strings.ReplaceAll(b.Help().Key+" "+b.Help().Desc, " ", "\u00a0"))
	}
	return strings.Join(out, " · ")
}

// sumPage says what was done, and where the text is.
func (c Closing) sumPage(sc screens.Scene) sheet.Page {
	width := min(sc.Width, look.Measure)
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{sc.Keys.Meeting.Return}}
	pg.Head = []string{sc.Theme.Title.Render(saySum), ""}
	if c.leaving {
		pg.Keys = []key.Binding{sc.Keys.Meeting.Leave, sc.Keys.Meeting.Return}
	}
	says := agenda.Closing(sc.Cat, sc.Draft, sc.Decisions, sc.Now).Says()
	says = append(says, fmt.Sprintf(saySumFiles, c.files.Response, c.files.Draft))
	if !sc.Decisions.IsZero() {
		says = append(says, fmt.Sprintf(saySumRecord, c.files.Record, c.files.Draft))
	}
	for _, said := range says {
		pg.Body = append(pg.Body, look.Wrap(look.Shown(said), width)...)
	}
	return pg
}
