package wizard

import (
	"io"
	"runtime"
	"strings"
	"testing"
)

// A save and the garbage collector may each keep a thread of Go's for 10 ms: on a machine
// of one or two cores a key finds another one all the same.
func TestKeysFindAThreadBesideASaveAndTheCollector(t *testing.T) {
	was := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(was)
	if code := Run([]string{"--version"}, Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}); code != exitDone {
		t.Fatalf("--version returns %d", code)
	}
	if now := runtime.GOMAXPROCS(0); now < 3 {
		t.Errorf("Go runs on %d threads", now)
	}
}
