package wizard

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/trial"
)

// rawTop is the top line with its styles.
func (d *driver) rawTop() string {
	line, _, _ := strings.Cut(d.m.View().Content, "\n")
	return line
}

// TestLastMinutesShowWithoutBeingRead holds that a countdown is calm, ends and is over in three
// ways that can be told apart at every size by a sign and by what is turned over, which takes no
// colour: nothing, the time alone, the whole line.
func TestLastMinutesShowWithoutBeingRead(t *testing.T) {
	for _, size := range sizes[:3] {
		for _, projected := range []bool{false, true} {
			d := drafting(t, size.width, size.height, sections.Draft{})
			d.m = d.m.project(projected)
			d.at("pourquoi.garanties") // 20 minutes
			d.press("ctrl+y")
			for _, step := range []struct {
				after    time.Duration
				says     string
				reversed string
			}{
				{17 * time.Minute, "reste 03:00", ""},
				{time.Minute + 2*time.Second, "▲ reste 01:58", " ▲ reste 01:58 "},
				{5*time.Minute + 8*time.Second, "▼ dépassé 03:10", "whole"},
			} {
				d.elapse(step.after)
				d.topSays(step.says)
				if strings.ContainsAny(d.top(), "▲▼") != strings.ContainsAny(step.says, "▲▼") {
					t.Errorf("%s: %s", step.says, d.top())
				}
				want := step.reversed
				if want == "whole" {
					want = ansi.Strip(d.rawTop())
				}
				if got := reversed(d.rawTop()); got != want {
					t.Errorf("%s at %s: %q is turned over, not %q", step.says, size.name, got, want)
				}
				if look.Cells(d.rawTop()) != size.width {
					t.Errorf("a top line of %d cells", look.Cells(d.rawTop()))
				}
			}
			d.press("ctrl+y") // over, it stays over while it stands still
			d.topSays("▼ dépassé 03:10")
		}
	}
}

// reversed gives what of a line is turned over: colours change places, and do without any.
func reversed(line string) string {
	var out strings.Builder
	on := false
	for line != "" {
		if n := look.StyleSequence(line); n > 0 {
			attributes, _, _ := strings.Cut(line[2:n-1], "8;2;") // what follows are colours
			on = slices.Contains(strings.Split(attributes, ";"), "7")
			line = line[n:]
			continue
		}
		r := []rune(line)[0]
		if on {
			out.WriteRune(r)
		}
		line = line[len(string(r)):]
	}
	return out.String()
}

// figures counts the points of the large countdown on the screen.
func (d *driver) figures() int { return strings.Count(d.screen(), "██") }

// TestRoomSeesTheTimeLarge holds that a room's countdown is drawn large once somebody counts time,
// where there is room for it, and that nothing else is hidden by it or moves because of it.
func TestRoomSeesTheTimeLarge(t *testing.T) {
	d := drafting(t, 120, 40, trial.Example(t))
	d.at("histoire.recit")
	d.press("ctrl+y")
	if d.figures() > 0 {
		t.Fatalf("somebody alone is shown it:\n%s", d.screen())
	}
	d.press("ctrl+x")
	if d.figures() == 0 {
		t.Fatalf("a room does not see it:\n%s", d.screen())
	}
	trial.DrawnWhole(t, "large", d.m.View())
	before := strings.Split(d.screen(), "\n")
	d.elapse(time.Second)
	for i, line := range strings.Split(d.screen(), "\n") {
		if large := i > 30; line != before[i] && i != 0 && !large {
			t.Errorf("a second changes line %d: %s", i, line)
		}
	}
	d.press("ctrl+end")
	d.typ(strings.Repeat("une ligne de plus\n", 40) + "la fin")
	d.sees("la fin")
	if v := d.m.View(); v.Cursor == nil || d.figures() == 0 {
		t.Fatalf("typed past it:\n%s", d.screen())
	}
	d.press("ctrl+g")
	if d.figures() > 0 {
		t.Errorf("it lies over the help:\n%s", d.screen())
	}
	d.press("esc")
	for _, size := range sizes[:2] {
		small := drafting(t, size.width, size.height, trial.Example(t))
		small.m = small.m.project(true)
		small.at("histoire.recit")
		small.press("ctrl+y")
		if small.figures() > 0 {
			t.Errorf("at %s:\n%s", size.name, small.screen())
		}
	}
	quiet := drafting(t, 120, 40, trial.Example(t))
	quiet.m = quiet.m.project(true)
	quiet.at("histoire.recit")
	if quiet.figures() > 0 {
		t.Errorf("nobody counts time:\n%s", quiet.screen())
	}
	quiet.press("f12") // a stage counts its own
	if quiet.figures() == 0 {
		t.Errorf("a stage does not show its time:\n%s", quiet.screen())
	}
	quiet.elapse(2*time.Minute + 5*time.Second)
	quiet.topSays("▼ dépassé")
	quiet.press("esc")
	if quiet.figures() > 0 {
		t.Errorf("the stage was left:\n%s", quiet.screen())
	}
}
