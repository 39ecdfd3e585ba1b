package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
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
	// kept, dropped and recreated wait for a save that succeeds to be told.
	kept, dropped []string
	recreated     bool
	// asides are all the versions of others that this session put beside and left there.
	asides []aside
	// unsure is what the file system did not do of the last save: see ErrUnsure.
	unsure error
}

// aside is another program's version and the file that holds it.
type aside struct {
	name string
	state
}

// maxAsides is how many versions of others one session leaves beside a file, the first
// and the last ones: a sync client that rewrites it all the time would fill the folder.
const maxAsides = 6

// errYield says that another program's version was found, which is to be left alone.
var errYield = errors.New("another program's version is there")

// outcome is what a write did, apart from failing.
type outcome struct {
	wrote, left, recreated bool
	kept, dropped          []string
}

// write is steps 2 and 4 to 7 of the package comment. An idle one leaves alone what
// another program wrote.
func (s *slot) write(data []byte, idle bool) (outcome, error) {
	want := stateOf(data)
	if err := withinLimit(len(data), s.path, s.limit); err != nil {
		return outcome{}, err
	}
	now, err := s.before(want, idle)
	if err != nil {
		return s.told(), err
	}
	if now.state == want {
		s.known = want
		return s.finish(false)
	}
	if now.exists && (!s.written && want == s.known || idle && !s.knows(now.state)) {
		return outcome{left: true}, nil
	}
	if err := protected(now.info, s.path); err != nil {
		return s.told(), err
	}
	err = s.replace(data, want, now.info, idle)
	if errors.Is(err, errYield) {
		return outcome{left: true}, nil
	}
	if err != nil {
		return s.told(), err
	}
	return s.finish(true)
}

// knows tells whether that is what this session last read or wrote here.
func (s *slot) knows(there state) bool { return there == s.known || there == s.tried }

// before is step 2: what the text will stand in for. Another than this session wrote last
// is coming, in most saves, and step 5 reads what is there: then its kind is enough.
func (s *slot) before(want state, idle bool) (found, error) {
	if !s.written || want == s.known || idle {
		return glance(s.disk, s.path, s.limit)
	}
	info, err := inspect(s.disk, s.path, s.limit)
	return found{info: info}, err
}

// replace is steps 4 to 6.
func (s *slot) replace(data []byte, want state, like fs.FileInfo, idle bool) error {
	temp, unsure, err := writeTemp(s.disk, s.temps, data, like)
	if err != nil {
		return err
	}
	s.unsure = unsure
	err = s.keepOthers(want, idle)
	if err == nil {
		s.tried, s.unsynced = want, true
		err = s.disk.rename(temp, s.path)
	}
	if errors.Is(err, errYield) {
		return cmp.Or(tolerateMissing(s.disk.remove(temp)), err)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("replace %q: %w", s.path, err), tolerateMissing(s.disk.remove(temp)))
	}
	s.known, s.written = want, true
	return nil
}

// keepOthers is step 5: it returns when path holds nothing that we would lose.
func (s *slot) keepOthers(want state, idle bool) error {
	for {
		now, err := glance(s.disk, s.path, s.limit)
		if err != nil {
			return err
		}
		switch {
		case !now.exists:
			s.recreated = s.recreated || s.known.exists
			return nil
		case s.knows(now.state), now.state == want:
			return nil
		case idle:
			return errYield
		}
		if now, err = look(s.disk, s.path, s.limit); err != nil {
			return err
		}
		if !now.exists {
			continue // gone since
		}
		if err := s.keep(now); err != nil {
			return err
		}
		s.known = now.state
	}
}

// keep puts another program's version beside, once.
func (s *slot) keep(theirs found) error {
	for _, a := range s.asides {
		if a.state == theirs.state && s.stands(a) {
			s.kept = append(s.kept, a.name)
			return nil
		}
	}
	name, err := s.freeAside(theirs.state)
	if err != nil {
		return err
	}
	if err := put(s.disk, s.temps, name, theirs.data, theirs.info); err != nil {
		return err
	}
	s.kept = append(s.kept, name)
	s.asides = append(s.asides, aside{name, theirs.state})
	s.thin()
	return nil
}

// stands tells whether a version put beside is there, as it was put.
func (s *slot) stands(a aside) bool {
	there, err := glance(s.disk, a.name, s.limit)
	return err == nil && there.state == a.state
}

// thin removes the oldest but one of the versions put beside, when there are too many and
// nobody has touched it. One that cannot be removed is one too many, and no harm.
func (s *slot) thin() {
	if len(s.asides) <= maxAsides {
		return
	}
	second := s.asides[1]
	s.asides = slices.Delete(s.asides, 1, 2)
	if !s.stands(second) || s.disk.remove(second.name) != nil {
		return
	}
	s.kept = slices.DeleteFunc(s.kept, func(name string) bool { return name == second.name })
	s.dropped = append(s.dropped, second.name)
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
	s.kept, s.dropped, s.recreated = nil, nil, false
	return out, nil
}

func (s *slot) told() outcome {
	return outcome{kept: s.kept, dropped: s.dropped, recreated: s.recreated}
}

// datedAside puts versions of base in dir under the date at which they were found.
func datedAside(dir, base string) func(int) string {
	return func(n int) string { return filepath.Join(dir, asideName(base, time.Now(), n)) }
}
