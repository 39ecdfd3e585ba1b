package session

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// Last is what the program ends with, however it ends: the draft as it was last, for the way
// out after a crash too, when the session itself is lost.
type Last struct {
	file      *store.File
	snapshots *snapshots
	shot      shot // change 0: nothing of it is to be saved, unless the file is gone
	givenUp   bool
}

// Last gives what the program would end with now.
func (s Session) Last() Last {
	l := Last{file: s.file, snapshots: s.snapshots, shot: s.shot(), givenUp: s.givenUp}
	if s.givenUp {
		l.shot = shot{}
	}
	return l
}

// Finished is how the program ended.
type Finished struct {
	Draft, Response string      // where they are, empty where no draft was open
	Saved           store.Saved // of the last save
	Err             error       // why words are lost, nil where none are
	Rescued         string      // where words went that their own folder refused
	GivenUp         bool        // the words were given up on purpose
	Missed          bool        // only the place to resume at is not saved
	Closing         error       // of giving the draft back
}

// Finish saves the draft as it was last, and gives it back. It saves even what was saved:
// another program may have written since. A draft whose file is gone is in memory only, and
// is written though nothing changed. Where the draft's own folder refuses the words
// they go to another. It reaches the disk.
func (l Last) Finish() Finished {
	f := Finished{GivenUp: l.givenUp}
	if l.file == nil {
		return f
	}
	gone := !l.givenUp && l.file.Gone()
	if gone {
		l.shot = l.shot.whole()
		l.shot.words = l.shot.words || !l.shot.draft.SameContent(sections.Draft{})
	}
	if gone || l.shot.change > 0 {
		f.Saved, f.Err = l.snapshots.write(l.file, l.shot)
	}
	f = l.rescued(f)
	if _, theirs, err := l.file.Theirs(); err == nil && theirs {
		f.Saved.Left = true // nothing was saved over what another program wrote
	}
	f.Draft, f.Response = l.file.Path(), l.file.ResponsePath()
	f.Closing = l.file.Close()
	return f
}

// rescued has the words go to another folder where their own refuses them; only the place to
// resume at is no loss.
func (l Last) rescued(f Finished) Finished {
	switch {
	case f.Err == nil:
	case !l.shot.losable():
		f.Missed, f.Err = true, nil
	default:
		if saved, lost := rescue(l.snapshots, l.file, l.shot); lost == nil {
			f.Rescued, f.Err = saved.Path, nil
		}
	}
	return f
}
