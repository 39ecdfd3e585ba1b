package render_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"ami-wizard/render"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestIntertitreOfWhatIsNotAsked holds that the sub-heading of a question which the other
// answers do not call for opens over nobody else's words; that of a paragraph which people
// removed still opens over what follows it.
func TestIntertitreOfWhatIsNotAsked(t *testing.T) {
	const passages = `
id = "partie"
titre = "Partie"
[[question]]
id = "temporaire"
genre = "oui-non"
question = "Est-ce pour un temps ?"
blanc = "oui ou non"
[[question]]
id = "sortie"
genre = "passage"
question = "Comment partir ?"
intertitre = "La fin"
propose = "Nous partirons."
si = { question = "partie.temporaire", est = ["oui"] }
[[question]]
id = "suite"
genre = "passage"
question = "Et ensuite ?"
propose = "Nous resterons."
`
	c, err := catalogue.Load(fstest.MapFS{
		"modele.toml": {Data: []byte("id = \"m\"\nversion = 1\ntitre = \"t\"\ncredit = \"c\"\nlicence = \"l\"\n")},
		"0.toml":      {Data: []byte(passages)},
	})
	if err != nil {
		t.Fatal(err)
	}
	removed := sections.Draft{}.Set("partie.sortie", sections.Answer{Decision: sections.Remove})
	for pick, want := range map[string]string{"non": "", "oui": "La fin"} {
		var headings []string
		for _, b := range render.Compose(c, removed.Set("partie.temporaire", sections.Answer{Picks: []string{pick}}), render.Options{}).Parts[0].Blocks {
			if b.Heading != nil {
				headings = append(headings, tree.Words(b.Heading))
			}
		}
		if got := strings.Join(headings, ", "); got != want {
			t.Errorf("%s: the sub-headings are %q, want %q", pick, got, want)
		}
	}
}
