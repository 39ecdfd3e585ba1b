package home

import (
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// The heights at which home shows more, in lines of its room.
const (
	leastList = 7  // that the list keeps before the uses of the program show
	airyFrom  = 18 // a blank line stands under the question
	wholeFrom = 28 // every card is whole, however many there are
)

// wholeLines is what a whole card takes, the blank line below included, to tell whether all fit.
const wholeLines = 5

// folded tells whether the cards that are not under the cursor take a line only.
func (h Screen) folded(sc screens.Scene, room int) bool {
	return sc.Height < wholeFrom && len(h.drafts)*wholeLines+1 > room
}

// page is how many rows a key of pages goes over.
func (h Screen) page(sc screens.Scene) int {
	room := sc.Height - len(h.head(sc))
	if h.folded(sc, room) {
		return max(1, room-wholeLines)
	}
	return max(1, room/wholeLines)
}

// list draws the rows around the cursor into that many lines, and says how many are hidden.
func (h Screen) list(sc screens.Scene, room int) []string {
	lines, from, to := h.around(sc, room)
	if from > 0 || to <= len(h.drafts) {
		if lines, from, to = h.around(sc, room-1); from > 0 || to <= len(h.drafts) {
			lines = append(look.Box(lines, sc.Width, room-1), sc.Theme.Ruled("", from, len(h.drafts)+1-to, sc.Width))
		}
	}
	return lines
}

// around draws the rows from one rank to another, as many around the cursor as that many lines
// hold.
func (h Screen) around(sc screens.Scene, room int) (lines []string, from, to int) {
	folded := h.folded(sc, room)
	lines = h.row(sc, h.at, folded)
	from, to = h.at, h.at+1
	above := max(0, (room-len(lines))/2) // that come before the cursor
	put := func(rank int) bool {
		row := h.row(sc, rank, folded)
		if len(lines)+len(row) > room {
			return false
		}
		if rank < h.at {
			lines = append(row, lines...)
			above -= len(row)
		} else {
			lines = append(lines, row...)
		}
		return true
	}
	for from > 0 && above > 0 && put(from-1) {
		from--
	}
	for to <= len(h.drafts) && put(to) {
		to++
	}
	for from > 0 && put(from-1) {
		from--
	}
	return lines, from, to
}

// row draws what stands at that rank: a draft, or, behind the last one, how to begin another.
func (h Screen) row(sc screens.Scene, rank int, folded bool) []string {
	here := rank == h.at
	switch {
	case rank < len(h.drafts) && folded && !here:
		return []string{h.line(sc, h.drafts[rank])}
	case rank < len(h.drafts):
		c := h.card(sc, h.drafts[rank], here, folded)
		if !folded {
			c = append(c, "")
		}
		return c
	}
	lines := []string{pointed(sc, sayNewDraft, here)}
	if h.reading {
		lines = append(lines, sc.Theme.Muted.Render(sayLooking))
	}
	return append(lines, look.Styled(sc.Theme.Muted, look.Wrap(words.OlderDrafts(h.older), sc.Width))...)
}

func pointed(sc screens.Scene, says string, here bool) string {
	if here {
		return sc.Theme.Accent.Render(look.Fit(look.Mark+says, sc.Width))
	}
	return look.Fit("  "+says, sc.Width)
}
