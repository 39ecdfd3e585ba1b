package screens

import (
	"fmt"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Question is the screen where one question is answered, its section's text
// growing beside, under or behind it.
type Question struct {
	Q       *sections.Question
	Field   fields.Field
	built   shape
	scroll  int  // lines that the person moved the preview by
	swapped bool // the preview fills the screen
	Burst   burst
	drawn   drawn
}

// shape is what a field was built for; another shape needs another field.
type shape struct {
	width, height int
	theme         *look.Theme
	decision      sections.Decision
	other         bool
}

// NewQuestion opens a question of the catalogue.
func NewQuestion(q *sections.Question, sc Scene) Question {
	return Question{Q: q}.rebuilt(sc)
}

func (s Question) shape(sc Scene) shape {
	a := sc.Draft.Answer(s.Q.ID)
	p := s.panes(sc)
	return shape{p.width, p.field, sc.Theme, a.Decision, a.Has(sections.OtherID)}
}

// rebuilt gives the screen with a field that fits the draft and the size,
// open where it was.
func (s Question) rebuilt(sc Scene) Question {
	was := s.Field
	s.built = s.shape(sc)
	s.Field = fields.New(s.Q, sc.Draft.Answer(s.Q.ID), sc.setting(), s.built.width, s.built.height)
	if was != nil {
		s.Field.TakeOver(was)
	}
	return s.redrawn(sc)
}

// Again shows the question as the draft has become, with whoever writes in it where they are.
func (s Question) Again(sc Scene) Screen { return s.rebuilt(sc) }

// Resized builds the field anew for another size or theme.
func (s Question) Resized(sc Scene) Screen {
	s.Field.Settle()
	return s.rebuilt(sc)
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (s Question) Update(msg tea.Msg, sc Scene) (Screen, Effect) {
	if s.swapped {
		return s.updatePreview(msg, sc)
	}
	k, was := sc.Keys, s.Burst
	s.Burst = burst{}
	switch {
	case look.Pressed(msg, k.Preview):
		s.swapped = true
	case look.Pressed(msg, k.Next):
		return s, s.forward(s.Field.Next(), sc)
	case look.Pressed(msg, k.Enter) && !s.Field.Newline():
		return s, s.forward(s.Field.Enter(), sc)
	case look.Pressed(msg, k.Prev):
		if !s.Field.Prev() {
			return s, Effect{Open: sc.Cat.Previous(sc.Draft, s.Q)}
		}
	case look.Pressed(msg, k.Back):
		if !s.Field.Back() {
			return s, Effect{Show: PlanScreen}
		}
	case look.Pressed(msg, k.Editor) && s.Field.Newline():
		return s, Effect{Ask: session.Lend{Question: s.Q.ID}}
	default:
		return s.typed(msg, was, sc)
	}
	return s.changed(sc)
}

// forward goes on: inside the field where it had somewhere to go, else to the
// next question.
func (s Question) forward(inside bool, sc Scene) Effect {
	if inside {
		_, e := s.changed(sc)
		return e
	}
	e := Onward(sc, s.Q)
	if known := sc.Cat.Known(sc.Draft, s.Q, sc.Cat.Next(sc.Draft, s.Q)); e.Notice.Text == "" {
		e.Notice.Text = words.PassedOver(known)
	}
	if s.Q.Proposes() && !s.Q.Optional && sc.Draft.Answer(s.Q.ID).Decision == sections.Undecided && e.Notice.Text == "" { // the end of a path counts it
		e.Notice = Notice{Text: sayLeftUndecided}
	}
	if words := words.Reservation(s.Q, sc.Draft.Answer(s.Q.ID), sc.Now); words != "" {
		e.Notice = Notice{Text: words}
	}
	return e
}

// typed hands a key to the preview's scrolling or to the field, behind the burst of
// characters that came before it.
func (s Question) typed(msg tea.Msg, before burst, sc Scene) (Screen, Effect) {
	if !fields.ByHand(msg) {
		s.Burst = before
		return s, Effect{}
	}
	if by := scrolled(msg, sc.Keys, s.Field.Newline()); by != 0 {
		return s.scrolledBy(by, sc), Effect{}
	}
	if next, e, done := s.lettered(msg, before, sc); done {
		return next, e
	}
	s.Field.Update(msg)
	return s.changed(sc)
}

// changed turns what the field holds into an effect where it differs from the
// draft, and rebuilds the field where the answer now asks for another.
func (s Question) changed(sc Scene) (Screen, Effect) {
	was, now := sc.Draft.Answer(s.Q.ID), s.Field.Answer().Canonical()
	switch {
	case now.Equal(was):
		return s, Effect{}
	}
	next := sc.Draft.Set(s.Q.ID, now)
	if !draftfile.Admits(sc.Draft, next) {
		return s.rebuilt(sc), Effect{Notice: Notice{Text: TooMuch, Alert: true}}
	}
	e := Effect{Change: session.Answering(s.Q.ID, now)}
	if len(now.Rows) < len(was.Rows) {
		e.Notice = Notice{Text: sayRowRemoved}
	} else if more := len(now.Rows) - len(was.Rows); more > 1 {
		e.Notice = Notice{Text: fmt.Sprintf(sayRowsPasted, more)}
	}
	sc.Draft = next
	if s.shape(sc) != s.built {
		s = s.rebuilt(sc)
	}
	s.scroll = 0
	return s, e
}

// scrolled tells how far a key or the wheel moves the preview; the paging keys
// belong to the text while one is being written.
func scrolled(msg tea.Msg, k *look.KeyMap, writing bool) int {
	if wheel, ok := msg.(tea.MouseWheelMsg); ok {
		if wheel.Button == tea.MouseWheelUp {
			return -3
		}
		return 3
	}
	switch {
	case look.Pressed(msg, k.ScrollUp):
		return -2
	case look.Pressed(msg, k.ScrollDown):
		return 2
	case !writing && look.Pressed(msg, k.PageUp):
		return -8
	case !writing && look.Pressed(msg, k.PageDown):
		return 8
	}
	return 0
}

// updatePreview handles the keys while the preview fills the screen.
func (s Question) updatePreview(msg tea.Msg, sc Scene) (Screen, Effect) {
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Resume), look.Pressed(msg, k.Enter):
		s.swapped = false
	case look.Pressed(msg, k.Next):
		return s, Onward(sc, s.Q)
	case look.Pressed(msg, k.Prev):
		return s, Effect{Open: sc.Cat.Previous(sc.Draft, s.Q)}
	case look.Pressed(msg, k.Up):
		s = s.scrolledBy(-1, sc)
	case look.Pressed(msg, k.Down):
		s = s.scrolledBy(1, sc)
	default:
		return s.scrolledBy(scrolled(msg, k, false), sc), Effect{Notice: unwritten(msg, sayPreviewIsRead)}
	}
	return s, Effect{}
}

// View lays out what was rendered before.
func (s Question) View(sc Scene) Frame {
	f := Frame{Left: place(sc, s.Q), Brief: Where(sc, s.Q), Progress: words.Percent(sc.Progress)}
	f.Right = counted(sc.Cat, sc.Draft) + " " + f.Brief
	p := s.drawn.panes
	width, height := s.previewSize(sc, p)
	if s.swapped {
		f.Lines = s.previewPane(sc, width, height)
		f.Keys = []key.Binding{sc.Keys.Resume, sc.Keys.Down, sc.Keys.Next}
		return f
	}
	pane, cursor := s.pane(sc, p)
	f.Cursor = cursor
	f.Keys = append(s.Field.Bindings(), sc.Keys.Plan)
	switch p.arrangement {
	case look.Aside:
		preview := s.previewPane(sc, width, height)
		f.Lines = look.Beside(look.Box(pane, p.width, sc.Height), preview, p.width, sc.Theme.Rule.Render(" │ "))
	case look.Stacked:
		f.Lines = append(look.Box(pane, p.width, p.height), s.previewPane(sc, width, height)...)
	default:
		f.Lines = look.Box(pane, p.width, p.height)
		f.Tall = p.height > sc.Height
	}
	return f
}

// place names the section on the top line: "5/10 · Une démarche …".
func place(sc Scene, q *sections.Question) string {
	section := sc.Cat.SectionOf(q)
	return strconv.Itoa(sc.Cat.NumberOf(q)) + "/" + strconv.Itoa(len(sc.Cat.Sections)) + " · " + look.Shown(section.Title)
}

// Where counts the question among those that its section asks: "2/5".
func Where(sc Scene, q *sections.Question) string {
	rank, total := sc.Cat.Rank(sc.Draft, q)
	return strconv.Itoa(rank) + "/" + strconv.Itoa(total)
}
