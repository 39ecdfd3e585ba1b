//go:build unix

package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestWhatStandsAtTheLocksNameIsNeverWrittenTo: whatever was planted there, nothing of it
// changes, not its mode either, and the draft is saved all the same, without a lock, which
// is told once, with the name of what stands there.
func TestWhatStandsAtTheLocksNameIsNeverWrittenTo(t *testing.T) {
	plants := map[string]func(lock, precious string) error{
		"a hard link":     func(lock, precious string) error { return os.Link(precious, lock) },
		"a link":          func(lock, precious string) error { return os.Symlink(precious, lock) },
		"a dangling link": func(lock, precious string) error { return os.Symlink(precious+"-none", lock) },
		"a folder":        func(lock, _ string) error { return os.Mkdir(lock, 0o700) },
		"a FIFO":          func(lock, _ string) error { return syscall.Mkfifo(lock, 0o600) },
		"somebody's file": func(lock, _ string) error { return os.WriteFile(lock, []byte("precious"), 0o600) },
		"a hard link to more": func(lock, precious string) error {
			return errors.Join(os.WriteFile(precious, []byte("\x00{}"), 0o600), os.Link(precious, lock))
		},
		"a huge file": func(lock, _ string) error {
			return errors.Join(os.WriteFile(lock, nil, 0o600), os.Truncate(lock, MaxSize+1))
		},
		"somebody's long file": func(lock, _ string) error { return os.WriteFile(lock, []byte("\x00precious"), 0o600) },
	}
	for name, plant := range plants {
		t.Run(name, func(t *testing.T) {
			dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
			precious, lock := filepath.Join(t.TempDir(), "precious"), filepath.Join(dir, lockName(draftFile))
			put1(t, precious, "precious")
			if err := plant(lock, precious); err != nil {
				t.Skip(err)
			}
			held := slurp(t, precious)
			before, err := os.Lstat(lock)
			if err != nil {
				t.Fatal(err)
			}
			f, data, err := Open(path)
			stray := (*StrayLockError)(nil)
			if err != nil || string(data) != "zero" || !errors.As(f.Warning(), &stray) || stray.Path != lock || KindOf(f.Warning()) != KindStrayLock {
				t.Fatal(err, f.Warning())
			}
			for seq, text := range []string{"one", "two"} {
				if saved := save(t, f, uint64(seq), text); saved.Warning != nil { // Warning told it
					t.Errorf("told again: %v", saved.Warning)
				}
				want(t, dir, map[string]string{draftFile: text})
			}
			if got := slurp(t, precious); got != held {
				t.Errorf("%q became %q", held, got)
			}
			after, err := os.Lstat(lock)
			if err != nil || after.Mode() != before.Mode() || after.Size() != before.Size() {
				t.Errorf("%v became %v, %v", before.Mode(), after.Mode(), err)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
			if _, err := os.Lstat(lock); err != nil {
				t.Error("removed", err)
			}
		})
	}
}

// TestALockThatABackupHoldsTooIsReplaced: left by a kill and linked by a backup (cp -al,
// rsync --link-dest), it is taken out of the way, and the backup's copy is not written to.
func TestALockThatABackupHoldsTooIsReplaced(t *testing.T) {
	for _, left := range []string{"\x00" + string(signature()), "", "\x00{\"us", strings.Repeat("\x00", 60)} {
		dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
		lock, backup := filepath.Join(dir, lockName(draftFile)), filepath.Join(t.TempDir(), "backup")
		put1(t, lock, left)
		if err := os.Link(lock, backup); err != nil {
			t.Skip(err)
		}
		f, _, err := Open(path)
		if err != nil || f.Warning() != nil {
			t.Fatal(err, f.Warning())
		}
		if save(t, f, 1, "one"); slurp(t, backup) != left {
			t.Errorf("%q in the backup became %q", left, slurp(t, backup))
		}
		if err := os.Link(lock, backup+"2"); err != nil { // of a session under way
			t.Fatal(err)
		}
		if _, _, err := Open(path); KindOf(err) != KindLocked {
			t.Errorf("a second session: %v", err)
		}
		if saved := save(t, f, 2, "two"); saved.Warning != nil || f.Warning() != nil {
			t.Error(saved.Warning, f.Warning())
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		reopen(t, path)
		tidy(t, dir)
	}
}

// TestALockIsTakenOnceWhatStoodThereIsGone: the advice that the warning gives is followed.
func TestALockIsTakenOnceWhatStoodThereIsGone(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	lock := filepath.Join(dir, lockName(draftFile))
	put1(t, lock, "precious")
	f, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	save(t, f, 1, "one")
	if err := os.Remove(lock); err != nil {
		t.Fatal(err)
	}
	if save(t, f, 2, "two"); f.Warning() != nil {
		t.Error(f.Warning())
	}
	if _, _, err := Open(path); KindOf(err) != KindLocked {
		t.Errorf("a second session: %v", err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestALockLeftByAnyDeathIsTaken: empty, whole, cut short, or zeros after a power cut.
func TestALockLeftByAnyDeathIsTaken(t *testing.T) {
	whole := "\x00" + string(signature())
	for _, left := range []string{"", whole, whole[:1], whole[:5], whole[:20], strings.Repeat("\x00", 60), whole + "rest of a longer one}\n"} {
		dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
		put1(t, filepath.Join(dir, lockName(draftFile)), left)
		reopen(t, path)
		tidy(t, dir)
	}
}

// TestNFSLocksOnlyWhatIsOpenForWriting guards a draft that could never be saved: EBADF on
// NFS where the umask hides the lock file from the others.
func TestNFSLocksOnlyWhatIsOpenForWriting(t *testing.T) {
	for _, refusal := range []error{syscall.EBADF, syscall.EIO} {
		var tried []int
		_, ok, err := tryLockWith("lock", func(_ string, access int) (held, bool, error) {
			tried = append(tried, access)
			if access == os.O_RDONLY {
				return nil, false, &fs.PathError{Op: "flock", Path: "lock", Err: refusal}
			}
			return nil, true, nil
		})
		if !ok || err != nil || len(tried) != 2 {
			t.Errorf("%v: %v, %v, tried %v", refusal, ok, err, tried)
		}
	}
}

// TestALockThatCannotBeHadStopsNoSave: only somebody else's does. It is told once.
func TestALockThatCannotBeHadStopsNoSave(t *testing.T) {
	for _, errno := range []error{syscall.EBADF, syscall.ENOLCK, syscall.EIO, syscall.EINVAL, syscall.EMFILE, syscall.EACCES} {
		dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
		refuse := true
		d := newTrial(func(_ int, op, _ string) fault {
			if refuse && op == "lock" {
				return fault{err: errno}
			}
			return fault{}
		})
		f, _, err := open(d, path)
		if err != nil || KindOf(f.Warning()) != KindNoLock || !errors.Is(f.Warning(), errno) {
			t.Fatal(errno, err, f.Warning())
		}
		put1(t, path, "theirs")
		saved := save(t, f, 1, "one")
		if len(saved.Kept) != 1 || saved.Warning != nil { // Warning told it
			t.Errorf("%v: %+v", errno, saved)
		}
		refuse = false
		if save(t, f, 2, "two"); f.Warning() != nil {
			t.Errorf("%v: it can be had again: %v", errno, f.Warning())
		}
		want(t, dir, map[string]string{draftFile: "two"})
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestALockLostOnTheWayIsToldOnce: the file system gave it, and does not any more.
func TestALockLostOnTheWayIsToldOnce(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	refuse := false
	f, _, err := open(newTrial(func(_ int, op, _ string) fault {
		if refuse && op == "lock" {
			return fault{err: syscall.ENOLCK}
		}
		return fault{}
	}), path)
	if err != nil || f.Warning() != nil {
		t.Fatal(err, f.Warning())
	}
	if err := os.Remove(filepath.Join(dir, lockName(draftFile))); err != nil {
		t.Fatal(err)
	}
	refuse = true
	if saved := save(t, f, 1, "one"); KindOf(saved.Warning) != KindNoLock {
		t.Errorf("not told: %v", saved.Warning)
	}
	if saved := save(t, f, 2, "two"); saved.Warning != nil {
		t.Errorf("told twice: %v", saved.Warning)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestAFileSystemThatDoesLess: no modes, no fsync. The text is saved, and it is told once.
func TestAFileSystemThatDoesLess(t *testing.T) {
	for _, less := range []struct {
		op  string
		err error
	}{
		{"chmod", syscall.EPERM},
		{"chmod", syscall.ENOTSUP},
		{"chmod", syscall.EINVAL},
		{"sync", syscall.EINVAL},
		{"sync", syscall.ENOTSUP},
		{"sync", syscall.ENOSYS},
	} {
		dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
		if err := os.Chmod(path, 0o664); err != nil {
			t.Fatal(err)
		}
		f, _, err := open(newTrial(func(_ int, op, _ string) fault {
			if op == less.op {
				return fault{err: less.err}
			}
			return fault{}
		}), path)
		if err != nil {
			t.Fatal(err)
		}
		saved := save(t, f, 1, "one")
		if KindOf(saved.Warning) != KindUnsure || !errors.Is(saved.Warning, less.err) {
			t.Errorf("%v: %+v", less, saved)
		}
		if saved = save(t, f, 2, "two"); saved.Warning != nil {
			t.Errorf("%v: told twice: %v", less, saved.Warning)
		}
		want(t, dir, map[string]string{draftFile: "two", draftFile + "~": "zero", responseFile: answer("two")})
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		tidy(t, dir)
	}
}

// TestADraftIsNeverWrittenElsewhere: a link to another folder took the place of its own. One
// that leads to the very folder that was opened is followed.
func TestADraftIsNeverWrittenElsewhere(t *testing.T) {
	f, dir := begin(t, "zero")
	save(t, f, 1, "one")
	elsewhere, moved := t.TempDir(), dir+"-moved"
	if err := errors.Join(os.Rename(dir, moved), os.Symlink(elsewhere, dir)); err != nil {
		t.Skip(err)
	}
	_, err := f.Save(Snapshot{Seq: 2, Draft: []byte("two"), Response: []byte("# two")})
	if KindOf(err) != KindMoved {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	if got := names(t, elsewhere); len(got) > 0 {
		t.Errorf("written elsewhere: %q", got)
	}
	if err := errors.Join(os.Remove(dir), os.Symlink(moved, dir)); err != nil {
		t.Fatal(err)
	}
	save(t, f, 2, "two")
	want(t, moved, map[string]string{draftFile: "two"})
}

// TestANewDraftIsATomlWhereverALinkLeads: a link names a file that its maker chose.
func TestANewDraftIsATomlWhereverALinkLeads(t *testing.T) {
	dir := t.TempDir()
	link := filepath.Join(dir, "new.toml")
	target := filepath.Join(t.TempDir(), "authorized_keys")
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	if _, err := Create(link); KindOf(err) != KindNotToml {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	f, _ := begin(t, "zero")
	if _, err := f.SaveAs(link, Snapshot{Draft: []byte("one")}); KindOf(err) != KindNotToml {
		t.Errorf("kind %d: %v", KindOf(err), err)
	}
	if got := names(t, filepath.Dir(target)); len(got) > 0 {
		t.Errorf("made %q", got)
	}
}
