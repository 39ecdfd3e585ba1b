package screens

import (
	"ami-wizard/wizard/look"

	tea "charm.land/bubbletea/v2"
)

// Reading what a question's screen is too small for: the paragraph to decide on, the
// preview, a long answer.

// clamped keeps the first line to show where that many lines of a text are seen.
func clamped(top, lines, height int) int { return min(max(0, top), max(0, lines-height)) }

// turned gives the first line to show of so many, after a key or the wheel moved a page of
// that height.
func turned(msg tea.Msg, k *look.KeyMap, top, lines, height int) int {
	switch {
	case look.Pressed(msg, k.Top):
		top = 0
	case look.Pressed(msg, k.Bottom):
		top = lines
	default:
		top += look.Paged(msg, k, height)
	}
	return clamped(top, lines, height)
}

// scrolledBy moves what is read by that many lines, as far as something is hidden there:
// the way back begins at once.
func (s Question) scrolledBy(by int, sc Scene) Question {
	lines, top, height := s.read(sc)
	if height < 1 {
		return s
	}
	at := clamped(top+s.scroll, lines, height)
	s.scroll = clamped(at+by, lines, height) - top
	return s
}

// read gives what can be read by scrolling: its lines, the first to show where nobody
// scrolls, and the lines that are seen at once, 0 where nothing scrolls.
func (s Question) read(sc Scene) (lines, top, height int) {
	p := s.panes(sc)
	if !s.swapped && p.proposal > 0 {
		return len(s.decidable(sc, p.width).lines) - p.unsaid, 0, p.proposal
	}
	width, height := s.previewSize(sc, p)
	if height == 0 {
		return 0, 0, 0
	}
	page, top := s.previewed(sc, width, height)
	return len(page.Lines), top, height - 1
}

// Paged reads on by a page, down or up, as a remote control does; false where nothing
// more is hidden that way.
func (s Question) Paged(msg tea.KeyPressMsg, down bool, sc Scene) (Question, bool) {
	if p := s.panes(sc); !s.swapped && p.proposal == 0 {
		return s, s.pagedField(msg, down)
	}
	_, _, height := s.read(sc)
	by := max(1, height-1)
	if !down {
		by = -by
	}
	from := s.scrolledBy(0, sc)
	to := from.scrolledBy(by, sc)
	return to, to.scroll != from.scroll
}

// pagedField moves on by a page in an answer that its field is too small for.
func (s Question) pagedField(msg tea.KeyPressMsg, down bool) bool {
	above, below := s.Field.Hidden()
	if down && below == 0 || !down && above == 0 {
		return false
	}
	s.Field.Page(msg, down)
	nowAbove, nowBelow := s.Field.Hidden()
	return nowAbove != above || nowBelow != below
}

// listed gives words as an item of a list, on as many lines as they take, marked where the
// cursor stands.
func listed(words string, here bool, width int) []string {
	lines := look.Wrap(look.Shown(words), width-2)
	for i := range lines {
		mark := "  "
		if here && i == 0 {
			mark = look.Mark
		}
		lines[i] = mark + lines[i]
	}
	return lines
}
