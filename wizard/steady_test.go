package wizard

import (
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/trial"
)

// choiceAt is the line on which one decides.
func choiceAt(d *driver) int {
	for i, line := range strings.Split(d.screen(), "\n") {
		if strings.Contains(line, ") garder") {
			return i
		}
	}
	return -1
}

// TestKeepingMovesNothing holds that a room which keeps a paragraph finds it, and the choice,
// where they were.
func TestKeepingMovesNothing(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}} {
		d := drafting(t, size[0], size[1], trial.Example(t))
		d.press("ctrl+x")
		kept := 0
		for i := range d.m.cat.Sections {
			for _, q := range d.m.cat.Asked(d.m.session.Draft(), &d.m.cat.Sections[i]) {
				if !q.Proposes() || q.Optional {
					continue
				}
				draft := d.m.session.Draft().Set(q.ID, sections.Answer{})
				e := drafting(t, size[0], size[1], draft)
				e.press("ctrl+x")
				e.at(q.ID)
				before, was := strings.Split(e.screen(), "\n"), choiceAt(e)
				e.press("g")
				after := strings.Split(e.screen(), "\n")
				if is := choiceAt(e); is != was || was < 0 {
					t.Errorf("%v %s: the choice went from line %d to %d:\n%s", size, q.ID, was, is, e.screen())
					continue
				}
				for l := 1; l < was; l++ {
					if before[l] != after[l] && !strings.Contains(before[l], "proposition") && !strings.Contains(before[l], "▼") {
						t.Errorf("%v %s: line %d was %q and is %q", size, q.ID, l, before[l], after[l])
					}
				}
				kept++
			}
		}
		if kept < 15 {
			t.Errorf("%v: %d paragraphs kept", size, kept)
		}
	}
}

// TestExamplesComeBehindTheirReason holds that no room is shown what to answer where it is not
// told why, nor an example of a choice whose options stand below.
func TestExamplesComeBehindTheirReason(t *testing.T) {
	d := drafting(t, 60, 16, trial.Example(t))
	d.press("ctrl+x")
	shown := 0
	for i := range d.m.cat.Sections {
		for _, q := range d.m.cat.Asked(d.m.session.Draft(), &d.m.cat.Sections[i]) {
			d.at(q.ID)
			s := flat(d.screen())
			if !strings.Contains(s, "Par exemple") || q.Example == "" {
				continue
			}
			shown++
			if words := strings.Fields(q.Help); !strings.Contains(s, strings.Join(words[:3], " ")) || len(q.Choices()) > 0 {
				t.Errorf("%s:\n%s", q.ID, d.screen())
			}
		}
	}
	if shown < 10 {
		t.Errorf("%d examples", shown)
	}
}

// TestBlanksOfOtherPartsAreTold holds that a room which decides on a written section hears of
// the facts that its text still waits for.
func TestBlanksOfOtherPartsAreTold(t *testing.T) {
	draft := trial.Example(t).Set("gouvernance.delai", sections.Answer{}).Set("pourquoi.garanties", sections.Answer{Decision: sections.Keep})
	d := drafting(t, 60, 16, draft)
	d.press("ctrl+x")
	d.at("pourquoi.ici-maintenant")
	d.press("ctrl+b", "d")
	if !isScreen[meeting.End](d.m.screen) {
		t.Fatalf("no end of a section:\n%s", d.screen())
	}
	d.sees("est écrite")
	d.sees("1 blanc, à compléter dans une autre partie")
}

// TestOptionalParagraphs holds that a paragraph which can be left out, and on which nobody
// decided, is not told as removed, nor as left to decide; and that a removed one is.
func TestOptionalParagraphs(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		d := drafting(t, size[0], size[1], trial.Example(t).Set("pourquoi.bazar", sections.Answer{}))
		d.at("pourquoi.bazar")
		q, _ := d.m.cat.Question("pourquoi.bazar")
		words := flat(strings.Join(strings.Fields(q.Proposal)[:5], " "))
		if s := flat(d.screen()); strings.Contains(s, "retiré") || !strings.Contains(s, "hors de la réponse tant que personne ne le garde") || !strings.Contains(s, words) {
			t.Errorf("%v: nobody removed it:\n%s", size, d.screen())
		}
		d.press("tab")
		if s := d.screen(); strings.Contains(s, "laissé à décider") {
			t.Errorf("%v: nobody must decide on it:\n%s", size, s)
		}
		d.press("shift+tab", "r")
		d.sees("retiré de la réponse")
		d.sees(words)
		d.elapse(tooQuick) // else two letters in a row are the beginning of a sentence
		d.press("g")
		if s := flat(d.screen()); strings.Contains(s, "retiré de la réponse") || strings.Contains(s, "hors de la réponse") {
			t.Errorf("%v: it is kept:\n%s", size, d.screen())
		}
	}
}
