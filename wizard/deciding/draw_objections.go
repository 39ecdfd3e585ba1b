package deciding

import (
	"fmt"

	"charm.land/bubbles/v2/key"

	"ami-wizard/render/bound"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// objectionsPage lists objections and reserves, with what became of each.
func (s Screen) objectionsPage(sc screens.Scene, p consent.Part, pg sheet.Page) sheet.Page {
	k := sc.Keys.Deciding
	at := min(s.at, max(0, len(p.Objections)-1))
	for i, o := range p.Objections {
		lines := objectionLines(sc, i, o)
		for j := range lines {
			mark := "  "
			if i == at && j == 0 {
				mark = look.Mark
			}
			lines[j] = mark + lines[j]
		}
		if i == at {
			lines = look.Styled(sc.Theme.Accent, lines)
			pg.Cursor = len(pg.Body) + len(lines) - 1
		}
		pg.Body = append(pg.Body, lines...)
	}
	pg.Keys = []key.Binding{k.Object, k.Reserve, k.Next, k.Spoke, k.Suspend}
	if len(p.Objections) > 0 {
		pg.Keys = []key.Binding{k.Object, k.Reserve, k.Lift, k.Spoke, k.Next, k.Suspend, k.Correct}
	} else {
		pg.Body = []string{sc.Theme.Muted.Render(sayNoObjection)}
	}
	pg.Foot = append([]string{""}, s.turns(sc, p)...)
	if open := p.Counts().Open; open > 0 {
		pg.Foot = append(pg.Foot, sc.Theme.Alert.Render(look.Fit(blocked(open), sc.Width)))
	}
	return pg
}

// objectionLines draws an objection: its sign and number, where it stands, why, and what
// became of it. Who raised it never shows to a room.
func objectionLines(sc screens.Scene, rank int, o consent.Objection) []string {
	sign := map[bool]string{true: "●", false: "○"}[o.Lifted()]
	if o.IsReserve() {
		sign = "◇"
	}
	text := where(o)
	if o.Words != "" {
		text += fmt.Sprintf(sayCited, o.Words)
	}
	reason := o.Reason
	if reason == "" {
		reason = sayNoReason
	}
	issue := issueWords[o.Issue]
	if o.Issue == consent.Referred && o.To != "" {
		issue += "\u00a0: " + o.To
	}
	if o.Amending() {
		issue = sayBeingAmended
	}
	lines := look.Wrap(fmt.Sprintf("%s %d  %s%s", sign, rank+1, text, reason), sc.Width-4)
	for i := 1; i < len(lines); i++ {
		lines[i] = "     " + lines[i]
	}
	lines = clipped(lines, sc.Width-2)
	last := len(lines) - 1
	if issue == "" {
		return lines
	}
	if look.Cells(lines[last])+look.Cells(issue)+2 > sc.Width-2 {
		return append(lines, look.Spread("", look.Shown(issue), sc.Width-2))
	}
	lines[last] = look.Spread(lines[last], look.Shown(issue), sc.Width-2)
	return lines
}

func clipped(lines []string, width int) []string {
	for i := range lines {
		lines[i] = look.Fit(lines[i], width)
	}
	return lines
}

// where names the paragraph of an objection.
func where(o consent.Objection) string {
	if o.Paragraph == 0 {
		return ""
	}
	return fmt.Sprintf("§%d  ", o.Paragraph)
}

// liftingPage shows one objection, its paragraph, and what changed in it.
func (s Screen) liftingPage(sc screens.Scene, p consent.Part) sheet.Page {
	k := sc.Keys.Deciding
	if s.at >= len(p.Objections) {
		return sheet.Page{Cursor: -1}
	}
	o := p.Objections[s.at]
	title := fmt.Sprintf(sayObjectionOf, s.at+1) + where(o) + natures[o.Nature]
	pg := sheet.Page{Head: []string{sc.Theme.Title.Render(look.Fit(title, sc.Width))}, Cursor: -1}
	text := o.Reason
	if o.Words != "" {
		text = fmt.Sprintf(sayCited, o.Words) + text
	}
	pg.Head = append(pg.Head, look.Wrap(text, sc.Width)...)
	pg.Head = append(pg.Head, "")
	pg.Keys = []key.Binding{k.Amend, k.Withdraw, k.Reserve, k.Refer, k.Next, sc.Keys.Back}
	after, changed := s.amended(o)
	switch {
	case o.Issue == consent.Amended:
		pg.Body = compared(sc, o.Before, o.After, sc.Height-len(pg.Head)-1)
		pg.Keys = []key.Binding{k.Reopen, k.Next, sc.Keys.Back}
	case changed:
		pg.Keys = []key.Binding{k.Lifted, k.Amend, k.Withdraw, k.Reserve, sc.Keys.Back}
		pg.Foot = look.Styled(sc.Theme.Accent, look.Wrap(sayChangedAsk, sc.Width))
		pg.Body = compared(sc, o.Before, after, sc.Height-len(pg.Head)-len(pg.Foot)-1)
	case o.Issue != consent.Open:
		pg.Body = look.Wrap(issueWords[o.Issue], sc.Width)
		pg.Keys = []key.Binding{k.Reopen, k.Next, sc.Keys.Back}
	default:
		if at := o.Paragraph; at >= 1 && at <= len(s.shown) {
			pg.Body = railed(sc, at, s.shown[at-1])
		} else {
			pg.Body = s.paragraphs(sc)
		}
		pg.Foot = []string{sc.Theme.Muted.Render(look.Fit(sayLiftAsk, sc.Width))}
	}
	return pg
}

// compared draws two texts as one, what went and what came between signs: a room that sees
// no colour sees them. Where there is no room for all of it, it is what differs, with a few
// words around.
func compared(sc screens.Scene, before, after string, room int) []string {
	before, after = bound.Read(before), bound.Read(after)
	lines := look.Wrap(words.Compared(before, after), sc.Width)
	if len(lines) > room {
		lines = look.Wrap(words.Differing(before, after), sc.Width)
	}
	return lines
}

// read gives a difference without the signs of Markdown.
func read(d consent.Difference) consent.Difference {
	d.Before, d.After = bound.Read(d.Before), bound.Read(d.After)
	return d
}

// settlingPage offers the outcomes.
func (s Screen) settlingPage(sc screens.Scene, p consent.Part, pg sheet.Page) sheet.Page {
	k := sc.Keys.Deciding
	pg.Head = []string{look.Fit(words.Counted(p.Counts()), sc.Width), ""}
	at := s.chosen(p)
	for i, o := range outcomes {
		line := "  " + words.OutcomeTitles[o]
		if i == at {
			line, pg.Cursor = sc.Theme.Accent.Render(look.Mark+words.OutcomeTitles[o]), i
		}
		pg.Body = append(pg.Body, line)
	}
	pending := p.Pending
	if pending.Present == 0 {
		pending.Present = present(sc)
	}
	if last, ok := sc.Decisions.LastSession(); ok && pending.Members == 0 {
		pending.Members = last.Members
	}
	pg.Foot = append([]string{""}, look.Box(look.Wrap(words.Details(pending), sc.Width), sc.Width, 2)...)
	for len(pg.Foot) > 1 && pg.Foot[len(pg.Foot)-1] == "" {
		pg.Foot = pg.Foot[:len(pg.Foot)-1]
	}
	mark := fmt.Sprintf(sayMark, consent.PrintOf(s.text).Short())
	if open := p.Counts().Open; open > 0 {
		mark = sc.Theme.Alert.Render(look.Fit(blocked(open), sc.Width))
	}
	pg.Foot = append(pg.Foot, mark)
	pg.Keys = []key.Binding{k.Inscribe, k.Details, k.Suspend, k.Previous}
	return pg
}

// sincePage shows what changed since the last decision, paragraph by paragraph.
func (s Screen) sincePage(sc screens.Scene) sheet.Page {
	k := sc.Keys.Deciding
	st := s.standing
	tone := sc.Theme.Good
	if !st.Level.Holds() {
		tone = sc.Theme.Alert
	}
	pg := sheet.Page{Head: []string{tone.Render(look.Fit(words.Standing(st), sc.Width))}, Cursor: -1}
	pg.Head = append(pg.Head, look.Wrap(words.DecisionLine(st.Decision), sc.Width)...)
	pg.Head = append(pg.Head, "")
	for _, facts := range []bool{false, true} { // words first: they are what is to be decided
		for _, d := range st.Differences {
			if d.Fact == facts {
				pg.Body = append(append(pg.Body, look.Wrap(words.Changed(read(d)), sc.Width)...), "")
			}
		}
	}
	if st.Damaged {
		pg.Body = append(pg.Body, look.Wrap(sayDamaged, sc.Width)...)
	}
	pg.Foot = look.Styled(sc.Theme.Muted, look.Wrap(sinceGuides[st.Level], sc.Width))
	pg.Keys = []key.Binding{k.Again, sc.Keys.Back}
	if st.Level == consent.Changed {
		pg.Keys = []key.Binding{k.Retouch, k.Again, sc.Keys.Back}
	}
	return pg
}
