package render_test

import (
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
)

// TestFirstPageStandsWhateverIsRemoved holds that who answers, where, for which place and what
// is asked stand before the first section, though every paragraph that the catalogue proposes
// was taken out, and that the first page says none of it twice where they were all kept.
func TestFirstPageStandsWhateverIsRemoved(t *testing.T) {
	c, example, occupation := situations(t)
	for name, d := range map[string]sections.Draft{"five places": example, "none yet": occupation} {
		removed, kept := d, d
		for _, q := range c.All() {
			if q.Kind == sections.Passage {
				removed = removed.Set(q.ID, q.Decide(sections.Answer{}, sections.Remove))
				kept = kept.Set(q.ID, q.Decide(sections.Answer{}, sections.Keep))
			}
		}
		card, _, _ := strings.Cut(markdown.Document(render.Compose(c, removed, render.Options{})), "\n## ")
		page, _, _ := strings.Cut(markdown.Document(render.Compose(c, kept, render.Options{})), "\n## Pourquoi")
		for _, fact := range []string{"{collectif}", "{territoire}", "{lanceur}", "{surface}", "{demande}", "{porteur}"} {
			if words := c.Filled(d, fact); !strings.Contains(card, words) {
				t.Errorf("%s: no %s, %q, before the first section:\n%s", name, fact, words, card)
			}
		}
		for _, fact := range []string{"{usages}", "{demande}", "{travaux}", "{ouverture}", "{preuves}"} {
			if words := c.Filled(d, fact); strings.Count(page, words) != 1 {
				t.Errorf("%s: the first page says %s, %q, %d times:\n%s", name, fact, words, strings.Count(page, words), page)
			}
		}
	}
}
