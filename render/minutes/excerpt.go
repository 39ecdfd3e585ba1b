package minutes

import (
	"strings"

	"ami-wizard/sections/consent"
)

// excerpts gives two texts as far as they differ, with a few words around.
func excerpts(before, after string) (string, string) {
	var was, is []string
	for _, s := range consent.Excerpt(consent.Stretches(before, after)) {
		if !s.Added {
			was = append(was, s.Text)
		}
		if !s.Removed {
			is = append(is, s.Text)
		}
	}
	return strings.Join(was, " "), strings.Join(is, " ")
}
