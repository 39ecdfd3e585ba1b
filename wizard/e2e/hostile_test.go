//go:build unix

package e2e

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"
)

// memory is what a draft may cost at most, in bytes.
const memory = 500 << 20

// failure is how the program tells what went wrong: nothing else on stderr.
var failure = regexp.MustCompile(`^ami-wizard\x{a0}: erreur\x{a0}: [^\n]+\npiste\x{a0}: [^\n]+\n$`)

// TestHostileDrafts gives each hostile draft to exporter and verifier: a French
// error or harmless text, in bounded memory, and nothing written outside the
// draft's folder. Times are told, and fail nothing.
func TestHostileDrafts(t *testing.T) {
	binary := found(t, plainProgram)
	for _, h := range hostiles {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			root := t.TempDir()
			dir := filepath.Join(root, "dossier")
			if err := os.Mkdir(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			path := h.make(t, dir)
			before := listed(t, root)
			for _, verb := range []string{"exporter", "verifier"} {
				run(t, binary, dir, h.fails, verb, path)
			}
			if after := listed(t, root); !maps.Equal(before, after) {
				t.Errorf("reading wrote: %v, then %v", before, after)
			}
		})
	}
}

// run runs the program without a terminal on a draft and checks what it says.
func run(t *testing.T, binary, dir string, fails bool, args ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, binary, args...)
	var out, errs bytes.Buffer
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = dir, environment(dir), &out, &errs
	began := time.Now()
	err := cmd.Run()
	took := time.Since(began)
	exit := (*exec.ExitError)(nil)
	if ctx.Err() != nil || err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v after %v", args[0], err, took)
	}
	used := rss(cmd.ProcessState)
	t.Logf("%s: %v, %d MB at most, exit %d: %s", args[0], took.Round(time.Millisecond), used>>20,
		cmd.ProcessState.ExitCode(), strings.ReplaceAll(errs.String(), "\n", " / "))
	if used > max(memory, inherited()) {
		t.Errorf("%s used %d MB", args[0], used>>20)
	}
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 {
		t.Errorf("%s crashed with %d\n%s", args[0], code, &errs)
	}
	switch {
	case fails && (!failure.Match(errs.Bytes()) || out.Len() > 0 || err == nil):
		t.Errorf("%s: no clear error: %q, and %d bytes of output", args[0], errs.String(), out.Len())
	case !fails && errs.Len() > 0:
		t.Errorf("%s complains: %s", args[0], &errs)
	}
	harmless(t, args[0]+" stdout", out.Bytes())
	harmless(t, args[0]+" stderr", errs.Bytes())
}

// rss is the most memory that a process held. The system starts counting with what
// this one held when it began it: see inherited.
func rss(state *os.ProcessState) int64 {
	return inBytes(state.SysUsage().(*syscall.Rusage).Maxrss)
}

// inherited is what the figure of a process that did nothing may be: this one holds
// hostile drafts of its own, and more of them under the race detector.
func inherited() int64 {
	var own syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &own); err != nil {
		return 0
	}
	return inBytes(own.Maxrss)
}

func inBytes(maxrss int64) int64 {
	if runtime.GOOS != "darwin" { // which counts bytes
		maxrss <<= 10
	}
	return maxrss
}

// control tells whether a character acts rather than shows.
func control(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < ' ', r >= 0x7f && r < 0xa0:
		return true
	}
	// The marks U+200E, U+200F and U+061C stay: they turn nothing around.
	return strings.ContainsRune("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff", r)
}

// harmless fails when a text holds what a terminal would obey.
func harmless(t *testing.T, name string, text []byte) {
	t.Helper()
	if !utf8.Valid(text) {
		t.Errorf("%s is not UTF-8", name)
	}
	if i := bytes.IndexFunc(text, control); i >= 0 {
		t.Errorf("%s holds a control character: %q", name, text[max(0, i-20):min(len(text), i+20)])
	}
}

// listed gives every file under a folder, with size and time: what a program that
// only reads leaves as it is.
func listed(t *testing.T, root string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err == nil && !e.IsDir() {
			files[path] = fmt.Sprint(info.Size(), info.ModTime())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
