package deciding

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// mode is what of the deciding shows.
type mode int

const (
	stages mode = iota
	lifting
	since
	done
)

// Screen is where a group decides one section.
type Screen struct {
	section int    // its rank in the catalogue
	from    string // the question that people come from
	mode    mode
	at      int // the row under the cursor: an objection, an outcome
	top     int // of what scrolls
	form    *form

	text     []consent.Paragraph // the section as it reads now
	shown    []string            // the same, as it is read aloud
	standing consent.Standing

	run   int64         // when it was opened: see Second
	ran   time.Duration // of the stage, not written down yet
	count time.Time     // when it was last counted
}

// Second comes once a second while a stage runs. Run is the number of the screen that
// asked for it: a screen that was left behind counts no more.
type Second struct{ Run int64 }

const (
	longestTick = 5 * time.Second // between two ticks: in a longer one the machine slept, and it counts for no stage
	writeDown   = 5 * time.Second // of a stage's time that a crash may forget
)

// New opens the deciding of a section where it was left, coming from that question.
func New(sc screens.Scene, section int, from string) (Screen, screens.Effect) {
	s := Screen{section: section, from: from, count: sc.Now, run: sc.Now.UnixNano()}.read(sc)
	p := s.part(sc)
	e := screens.Effect{}
	switch {
	case p.Stage != consent.NotBegun:
		s = s.resumed(p)
	case s.standing.Level == consent.Undecided:
		e = s.record(func(p consent.Part) consent.Part { p.Stage, p.At = consent.Reading, 1; return p })
	default:
		s.mode = since
	}
	e.Cmd = s.second(sc)
	return s, e
}

// resumed goes back to what was under way: the objection for which a paragraph is being
// changed.
func (s Screen) resumed(p consent.Part) Screen {
	for i, o := range p.Objections {
		if o.Amending() {
			s.mode, s.at = lifting, i
		}
	}
	return s
}

// Resized fits the line that is typed in to another size or theme.
func (s Screen) Resized(sc screens.Scene) screens.Screen {
	if s.form != nil {
		s.form.Resized(sc)
	}
	return s
}

// Section is the rank of the section that is being decided.
func (s Screen) Section() int { return s.section }

// Draw reads the section again, where the draft changed.
func (s Screen) Draw(sc screens.Scene) screens.Screen { return s.read(sc) }

func (s Screen) read(sc screens.Scene) Screen {
	s.text, s.shown = sc.Words(s.section)
	s.standing = s.part(sc).Stands(s.text, sc.Cat.Current)
	return s
}

func (s Screen) sectionOf(sc screens.Scene) *sections.Section { return &sc.Cat.Sections[s.section] }

func (s Screen) part(sc screens.Scene) consent.Part {
	return sc.Decisions.Part(sc.Cat.Sections[s.section].ID)
}

// second asks for the next tick.
func (s Screen) second(sc screens.Scene) tea.Cmd {
	run := s.run
	return sc.Tick(time.Second, func(time.Time) tea.Msg { return Second{run} })
}

// record changes the part of the record, and writes the time down that the stage has run.
func (s *Screen) record(to func(consent.Part) consent.Part) screens.Effect {
	return s.recording(to, false)
}

func (s *Screen) recording(to func(consent.Part) consent.Part, carried bool) screens.Effect {
	ran, section := s.ran, s.section
	s.ran = 0
	return screens.Effect{Decide: screens.Deciding{Section: section, Carried: carried, To: func(p consent.Part) consent.Part {
		p.Spent[p.Stage] += ran
		return to(p)
	}}}
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (s Screen) Update(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	if !sc.Resting {
		s.ran += min(max(0, sc.Now.Sub(s.count)), longestTick)
	}
	s.count = sc.Now
	if tick, ok := msg.(Second); ok {
		return s.ticked(tick, sc)
	}
	if s.form != nil {
		return s.filling(msg, sc)
	}
	if look.Pressed(msg, sc.Keys.Back) && s.mode != lifting {
		return s.suspended(sc)
	}
	switch s.mode {
	case lifting:
		return s.lift(msg, sc)
	case since:
		return s.compare(msg, sc)
	case done:
		if look.Pressed(msg, sc.Keys.Deciding.Next) {
			return s, screens.Effect{Show: screens.EndScreen}
		}
		return s.scrolled(msg, sc), screens.Effect{}
	}
	return s.stage(msg, sc)
}

// ticked counts a second, and writes the time down now and then.
func (s Screen) ticked(tick Second, sc screens.Scene) (screens.Screen, screens.Effect) {
	if tick.Run != s.run {
		return s, screens.Effect{}
	}
	var e screens.Effect
	if s.ran >= writeDown && s.part(sc).Stage != consent.NotBegun {
		e = s.recording(func(p consent.Part) consent.Part { return p }, true)
	}
	e.Cmd = s.second(sc)
	return s, e
}

// suspended leaves the deciding where it is.
func (s Screen) suspended(sc screens.Scene) (screens.Screen, screens.Effect) {
	e := screens.Effect{}
	if s.part(sc).Stage != consent.NotBegun {
		e = s.recording(func(p consent.Part) consent.Part { return p }, true)
		e.Notice = screens.Notice{Text: saySuspended}
	}
	e.Open = s.from
	return s, e
}

// scrolled moves in what does not fit.
func (s Screen) scrolled(msg tea.Msg, sc screens.Scene) Screen {
	s.top = max(0, s.top+look.Paged(msg, sc.Keys, sc.Height-4))
	return s
}

// ask hands an event to the draft at work.
func ask(e session.Event) screens.Effect { return screens.Effect{Ask: e} }
