package render_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// stumbles are what makes a jury stop in a sentence that was composed of a paragraph and of
// answers: an answer that is missing, two marks in a row, a sentence that begins with a
// small letter, an article before a vowel.
var stumbles = map[string]*regexp.Regexp{
	"a blank":             regexp.MustCompile(`\[à compléter|proposition à décider|\{[a-z-]+\}`),
	"two marks in a row":  regexp.MustCompile(`[.;:!?,]\s*[.;:!?,]`),
	"a small letter":      regexp.MustCompile(`[.!?]\s[a-zà-ÿ]`),
	"a space too many":    regexp.MustCompile(`[^\s|] {2,}\S`),
	"an elision too many": regexp.MustCompile(`(?i)\b(de|le|la|que|jusque) (?:a|e|i|o|u|é|è|ê|y|à)[a-zà-ÿ]{3,}\b`),
}

// allowed are what the rules above take for stumbles and French does not.
var allowed = regexp.MustCompile(`(?i)le (onze|onzième|oui)|https?:\S+|…`)

// TestResponsesReadWell reads two whole responses, of five places that want a building and
// of a group without a place for eighteen months, as a jury does.
func TestResponsesReadWell(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	occupation, err := os.ReadFile("../sections/catalogue/testdata/occupation.toml")
	if err != nil {
		t.Fatal(err)
	}
	for name, src := range map[string][]byte{"exemple": catalogue.ExampleFile(), "occupation": occupation} {
		d, err := draftfile.Decode(c, src)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(markdown.Document(render.Compose(c, d, render.Options{})), "\n")
		if len(lines) < 150 {
			t.Fatalf("%s has %d lines only", name, len(lines))
		}
		for _, line := range lines {
			if strings.HasPrefix(line, "| ---") {
				continue
			}
			read := allowed.ReplaceAllString(line, "")
			for what, stumble := range stumbles {
				if at := stumble.FindStringIndex(read); at != nil {
					t.Errorf("%s: %s, %q in: %s", name, what, read[at[0]:at[1]], line)
				}
			}
		}
	}
}
