package beside_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/look"
)

// TestSectionOfThirtyQuestions holds, whatever room there is, that the question to go to shows
// once any question does, that what is counted shows, and that what does not is counted.
func TestSectionOfThirtyQuestions(t *testing.T) {
	theme := look.NewTheme(true, false)
	for here := range 30 {
		p := beside.Particulars{Title: "Partie 3", Time: "Temps prévu : 20 min", Decided: "◆ décidé", Weak: "2 à revoir"}
		for i := range 30 {
			p.Asked = append(p.Asked, beside.Asked{
				Label: fmt.Sprintf("Question %02d, bien trop longue pour une seule ligne de cette liste, il faut le dire ?", i+1),
				State: "○ sans réponse", Here: i == here,
			})
		}
		for height := 8; height < 110; height++ {
			text := plain(beside.Section(p, theme, 48, height))
			if n := strings.Count(text, "\n") + 1; n > height {
				t.Fatalf("%d lines in %d", n, height)
			}
			for _, fact := range []string{p.Time, p.Decided, p.Weak} {
				if !strings.Contains(text, fact) {
					t.Fatalf("%q is missing in %d lines:\n%s", fact, height, text)
				}
			}
			shown := strings.Count(text, "Question ")
			if shown > 0 && !strings.Contains(text, fmt.Sprintf("▸ Question %02d", here+1)) {
				t.Fatalf("question %d is not marked in %d lines:\n%s", here+1, height, text)
			}
			if hidden := strings.ContainsAny(text, "↑↓"); shown > 0 && hidden != (shown < 30) {
				t.Fatalf("%d of 30 questions, counted: %v:\n%s", shown, hidden, text)
			}
			if height > 104 && !strings.Contains(text, "il faut le") {
				t.Fatalf("cut in %d lines:\n%s", height, text)
			}
		}
	}
}

// TestSectionCountsNotes holds that notes that have no room are counted, and that the questions
// keep some of it.
func TestSectionCountsNotes(t *testing.T) {
	p := beside.Particulars{Title: "Partie 3", Asked: []beside.Asked{{Label: "Où ?", State: "● fait", Here: true}}}
	for i := range 9 {
		p.Notes = append(p.Notes, fmt.Sprintf("↻ à revoir : note %d, à relire avec la mairie avant de l’envoyer", i+1))
	}
	text := plain(beside.Section(p, look.NewTheme(true, false), 48, 20))
	shown := strings.Count(text, "note ")
	if shown == 0 || shown == 9 || !strings.Contains(text, fmt.Sprintf("↻ encore %d à revoir", 9-shown)) || !strings.Contains(text, "Où ?") {
		t.Errorf("%d notes show:\n%s", shown, text)
	}
}

// TestSectionFits holds that no line is wider than its pane and that none holds a control
// sequence, whatever people wrote.
func TestSectionFits(t *testing.T) {
	theme := look.NewTheme(true, false)
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune(" \n\t\x1b\x07\u202e é…"))))
		p := beside.Particulars{
			Title: some.Draw(t, "title"), Purpose: some.Draw(t, "purpose"), Time: some.Draw(t, "time"), Decided: some.Draw(t, "decided"),
			Decision: some.Draw(t, "decision"), Weak: some.Draw(t, "weak"), Notes: rapid.SliceOfN(some, 0, 4).Draw(t, "notes"),
			Question: some.Draw(t, "question"), Help: some.Draw(t, "help"),
		}
		for range rapid.IntRange(0, 6).Draw(t, "questions") {
			p.Asked = append(p.Asked, beside.Asked{Label: some.Draw(t, "label"), State: some.Draw(t, "state"), Here: rapid.Bool().Draw(t, "here")})
		}
		width, height := rapid.IntRange(20, 90).Draw(t, "width"), rapid.IntRange(0, 30).Draw(t, "height")
		lines := beside.Section(p, theme, width, height)
		if len(lines) > height {
			t.Fatalf("%d lines in %d", len(lines), height)
		}
		for _, line := range lines {
			if bare := ansi.Strip(line); look.Cells(line) > width || strings.ContainsAny(bare, "\n\x1b\x07\u202e") {
				t.Fatalf("%d cells in %d: %q", look.Cells(line), width, line)
			}
		}
	})
}

// TestShort holds that what is shortened fits, ends between two words of the text where it has
// any, and is the text itself where that fits.
func TestShort(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"Qui paie, et combien ?", 22, "Qui paie, et combien ?"},
		{"Qui paie, et combien ?", 21, "Qui paie, et combien…"},
		{"Qui paie, et combien ?", 19, "Qui paie, et…"},
		{"Qui paie, et combien ?", 10, "Qui paie…"},
		{"Qui paie, et combien ?", 4, "Qui…"},
		{"Anticonstitutionnellement", 8, "Anticon…"},
		{"deux\nlignes\x1b", 40, "deux lignes"},
	} {
		if got := beside.Short(test.text, test.width); got != test.want {
			t.Errorf("%q in %d cells: %q, not %q", test.text, test.width, got, test.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text, width := rapid.String().Draw(t, "text"), rapid.IntRange(2, 60).Draw(t, "width")
		if got := beside.Short(text, width); ansi.StringWidth(got) > width || !utf8.ValidString(got) || strings.ContainsAny(got, "\n\x1b") {
			t.Fatalf("%q", got)
		}
	})
}
