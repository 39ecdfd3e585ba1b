package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Snapshot is one moment of a draft, and the response it gives.
type Snapshot struct {
	// Seq grows with each snapshot: a save that comes late never undoes a later one.
	Seq   uint64
	Draft []byte
	// Response is nil when none is to be written.
	Response []byte
	// Record is what the group decided, nil when none is to be written. RecordIdle is for it
	// what Idle is for the draft.
	Record     []byte
	RecordIdle bool
	// Idle: nothing in it is of this session since its last save but the place to resume
	// at. Another program's version is then left alone, and so is its response.
	Idle bool
}

// Saved is what became of a snapshot whose draft is on the disk.
type Saved struct {
	Path string
	At   time.Time
	// Wrote is false when the draft on the disk was the same already.
	Wrote bool
	// Stale: a later snapshot is on the disk, this one was passed over.
	Stale bool
	// Left: another program changed the draft, and this session has nothing of its own.
	// The other's version was left alone: opening the draft again shows it.
	Left bool
	// Yielded is the file that holds this session's last text, where Left has another's
	// stand in its place; empty where the session never had something of its own.
	Yielded string
	// Warning is what keeps a save from all that it promises, the first time that it does:
	// ErrNoLock, ErrUnsure.
	Warning error
	// Recreated: the draft had been deleted, or moved away, and was written again.
	Recreated bool
	// Kept are the files that now hold what others had written to the draft.
	Kept []string
	// Dropped are those of Kept, now or before, that are gone: of a file that another
	// program rewrites again and again only some versions stay.
	Dropped []string
	// RecordKept are those that hold what others had written to the decisions. RecordLeft:
	// they were left as another program changed them.
	RecordKept []string
	RecordLeft bool
	// ResponseKept are those that hold what others had written to the response.
	ResponseKept []string
	// ResponseErr is why the response is not written: the draft is saved, it is not.
	// It wraps ErrNotRegular when a link stands in its place, which is not followed.
	ResponseErr error
}

// Save writes the draft, then the decisions and the response beside it, when they changed.
// Without an error the draft and the decisions are on the disk and will outlive a power cut.
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
		return Saved{}, fmt.Errorf("save %q: %w", f.cur.Load().draft.path, fs.ErrClosed)
	}
	if snap.Seq < f.seq {
		return Saved{Path: f.cur.Load().draft.path, Stale: true}, nil
	}
	return f.saveHere(snap)
}

func (f *File) saveHere(snap Snapshot) (Saved, error) {
	saved, err := f.cur.Load().save(snap)
	if f.cur.Load().draft.known == stateOf(snap.Draft) {
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
		return Saved{Path: f.cur.Load().draft.path, Stale: true}, nil
	}
	target, err := resolve(path)
	if err != nil {
		return Saved{}, err
	}
	if target == f.cur.Load().draft.path {
		return f.saveHere(snap)
	}
	if target, err = resolveNew(path); err != nil {
		return Saved{}, err
	}
	place, err := newPlace(f.cur.Load().disk, target)
	if err != nil {
		return Saved{}, err
	}
	saved, err := place.save(snap)
	if err != nil {
		return Saved{}, errors.Join(err, place.release())
	}
	f.loose = errors.Join(f.loose, f.cur.Load().release())
	f.seq = snap.Seq
	f.cur.Store(place)
	return saved, nil
}

// save is the order of the package comment.
func (s *session) save(snap Snapshot) (Saved, error) {
	saved := Saved{Path: s.draft.path}
	if err := s.inPlace(); err != nil {
		return saved, err
	}
	locked := s.holdLock()
	if locked != nil && !s.draft.holds(snap.Draft) {
		return saved, locked
	}
	if err := s.ready(snap); err != nil {
		return saved, err
	}
	out, err := s.draft.write(snap.Draft, snap.Idle)
	saved.Wrote, saved.Left, saved.Recreated = out.wrote, out.left, out.recreated
	saved.Kept, saved.Dropped = out.kept, out.dropped
	if err == nil {
		err = s.saveRecord(snap, locked, &saved)
	}
	if err == nil && out.left {
		saved.Yielded, err = s.yieldDraft(snap.Draft)
	}
	if err != nil || out.left {
		return saved, err
	}
	s.own = s.own || !snap.Idle
	saved.At = time.Now()
	saved.Warning = s.news(s.unlocked, s.draft.unsure)
	if snap.Response != nil {
		saved.ResponseKept, saved.ResponseErr = s.saveResponse(snap, locked)
	}
	return saved, nil
}

// news gives the warnings of a kind that was not told yet.
func (s *session) news(warnings ...error) error {
	var fresh error
	for _, warning := range warnings {
		if kind := KindOf(warning); kind != KindNone && !slices.Contains(s.told, kind) {
			s.told = append(s.told, kind)
			fresh = errors.Join(fresh, warning)
		}
	}
	return fresh
}

// ready is step 3. An idle save that will leave another's version alone needs no copy of
// what there was.
func (s *session) ready(snap Snapshot) error {
	if snap.Idle {
		there, err := glance(s.disk, s.draft.path, s.draft.limit)
		if err != nil || there.exists && !s.draft.knows(there.state) {
			return err
		}
	}
	return s.backup(s.draft.path, &s.previous, snap.Draft)
}

// inPlace refuses a folder that is reached through a link which was not there at the
// opening, unless it leads to that very folder: a draft is never written elsewhere.
func (s *session) inPlace() error {
	dir := filepath.Dir(s.draft.path)
	real, folder, err := s.disk.folder(dir)
	if err != nil {
		return fmt.Errorf("look for the folder of %q: %w", s.draft.path, inFolder(err))
	}
	if real != dir && (s.folder == nil || !os.SameFile(folder, s.folder)) {
		return fmt.Errorf("save %q: %w: %q", s.draft.path, ErrMoved, real)
	}
	return nil
}

// yieldDraft puts this session's last text of the draft beside, where it had any of its own.
func (s *session) yieldDraft(draft []byte) (string, error) {
	if !s.own {
		return "", nil
	}
	return s.yield(s.draft.path, draft)
}

// yield puts this session's last text beside, where another's took its place unseen: both
// stay, and the other keeps the name.
func (s *session) yield(of string, ours []byte) (string, error) {
	path, there, err := s.placeBeside(of, yieldName)
	if err == nil && there.state != stateOf(ours) {
		err = put(s.disk, s.draft.temps, path, ours, there.info)
	}
	if err != nil {
		return "", fmt.Errorf("keep this session's text: %w", err)
	}
	return path, nil
}

// holds says whether the text is on the disk already: then a lock that cannot be had
// takes nothing from anybody.
func (s *slot) holds(data []byte) bool {
	now, err := glance(s.disk, s.path, s.limit)
	return err == nil && now.state == stateOf(data)
}

// backup is step 3. It fails the save: a file is replaced only when what the session
// found is safe, and what stops one copy would nearly always stop the other.
func (s *session) backup(of string, previous *found, now []byte) error {
	if !previous.exists || len(previous.data) == 0 || previous.state == stateOf(now) {
		return nil
	}
	path, there, err := s.placeBeside(of, backupName)
	if err == nil && there.state != previous.state {
		err = put(s.disk, s.draft.temps, path, previous.data, previous.info)
	}
	if err != nil {
		return fmt.Errorf("keep the previous version: %w", err)
	}
	*previous = found{}
	return nil
}

// placeBeside is "reponse.toml~", say, or with a number when that is a link or a folder:
// such a thing is not ours to replace, and must not stop every save either.
func (s *session) placeBeside(of string, named func(string) string) (string, found, error) {
	dir, name := filepath.Split(of)
	base := filepath.Join(dir, named(name))
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
func (s *session) saveResponse(snap Snapshot, locked error) ([]string, error) {
	if locked != nil && !s.response.holds(snap.Response) {
		return nil, locked
	}
	out, err := s.response.write(snap.Response, snap.Idle)
	return out.kept, err
}
