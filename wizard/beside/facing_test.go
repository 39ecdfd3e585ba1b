package beside_test

import (
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/beside"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/trial"
)

// drawn gives the worked example without that answer, as it is drawn, and where its passages stand.
func drawn(t *testing.T, without string) (c *sections.Catalogue, lines []string, places map[string]preview.Extent) {
	t.Helper()
	c, d := trial.Embedded(t), trial.Example(t)
	page, places := preview.New().Places(render.Compose(c, d.Set(without, sections.Answer{}), render.Options{}), 77, look.NewTheme(true, false).Preview)
	return c, page.Lines, places
}

// TestStandsWhereItWouldStand takes each answer of the worked example away in turn: the question
// stays between what is written before it and what is written behind it.
func TestStandsWhereItWouldStand(t *testing.T) {
	c, _, whole := drawn(t, "")
	gone := 0
	for _, id := range []string{"histoire.recit", "histoire.trait", "qui.faits", "chiffres.indicateurs", "pourquoi.attente"} {
		q, ok := c.Question(id)
		if !ok {
			continue
		}
		_, lines, places := drawn(t, id)
		at, known := beside.Stands(c, places, id)
		if !known || at.From < 0 || at.From > len(lines) {
			t.Fatalf("%s stands at %v of %d lines", id, at, len(lines))
		}
		if _, still := places[id]; still { // what it lacks is written in its place
			continue
		}
		gone++
		before := true
		for _, other := range c.All() {
			place, written := places[other.ID]
			before = before && other != q
			if _, was := whole[other.ID]; !written || !was || other == q {
				continue
			}
			if before && place.To > at.From && whole[other.ID].To <= whole[id].From {
				t.Errorf("%s stands at %d, before %s, which ends at %d", id, at.From, other.ID, place.To)
			}
		}
	}
	if gone == 0 {
		t.Error("no question left the response")
	}
	if _, known := beside.Stands(c, whole, "rien.du-tout"); known {
		t.Error("a question that is none stands somewhere")
	}
}

// TestMarkedKeepsTheWords holds that the mark takes the place of a margin or of a proposal's sign,
// never that of a word, on the lines of the passage alone.
func TestMarkedKeepsTheWords(t *testing.T) {
	theme := look.NewTheme(true, false)
	lines := []string{"  avant", "", "  un", "\x1b[35m┊\x1b[m deux", "trois", "  après"}
	for passage, want := range map[preview.Extent][]string{
		{From: 12, To: 15}: {"  avant", "", "▌ un", "▌ deux", "trois", "  après"},
		{From: 11, To: 11}: {"  avant", "▌", "  un", "┊ deux", "trois", "  après"},
		{From: 30, To: 40}: {"  avant", "", "  un", "┊ deux", "trois", "  après"},
	} {
		got := beside.Marked(theme, lines, 10, passage)
		for i := range got {
			got[i] = ansi.Strip(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: %q", passage, got)
		}
	}
}
