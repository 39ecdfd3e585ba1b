package beside

import (
	"strings"

	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// Stands gives the lines of the drawn response where the passage of a question stands. One that
// is not in the response would stand behind what the questions before it wrote: it gets that
// line, and no lines of its own. It is false for no question.
func Stands(c *sections.Catalogue, places map[string]preview.Extent, id string) (preview.Extent, bool) {
	if place, known := places[id]; known {
		return place, true
	}
	q, ok := c.Question(id)
	if !ok || len(places) == 0 {
		return preview.Extent{}, false
	}
	var last preview.Extent
	for _, before := range c.All() {
		if before == q {
			break
		}
		if place, known := places[before.ID]; known && place.To > last.To {
			last = place
		}
	}
	return preview.Extent{From: last.To, To: last.To}, true
}

// Marked puts the mark of what people are at before the lines of a passage, in lines of which
// the first is the one of that rank; before the one blank line where a passage would stand.
func Marked(t *look.Theme, visible []string, from int, passage preview.Extent) []string {
	out := make([]string, len(visible))
	for i, line := range visible {
		if n := from + i; n >= passage.From && n < max(passage.To, passage.From+1) {
			line = marked(t, line)
		}
		out[i] = line
	}
	return out
}

// proposed is the sign before the lines of a passage that nobody has decided.
const proposed = "┊"

// marked puts the mark before a line: into its margin, or in the place of the sign of a proposal.
func marked(t *look.Theme, line string) string {
	mark, style := t.Accent.Render(look.RailSign), look.StyleSequence(line)
	switch {
	case line == "":
		return mark
	case strings.HasPrefix(line, "  "):
		return mark + line[1:]
	case strings.HasPrefix(line[style:], proposed):
		return mark + line[:style] + line[style+len(proposed):]
	}
	return line
}

// Nearest gives the rank of the question that the text is at where that many lines of it show from
// one on: the one at hand as long as its passage, or the place of it, shows, then the first that
// does, then the last one before those lines; -1 where there is none of them.
func Nearest(c *sections.Catalogue, places map[string]preview.Extent, ids []string, at, from, height int) int {
	first, last, reached := -1, -1, -1
	for i, id := range ids {
		place, known := Stands(c, places, id)
		shows := known && place.From < from+height && max(place.To, place.From+1) > from
		switch {
		case shows && i == at:
			return at
		case shows && first < 0:
			first = i
		case known && place.From <= from && place.From > reached:
			last, reached = i, place.From
		}
	}
	if first >= 0 {
		return first
	}
	return last
}
