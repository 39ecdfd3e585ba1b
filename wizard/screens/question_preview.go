package screens

import (
	"ami-wizard/render/preview"
	"ami-wizard/wizard/look"
)

// The preview beside, under or behind a question.

// drawn is what the screen shows of the section, made while a message is taken in: View
// lays it out and renders nothing.
type drawn struct {
	panes     panes
	page      preview.Page
	top       int // its first line to show where nobody scrolls
	paragraph decidable
	below     []string
}

// Draw renders what is to be shown now.
func (s Question) Draw(sc Scene) Screen { return s.redrawn(sc) }

func (s Question) redrawn(sc Scene) Question {
	p := s.panes(sc)
	s.drawn = drawn{panes: p}
	if width, height := s.previewSize(sc, p); height > 0 {
		s.drawn.page, s.drawn.top = s.previewed(sc, width, height)
	}
	if p.proposal > 0 {
		s.drawn.paragraph = s.decidable(sc, p.width)
	}
	if p.below.height() > 0 {
		s.drawn.below = s.drawnBelow(sc, p)
	}
	return s
}

// previewSize is the room of the preview, title included; no lines where it does not show.
func (s Question) previewSize(sc Scene, p panes) (width, height int) {
	switch {
	case s.swapped:
		return previewWidth(sc), sc.Height
	case p.arrangement == look.Aside:
		return p.previewWidth, sc.Height
	case p.arrangement == look.Stacked:
		return sc.Width, sc.Height - p.height
	}
	return 0, 0
}

// previewWidth is the columns of a preview that fills the screen.
func previewWidth(sc Scene) int { return min(sc.Width, look.Measure+2) }

// previewPane draws the section as it reads now, from the passage that the
// answer lands in.
func (s Question) previewPane(sc Scene, width, height int) []string {
	lines, above, below := look.Window(s.drawn.page.Lines, s.drawn.top+s.scroll, height-1)
	return append([]string{sc.Theme.Ruled(sayPreview, above, below, width)}, lines...)
}

// previewed gives the lines of the preview, and the first to show where nobody scrolls; it
// may lie outside of them.
func (s Question) previewed(sc Scene, width, height int) (preview.Page, int) {
	page := sc.Preview.Part(sc.Part, width, sc.Theme.Preview, s.Q.ID)
	if page.To == 0 {
		return page, s.whereItWas(sc, width) - height/2
	}
	return page, s.anchor(page, height-1)
}

// whereItWas is the line at which a passage that is not in the response would
// stand: behind what the questions before it wrote.
func (s Question) whereItWas(sc Scene, width int) int {
	line := 0
	for i := range sc.Cat.SectionOf(s.Q).Questions {
		q := &sc.Cat.SectionOf(s.Q).Questions[i]
		if q == s.Q {
			break
		}
		line = max(line, sc.Preview.Part(sc.Part, width, sc.Theme.Preview, q.ID).To)
	}
	return line
}

// anchor is the first line to show so that the passage being answered is seen,
// with some of what stands before it; in a passage longer than the pane, the
// place being written.
func (s Question) anchor(page preview.Page, height int) int {
	size := page.To - page.From
	if size <= height {
		return page.From - (height-size)/3
	}
	line, of := s.Field.Caret()
	if of == 0 {
		return page.From
	}
	return min(page.To-height, page.From+size*line/of-height/2)
}
