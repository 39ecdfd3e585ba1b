package beside_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/look"
)

func plain(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }

// The list of a section's questions marks the one at hand and the next one, leaves none out while it
// has room, counts those that have none, and names what comes behind, in exactly the lines that it
// is given.
func TestQuestionsOfASection(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	theme := look.NewTheme(true, false)
	for i := range c.Sections {
		s := &c.Sections[i]
		var all []beside.Asked
		for _, q := range c.Asked(sections.Draft{}, s) {
			all = append(all, beside.Asked{Label: q.Label, State: "○ sans réponse"})
		}
		for at := range all {
			here := slices.Clone(all)
			here[at].Here = true
			if at+1 < len(here) {
				here[at+1].Next = true
			}
			for _, height := range []int{6, 7, 10, beside.QuestionsHeight(s), 2 * beside.QuestionsHeight(s)} {
				lines := beside.Questions(here, "3. La suite", theme, 60, height)
				text := plain(lines)
				if len(lines) != height {
					t.Fatalf("%d lines of %d:\n%s", len(lines), height, text)
				}
				if !strings.Contains(text, "▸ "+look.Shown(here[at].Label)[:12]) || strings.Count(text, "▸") != 1 {
					t.Errorf("%q at %d lines: it is not the one marked:\n%s", here[at].Label, height, text)
				}
				if next := "› puis : 3. La suite"; at+1 == len(here) && !strings.Contains(strings.ReplaceAll(text, "\u00a0", " "), next) {
					t.Errorf("what comes behind the last is not marked:\n%s", text)
				} else if at+1 < len(here) && !strings.Contains(text, "› "+look.Shown(here[at+1].Label)[:12]) {
					t.Errorf("the next one is not marked:\n%s", text)
				}
				listed := strings.Count(text, "○ sans réponse")
				if counted := strings.ContainsAny(text, "↑↓"); counted != (listed < len(here)) {
					t.Errorf("%d of %d, counted: %v:\n%s", listed, len(here), counted, text)
				}
				if height >= beside.QuestionsHeight(s) && listed != len(here) {
					t.Errorf("%d of %d in %d lines:\n%s", listed, len(here), height, text)
				}
				for _, line := range lines {
					if look.Cells(line) > 60 {
						t.Errorf("a line of %d cells", look.Cells(line))
					}
				}
			}
			if whole := strings.Join(strings.Fields(plain(beside.Questions(here, "", theme, 200, 60))), " "); !strings.Contains(whole, strings.Join(strings.Fields(look.Shown(here[at].Label)), " ")) {
				t.Errorf("%q is cut where there is room:\n%s", here[at].Label, whole)
			}
		}
	}
}

// What people left out of the proposed paragraph stands in signs, whole even over the end of a
// line, and a sign shows where they put something in.
func TestComparedMarksWhatDiffers(t *testing.T) {
	theme := look.NewTheme(true, false)
	for _, test := range []struct{ proposed, theirs, want string }{
		{"Le lieu ouvre le samedi.", "Le lieu ouvre le samedi.", "Le lieu ouvre le samedi."},
		{"Le lieu ouvre le samedi.", "Le lieu ouvre tôt le samedi.", "Le lieu ouvre [+] le samedi."},
		{"Le grand lieu ouvre le samedi.", "Le lieu ouvre le samedi.", "Le [- grand -] lieu ouvre le samedi."},
		{"Le lieu ouvre chaque samedi matin.", "Le lieu ouvre un dimanche matin.", "Le lieu ouvre [- chaque samedi -] matin."},
		{"Ici nous vivons, et le lieu nous va.", "Là nous allons, et le lieu nous va.", "[- Ici nous vivons, -] et le lieu nous va."},
	} {
		lines := beside.Compared(test.proposed, test.theirs, theme, 80, 9)
		got := strings.ReplaceAll(plain(lines[1:]), "\u00a0", " ")
		if got != test.want {
			t.Errorf("%q against %q:\n got %q\nwant %q", test.proposed, test.theirs, got, test.want)
		}
		if same := strings.Contains(plain(lines[:1]), "identique"); same != (test.proposed == test.theirs) {
			t.Errorf("%q against %q: told as the same: %v", test.proposed, test.theirs, same)
		}
	}
}

// Whatever is compared, the lines fit, and the proposed words all stand there in their order.
func TestComparedKeepsTheProposedWords(t *testing.T) {
	theme := look.NewTheme(true, false)
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfN(rapid.SampledFrom([]string{"le", "lieu", "ouvre", "nous", "chaque", "samedi", "{ami}", "place."}), 1, 40)
		proposed, theirs := strings.Join(some.Draw(t, "proposed"), " "), strings.Join(some.Draw(t, "theirs"), " ")
		lines := beside.Compared(proposed, theirs, theme, 40, 60)
		text := plain(lines[1:])
		for _, sign := range []string{"[-\u00a0", "\u00a0-]", "[+]"} {
			text = strings.ReplaceAll(text, sign, " ")
		}
		if got := strings.Join(strings.Fields(text), " "); got != proposed {
			t.Fatalf("%q against %q reads %q", proposed, theirs, got)
		}
		for _, line := range lines {
			if look.Cells(line) > 40 {
				t.Fatalf("a line of %d cells", look.Cells(line))
			}
		}
	})
}

// A text too long to follow is not compared at each key.
func BenchmarkComparedAtLength(b *testing.B) {
	theme := look.NewTheme(true, false)
	for _, size := range []int{600, 2_900, 200_000} {
		proposed := strings.Repeat("Nous ouvrons le lieu. ", 28)
		theirs := strings.Repeat("Ils ferment ce lieu ! ", size/22)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			for b.Loop() {
				beside.Compared(proposed, theirs, theme, 54, 14)
			}
		})
	}
}
