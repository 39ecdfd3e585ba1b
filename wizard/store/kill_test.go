//go:build unix

package store

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"sync/atomic"
	"syscall"
	"testing"
)

// The tests run themselves again as another process, which plays a role.
const (
	childRole = "AMI_STORE_CHILD" // "die" or "hold"
	childPath = "AMI_STORE_PATH"
	childWhat = "AMI_STORE_WHAT" // the number of a scenario
	childStep = "AMI_STORE_STEP" // the step before which to die
)

func child(role string) error {
	path := os.Getenv(childPath)
	if role == "hold" {
		return hold(path)
	}
	what, err := strconv.Atoi(os.Getenv(childWhat))
	if err != nil {
		return err
	}
	last, err := strconv.Atoi(os.Getenv(childStep))
	if err != nil {
		return err
	}
	f, err := scenarios[what].session(path, newTrial(func(n int, _, _ string) fault {
		if n == last {
			die()
		}
		return fault{}
	}), func(error) bool { return false })
	if err != nil {
		return err
	}
	return f.Close()
}

// die is kill -9, and waits for it.
func die() {
	if err := syscall.Kill(os.Getpid(), syscall.SIGKILL); err != nil {
		panic(err)
	}
	select {}
}

// hold keeps a draft open until its standard input ends.
func hold(path string) error {
	if _, _, err := Open(path); err != nil {
		return err
	}
	fmt.Println("held")
	_, err := io.Copy(io.Discard, os.Stdin)
	return err
}

func command(role, path string, more ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childPath+"="+path)
	cmd.Env = append(cmd.Env, more...)
	return cmd
}

// quiet calls only read: a death before them leaves what a death before the next
// one leaves.
var quiet = map[string]bool{"open": true, "fstat": true, "read": true, "close": true, "list": true, "writable": true, "folder": true}

// TestKilledAtEveryStep kills a process before each system call of each scenario
// that is not quiet, from opening to closing and within each write. Whenever it dies the draft is one
// of the texts saved, nothing of others is lost, the lock is free, and the next
// session finds everything clean and can save.
func TestKilledAtEveryStep(t *testing.T) {
	var kills, inSaves atomic.Int64
	t.Run("scenarios", func(t *testing.T) {
		for what, sc := range scenarios {
			t.Run(sc.name, func(t *testing.T) {
				t.Parallel()
				ops, first, last := sc.steps(t)
				for n, op := range ops {
					n++
					if quiet[op] {
						continue
					}
					now := sc
					if n < first {
						now = sc.early()
					}
					now.killAt(t, what, n)
					kills.Add(1)
					if n >= first && n <= last {
						inSaves.Add(1)
					}
				}
			})
		}
	})
	t.Logf("%d kills, %d of them inside a save", kills.Load(), inSaves.Load())
	if inSaves.Load() < 200 && !t.Failed() {
		t.Error("fewer than 200 kills inside a save")
	}
}

func (sc scenario) killAt(t *testing.T, what, n int) {
	t.Helper()
	dir, path := sc.place(t)
	var stderr bytes.Buffer
	cmd := command("die", path, childWhat+"="+strconv.Itoa(what), childStep+"="+strconv.Itoa(n))
	cmd.Stderr = &stderr
	err := cmd.Run()
	exit := (*exec.ExitError)(nil)
	if !errors.As(err, &exit) || (exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGKILL) {
		t.Fatalf("step %d: %v\n%s", n, err, &stderr)
	}
	sc.check(t, dir)
	resume(t, filepath.Join(dir, draftFile))
	if sc.as != "" {
		resume(t, filepath.Join(dir, sc.as))
	}
	sc.check(t, dir)
	tidy(t, dir)
	if t.Failed() {
		t.Fatalf("after a kill at step %d", n)
	}
}

// resume is the session after, on the draft or, when the first save never came, on
// its name: it finds nothing in its way and changes nothing.
func resume(t *testing.T, path string) {
	t.Helper()
	f, data, err := Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		f, err = Create(path)
	}
	if err != nil {
		t.Fatal(err)
	}
	if f.Warning() != nil {
		t.Error(f.Warning())
	}
	if data != nil {
		if saved, err := f.Save(Snapshot{Draft: data}); err != nil || saved.Wrote {
			t.Error(saved, err)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// early is the scenario of a session that ended before others meddled.
func (sc scenario) early() scenario {
	sc.meddle = nil
	sc.lasts = slices.DeleteFunc(slices.Clone(sc.lasts), func(last string) bool {
		return !slices.Contains(slices.Collect(maps.Values(sc.before)), last)
	})
	return sc
}

func TestTheLockOfADeadProcessIsFree(t *testing.T) {
	_, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	cmd := command("hold", path)
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = stdin.Close() }()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "held\n" {
		t.Fatal(line, err)
	}

	_, _, err = Open(path)
	locked := (*LockedError)(nil)
	if !errors.As(err, &locked) {
		t.Fatalf("a draft that another process has open: %v", err)
	}
	if locked.Holder.PID != cmd.Process.Pid || locked.Holder.User == "" || locked.Holder.Host == "" || locked.Holder.Since.IsZero() {
		t.Errorf("the holder is %+v, process %d", locked.Holder, cmd.Process.Pid)
	}
	if data, err := Read(path); err != nil || string(data) != "zero" {
		t.Errorf("reading needs no lock: %q, %v", data, err)
	}

	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait() // killed
	if _, err := os.Lstat(filepath.Join(filepath.Dir(path), lockName(draftFile))); err != nil {
		t.Fatal("the dead process should have left its lock file: ", err)
	}
	reopen(t, path)
	tidy(t, filepath.Dir(path))
}
