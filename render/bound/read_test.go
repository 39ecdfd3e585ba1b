package bound

import (
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestReadIsWhatIsReadAloud holds that the text of every paragraph that a decision binds reads
// as it is read aloud, whether it is answered or proposed.
func TestReadIsWhatIsReadAloud(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	example, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	for name, d := range map[string]sections.Draft{"empty": {}, "full": example} {
		r := NewReader(c)
		seen, proposed := 0, 0
		for i := range c.Sections {
			aloud := r.Aloud(d, i)
			for j, p := range r.Section(d, i) {
				read := Read(p.Text)
				seen++
				if strings.Contains(read, "à décider\u00a0: ") {
					proposed++
				}
				if strings.Contains(read, "**") || strings.Contains(read, "> ") {
					t.Errorf("%s: signs of Markdown in %q", name, read)
				}
				if squeezed(read) != squeezed(aloud[j]) {
					t.Errorf("%s: reads\n%s\nbut aloud\n%s", name, read, aloud[j])
				}
			}
		}
		if seen < 20 || (proposed > 10) != (name == "empty") {
			t.Errorf("%s: %d paragraphs, %d proposed", name, seen, proposed)
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }
