package screens

import (
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// The layout of a question that proposes a paragraph to decide on. The paragraph is what
// a room has to read: it shows whole wherever the screen can hold it, and what helps gives
// way to it, in this order: why the question is asked, the blank lines, the line that says
// that it is a proposal, the status line.

// decidable is a proposed paragraph as it shows, and how many of its first lines only say
// what it is.
type decidable struct {
	lines []string
	said  int
}

// deciding tells whether a proposed paragraph is what the person has to read.
func (s Question) deciding(sc Scene) bool {
	return s.Q.Proposes() && sc.Draft.Answer(s.Q.ID).Decision != sections.Adapt
}

// held tells whether the response holds the paragraph, and so its preview shows it: not where it
// was removed, nor where it can be left out and nobody decided on it.
func (s Question) held(sc Scene, width int) bool {
	page := sc.Preview.Part(sc.Part, width, sc.Theme.Preview, s.Q.ID)
	return page.To > page.From
}

// decidable gives the paragraph, drawn for that width. One that the response does not hold, as
// it was removed or can be left out, can still be read, and taken.
func (s Question) decidable(sc Scene, width int) decidable {
	page := sc.Preview.Part(sc.Part, width, sc.Theme.Preview, s.Q.ID)
	if page.To > page.From {
		said, words := preview.ProposalLines(width), page.Lines[page.From:page.To]
		if sc.Draft.Answer(s.Q.ID).Decision != sections.Undecided { // in as many lines: nothing moves as it is decided
			rail := look.Cells(look.Prompt) // as the paragraph's own
			kept := look.Box(look.Styled(sc.Theme.Good, look.Wrap(sayKeptPassage, width-rail)), width-rail, said)
			words = append(sc.Theme.Railed(kept, true, rail), words...)
		}
		return decidable{words, said}
	}
	a, told := sc.Draft.Answer(s.Q.ID), []string{sc.Theme.Alert.Render(sayRemovedPassage)}
	if a.Decision == sections.Undecided {
		told = []string{sc.Theme.Muted.Render(look.Fit(sayOptionalPassage, width))}
	}
	return decidable{append(told, look.Styled(sc.Theme.Muted, look.Wrap(s.Q.Offers(a), width))...), len(told)}
}

// withProposal shares the screen out between the question, its paragraph and the choice,
// in one pane.
func (s Question) withProposal(sc Scene, p panes) panes {
	d := s.decidable(sc, p.width)
	label := s.label(sc, p.width)
	need := len(label) + len(d.lines) + 1
	p.head, p.field = label, 1
	switch spare := p.height - need; {
	case spare > 0:
		p.head = s.head(sc, p.width, p.height-len(d.lines)-2)
		p.apart = true
	case spare == 0:
	case spare+d.said >= 0:
		p.unsaid = d.said
	case spare+d.said+sc.Spare >= 0:
		p.unsaid = d.said
		p.height += sc.Spare
	default: // what hides can be scrolled to, and a line says so
		p.apart = true
	}
	p.proposal = p.height - len(p.head) - 1
	if p.apart {
		p.proposal--
	}
	p.proposal = max(1, min(p.proposal, len(d.lines)-p.unsaid))
	return p
}

// overProposal shares the screen out where the paragraph stands in the preview, under the
// question and the choice; false where they don't fit there together, and where the
// paragraph was removed: the preview has none then.
func (s Question) overProposal(sc Scene, p panes) (panes, bool) {
	if !s.held(sc, sc.Width) {
		return p, false
	}
	d := s.decidable(sc, sc.Width)
	p.height = min(p.height, sc.Height-1-len(d.lines)) // of the preview a line is its title
	if p.height < len(s.label(sc, p.width))+1 {
		return p, false
	}
	p.head = s.head(sc, p.width, p.height-1)
	p.field, p.height = 1, len(p.head)+1
	return p, true
}

// proposalLines shows the part of the paragraph that there is room for, and how much of it
// is hidden.
func (s Question) proposalLines(sc Scene, p panes) []string {
	visible, above, below := s.proposalWindow(p)
	lines := look.Box(visible, p.width, p.proposal)
	switch {
	case above+below > 0:
		return append(lines, sc.Theme.HiddenMark(above, below)+sc.Theme.Muted.Render(" "+sayScrollHint))
	case p.apart:
		return append(lines, "")
	}
	return lines
}

func (s Question) proposalWindow(p panes) (visible []string, above, below int) {
	return look.Window(s.drawn.paragraph.lines[p.unsaid:], s.scroll, p.proposal)
}
