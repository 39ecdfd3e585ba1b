package session

import (
	"errors"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// Theirs is another program's version of the draft, as it was read. Told, and handed back
// with the choice.
type Theirs struct {
	Path  string // the file that holds it
	Draft sections.Draft
	Err   error  // why it cannot be read
	data  []byte // while it bears the draft's name
	gone  bool
}

// compared handles another program's version.
func (t *turn) compared(e Event) bool {
	switch e := e.(type) {
	case Arrived:
		t.arrived(e)
	case Compare:
		t.compare()
	case Theirs:
		t.read(e)
	case TakeTheirs:
		t.take(e.Theirs)
	case KeepOurs:
		t.keepOurs(e.Theirs)
	case adopted:
		t.adopted(e)
	default:
		return false
	}
	return true
}

// arrived tells what another program did, while there is somebody to tell.
func (t *turn) arrived(e Arrived) {
	switch {
	case e.File != t.file || e.File == nil:
	case !e.Undone:
		t.theirs = e.File.Path()
		t.tell(TheirsArrived{})
	case t.theirs == e.File.Path():
		t.theirs = ""
		t.tell(TheirsGone{e.File.Path()})
	}
}

// compare has the other version read.
func (t *turn) compare() {
	c, file, path := t.cat, t.file, t.theirs
	if path != "" {
		t.job(func() Event { return readTheirs(c, file, path) })
	}
}

func readTheirs(c *sections.Catalogue, file *store.File, path string) Theirs {
	theirs, there := Theirs{Path: path}, true
	var data []byte
	if path == file.Path() {
		data, there, theirs.Err = file.Theirs()
		theirs.data = data
	} else {
		data, theirs.Err = store.Read(path)
		there = store.KindOf(theirs.Err) != store.KindMissing
	}
	if theirs.gone = !there; there && theirs.Err == nil {
		theirs.Draft, theirs.Err = draftfile.Decode(c, data)
	}
	if bad := (*draftfile.Error)(nil); errors.As(theirs.Err, &bad) {
		theirs.Err = words.NewBadDraft(path, theirs.Err)
	}
	return theirs
}

// read shows the other version, where there still is one.
func (t *turn) read(theirs Theirs) {
	if !theirs.gone {
		t.tell(theirs)
		return
	}
	if t.theirs == theirs.Path {
		t.theirs = ""
	}
	t.tell(TheirsGone{theirs.Path})
}

// take goes on from the other version. One that bears the draft's name is adopted as if it
// had just been opened; one that was put beside becomes an edit like any other.
func (t *turn) take(theirs Theirs) {
	switch {
	case theirs.data == nil:
		t.theirs = ""
		t.replace(theirs.Draft)
		t.touch(true)
	case t.disk.writing: // its end would come after, and undo this
	default:
		t.adopting, t.disk.writing = true, true
		p, file := t.snapshots, t.file
		t.job(func() Event {
			p.adopt(file, theirs.data, theirs.Draft)
			return adopted{theirs.Draft}
		})
	}
}

// adopted goes on from the version that the file goes on from.
func (t *turn) adopted(e adopted) {
	t.adopting, t.disk.writing, t.theirs = false, false, ""
	t.replace(e.draft)
	t.disk.saved, t.disk.err = t.disk.changed, nil
	if t.aim != staying {
		t.await(t.aim)
	}
}

// keepOurs saves what is in memory over the other version, which goes beside.
func (t *turn) keepOurs(theirs Theirs) {
	t.theirs = ""
	if theirs.Path != t.file.Path() {
		return // it is beside already
	}
	t.history.now = t.history.now.ChangedAt(t.now) // a choice: what was opened is the session's own now
	t.touch(true)
	t.save()
	t.tell(TheirsKept{})
}
