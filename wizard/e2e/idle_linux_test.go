package e2e

import (
	"path/filepath"
	"testing"
	"time"
)

// TestIdle holds that a session in which nobody types does nothing: no timer, no redraw, no
// look whether there is something to draw. Bubble Tea's own renderer looks 60 to 120
// times a second for as long as a program runs (see package terminal).
func TestIdle(t *testing.T) {
	const watched, settling = 3 * time.Second, 2 * time.Second
	dir := t.TempDir()
	put(t, filepath.Join(dir, "r.toml"), lately)
	x := start(t, dir, 80, 24, "r.toml")
	x.waitFor("la halle est vide")
	time.Sleep(settling)
	before, drawn := usageOf(x.cmd.Process.Pid), len(x.written())
	time.Sleep(watched)
	// The runtime's own threads look about now and then. Ten times a second is far from any
	// timer that draws.
	if woken := usageOf(x.cmd.Process.Pid).woken(before); woken > int(watched/time.Second)*10 {
		t.Errorf("woken %d times in %v", woken, watched)
	}
	if more := len(x.written()) - drawn; more > 0 {
		t.Errorf("%d bytes drawn in %v", more, watched)
	}
}
