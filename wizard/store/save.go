package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"
)

// Snapshot is one moment of a draft, and the response it gives.
type Snapshot struct {
	// Seq grows with each snapshot: a save that comes late never undoes a later one.
	Seq   uint64
	Draft []byte
	// Response is nil when none is to be written.
	Response []byte
}

// Saved is what became of a snapshot whose draft is on the disk.
type Saved struct {
	Path string
	At   time.Time
	// Wrote is false when the draft on the disk was the same already.
	Wrote bool
	// Stale: a later snapshot is on the disk, this one was passed over.
	Stale bool
	// Left: another program changed the draft, and this session has nothing to say yet.
	// The other's version was left alone: opening the draft again shows it.
	Left bool
	// Recreated: the draft had been deleted, or moved away, and was written again.
	Recreated bool
	// Kept are the files that now hold what others had written to the draft.
	Kept []string
	// ResponseKept are those that hold what others had written to the response.
	ResponseKept []string
	// ResponseErr is why the response is not written: the draft is saved, it is not.
	// It wraps ErrNotRegular when a link stands in its place, which is not followed.
	ResponseErr error
}

// Save writes the draft, then the response beside it, when they changed. Without an
// error the draft is on the disk and will outlive a power cut.
//
// The errors are a *LockedError when the lock was lost to another session;
// ErrNoFolder when the folder is gone, which is never made again; ErrReadOnly;
// ErrTooBig; ErrNotRegular; fs.ErrClosed; or the system's. After an error the disk
// holds the former draft, or this one, whole; trying again is always right. Saved
// then tells only what was kept, and will be told again.
func (f *File) Save(snap Snapshot) (Saved, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return Saved{}, fmt.Errorf("save %q: %w", f.cur.draft.path, fs.ErrClosed)
	}
	if snap.Seq < f.seq {
		return Saved{Path: f.cur.draft.path, Stale: true}, nil
	}
	return f.saveHere(snap)
}

func (f *File) saveHere(snap Snapshot) (Saved, error) {
	saved, err := f.cur.save(snap)
	if f.cur.draft.known == stateOf(snap.Draft) {
		f.seq = snap.Seq
	}
	return saved, err
}

// SaveAs saves to a path that nothing bears and stays there: the lock of the former
// place is given back, the file there is left as it is. After an error nothing has
// moved, though a file may be there. The errors are those of Create and Save.
func (f *File) SaveAs(path string, snap Snapshot) (Saved, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.closed {
		return Saved{}, fmt.Errorf("save %q: %w", path, fs.ErrClosed)
	}
	if snap.Seq < f.seq {
		return Saved{Path: f.cur.draft.path, Stale: true}, nil
	}
	target, err := resolve(path)
	if err != nil {
		return Saved{}, err
	}
	if target == f.cur.draft.path {
		return f.saveHere(snap)
	}
	place, err := newPlace(f.cur.disk, target)
	if err != nil {
		return Saved{}, err
	}
	saved, err := place.save(snap)
	if err != nil {
		return Saved{}, errors.Join(err, place.release())
	}
	f.loose = errors.Join(f.loose, f.cur.release())
	f.cur, f.seq = place, snap.Seq
	return saved, nil
}

// save is the order of the package comment.
func (s *session) save(snap Snapshot) (Saved, error) {
	saved := Saved{Path: s.draft.path}
	locked := s.holdLock()
	if locked != nil && !s.draft.holds(snap.Draft) {
		return saved, locked
	}
	if err := s.backup(snap.Draft); err != nil {
		return saved, err
	}
	out, err := s.draft.write(snap.Draft)
	saved.Wrote, saved.Left, saved.Recreated, saved.Kept = out.wrote, out.left, out.recreated, out.kept
	if err != nil || out.left {
		return saved, err
	}
	saved.At = time.Now()
	if snap.Response != nil {
		saved.ResponseKept, saved.ResponseErr = s.saveResponse(snap.Response, locked)
	}
	return saved, nil
}

// holds says whether the text is on the disk already: then a lock that cannot be had
// takes nothing from anybody.
func (s *slot) holds(data []byte) bool {
	now, err := glance(s.disk, s.path, s.limit)
	return err == nil && now.state == stateOf(data)
}

// backup is step 3. It fails the save: a draft is replaced only when what the session
// found is safe, and what stops one copy would nearly always stop the other.
func (s *session) backup(draft []byte) error {
	if !s.previous.exists || len(s.previous.data) == 0 || s.previous.state == stateOf(draft) {
		return nil
	}
	path, there, err := s.backupPlace()
	if err == nil && there.state != s.previous.state {
		err = put(s.disk, s.draft.temps, path, s.previous.data, s.previous.info)
	}
	if err != nil {
		return fmt.Errorf("keep the previous version: %w", err)
	}
	s.previous = found{}
	return nil
}

// backupPlace is "reponse.toml~", or with a number when that is a link or a folder:
// such a thing is not ours to replace, and must not stop every save either.
func (s *session) backupPlace() (string, found, error) {
	dir, name := filepath.Split(s.draft.path)
	base := filepath.Join(dir, backupName(name))
	path := base
	for n := 2; ; n++ {
		there, err := glance(s.disk, path, responseLimit)
		strange := errors.Is(err, ErrNotRegular) || errors.Is(err, ErrTooBig)
		if !strange || n > maxNumber {
			return path, there, err
		}
		path = fmt.Sprintf("%s%d", base, n)
	}
}

// saveResponse writes the Markdown, unless the lock could not be had. A link in its
// place is neither followed nor replaced: nobody asked for it by name, it may have
// come with the draft and lead to a file that has nothing to do here.
func (s *session) saveResponse(response []byte, locked error) ([]string, error) {
	if locked != nil && !s.response.holds(response) {
		return nil, locked
	}
	out, err := s.response.write(response)
	return out.kept, err
}
