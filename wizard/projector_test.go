package wizard

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

func TestProjectorMovesWithOneKeyThatTypesNothing(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.press("ctrl+x")
	d.at("gouvernance.consentement")
	d.press("a") // in the text of an adapted passage
	text := d.answer("gouvernance.consentement").Text
	d.press("pgdown") // the rest of the paragraph is read first
	if d.m.at != "gouvernance.consentement" || d.answer("gouvernance.consentement").Text != text {
		t.Fatalf("at %s", d.m.at)
	}
	d.press("pgdown")
	if d.m.at != "gouvernance.outils" || d.answer("gouvernance.consentement").Text != text {
		t.Fatalf("at %s", d.m.at)
	}
	d.press("pgup")
	if d.m.at != "gouvernance.consentement" {
		t.Fatalf("at %s", d.m.at)
	}
}

func TestProjectorMasksPrivateAnswers(t *testing.T) {
	for _, size := range sizes {
		d := drafting(t, size.width, size.height, sections.Draft{})
		d.at("reperes.contact")
		d.typ("nora secret")
		d.sees("nora secret")
		d.press("ctrl+x")
		hidden := func() {
			t.Helper()
			if v := d.m.View(); strings.Contains(v.Content, "secret") || strings.Contains(v.WindowTitle, "secret") {
				t.Fatalf("a private answer is projected:\n%s", d.screen())
			}
		}
		hidden()
		d.typ(" x")
		hidden()
		d.press("ctrl+o")
		hidden()
		d.press("esc", "ctrl+p", "right")
		hidden()
		d.press("ctrl+l")
		hidden()
		d.press("ctrl+g")
		hidden()
		if got := d.answer("reperes.contact").Text; got != "nora secret x" {
			t.Fatalf("masked, not lost: %q", got)
		}
	}
}

func TestCountdown(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("pourquoi.garanties") // 20 minutes
	if strings.Contains(d.screen(), "20:00") {
		t.Fatal("nobody asked for a countdown")
	}
	d.press("ctrl+y")
	d.elapse(90 * time.Second)
	d.sees("reste 18:30")
	d.press("ctrl+y")
	d.elapse(time.Hour)
	d.sees("arrêté 18:30")
	d.press("ctrl+f")
	d.sees("arrêté 23:30")
	d.press("ctrl+y")
	d.elapse(24 * time.Minute)
	d.sees("▼ dépassé 00:30")
	d.at("qui.reseau")
	d.sees("reste")
	d.at("pourquoi.acteurs")
	d.sees("▼ dépassé")
	ticks := 0
	for _, msg := range d.pending {
		if tick, ok := msg.msg.(secondMsg); ok && tick.started == d.m.countdown.started {
			ticks++
		}
	}
	if ticks != 1 {
		t.Fatalf("%d ticks a second", ticks)
	}
}

func TestNoteMarksASectionForLater(t *testing.T) {
	d := drafting(t, 60, 16, trial.Example(t))
	d.at("histoire.recit")
	d.press("ctrl+n")
	d.typ("dates à vérifier")
	d.press("enter", "ctrl+p")
	d.sees("↻ à revoir : dates à vérifier")
	d.press("ctrl+l", "tab")
	d.sees("dates à vérifier")
	d.elapse(pause)
	if got := trial.Note(d.saved(), "histoire"); got != "dates à vérifier" {
		t.Fatalf("the draft holds %q", got)
	}
	var out strings.Builder
	code := Run([]string{"verifier", d.m.session.File().Path()}, console.Streams{Out: &out, Err: &out})
	if code != commands.ExitMissing || !strings.Contains(out.String(), "dates à vérifier") {
		t.Fatalf("verifier: %d, %s", code, out.String())
	}
	out.Reset()
	if code := Run([]string{"exporter", d.m.session.File().Path()}, console.Streams{Out: &out, Err: &out}); code != commands.ExitDone {
		t.Fatal(out.String())
	}
	if strings.Contains(out.String(), "dates à vérifier") {
		t.Fatal("a note is in the response")
	}
	d.press("esc", "ctrl+u")
	if got := trial.Note(d.m.session.Draft(), "histoire"); got != "" {
		t.Fatalf("undone, the note is %q", got)
	}
}

// TestAHintIsNotTakenForAnAnswer looks for the words that empty fields show, on the frame
// without its colours: they stand in brackets, everywhere.
func TestAHintIsNotTakenForAnAnswer(t *testing.T) {
	seen := 0
	for _, size := range sizes {
		for _, projected := range []bool{false, true} {
			d := drafting(t, size.width, size.height, sections.Draft{})
			d.m = d.m.project(projected)
			bracketed := func(words string) {
				t.Helper()
				first := strings.Fields(look.Shown(words))[0]
				for _, line := range strings.Split(d.screen(), "\n") {
					_, field, inRow := strings.Cut(line, " › ")
					if words == fields.ProsePlaceholder {
						field = line
					} else if !inRow {
						continue
					}
					if field = strings.TrimSpace(field); strings.HasPrefix(field, first) {
						t.Errorf("%s, projected %v: %q looks like an answer:\n%s", size.name, projected, words, d.screen())
					} else if strings.HasPrefix(field, "["+first) {
						seen++
					}
				}
			}
			for _, q := range d.m.cat.All() {
				d.at(q.ID)
				switch q.Kind {
				case sections.Prose:
					bracketed(fields.ProsePlaceholder)
				case sections.List:
					d.press("enter")
					for _, column := range q.Columns {
						if column.Hint != "" {
							bracketed(column.Hint)
						}
					}
					d.press("esc")
				}
			}
			d.press("ctrl+n")
			d.sees("[" + words.NoteHint + "]")
			home := sized(t, size.width, size.height)
			home.m = home.m.project(projected)
			home.sees("[" + screens.NameHint + "]")
		}
	}
	if seen < 200 {
		t.Fatalf("only %d hints were seen", seen)
	}
}
