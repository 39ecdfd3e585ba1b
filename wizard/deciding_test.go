package wizard

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/meeting"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
)

// gathered opens the worked example at its third section, with twelve people in the room.
func gathered(t *testing.T, width, height int) *driver {
	t.Helper()
	d := drafting(t, width, height, trial.Example(t))
	next, cmd := d.m.happens(session.Record{To: func(r consent.Record) consent.Record {
		return r.SetSession(0, consent.Session{Date: d.now, Present: 12, Members: 15})
	}})
	d.m = next
	d.run(cmd)
	next, cmd = d.m.open(d.m.cat.Sections[2].Questions[0].ID)
	d.m = next
	d.run(cmd)
	return d
}

func (d *driver) part() consent.Part { return d.m.session.Decisions().Part(d.m.cat.Sections[2].ID) }

// TestSectionIsDecidedWithOneKeyAStage goes through all of it where nobody objects, and
// finds the words that were approved in the record.
func TestSectionIsDecidedWithOneKeyAStage(t *testing.T) {
	d := gathered(t, 60, 16)
	d.press("f12")
	for _, stage := range []consent.Stage{consent.Reading, consent.Clarifying, consent.Reacting, consent.Objecting, consent.Deciding} {
		if got := d.part().Stage; got != stage {
			t.Fatalf("at stage %v, not %v:\n%s", got, stage, d.screen())
		}
		d.press("enter")
	}
	decision, ok := d.part().Decision()
	if !ok || decision.Outcome != consent.Consented || decision.Present != 12 || decision.Members != 15 || !decision.Intact() || len(decision.Text) < 2 {
		t.Fatalf("inscribed %+v", decision)
	}
	if s := d.screen(); !strings.Contains(s, "◆ décidé") || !strings.Contains(s, "12\u00a0présents") {
		t.Errorf("the screen says\n%s", s)
	}
	d.press("enter")
	if s := d.screen(); !isScreen[meeting.End](d.m.screen) || !strings.Contains(s, "◆ décidé "+d.now.Format("02/01")+" · 12\u00a0présents") {
		t.Errorf("the end of the section says\n%s", s)
	}
}

// TestWhatChangedShows holds that a room which is asked whether a text lifts an objection sees
// what changed in it, however long the text is, and no sign of Markdown.
func TestWhatChangedShows(t *testing.T) {
	d := gathered(t, 60, 16)
	q := d.m.cat.Sections[2].Questions[1]
	long := strings.Repeat("Une phrase **longue** que tous ont lue. ", 14)
	edit := func(text string) {
		next, cmd := d.m.happens(session.Edit{Change: session.Answering(q.ID, sections.Answer{Decision: sections.Adapt, Text: text})})
		d.m = next
		d.run(cmd)
	}
	edit(long)
	d.press("f12", "enter", "enter", "enter", "o")
	d.typ("rien ne le prouve")
	d.press("enter", "l", "m")
	edit(long + "Source\u00a0: notre registre.")
	d.press("f12")
	d.sees("[+ Source : notre registre. +]")
	if s := d.screen(); strings.Contains(s, "**") || !strings.Contains(s, "Ce texte lève-t-il l’objection") {
		t.Errorf("the room sees\n%s", s)
	}
}

// TestOpenObjectionBlocksInscribingNeverLeaving holds both halves of the rule.
func TestOpenObjectionBlocksInscribingNeverLeaving(t *testing.T) {
	d := gathered(t, 60, 16)
	d.press("f12", "enter", "enter", "enter", "o")
	d.typ("trop cher")
	d.press("enter", "enter", "esc") // to the objection's own page, and back to the list
	d.press("shift+tab")             // to the objections
	next, cmd := d.m.decided(screens.Deciding{Section: 2, To: func(p consent.Part) consent.Part { p.Stage = consent.Deciding; return p }})
	d.m = next
	d.run(cmd)
	d.press("enter")
	if _, ok := d.part().Decision(); ok || !strings.Contains(d.screen(), "1 objection ouverte") {
		t.Fatalf("inscribed over an open objection:\n%s", d.screen())
	}
	d.press("esc")
	if _, there := d.m.screen.(screens.Question); !there {
		t.Fatalf("nobody can leave:\n%s", d.screen())
	}
	d.press("f12")
	if got := d.part(); got.Stage != consent.Deciding || got.Objections[0].Reason != "trop cher" {
		t.Errorf("resumed at %+v", got)
	}
}

// TestParagraphIsChangedForAnObjection opens the paragraph, comes back to both texts, lifts
// the objection with what changed in it, and finds the mark when more changes afterwards.
func TestParagraphIsChangedForAnObjection(t *testing.T) {
	d := gathered(t, 60, 16)
	d.press("f12", "enter", "enter", "enter", "o")
	d.typ("rien ne le prouve")
	d.press("enter", "l", "m")
	if _, there := d.m.screen.(screens.Question); !there {
		t.Fatalf("the paragraph is not open:\n%s", d.screen())
	}
	id := d.m.at
	was := d.part().Objections[0].Before
	d.run(func() tea.Cmd {
		next, c := d.m.happens(session.Edit{Change: session.Answering(id, sections.Answer{Decision: sections.Adapt, Text: "Nos propres mots, enfin."})})
		d.m = next
		return c
	}())
	d.press("f12")
	if s := d.screen(); !strings.Contains(s, "[+") || !strings.Contains(s, "mots") {
		t.Fatalf("what changed does not show:\n%s", s)
	}
	d.press("enter")
	o := d.part().Objections[0]
	if o.Issue != consent.Amended || o.Before != was || o.After != "Nos propres mots, enfin." {
		t.Fatalf("the objection is %+v", o)
	}
	d.press("enter", "enter")
	if _, ok := d.part().Decision(); !ok {
		t.Fatalf("not inscribed:\n%s", d.screen())
	}
	d.run(func() tea.Cmd {
		next, c := d.m.happens(session.Edit{Change: session.Answering(id, sections.Answer{Decision: sections.Adapt, Text: "Nos propres phrases, enfin."})})
		d.m = next
		return c
	}())
	d.press("ctrl+p")
	if s := d.screen(); !strings.Contains(s, "◇ décidé, modifié depuis §1") {
		t.Errorf("the plan says\n%s", s)
	}
	d.press("f12")
	if s := d.screen(); !strings.Contains(s, "[-\u00a0mots,\u00a0-] [+\u00a0phrases,\u00a0+]") {
		t.Errorf("what changed since does not show:\n%s", s)
	}
	d.press("r")
	d.typ("un mot")
	d.press("enter")
	if s := d.screen(); !strings.Contains(s, "retouché") || len(d.part().Decisions[0].Retouches) != 1 {
		t.Errorf("the retouch is not declared:\n%s", s)
	}
	d.press("ctrl+u")
	d.press("ctrl+p")
	if s := d.screen(); strings.Contains(s, "modifié depuis") || !strings.Contains(s, "◆ décidé") {
		t.Errorf("undone, the mark stays:\n%s", s)
	}
}

// TestObjectionIsKeptWhileItIsTyped holds that each letter is in the record, and on the disk
// within a second, and that the section is taken up again where it was.
func TestObjectionIsKeptWhileItIsTyped(t *testing.T) {
	d := gathered(t, 60, 16)
	d.press("f12", "enter", "enter", "enter", "o")
	d.typ("pas fini de")
	if got := d.part().Objections; len(got) != 1 || got[0].Reason != "pas fini de" {
		t.Fatalf("the record holds %+v", got)
	}
	d.elapse(time.Second)
	if d.m.session.Unsaved() {
		t.Fatal("a second later it is not saved")
	}
	draft, record := d.m.session.Draft(), d.m.session.Decisions()
	again := drafting(t, 60, 16, draft)
	next, cmd := again.m.happens(session.Record{To: func(consent.Record) consent.Record { return record }})
	again.m = next
	again.run(cmd)
	next, cmd = again.m.open(again.m.cat.Sections[2].Questions[0].ID)
	again.m = next
	again.run(cmd)
	again.press("f12")
	if s := again.screen(); !strings.Contains(s, "4/6") || !strings.Contains(s, "pas fini de") {
		t.Errorf("taken up again:\n%s", s)
	}
}

// TestDecidingFitsEveryScreen plays the stages at each size: nothing is wider than the
// screen, and the stage always shows.
func TestDecidingFitsEveryScreen(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 16}, {80, 24}, {120, 40}, {200, 60}} {
		d := gathered(t, size[0], size[1])
		seen := 0
		see := func() {
			t.Helper()
			lines := strings.Split(strings.TrimRight(d.screen(), "\n"), "\n")
			if len(lines) > size[1] {
				t.Fatalf("%v: %d lines:\n%s", size, len(lines), d.screen())
			}
			for _, line := range lines {
				if look.Cells(line) > size[0] {
					t.Errorf("%v: %d cells: %q", size, look.Cells(line), line)
				}
			}
			if _, ok := d.m.screen.(deciding.Screen); ok && d.part().Stage != consent.NotBegun {
				seen++
				if !strings.Contains(lines[0], "/6") {
					t.Errorf("%v: the stage does not show: %q", size, lines[0])
				}
			}
		}
		for _, key := range []string{"f12", "space", "enter", "t", "enter", "enter", "o"} {
			d.press(key)
			see()
		}
		d.typ(strings.Repeat("une raison assez longue pour un écran, ", 5))
		see()
		for _, key := range []string{"tab", "right", "tab", "right", "right", "enter", "r"} {
			d.press(key)
			see()
		}
		d.typ("une réserve")
		for _, key := range []string{"enter", "up", "l", "g"} {
			d.press(key)
			see()
		}
		d.typ("groupe")
		for _, key := range []string{"enter", "enter", "esc", "enter", "down", "d", "esc", "up", "enter"} {
			d.press(key)
			see()
		}
		if seen < 15 {
			t.Fatalf("%v: only %d frames of deciding", size, seen)
		}
	}
}

// TestTimeAndNotesAreOfTheSectionThatIsDecided holds that the countdown of the section that
// people came from stands still while they decide another, which has its own, and that a note
// is about the one on the screen.
func TestTimeAndNotesAreOfTheSectionThatIsDecided(t *testing.T) {
	d := gathered(t, 80, 24) // "pourquoi", 20 minutes
	d.press("ctrl+y")
	d.elapse(time.Minute)
	d.press("ctrl+p", "down", "d") // "qui"
	d.elapse(2 * time.Minute)
	d.press("ctrl+n")
	d.typ("à revoir ensemble")
	d.press("enter")
	if note := trial.Note(d.m.session.Draft(), d.m.cat.Sections[3].ID); note != "à revoir ensemble" {
		t.Errorf("the note of the section that is decided is %q", note)
	}
	d.press("esc")
	for i, want := range map[int]time.Duration{2: time.Minute, 3: 2 * time.Minute} {
		s := &d.m.cat.Sections[i]
		if spent := time.Duration(s.Minutes)*time.Minute - d.m.countdown.remaining(s, d.now); spent < want-5*time.Second || spent > want+5*time.Second {
			t.Errorf("%s took %v, not %v", s.ID, spent, want)
		}
	}
}

// TestDecidingFrames holds each stage to what was read, at the sizes of a projector.
func TestDecidingFrames(t *testing.T) {
	for _, size := range meetingSizes[:2] {
		d := projecting(t, size.width, size.height, "full")
		d.typ("12 sur 15")
		d.press("enter")
		d.at("histoire.recit")
		show := func(name string) { t.Helper(); d.golden(size.name + "/deciding-" + name) }
		for _, stage := range []string{"reading", "clarifying", "reacting", "objecting"} {
			d.press(map[bool]string{true: "f12", false: "enter"}[stage == "reading"])
			show(stage)
		}
		d.press("o")
		d.typ("38 m² ne le prouvent pas")
		show("objection")
		d.press("enter", "r")
		d.typ("trop long")
		d.press("enter")
		show("objections")
		d.press("up", "l")
		show("lifting")
		d.press("t")
		d.press("enter")
		show("deciding")
		d.press("d")
		show("details")
		d.press("esc", "enter")
		show("done")
	}
}

// TestLinesFitAnotherSize types into each line that lies over a screen, on a small screen that
// grows: what was typed stays, and what comes next has the room.
func TestLinesFitAnotherSize(t *testing.T) {
	for _, opens := range [][]string{{"ctrl+n"}, {"f12", "enter", "enter", "enter", "o"}, {"ctrl+b", "s"}} {
		d := projecting(t, 40, 12, "full")
		d.press("esc")
		d.at("histoire.recit")
		d.press(opens...)
		d.typ("un")
		d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		words := " 2 mots qui sont plus longs que le petit écran"
		d.typ(words)
		d.sees("un" + words)
	}
}
