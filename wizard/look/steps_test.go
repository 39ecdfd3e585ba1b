package look

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestEachStepHasASignOfItsOwn holds that the five states of a part, and the mark of where
// people are, can be told apart without any colour, in segments as short as those of twelve
// parts across sixty cells.
func TestEachStepHasASignOfItsOwn(t *testing.T) {
	theme := NewTheme(true, false)
	for _, cells := range []int{4, 9} {
		seen := map[string]Step{}
		for _, s := range []Step{{}, {StepDoing, 1, 9}, {StepWritten, 9, 9}, {StepDecided, 9, 9}, {StepUnsettled, 9, 9}} {
			for _, here := range []bool{false, true} {
				drawn := ansi.Strip(theme.step(s, here, cells))
				if other, twice := seen[drawn]; twice {
					t.Errorf("%+v is drawn as %+v: %s", s, other, drawn)
				}
				seen[drawn] = s
			}
		}
	}
}

// TestStepsTakeTheirWidth holds that the rule is as wide as it is asked to be, with a segment
// for each part where there is a cell for each.
func TestStepsTakeTheirWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		steps := make([]Step, rapid.IntRange(0, 20).Draw(t, "parts"))
		for i := range steps {
			of := rapid.IntRange(0, 30).Draw(t, "of")
			steps[i] = Step{StepState(rapid.IntRange(0, int(StepUnsettled)).Draw(t, "state")), rapid.IntRange(0, of).Draw(t, "done"), of}
		}
		width := rapid.IntRange(MinWidth, 220).Draw(t, "width")
		here := rapid.IntRange(-1, len(steps)-1).Draw(t, "here")
		drawn := NewTheme(true, false).Steps(steps, here, width)
		if Cells(drawn) != width {
			t.Fatalf("%d cells of %d: %s", Cells(drawn), width, ansi.Strip(drawn))
		}
		if words := strings.Fields(ansi.Strip(drawn)); len(steps) > 0 && width >= 2*len(steps) && len(words) != len(steps) {
			t.Fatalf("%d segments of %d: %s", len(words), len(steps), ansi.Strip(drawn))
		}
	})
}

// TestSixteenColoursStayApart holds that a terminal of sixteen colours shows the tokens that
// tell different things in different colours, and none but the alert in a red.
func TestSixteenColoursStayApart(t *testing.T) {
	for _, g := range []Ground{{Dark: true, Basic: true}, {Basic: true}, {Dark: true, Projected: true, Basic: true}, {Projected: true, Basic: true}} {
		p := g.palette()
		seen := map[ansi.BasicColor]string{}
		for token, value := range map[string]string{"title": p.title, "accent": p.accent, "alert": p.alert, "good": p.good} {
			sixteen := colorprofile.ANSI.Convert(ansi.HexColor(value))
			basic, is := sixteen.(ansi.BasicColor)
			if !is {
				t.Fatalf("%+v: %s becomes %T", g, token, sixteen)
			}
			if other, taken := seen[basic]; taken {
				t.Errorf("%+v: %s and %s are one colour", g, token, other)
			}
			seen[basic] = token
			if red := basic == ansi.Red || basic == ansi.BrightRed; red != (token == "alert") {
				t.Errorf("%+v: %s is %v", g, token, basic)
			}
		}
	}
}
