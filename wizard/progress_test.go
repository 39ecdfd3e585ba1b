package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"ami-wizard/sections"
)

// steps is the rule under the top line, a word a segment.
func (d *driver) steps() []string {
	d.t.Helper()
	got := strings.Fields(strings.Split(d.screen(), "\n")[1])
	if len(got) != len(d.m.cat.Sections) {
		d.t.Fatalf("%d segments of %d:\n%s", len(got), len(d.m.cat.Sections), d.screen())
	}
	return got
}

// TestEachSectionHasASegment holds that the rule under the top line follows what becomes of
// each section: begun, written, decided, changed since, and taken back; and marks the one
// where people are.
func TestEachSectionHasASegment(t *testing.T) {
	for _, width := range []int{60, 120} {
		d := gathered(t, width, 24)
		d.at("pourquoi.attente")
		at := slices.Index(d.m.cat.Course(), d.m.cat.SectionIndex(mustAsk(d, "pourquoi.attente")))
		if s := d.steps(); !strings.HasPrefix(s[at], "▼") || strings.Count(strings.Join(s, ""), "▼") != 1 {
			t.Fatalf("where people are is not marked: %v", s)
		}
		if s := d.steps()[at]; strings.ContainsAny(s, "▁◆◇") {
			t.Fatalf("a section that is written is drawn %s", s)
		}
		d.press("f12")
		for range 12 {
			d.press("enter")
		}
		d.at("pourquoi.attente")
		if s := d.steps()[at]; !strings.Contains(s, "◆") {
			t.Fatalf("a section that was decided is drawn %s:\n%s", s, d.screen())
		}
		d.at("pourquoi.garanties")
		d.press("r") // the paragraph is removed
		if s := d.steps()[at]; !strings.Contains(s, "◇") {
			t.Fatalf("a section that changed since is drawn %s", s)
		}
		d.press("ctrl+u")
		if s := d.steps()[at]; !strings.Contains(s, "◆") {
			t.Fatalf("a section that is as decided again is drawn %s", s)
		}
	}
	d := drafting(t, 60, 24, sections.Draft{})
	d.at("reperes.projet")
	if s := d.steps()[0]; strings.ContainsAny(s, "▄") {
		t.Fatalf("a section of which nothing is written is drawn %s", s)
	}
	d.typ("La Halle")
	if s := d.steps()[0]; !strings.Contains(s, "▄") || !strings.Contains(s, "▁") {
		t.Fatalf("a section under way is drawn %s", s)
	}
}

func mustAsk(d *driver, id string) *sections.Question {
	q, ok := d.m.cat.Question(id)
	if !ok {
		d.t.Fatal(id)
	}
	return q
}

// TestSixteenColours holds that the program takes the palette of a terminal with sixteen
// colours, and keeps it when a room looks on and when the background is known.
func TestSixteenColours(t *testing.T) {
	d := drafting(t, 60, 24, sections.Draft{})
	d.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	d.press("ctrl+x")
	d.send(tea.BackgroundColorMsg{})
	if g := d.m.theme.Ground; !g.Basic || !g.Projected {
		t.Fatalf("drawn for %+v", g)
	}
	d.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if d.m.theme.Basic {
		t.Fatal("a terminal of all colours is drawn for as one of sixteen")
	}
}
