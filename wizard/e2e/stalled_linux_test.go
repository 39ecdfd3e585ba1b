package e2e

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestStalled holds that a terminal that takes nothing any more, as one at the end of a link
// that broke, keeps nothing from being saved, nor the program from ending.
func TestStalled(t *testing.T) {
	dir := t.TempDir()
	draft := filepath.Join(dir, "r.toml")
	put(t, draft, lately)
	x := start(t, dir, 80, 24, "r.toml")
	x.waitFor("la halle est vide")
	x.mu.Lock() // nobody reads what the program writes
	defer x.mu.Unlock()
	for range 200 { // there and back: far more to draw than the system keeps for a terminal
		if err := x.trySend("\x0f"); err != nil { // ctrl+o
			t.Fatal(err)
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := x.trySend(" FINI"); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(patience); ; time.Sleep(quiet) {
		saved, err := os.ReadFile(draft)
		if err == nil && strings.Contains(string(saved), " FINI") {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("what was typed last is not saved: %v", err)
		}
	}
	if err := x.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(patience); ; time.Sleep(quiet) {
		state, err := os.ReadFile("/proc/" + strconv.Itoa(x.cmd.Process.Pid) + "/stat")
		if err != nil || strings.Contains(string(state), ") Z ") {
			return // gone, but for whoever waits for it
		}
		if time.Now().After(end) {
			t.Fatal("still running")
		}
	}
}
