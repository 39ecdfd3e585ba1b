package store

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const inside = "AMI_STORE_INSIDE"

// alone runs a test again in a process whose mounts nobody else sees, and that may
// mount, as root or as the root of a user namespace. It returns true in there, with
// a folder that the process outside will remove.
func alone(t *testing.T) (string, bool) {
	t.Helper()
	if os.Getenv(inside) == t.Name() {
		return os.Getenv(childPath), true
	}
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), inside+"="+t.Name(), childPath+"="+dir, "GORACE=atexit_sleep_ms=0")
	cmd.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if uid := os.Getuid(); uid != 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: uid, Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	out, err := cmd.CombinedOutput()
	exit := (*exec.ExitError)(nil)
	switch {
	case err != nil && !errors.As(err, &exit):
		t.Skip("no namespace here: ", err)
	case err != nil:
		t.Errorf("%v\n%s", err, out)
	case bytes.Contains(out, []byte("--- SKIP")):
		t.Skipf("%s", out)
	}
	return "", false
}

// TestAReallyFullDisk saves on a file system of 256 KB.
func TestAReallyFullDisk(t *testing.T) {
	dir, ok := alone(t)
	if !ok {
		return
	}
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("mounting is refused: ", err)
	}
	path := filepath.Join(dir, draftFile)
	small, big := strings.Repeat("a", 20_000), strings.Repeat("b", 40_000)
	put1(t, path, small)
	f, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, small+"typed")
	filler, err := os.Create(filepath.Join(dir, "filler"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(filler, endless{}); !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := f.Save(Snapshot{Seq: 2, Draft: []byte(big)}); KindOf(err) != KindFull {
			t.Fatalf("kind %d: %v", KindOf(err), err)
		}
	}
	want(t, dir, map[string]string{draftFile: small + "typed", draftFile + "~": small})
	elsewhere := filepath.Join(t.TempDir(), "elsewhere.toml")
	if _, err := f.SaveAs(elsewhere, Snapshot{Seq: 2, Draft: []byte(big)}); err != nil {
		t.Fatal(err)
	}

	full, data, err := Open(path) // still opens, to be read and to be saved elsewhere
	if err != nil || string(data) != small+"typed" {
		t.Fatal(err)
	}
	tidyTemps(t, dir)
	if err := filler.Truncate(0); err != nil {
		t.Fatal(err)
	}
	save(t, full, 1, big)
	want(t, dir, map[string]string{draftFile: big, draftFile + "~": small + "typed"})
	for _, closer := range []io.Closer{f, full, filler} {
		if err := closer.Close(); err != nil {
			t.Error(err)
		}
	}
	tidy(t, dir)
}

// endless is a text without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// TestAReadOnlyFileSystem opens, warns, refuses to save, and saves once it may.
func TestAReadOnlyFileSystem(t *testing.T) {
	dir, ok := alone(t)
	if !ok {
		return
	}
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=256k"); err != nil {
		t.Skip("mounting is refused: ", err)
	}
	path := filepath.Join(dir, draftFile)
	put1(t, path, "zero")
	remount := func(flags uintptr) {
		if err := syscall.Mount("none", dir, "tmpfs", syscall.MS_REMOUNT|flags, "size=256k"); err != nil {
			t.Fatal(err)
		}
	}
	remount(syscall.MS_RDONLY)
	f, data, err := Open(path)
	if err != nil || string(data) != "zero" || KindOf(f.Warning()) != KindReadOnly || !errors.Is(f.Warning(), syscall.EROFS) {
		t.Fatal(err, f.Warning())
	}
	if saved, err := f.Save(Snapshot{Draft: []byte("zero"), Response: []byte("# zero")}); err != nil || saved.ResponseErr == nil {
		t.Errorf("leaving without a change: %+v, %v", saved, err)
	}
	if _, err := f.Save(Snapshot{Draft: []byte("one")}); KindOf(err) != KindReadOnly {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	if err := WriteFile(filepath.Join(dir, "export.md"), nil); KindOf(err) != KindReadOnly {
		t.Error(err)
	}
	remount(0)
	save(t, f, 1, "one")
	if f.Warning() != nil {
		t.Error(f.Warning())
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	tidy(t, dir)
}

// TestWithoutPermission runs as nobody when the tests run as root, whom no mode stops.
func TestWithoutPermission(t *testing.T) {
	var dir string
	if os.Getuid() == 0 {
		var ok bool
		if dir, ok = alone(t); !ok {
			return
		}
	} else {
		dir = t.TempDir()
		t.Cleanup(func() {
			if err := os.Chmod(dir, 0o755); err != nil {
				t.Error(err)
			}
		})
	}
	path := filepath.Join(dir, draftFile)
	put1(t, path, "zero")
	put1(t, filepath.Join(dir, "closed.toml"), "private")
	for _, step := range []struct {
		path string
		mode fs.FileMode
	}{{path, 0o644}, {filepath.Join(dir, "closed.toml"), 0}, {dir, 0o555}} {
		if err := os.Chmod(step.path, step.mode); err != nil {
			t.Fatal(err)
		}
	}
	if os.Getuid() == 0 {
		if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil { // the folder of t.TempDir is its owner's
			t.Fatal(err)
		}
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			t.Skip("cannot become nobody: ", err)
		}
	}
	f, data, err := Open(path)
	if err != nil || string(data) != "zero" || KindOf(f.Warning()) != KindReadOnly || !errors.Is(f.Warning(), fs.ErrPermission) {
		t.Fatal(err, f.Warning())
	}
	if _, err := f.Save(Snapshot{Draft: []byte("one")}); KindOf(err) != KindDenied {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	if _, _, err := Open(filepath.Join(dir, "closed.toml")); KindOf(err) != KindDenied {
		t.Error(err)
	}
	if _, err := Create(filepath.Join(dir, "new.toml")); KindOf(err) != KindDenied {
		t.Error(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
