package wizard

import (
	"bytes"
	"image/color"
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/screens"
)

// odd draws an answer with parts that a question of that kind has no place for, as older
// versions, other catalogues and hands leave them in a draft.
func odd(t *rapid.T, q *sections.Question) sections.Answer {
	text := func(label string) string {
		return rapid.SampledFrom([]string{"", "mots", "un\ndeux", "a\tb", "12", "\ufffd", " bord ", "{territoire}"}).Draw(t, label)
	}
	picks := []string{"disparu", "peut-etre", sections.OtherID, sections.YesID, sections.NoID}
	for _, o := range q.Choices() {
		picks = append(picks, o.ID)
	}
	rows := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) sections.Row {
		return rapid.SliceOfN(rapid.SampledFrom([]string{"", "x", "a\ufffdb", "1 200"}), 0, 8).Draw(t, "cells")
	}), 0, 3)
	a := sections.Answer{
		Text: text("text"), Kept: text("kept"),
		Decision: rapid.SampledFrom([]sections.Decision{"", sections.Keep, sections.Adapt, sections.Remove}).Draw(t, "decision"),
		Picks:    rapid.SliceOfN(rapid.SampledFrom(picks), 0, 3).Draw(t, "picks"),
	}
	if rapid.Bool().Draw(t, "with rows") {
		a.Rows = rows.Draw(t, "rows")
	}
	return a
}

// oddDraft begins a draft with an odd answer to one question of each kind, at one of them.
func oddDraft(t *testing.T, rt *rapid.T) (d *driver, before sections.Draft, at *sections.Question) {
	ids := []string{
		"reperes.projet", "reperes.surface", "reperes.limite", "pourquoi.garanties", "pourquoi.ici-maintenant",
		"gouvernance.foncier", "gouvernance.forme", "gouvernance.outils", "lieu-federateur.accueil", "qui.lieux", "reperes.contact",
	}
	var draft sections.Draft
	c, _ := catalogue.Default()
	for _, id := range ids {
		q, _ := c.Question(id)
		draft = draft.Set(id, odd(rt, q))
	}
	draft, _ = c.HoldKept(draft)
	size := rapid.SampledFrom(sizes[:3]).Draw(rt, "size")
	d = drafting(t, size.width, size.height, draft)
	at, _ = c.Question(rapid.SampledFrom(ids).Draw(rt, "at"))
	d.at(at.ID)
	return d, draft, at
}

// answersOf is a draft's file without what changes where nobody answers: the place to
// resume at, the dates.
func answersOf(c *sections.Catalogue, d sections.Draft) []byte {
	encoded := draftfile.Encode(c, d)
	lines := slices.DeleteFunc(bytes.Split(encoded, []byte("\n")), func(line []byte) bool {
		return bytes.HasPrefix(line, []byte("reprendre = ")) || bytes.HasPrefix(line, []byte("change = ")) || bytes.HasPrefix(line, []byte("cree = "))
	})
	return bytes.Join(lines, []byte("\n"))
}

// TestNoMessageOfATerminalChangesAnAnswer holds that what a terminal says by itself, at
// whatever moment, is no edit.
func TestNoMessageOfATerminalChangesAnAnswer(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d, before, _ := oddDraft(t, rt)
		for range rapid.IntRange(1, 12).Draw(rt, "messages") {
			d.send(rapid.SampledFrom([]tea.Msg{
				tea.ColorProfileMsg{},
				tea.BackgroundColorMsg{Color: color.White},
				tea.BackgroundColorMsg{Color: color.Black},
				tea.ForegroundColorMsg{Color: color.White},
				tea.CursorColorMsg{Color: color.White},
				tea.FocusMsg{},
				tea.BlurMsg{},
				tea.MouseMotionMsg{X: 3, Y: 5},
				tea.MouseClickMsg{X: 3, Y: 5, Button: tea.MouseLeft},
				tea.MouseReleaseMsg{X: 3, Y: 5},
				tea.WindowSizeMsg{Width: 60, Height: 16},
				tea.WindowSizeMsg{Width: 120, Height: 40},
				tea.WindowSizeMsg{Width: 20, Height: 5},
				tea.KeyReleaseMsg{Code: 'g', Text: "g"},
				tea.KeyboardEnhancementsMsg{},
				tea.CapabilityMsg{},
				tea.EnvMsg{},
				tea.ResumeMsg{},
				tea.PasteStartMsg{},
				tea.PasteEndMsg{},
				tea.ModeReportMsg{},
				tea.TerminalVersionMsg{},
			}).Draw(rt, "message"))
		}
		if d.m.session.Steps() > 0 {
			rt.Fatalf("%d edits without a key", d.m.session.Steps())
		}
		if got, want := answersOf(d.m.cat, d.m.session.Draft()), answersOf(d.m.cat, before); !bytes.Equal(got, want) {
			rt.Fatalf("the draft changed without a key:\n%s\nwas\n%s", got, want)
		}
		d.press("ctrl+q")
		if got, want := answersOf(d.m.cat, d.saved()), answersOf(d.m.cat, before); !bytes.Equal(got, want) {
			rt.Fatalf("the file changed without a key:\n%s\nwas\n%s", got, want)
		}
	})
}

// TestMovingChangesNoAnswer holds that keys which only move, read and open leave every
// answer as it was, byte for byte in the file.
func TestMovingChangesNoAnswer(t *testing.T) {
	moving := []string{
		"tab", "shift+tab", "esc", "ctrl+o", "ctrl+p", "ctrl+l", "ctrl+g", "alt+up", "alt+down", "pgup", "pgdown", "home", "end",
		"ctrl+x", "ctrl+s", "f1",
	}
	rapid.Check(t, func(rt *rapid.T) {
		d, before, _ := oddDraft(t, rt)
		for range rapid.IntRange(1, 15).Draw(rt, "keys") {
			if d.m.at == "qui.lieux" && isScreen[screens.Question](d.m.screen) && rapid.Bool().Draw(rt, "in the list") {
				d.press(rapid.SampledFrom([]string{"enter", "up", "down"}).Draw(rt, "key"))
				continue
			}
			d.press(rapid.SampledFrom(moving).Draw(rt, "key"))
		}
		d.press("esc", "esc", "esc", "ctrl+q") // a row that was added is left empty
		if got, want := answersOf(d.m.cat, d.saved()), answersOf(d.m.cat, before); !bytes.Equal(got, want) {
			rt.Fatalf("moving changed the file:\n%s\nwas\n%s", got, want)
		}
	})
}

// TestEditingChangesOnlyWhatAFieldHolds holds, whatever keys are pressed and whatever is
// pasted: the parts of an answer that its field has no place for stay, and no other
// answer changes.
func TestEditingChangesOnlyWhatAFieldHolds(t *testing.T) {
	keys := []string{
		"a", "g", "r", "o", "n", "x", "h", "b", "z", "space", "up", "down", "left", "right", "enter", "backspace", "delete", "home", "end",
		"esc", "é", "1",
	}
	rapid.Check(t, func(rt *rapid.T) {
		d, before, q := oddDraft(t, rt)
		for range rapid.IntRange(1, 8).Draw(rt, "keys") {
			if d.m.at != q.ID || !isScreen[screens.Question](d.m.screen) {
				d.at(q.ID)
			}
			if rapid.IntRange(0, 9).Draw(rt, "paste") == 0 {
				d.send(tea.PasteMsg{Content: "collé"})
				continue
			}
			d.elapse(undoGap) // no letter is a sentence's
			d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
		}
		was, now := before.Answer(q.ID), d.answer(q.ID)
		checkUntouched(rt, q, was, now)
		if got, want := answersOf(d.m.cat, d.m.session.Draft().Set(q.ID, was)), answersOf(d.m.cat, before); !bytes.Equal(got, want) {
			rt.Fatalf("another answer than that of %s changed:\n%s\nwas\n%s", q.ID, got, want)
		}
	})
}

// checkUntouched fails where a part changed for which a question's field has no place.
func checkUntouched(t *rapid.T, q *sections.Question, was, now sections.Answer) {
	same := func(part string, equal bool) {
		t.Helper()
		if !equal {
			t.Fatalf("%s: its %s changed: %#v\nwas %#v", q.ID, part, now, was)
		}
	}
	if q.Kind != sections.List {
		same("rows", slices.EqualFunc(was.Rows, now.Rows, func(a, b sections.Row) bool { return slices.Equal(a, b) }))
	} else {
		same("text", was.Text == now.Text)
	}
	if q.Kind != sections.Passage {
		same("decision", was.Decision == now.Decision)
		same("kept paragraph", was.Kept == now.Kept)
	} else if was.Kept != "" && len(bytes.TrimSpace([]byte(was.Kept))) > 0 {
		same("kept paragraph", was.Kept == now.Kept)
	}
	switch q.Kind {
	case sections.Choice, sections.YesNo: // one pick takes the place of all
	case sections.Choices:
		for _, id := range was.Picks {
			if _, known := q.Option(id); !known {
				same("option of old", now.Has(id))
			}
		}
	default:
		same("picks", slices.Equal(was.Picks, now.Picks))
	}
}
