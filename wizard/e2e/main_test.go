//go:build unix

// Package e2e drives the real program in a real terminal: the binary on a pseudo
// terminal, an emulator at the other end, and what stands on the emulator's screen
// decides what happens next. Nothing here sleeps and hopes, but to see that nothing
// happens; nothing fails on time: a step waits for words, and gives up, showing the
// screen, once patience is over.
//
// testdata/script holds sessions as people live them, a file a subject; steps_test.go
// says what their steps may be. The rest of the promise stands in Go:
//
//	kill_test.go           kill -9 at any moment loses a second of typing at most
//	                       AMI_KILLS=200 kills 200 times and gives the distribution
//	stalled_linux_test.go  a terminal that takes nothing any more keeps nothing from being saved
//	idle_linux_test.go     where nobody types nothing wakes up and nothing is drawn
//	follow_test.go         a second window on the draft, and how soon it shows what is typed
//	hostile_test.go        drafts that come from somebody with bad intentions
//	monkey_test.go         typing, pasting and resizing at random
//	                       AMI_MONKEY=60s goes on for a minute
package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// patience is how long a step waits for what must come: so long that only a
// program that hangs ever meets it.
const patience = 30 * time.Second

// binaries are built once a run, in a folder that goes with it. A process that
// tests start again to mount things finds it in the environment.
const binariesKey = "AMI_E2E_BINARIES"

// atOnce is how many sessions may live at a time: they mostly wait for a typist,
// who is far slower than any machine.
const atOnce = 12

func TestMain(m *testing.M) {
	flag.Parse()
	chosen := false
	flag.Visit(func(f *flag.Flag) { chosen = chosen || f.Name == "test.parallel" })
	if !chosen {
		if err := flag.Set("test.parallel", strconv.Itoa(atOnce)); err != nil {
			panic(err)
		}
	}
	if os.Getenv(binariesKey) != "" {
		os.Exit(m.Run())
	}
	dir, err := os.MkdirTemp("", "ami-e2e")
	if err == nil {
		err = os.Setenv(binariesKey, dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if err := os.RemoveAll(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// program is the binary, with the race detector when this test has it.
var program = sync.OnceValues(func() (string, error) { return build("session", raceDetector) })

// plainProgram is the binary as people run it, to measure memory and time with.
var plainProgram = sync.OnceValues(func() (string, error) { return build("plain", false) })

func build(folder string, race bool) (string, error) {
	path := filepath.Join(os.Getenv(binariesKey), folder, "ami-wizard")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	args := []string{"build", "-o", path}
	if race {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, "ami-wizard")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
}

// found gives the path of one of these binaries.
func found(t testing.TB, binary func() (string, error)) string {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// environment is what every session starts with: nothing of the machine that runs
// the test but where its programs are.
func environment(home string, more ...string) []string {
	return append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + home, "TMPDIR=" + home, "USER=nora", "LANG=fr_FR.UTF-8",
		"TERM=xterm-256color", "GORACE=atexit_sleep_ms=0 log_path=" + filepath.Join(os.Getenv(binariesKey), "race"),
	}, more...)
}

// noRaces fails the test when a session met a data race: its report went to a file,
// not to be taken for the screen.
func noRaces(t testing.TB) {
	t.Helper()
	reports, err := filepath.Glob(filepath.Join(os.Getenv(binariesKey), "race.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range reports {
		report, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Errorf("a data race in the program:\n%s", report)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// flat is a text without what laying it out adds: every run of white space, the
// no-break kind too, is one space.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
