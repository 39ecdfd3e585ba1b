package wizard

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

// question is the screen where one question is answered, its section's text
// growing beside, under or behind it.
type question struct {
	q       *sections.Question
	field   fields.Field
	built   shape
	scroll  int  // lines that the person moved the preview by
	swapped bool // the preview fills the screen
	burst   burst
	drawn   drawn
}

// shape is what a field was built for; another shape needs another field.
type shape struct {
	width, height int
	theme         *look.Theme
	decision      sections.Decision
	other         bool
}

// newQuestion opens a question of the catalogue.
func newQuestion(q *sections.Question, sc scene) question {
	return question{q: q}.rebuilt(sc)
}

func (s question) shape(sc scene) shape {
	a := sc.draft.Answer(s.q.ID)
	p := s.panes(sc)
	return shape{p.width, p.field, sc.theme, a.Decision, a.Has(sections.OtherID)}
}

// rebuilt gives the screen with a field that fits the draft and the size,
// open where it was.
func (s question) rebuilt(sc scene) question {
	was := s.field
	s.built = s.shape(sc)
	s.field = fields.New(s.q, sc.draft.Answer(s.q.ID), sc.setting(), s.built.width, s.built.height)
	if was != nil {
		s.field.Follow(was)
	}
	return s.redrawn(sc)
}

func (s question) resized(sc scene) screen {
	s.field.Settle()
	return s.rebuilt(sc)
}

func (s question) update(msg tea.Msg, sc scene) (screen, effect) {
	if s.swapped {
		return s.updatePreview(msg, sc)
	}
	k, was := sc.keys, s.burst
	s.burst = burst{}
	switch {
	case look.Pressed(msg, k.Preview):
		s.swapped = true
	case look.Pressed(msg, k.Next):
		return s, s.forward(s.field.Next(), sc)
	case look.Pressed(msg, k.Enter) && !s.field.Newline():
		return s, s.forward(s.field.Enter(), sc)
	case look.Pressed(msg, k.Prev):
		if !s.field.Prev() {
			return s, effect{open: sc.cat.Previous(sc.draft, s.q)}
		}
	case look.Pressed(msg, k.Back):
		if !s.field.Back() {
			return s, effect{show: planScreen}
		}
	case look.Pressed(msg, k.Editor) && s.field.Newline():
		return s, effect{ask: session.Lend{Question: s.q.ID}}
	default:
		return s.typed(msg, was, sc)
	}
	return s.changed(sc)
}

// forward goes on: inside the field where it had somewhere to go, else to the
// next question.
func (s question) forward(inside bool, sc scene) effect {
	if inside {
		_, e := s.changed(sc)
		return e
	}
	e := effect{open: sc.cat.Next(sc.draft, s.q)}
	if e.open == "" {
		return effect{show: reviewScreen}
	}
	if s.q.Kind == sections.Passage && sc.draft.Answer(s.q.ID).Decision == sections.Undecided {
		e.notice = notice{text: sayLeftUndecided}
	}
	if words := words.Reservation(s.q, sc.draft.Answer(s.q.ID), sc.now); words != "" {
		e.notice = notice{text: words}
	}
	return e
}

// typed hands a key to the preview's scrolling or to the field, behind the burst of
// characters that came before it.
func (s question) typed(msg tea.Msg, before burst, sc scene) (screen, effect) {
	if !fields.ByHand(msg) {
		s.burst = before
		return s, effect{}
	}
	if by := scrolled(msg, sc.keys, s.field.Newline()); by != 0 {
		return s.scrolledBy(by, sc), effect{}
	}
	if next, e, done := s.lettered(msg, before, sc); done {
		return next, e
	}
	s.field.Update(msg)
	return s.changed(sc)
}

// changed turns what the field holds into an effect where it differs from the
// draft, and rebuilds the field where the answer now asks for another.
func (s question) changed(sc scene) (screen, effect) {
	was, now := sc.draft.Answer(s.q.ID), s.field.Answer().Canonical()
	switch {
	case now.Equal(was):
		return s, effect{}
	}
	next := sc.draft.Set(s.q.ID, now)
	if !draftfile.Admits(sc.draft, next) {
		return s.rebuilt(sc), effect{notice: notice{text: sayTooMuch, alert: true}}
	}
	e := effect{change: session.Answering(s.q.ID, now)}
	if len(now.Rows) < len(was.Rows) {
		e.notice = notice{text: sayRowRemoved}
	} else if more := len(now.Rows) - len(was.Rows); more > 1 {
		e.notice = notice{text: fmt.Sprintf(sayRowsPasted, more)}
	}
	sc.draft = next
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
func (s question) updatePreview(msg tea.Msg, sc scene) (screen, effect) {
	k := sc.keys
	switch {
	case look.Pressed(msg, k.Resume), look.Pressed(msg, k.Enter):
		s.swapped = false
	case look.Pressed(msg, k.Next):
		return s, effect{open: sc.cat.Next(sc.draft, s.q)}
	case look.Pressed(msg, k.Prev):
		return s, effect{open: sc.cat.Previous(sc.draft, s.q)}
	case look.Pressed(msg, k.Up):
		s = s.scrolledBy(-1, sc)
	case look.Pressed(msg, k.Down):
		s = s.scrolledBy(1, sc)
	default:
		return s.scrolledBy(scrolled(msg, k, false), sc), effect{notice: unwritten(msg)}
	}
	return s, effect{}
}

func (s question) view(sc scene) frame {
	f := frame{left: place(sc, s.q), brief: where(sc, s.q), progress: words.Percent(sc.cat.Progress(sc.draft))}
	f.right = sayQuestion + " " + f.brief
	p := s.drawn.panes
	width, height := s.previewSize(sc, p)
	if s.swapped {
		f.lines = s.previewPane(sc, width, height)
		f.keys = []key.Binding{sc.keys.Resume, sc.keys.Down, sc.keys.Next}
		return f
	}
	pane, cursor := s.pane(sc, p)
	f.cursor = cursor
	f.keys = append(s.field.Bindings(), sc.keys.Plan)
	switch p.arrangement {
	case look.Aside:
		preview := s.previewPane(sc, width, height)
		f.lines = look.Beside(look.Box(pane, p.width, sc.height), preview, p.width, sc.theme.Rule.Render(" │ "))
	case look.Stacked:
		f.lines = append(look.Box(pane, p.width, p.height), s.previewPane(sc, width, height)...)
	default:
		f.lines = look.Box(pane, p.width, p.height)
		f.tall = p.height > sc.height
	}
	return f
}

// place names the section on the top line: "5/10 · Une démarche …".
func place(sc scene, q *sections.Question) string {
	section := sc.cat.SectionOf(q)
	return strconv.Itoa(sc.cat.SectionIndex(q)+1) + "/" + strconv.Itoa(len(sc.cat.Sections)) + " · " + look.Shown(section.Title)
}

// where counts the question among those that its section asks: "2/5".
func where(sc scene, q *sections.Question) string {
	rank, total := sc.cat.Rank(sc.draft, q)
	return strconv.Itoa(rank) + "/" + strconv.Itoa(total)
}
