package deciding

import (
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// View lays out what was read before.
func (s Screen) View(sc screens.Scene) screens.Frame {
	f := screens.Frame{Left: fmt.Sprintf(sayDeciding, look.Shown(s.sectionOf(sc).Title)), Timed: true}
	p := s.part(sc)
	var pg sheet.Page
	switch {
	case s.form != nil:
		pg = s.form.Page(sc)
	case s.mode == lifting:
		pg = s.liftingPage(sc, p)
	case s.mode == since:
		pg = s.sincePage(sc)
	case s.mode == done:
		pg = s.donePage(sc)
	default:
		pg = s.stagePage(sc, p)
	}
	if p.Stage != consent.NotBegun {
		f.Brief = fmt.Sprintf("%d/%d", p.Stage, consent.Stages)
		f.Right, f.Time = f.Brief+" "+words.StageTitles[p.Stage], s.clock(p)
	}
	f.Lines, f.Keys = pg.Laid(sc, s.top), pg.Keys
	return f
}

// clock gives the time that the stage has left.
func (s Screen) clock(p consent.Part) look.Time {
	whole := p.Stage.Time(p.Counts().Open)
	return look.NewTime(whole, (whole - p.Spent[p.Stage] - s.ran).Round(time.Second), true)
}

// stagePage draws the stage that was reached.
func (s Screen) stagePage(sc screens.Scene, p consent.Part) sheet.Page {
	k := sc.Keys.Deciding
	pg := sheet.Page{Head: look.Styled(sc.Theme.Title, look.Wrap(words.StageGuides[p.Stage], sc.Width)), Cursor: -1}
	switch p.Stage {
	case consent.Reading:
		return s.readingPage(sc, p, pg)
	case consent.Clarifying, consent.Reacting:
		pg.Body = s.paragraphs(sc)
		pg.Foot = s.turns(sc, p)
		pg.Keys = []key.Binding{k.Next, k.Spoke, k.Suspend, k.Previous}
		return pg
	case consent.Deciding:
		return s.settlingPage(sc, p, pg)
	}
	return s.objectionsPage(sc, p, pg)
}

// readingPage shows one paragraph, large.
func (s Screen) readingPage(sc screens.Scene, p consent.Part, pg sheet.Page) sheet.Page {
	k := sc.Keys.Deciding
	pg.Keys = []key.Binding{k.Paragraph, k.Next, k.Suspend, k.Before}
	if len(s.shown) == 0 {
		pg.Body = []string{"", sayNothingWritten}
		return pg
	}
	at := min(max(1, p.At), len(s.shown))
	pg.Head = append(pg.Head, "")
	pg.Body = railed(sc, at, s.shown[at-1])
	right := fmt.Sprintf(sayParagraphOf, at, len(s.shown))
	pg.Foot = []string{look.Spread(people(sc), right, sc.Width)}
	return pg
}

// paragraphs shows the whole section, numbered.
func (s Screen) paragraphs(sc screens.Scene) []string {
	var lines []string
	for i, text := range s.shown {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, railed(sc, i+1, text)...)
	}
	return lines
}

// railed draws a paragraph with a rail at its left and its number.
func railed(sc screens.Scene, rank int, text string) []string {
	var lines []string
	for _, line := range strings.Split(fmt.Sprintf(sayNumbered, rank, text), "\n") {
		lines = append(lines, look.Wrap(line, min(sc.Width-2, look.Measure))...)
	}
	rail := sc.Theme.Accent.Render("▌") + " "
	for i := range lines {
		lines[i] = rail + lines[i]
	}
	return lines
}

// people says how many are there.
func people(sc screens.Scene) string {
	n := present(sc)
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(sayPeople, n)
}

// maxDots is how many people still show as one sign each.
const maxDots = 24

// turns shows who spoke, a sign a person.
func (s Screen) turns(sc screens.Scene, p consent.Part) []string {
	n := present(sc)
	switch {
	case n == 0 && p.Spoken == 0:
		return []string{sc.Theme.Muted.Render(sayTurnHint)}
	case n == 0:
		return []string{fmt.Sprintf(saySpokenOnly, p.Spoken)}
	}
	dots := ""
	if n <= maxDots {
		dots = strings.Repeat("●", min(p.Spoken, n)) + strings.Repeat("○", max(0, n-p.Spoken)) + "  "
	}
	return []string{look.Fit(sayTurn+dots+fmt.Sprintf(saySpoken, p.Spoken, n), sc.Width)}
}

// donePage says what was inscribed, and where.
func (s Screen) donePage(sc screens.Scene) sheet.Page {
	d := s.standing.Decision
	if last, ok := s.part(sc).Decision(); ok {
		d = last
	}
	mark := words.Standing(s.standing)
	if !d.Outcome.Binds() {
		mark = words.OutcomeTitles[d.Outcome]
	}
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{sc.Keys.Deciding.Next, sc.Keys.Back}}
	pg.Head = []string{sc.Theme.Good.Render(look.Fit(mark, sc.Width)), ""}
	pg.Body = append(pg.Body, look.Wrap(words.DecisionLine(d), sc.Width)...)
	for _, a := range d.Actions {
		pg.Body = append(pg.Body, look.Wrap(sayAction+look.Shown(a), sc.Width)...)
	}
	if d.Mark != "" {
		pg.Body = append(pg.Body, fmt.Sprintf(sayMark, d.Mark.Short()))
	}
	pg.Foot = look.Styled(sc.Theme.Muted, look.Wrap(sayWritten, sc.Width))
	return pg
}
