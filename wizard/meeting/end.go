package meeting

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// End is the end of a section: what it has become, what to know before deciding on it, and
// where to go from here. Nobody falls from a section into the next one.
type End struct {
	section int
	from    string // the question that people come from
	at      int    // the row under the cursor
	listing bool   // its questions show, to go back to one
	ended   agenda.Ended
}

// NewEnd tells the end of a section, coming from that question.
func NewEnd(sc screens.Scene, section int, from string) End {
	s := End{section: section, from: from}.read(sc)
	if q, ok := sc.Cat.Question(from); !ok || sc.Cat.SectionIndex(q) != section { // from the plan
		s.from = s.ended.Last
	}
	return s
}

// Section is the rank of the section that ends.
func (s End) Section() int { return s.section }

// Draw reads the section again, where the draft changed.
func (s End) Draw(sc screens.Scene) screens.Screen { return s.read(sc) }

func (s End) read(sc screens.Scene) End {
	var standing consent.Standing
	if sc.Standing != nil {
		standing = sc.Standing(s.section)
	}
	var aloud []string
	if sc.Words != nil {
		_, aloud = sc.Words(s.section)
	}
	s.ended = agenda.EndOf(sc.Cat, sc.Draft, s.section, aloud, sc.Decisions.Part(sc.Cat.Sections[s.section].ID), standing)
	return s
}

// way is one way on from the end of a section.
type way struct {
	says, right string
	effect      screens.Effect
	lists       bool // the questions of the section are shown instead
}

// ways are the ways on, the likeliest first: a room decides on what it has just written;
// somebody alone goes on, and so does who left something out, has decided already, or wrote
// facts alone.
func (s End) ways(sc screens.Scene) []way {
	onward := way{says: sayNext, right: s.ended.Next, effect: s.onward(sc)}
	decide := way{says: sayDecide, effect: screens.Effect{Show: screens.DecidingScreen}}
	decide.right = fmt.Sprintf(sayMinutes, s.ended.Minutes)
	back := way{says: sayGoBack, lists: true}
	if s.ended.Next == "" {
		onward.says = sayReadAll
	}
	decided := s.ended.Level != consent.Undecided && s.ended.Level.Holds()
	switch {
	case s.ended.Stage != consent.NotBegun:
		decide.says = sayDecideOn
	case decided:
		decide.says = sayDecideAgain
	}
	switch {
	case !s.ended.Written():
		gap := way{says: sayComplete, effect: screens.Effect{Open: s.ended.Gap}}
		return []way{onward, gap, decide, back}
	case sc.Projected && !decided && s.ended.Prose > 0:
		if s.ended.Next != "" {
			onward.says = sayDecideLater
		}
		return []way{decide, onward, back}
	}
	return []way{onward, decide, back}
}

// onward goes to the next section, behind the last one to the whole response.
func (s End) onward(sc screens.Scene) screens.Effect {
	q, ok := sc.Cat.Question(s.ended.Last)
	if !ok {
		return screens.Effect{Show: screens.PlanScreen}
	}
	if next := sc.Cat.Next(sc.Draft, q); next != "" {
		return screens.Effect{Open: next}
	}
	return screens.Beyond(sc)
}

// backward goes back to the question that people come from.
func (s End) backward() screens.Effect {
	if s.from == "" {
		return screens.Effect{Show: screens.PlanScreen}
	}
	return screens.Effect{Open: s.from}
}

// asked are the questions of the section.
func (s End) asked(sc screens.Scene) []*sections.Question {
	return sc.Cat.Asked(sc.Draft, &sc.Cat.Sections[s.section])
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (s End) Update(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	k, rows := sc.Keys, len(s.ways(sc))
	if s.listing {
		rows = len(s.asked(sc))
	}
	switch {
	case look.Pressed(msg, k.Up), look.Wheel(msg) < 0:
		s.at = max(0, min(s.at, rows-1)-1)
	case look.Pressed(msg, k.Down), look.Wheel(msg) > 0:
		s.at = min(rows-1, s.at+1)
	case look.Pressed(msg, k.Meeting.Choose):
		return s.chosen(sc)
	case look.Pressed(msg, k.Back) && s.listing:
		s.listing, s.at = false, 0
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Prev), look.Pressed(msg, k.PrevProjected):
		return s, s.backward()
	case look.Pressed(msg, k.Meeting.Onward):
		return s, s.onward(sc)
	case look.Pressed(msg, k.Deciding.Here):
		return s, screens.Effect{Show: screens.DecidingScreen}
	default:
		return s, screens.Effect{Notice: unwritten(msg, sayEndIsRead)}
	}
	return s, screens.Effect{}
}

// chosen goes the way under the cursor, or to the question under it.
func (s End) chosen(sc screens.Scene) (screens.Screen, screens.Effect) {
	if s.listing {
		asked := s.asked(sc)
		if len(asked) == 0 {
			return s, s.backward()
		}
		return s, screens.Effect{Open: asked[min(s.at, len(asked)-1)].ID}
	}
	ways := s.ways(sc)
	w := ways[min(s.at, len(ways)-1)]
	if w.lists {
		s.listing, s.at = true, 0
	}
	return s, w.effect
}

// View lays out what was read before.
func (s End) View(sc screens.Scene) screens.Frame {
	e := s.ended
	f := screens.Frame{
		Left:     fmt.Sprintf(sayEndOf, sc.Cat.Number(s.section), len(sc.Cat.Sections), look.Shown(e.Title)),
		Right:    sayEndWritten,
		Progress: words.Percent(sc.Cat.Progress(sc.Draft)),
	}
	if !e.Written() {
		f.Right = sayEndMissing
	}
	k := sc.Keys
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{k.Meeting.Choose, k.Meeting.Onward, k.Meeting.Return, k.Note, k.Plan}}
	if s.listing {
		pg = s.questions(sc, pg)
	} else {
		pg = s.choices(sc, pg)
	}
	f.Lines, f.Keys = pg.Laid(sc, 0), pg.Keys
	return f
}

// choices draws the ways on between what the section has become and what to know of it. Where
// there is no room, the blank lines give way.
func (s End) choices(sc screens.Scene, pg sheet.Page) sheet.Page {
	e, width := s.ended, min(sc.Width, look.Measure)
	title := e.Says()
	if sc.Projected && e.Written() {
		title += sayWhatNow
	}
	pg.Head = look.Styled(sc.Theme.Title, look.Wrap(title, width))
	counts := look.Wrap(e.Counts(), width-2)
	if rest := words.PathRest(sc.Cat, sc.Draft, &sc.Cat.Sections[s.section], e.Next == ""); rest != "" {
		counts = append(counts, look.Wrap(rest, width-2)...)
	}
	for i := range counts {
		counts[i] = "  " + counts[i]
	}
	ways := s.ways(sc)
	var rows []string
	for i, w := range ways {
		right := look.Fit(look.Shown(w.right), width-look.Cells(w.says)-4) // of the two, the way on is what one has to read
		rows = append(rows, row(sc, i == min(s.at, len(ways)-1), w.says, right, width))
	}
	var heed []string
	for _, said := range e.Heed() {
		heed = append(heed, "  "+look.Fit(look.Shown(said), width-2))
	}
	if len(heed) > 0 {
		heed = append([]string{sc.Theme.Strong.Render(sayHeed)}, heed...)
	}
	spare := sc.Height - len(pg.Head) - len(counts) - len(rows) - len(heed)
	for _, block := range [][]string{counts, rows, heed} {
		if spare > 0 && len(block) > 0 {
			pg.Body, spare = append(pg.Body, ""), spare-1
		}
		pg.Body = append(pg.Body, block...)
	}
	return pg
}

// questions lists the questions of the section, to go back to one.
func (s End) questions(sc screens.Scene, pg sheet.Page) sheet.Page {
	pg.Head = []string{sc.Theme.Title.Render(look.Fit(sayWhichQuestion, sc.Width)), ""}
	asked := s.asked(sc)
	for i, q := range asked {
		here := i == min(s.at, len(asked)-1)
		if here {
			pg.Cursor = i
		}
		state := words.GapWord(q.Check(sc.Draft.Answer(q.ID)))
		pg.Body = append(pg.Body, row(sc, here, look.Shown(sc.Cat.Filled(sc.Draft, q.Label)), state, min(sc.Width, look.Measure)))
	}
	pg.Keys = []key.Binding{sc.Keys.Go, sc.Keys.Down, sc.Keys.Meeting.Return}
	return pg
}

// row draws a line of a list that one chooses from, with what stands at its right.
func row(sc screens.Scene, here bool, says, right string, width int) string {
	if !here {
		return look.Spread("  "+says, right, width)
	}
	return sc.Theme.Accent.Render(look.Spread(look.Mark+says, right, width))
}
