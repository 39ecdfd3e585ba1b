package wizard

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

// top is the top line of the screen.
func (d *driver) top() string { line, _, _ := strings.Cut(d.screen(), "\n"); return line }

// topSays fails unless the top line holds those words.
func (d *driver) topSays(words string) {
	d.t.Helper()
	if !strings.Contains(flat(d.top()), flat(words)) {
		d.t.Fatalf("%q is not on the top line: %s", words, d.top())
	}
}

// TestTimeIsCountedWhereItIsSpent holds that a section's countdown runs while people work
// on it, whatever screen they look at meanwhile, and stands still while they work on another.
func TestTimeIsCountedWhereItIsSpent(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.projet") // 10 minutes
	d.press("ctrl+y")
	d.elapse(10*time.Minute + 26*time.Second)
	d.topSays("▼ dépassé 00:26")
	d.at("pourquoi.garanties") // 20 minutes
	d.topSays("reste 20:00")
	d.elapse(2 * time.Minute)
	d.press("ctrl+p", "down", "down") // the plan's cursor is on another section
	d.elapse(time.Minute)
	d.press("ctrl+l")
	d.elapse(time.Minute)
	d.press("ctrl+g")
	d.elapse(time.Minute)
	d.press("esc", "esc")
	d.topSays("reste 15:00")
	d.at("reperes.projet")
	d.topSays("▼ dépassé 00:26")
	d.at("qui.reseau") // 30 minutes
	d.topSays("reste 30:00")
	d.at("pourquoi.garanties")
	d.topSays("reste 15:00")
}

// TestTimeWithoutAnybodyIsNotCounted holds that a stopped program or a machine that slept
// costs a section nothing: the clock has jumped, and no tick came meanwhile.
func TestTimeWithoutAnybodyIsNotCounted(t *testing.T) {
	for name, jump := range map[string]time.Duration{"asleep": 3 * time.Hour, "set back": -time.Hour} {
		d := drafting(t, 60, 16, sections.Draft{})
		d.at("pourquoi.garanties")
		d.press("ctrl+y")
		d.elapse(time.Minute)
		d.now = d.now.Add(jump)
		for i := range d.pending {
			d.pending[i].at = d.pending[i].at.Add(jump)
		}
		d.elapse(10 * time.Second)
		if got := d.m.countdown.remaining(d.m.worked(), d.now); got > 19*time.Minute || got < 18*time.Minute+40*time.Second {
			t.Errorf("%s: %s are left of 20 minutes", name, got)
		}
	}
}

// TestTimeIsKeptOnResume holds that the time left to each section, overrun included, is in
// the draft once it is left, and goes on from there; and that a draft that was opened
// alone shows none of it.
func TestTimeIsKeptOnResume(t *testing.T) {
	for name, leave := range map[string]string{"quitting": "ctrl+q", "going home": "ctrl+t"} {
		t.Run(name, func(t *testing.T) {
			d := drafting(t, 60, 16, sections.Draft{})
			d.at("reperes.projet")
			d.press("ctrl+y")
			d.elapse(11 * time.Minute)
			d.at("pourquoi.garanties")
			d.press("ctrl+f")
			d.elapse(4 * time.Minute)
			d.press(leave)
			if left, ran := d.saved().TimeLeft("reperes"); !ran || left > -59*time.Second || left < -61*time.Second {
				t.Fatalf("the draft says %s, %t", left, ran)
			}
			if leave == "ctrl+t" {
				if d.m.timeLeft().Told != "" {
					t.Fatalf("time runs at home: %s", d.top())
				}
				d.elapse(time.Hour)
				d.press("enter")
			} else {
				_ = d.m.session.File().Close()
				again := sized(t, 60, 16)
				again.dir = d.dir
				again.run(openDraft(again.m.cat, filepath.Join(d.dir, "r.toml")))
				d = again
			}
			d.at("pourquoi.garanties")
			if d.m.timeLeft().Told != "" {
				t.Fatalf("nobody asked for a countdown: %s", d.top())
			}
			d.press("ctrl+x")
			d.topSays("arrêté 21:00")
			d.press("ctrl+y")
			d.elapse(30 * time.Second)
			d.topSays("reste 20:30")
			d.at("reperes.projet")
			d.topSays("▼ dépassé 01:00")
		})
	}
}

// TestTimeOfAnotherDraft holds that a draft's countdown is its own.
func TestTimeOfAnotherDraft(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.projet")
	d.press("ctrl+y")
	d.elapse(3 * time.Minute)
	d.press("ctrl+t", "n")
	d.typ("Un autre projet")
	d.press("enter", "ctrl+x")
	d.topSays("arrêté 10:00")
}

// TestTimeKeysAlwaysShow holds that starting, stopping and prolonging the countdown is
// seen wherever the keys are pressed.
func TestTimeKeysAlwaysShow(t *testing.T) {
	places := map[string][]string{
		"question": nil, "preview": {"ctrl+o"}, "plan": {"ctrl+p"}, "review": {"ctrl+l"},
		"help": {"ctrl+g"}, "note": {"ctrl+n"}, "home": {"ctrl+t"}, "projected": {"ctrl+x"},
	}
	for place, keys := range places {
		for _, size := range sizes[:3] {
			d := drafting(t, size.width, size.height, sections.Draft{})
			d.at("lieu-federateur.portes-ouvertes") // whose paragraph leaves no room at 60 by 16
			d.press(keys...)
			for _, key := range []string{"ctrl+y", "ctrl+f", "ctrl+y", "ctrl+f"} {
				d.elapse(time.Second)
				d.press("up") // takes the last notice away
				was := d.screen()
				d.press(key)
				if d.screen() == was {
					t.Errorf("%s at %s: %s shows nothing:\n%s", place, size.name, key, was)
				}
			}
		}
	}
}

// TestTimeAndRankAlwaysShow walks every question of the catalogue as one works and as one
// projects, with time left, a lot of it, and none: the question's number and the time are
// on the top line, whole, and so is the section's number.
func TestTimeAndRankAlwaysShow(t *testing.T) {
	for _, size := range sizes[:3] {
		for _, projected := range []bool{false, true} {
			d := drafting(t, size.width, size.height, trial.Example(t))
			d.m = d.m.project(projected)
			for _, q := range d.m.cat.All() {
				if d.m.cat.Relevant(d.m.session.Draft(), q) {
					d.at(q.ID)
					showsTimeAndRank(d, q)
				}
			}
		}
	}
	for width := look.MinWidth; width < 60; width++ { // where the words go, the figures stay
		d := drafting(t, width, 16, trial.Example(t))
		d.at("soutiens.personnes")
		d.press("ctrl+y")
		d.elapse(20 * time.Minute)
		d.topSays(screens.Where(d.m.scene(), d.m.screen.(screens.Question).Q))
		d.topSays("05:00")
		d.topSays("▼")
	}
}

// minutes writes a duration as a countdown does.
func minutes(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d", int(d.Seconds())/60, int(d.Seconds())%60)
}

func showsTimeAndRank(d *driver, q *sections.Question) {
	d.t.Helper()
	f := d.m.frame()
	for _, left := range []time.Duration{12*time.Minute + 34*time.Second, 0, -90 * time.Second, 83*time.Hour + time.Second, -83 * time.Hour} {
		d.m.countdown = countdown{asked: true, left: map[string]time.Duration{d.m.worked().ID: left}}
		top := ansi.Strip(d.m.topLine(f))
		words := []string{screens.QuestionWord + " " + screens.Where(d.m.scene(), q), minutes(max(left, -left)), fmt.Sprintf("%d/%d", d.m.cat.NumberOf(q), len(d.m.cat.Sections))}
		if left <= 0 {
			words = append(words, "▼ dépassé ")
		}
		for _, word := range words {
			if !strings.Contains(top, word) {
				d.t.Errorf("%q is not on the top line of %s: %s", word, q.ID, top)
			}
		}
		if look.Cells(top) != d.m.width {
			d.t.Errorf("a top line of %d cells: %s", look.Cells(top), top)
		}
	}
}
