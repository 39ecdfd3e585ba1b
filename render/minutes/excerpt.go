package minutes

import (
	"strings"

	"ami-wizard/sections/consent"
)

// around is how many words stand on each side of those that changed.
const around = 6

// excerpts gives two texts as far as they differ, with a few words around.
func excerpts(before, after string) (string, string) {
	var was, is []string
	all := consent.Stretches(before, after)
	for i, s := range all {
		text := s.Text
		if !s.Added && !s.Removed {
			text = shortened(strings.Fields(s.Text), i > 0, i < len(all)-1)
		}
		if !s.Added {
			was = append(was, text)
		}
		if !s.Removed {
			is = append(is, text)
		}
	}
	return strings.Join(was, " "), strings.Join(is, " ")
}

// shortened keeps the words of a stretch that stand beside a change.
func shortened(all []string, behind, ahead bool) string {
	head, tail := 0, 0
	if behind {
		head = around
	}
	if ahead {
		tail = around
	}
	if len(all) <= head+tail+1 {
		return strings.Join(all, " ")
	}
	parts := append([]string{}, all[:head]...)
	parts = append(parts, "…")
	return strings.Join(append(parts, all[len(all)-tail:]...), " ")
}
