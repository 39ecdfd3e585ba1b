package e2e

import (
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestIdle holds that a session in which nobody types does nothing: no timer, no redraw, no
// look whether there is something to draw. Bubble Tea's own renderer looks 60 to 120
// times a second for as long as a program runs (see package terminal).
//
// The runtime's own threads look about now and then, and go on after the start for longer
// where the machine is busy. Ten times a second is far from any timer that draws; such a
// timer turns in each of the times watched, so that one of them without it is enough.
func TestIdle(t *testing.T) {
	const watched, settling, times, most = 3 * time.Second, 2 * time.Second, 6, 10
	dir := t.TempDir()
	put(t, filepath.Join(dir, "r.toml"), lately)
	x := start(t, dir, 80, 24, "r.toml")
	x.waitFor("la halle est vide")
	time.Sleep(settling)
	drawn := len(x.written())
	var woken []int
	for range times {
		before := usageOf(x.cmd.Process.Pid)
		time.Sleep(watched)
		woken = append(woken, usageOf(x.cmd.Process.Pid).woken(before))
		if woken[len(woken)-1] <= int(watched/time.Second)*most {
			break
		}
	}
	if slices.Min(woken) > int(watched/time.Second)*most {
		t.Errorf("woken %d times in %v each", woken, watched)
	}
	if more := len(x.written()) - drawn; more > 0 {
		t.Errorf("%d bytes drawn", more)
	}
}
