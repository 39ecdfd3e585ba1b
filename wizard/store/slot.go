package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"
)

// responseLimit leaves room for a response bigger than its draft.
const responseLimit = 4 * MaxSize

// slot is a file that a session writes again and again, and that others may write too.
type slot struct {
	disk  disk
	path  string // absolute, no link left
	limit int64
	temps string // folder and start of the name of temporary files
	// aside names the n-th place where another program's version may go.
	aside func(n int) string

	known state // what we last read or wrote at path
	tried state // what a rename that reported failure may have left there
	// written: this session has put its text there once.
	written bool
	// unsynced: the rename is done, its fsync of the folder is not.
	unsynced bool
	// kept and recreated wait for a save that succeeds to be told.
	kept      []string
	recreated bool
}

// outcome is what a write did, apart from failing.
type outcome struct {
	wrote, left, recreated bool
	kept                   []string
}

// write is steps 2 and 4 to 7 of the package comment.
func (s *slot) write(data []byte) (outcome, error) {
	want := stateOf(data)
	if err := withinLimit(len(data), s.path, s.limit); err != nil {
		return outcome{}, err
	}
	now, err := s.before(want)
	if err != nil {
		return s.told(), err
	}
	if now.state == want {
		s.known = want
		return s.finish(false)
	}
	if !s.written && want == s.known && now.exists {
		return outcome{left: true}, nil
	}
	if err := protected(now.info, s.path); err != nil {
		return s.told(), err
	}
	if err := s.replace(data, want, now.info); err != nil {
		return s.told(), err
	}
	return s.finish(true)
}

// before is step 2: what the text will stand in for. Another than this session wrote last
// is coming, in most saves, and step 5 reads what is there: then its kind is enough.
func (s *slot) before(want state) (found, error) {
	if !s.written || want == s.known {
		return glance(s.disk, s.path, s.limit)
	}
	info, err := inspect(s.disk, s.path, s.limit)
	return found{info: info}, err
}

// replace is steps 4 to 6.
func (s *slot) replace(data []byte, want state, like fs.FileInfo) error {
	temp, err := writeTemp(s.disk, s.temps, data, like)
	if err != nil {
		return err
	}
	err = s.keepOthers(want)
	if err == nil {
		s.tried, s.unsynced = want, true
		err = s.disk.rename(temp, s.path)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("replace %q: %w", s.path, err), tolerateMissing(s.disk.remove(temp)))
	}
	s.known, s.written = want, true
	return nil
}

// keepOthers is step 5: it returns when path holds nothing that we would lose.
func (s *slot) keepOthers(want state) error {
	for {
		now, err := glance(s.disk, s.path, s.limit)
		if err != nil {
			return err
		}
		if !now.exists {
			s.recreated = s.recreated || s.known.exists
			return nil
		}
		switch now.state {
		case s.known, s.tried, want:
			return nil
		}
		if now, err = look(s.disk, s.path, s.limit); err != nil {
			return err
		}
		if !now.exists {
			continue // gone since
		}
		name, err := s.freeAside(now.state)
		if err != nil {
			return err
		}
		if err := put(s.disk, s.temps, name, now.data, now.info); err != nil {
			return err
		}
		s.kept = append(s.kept, name)
		s.known = now.state
	}
}

// freeAside finds a name that nothing bears, or that bears this very content.
func (s *slot) freeAside(content state) (string, error) {
	for n := 1; n <= maxNumber; n++ {
		name := s.aside(n)
		switch there, err := glance(s.disk, name, s.limit); {
		case errors.Is(err, ErrNotRegular), errors.Is(err, ErrTooBig):
			continue // taken by something else
		case err != nil:
			return "", err
		case !there.exists, there.state == content:
			return name, nil
		}
	}
	return "", fmt.Errorf("keep %q beside: no free name", s.path)
}

// finish is step 7, due also when an earlier save did not get that far.
func (s *slot) finish(wrote bool) (outcome, error) {
	if s.unsynced {
		if err := s.disk.syncDir(filepath.Dir(s.path)); err != nil {
			return s.told(), fmt.Errorf("sync the folder of %q: %w", s.path, err)
		}
		s.unsynced = false
	}
	out := s.told()
	out.wrote = wrote
	s.kept, s.recreated = nil, false
	return out, nil
}

func (s *slot) told() outcome { return outcome{kept: s.kept, recreated: s.recreated} }

// put writes a file in one go: step 4, then rename and fsync of the folder.
func put(d disk, temps, path string, data []byte, like fs.FileInfo) error {
	temp, err := writeTemp(d, temps, data, like)
	if err != nil {
		return err
	}
	if err := d.rename(temp, path); err != nil {
		return errors.Join(fmt.Errorf("write %q: %w", path, err), tolerateMissing(d.remove(temp)))
	}
	if err := d.syncDir(filepath.Dir(path)); err != nil {
		return fmt.Errorf("sync the folder of %q: %w", path, err)
	}
	return nil
}

// writeTemp leaves a temporary file that is whole, and on the disk, or none. It is
// like the file it will replace, and for its owner only when there is none.
func writeTemp(d disk, temps string, data []byte, like fs.FileInfo) (string, error) {
	file, err := d.createTemp(filepath.Dir(temps), filepath.Base(temps)+"*")
	if err != nil {
		return "", fmt.Errorf("make a temporary file: %w", inFolder(err))
	}
	err = fill(file, data, like)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", fmt.Errorf("write %q: %w", file.Name(), errors.Join(err, tolerateMissing(d.remove(file.Name()))))
	}
	return file.Name(), nil
}

func fill(file handle, data []byte, like fs.FileInfo) error {
	if _, err := file.Write(data); err != nil {
		return err
	}
	if err := imitate(file, like); err != nil {
		return err
	}
	return file.Sync()
}

// imitate comes after the text, so that nobody reads half of it, and changes the owner
// before the mode, which a change of owner may cut down.
func imitate(file handle, like fs.FileInfo) error {
	if like == nil {
		return nil
	}
	made, err := file.Stat()
	if err != nil {
		return err
	}
	keepOwner(file, made, like)
	if made.Mode().Perm() == like.Mode().Perm() {
		return nil
	}
	return file.Chmod(like.Mode().Perm())
}

// datedAside puts versions of base in dir under the date at which they were found.
func datedAside(dir, base string) func(int) string {
	return func(n int) string { return filepath.Join(dir, asideName(base, time.Now(), n)) }
}
