package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

const longLine = "l’usage de 750 m² dès mars 2028, celui du bâtiment entier par étapes, et 280 000 € pour les premiers travaux"

// onRail gives the words of the field that is being written.
func onRail(d *driver) string {
	var out []string
	for _, line := range strings.Split(d.screen(), "\n") {
		if strings.HasPrefix(line, "── ") {
			break // the preview lies under the field
		}
		if words, lit := strings.CutPrefix(strings.TrimLeft(line, " "), "▌ "); lit {
			out = append(out, strings.Split(words, "│")[0])
		}
	}
	return strings.Join(out, " ")
}

// TestALineShowsWhole holds that whoever reads along sees all the words of a line while they
// are typed, and where they end, that the question stays where it is meanwhile, and that a line
// stays one however it comes.
func TestALineShowsWhole(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		for _, projected := range []bool{false, true} {
			d := drafting(t, size[0], size[1], sections.Draft{})
			if projected {
				d.press("ctrl+x")
			}
			d.at("reperes.demande")
			at := func() int { return strings.Index(d.screen(), "Que demandez-vous") }
			was := at()
			if was < 0 {
				t.Fatalf("%v: no question:\n%s", size, d.screen())
			}
			for i, word := range strings.SplitAfter(longLine, " ") {
				d.typ(word)
				typed := strings.Join(strings.SplitAfter(longLine, " ")[:i+1], "")
				if flat(onRail(d)) != flat(strings.TrimSpace(typed)) {
					t.Fatalf("%v: %q is not whole:\n%s", size, typed, d.screen())
				}
				if at() != was {
					t.Fatalf("%v: the question moved:\n%s", size, d.screen())
				}
			}
			if c := d.m.View().Cursor; c == nil || c.Y < 3 || c.Y >= size[1]-2 {
				t.Errorf("%v: the cursor is at %v", size, c)
			}
			d.press("home", "up")
			d.typ("À")
			d.press("enter")
			if got := d.answer("reperes.demande").Text; !strings.Contains(got, "À") || strings.Contains(got, "\n") || d.m.at == "reperes.demande" {
				t.Errorf("%v: %q, at %s", size, got, d.m.at)
			}
			d.press("shift+tab")
			d.send(tea.PasteMsg{Content: " en\tdeux\nlignes\n"})
			if got := d.answer("reperes.demande").Text; !strings.HasSuffix(got, " en deux lignes") {
				t.Errorf("%v: pasted: %q", size, got)
			}
		}
	}
}

// TestALineThatHasNoRoomScrolls holds that rows which hide are told, and that nothing is wider
// or higher than the screen.
func TestALineThatHasNoRoomScrolls(t *testing.T) {
	d := drafting(t, 40, 12, sections.Draft{})
	d.at("reperes.demande")
	d.typ(strings.Repeat(longLine+" ; ", 3))
	d.fits()
	if s := d.screen(); !strings.Contains(s, "↑") || !strings.Contains(s, "travaux ;") {
		t.Errorf("what hides is not told:\n%s", s)
	}
}

// TestALineBreakFromElsewhereStays holds that a line which another program broke is left as it
// is by looking at it.
func TestALineBreakFromElsewhereStays(t *testing.T) {
	broken := "deux\nlignes"
	d := drafting(t, 60, 16, sections.Draft{}.Set("reperes.demande", sections.Answer{Text: broken}))
	d.at("reperes.demande")
	d.sees("deux lignes")
	d.press("left", "right", "tab", "shift+tab")
	if got := d.answer("reperes.demande").Text; got != broken {
		t.Errorf("looking made it %q", got)
	}
}
