package beside

import (
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
)

// Short gives the beginning of a text on one line of that many cells, cut between two words,
// with an ellipsis where something is missing. A first word that is wider is cut itself.
func Short(s string, width int) string {
	s = look.Shown(text.CleanLine(s))
	cut := look.Fit(s, width)
	if cut == s || width < 2 {
		return cut
	}
	kept := strings.TrimSuffix(cut, "…")
	if space := strings.LastIndex(kept, " "); space > 0 && !strings.HasPrefix(s[len(kept):], " ") {
		kept = kept[:space]
	}
	return strings.TrimRight(kept, " ,;:\u00a0") + "…"
}
