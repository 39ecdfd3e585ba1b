//go:build unix

package store

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestSpecialFilesNeverHang: as the draft, as the response and as the lock. A hang
// would end with the time limit of the whole run.
func TestSpecialFilesNeverHang(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo.toml")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Skip(err)
	}
	// Sockets have short names only: dir may be too long for one.
	t.Chdir(dir)
	socket, err := net.Listen("unix", "socket.toml")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.Close() }()
	for _, path := range []string{fifo, "socket.toml", "/dev/null", "/dev/zero", "/dev/tty"} {
		if _, err := os.Stat(path); err != nil {
			continue
		}
		if _, _, err := Open(path); KindOf(err) != KindNotRegular {
			t.Errorf("Open(%s): %v", path, err)
		}
		if _, err := Read(path); KindOf(err) != KindNotRegular {
			t.Errorf("Read(%s): %v", path, err)
		}
		if err := WriteFile(path, []byte("x")); KindOf(err) != KindNotRegular {
			t.Errorf("WriteFile(%s): %v", path, err)
		}
	}
	if entries, _, err := List(dir); err != nil || len(entries) != 0 {
		t.Error(entries, err)
	}

	put1(t, draftFile, "zero")
	for _, name := range []string{responseFile, lockName(draftFile)} {
		if err := syscall.Mkfifo(name, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, _, err := Open(draftFile)
	if err != nil || KindOf(f.Warning()) != KindStrayLock {
		t.Fatal(err, f.Warning())
	}
	if err := os.Remove(lockName(draftFile)); err != nil {
		t.Fatal(err)
	}
	if saved := save(t, f, 1, "one"); KindOf(saved.ResponseErr) != KindNotRegular {
		t.Errorf("%+v", saved)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAFileSystemWithoutLocks: saving goes on, and says what is missing.
func TestAFileSystemWithoutLocks(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	f, _, err := open(newTrial(func(_ int, op, _ string) fault {
		if op == "lock" {
			return fault{err: syscall.ENOLCK}
		}
		return fault{}
	}), path)
	if err != nil || KindOf(f.Warning()) != KindNoLock {
		t.Fatal(err, f.Warning())
	}
	put1(t, path, "theirs")
	if saved := save(t, f, 1, "one"); len(saved.Kept) != 1 {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "one", draftFile + "~": "zero"})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAChangeAtTheLastMoment: another program writes after we looked and before we rename.
func TestAChangeAtTheLastMoment(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	armed := false
	f, _, err := open(newTrial(func(_ int, op, _ string) fault {
		if armed && op == "createTemp" {
			armed = false
			put1(t, path, "theirs")
		}
		return fault{}
	}), path)
	if err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, "one")
	armed = true
	if saved := save(t, f, 2, "two"); len(saved.Kept) != 1 || slurp(t, saved.Kept[0]) != "theirs" {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "two"})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
