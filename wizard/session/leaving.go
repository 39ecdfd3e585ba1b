package session

import "ami-wizard/wizard/store"

// aim is what is to happen once everything is on the disk.
type aim int

const (
	staying aim = iota
	suspending
	closing // to show the other drafts
	quitting
)

// Leaving is what somebody who wants to leave waits for.
type Leaving int

// What they wait for.
const (
	NotLeaving Leaving = iota
	Waiting            // for the disk
	Asking             // saving fails: for the person to say what to do
)

// left handles what people do to go, and where saving fails.
func (t *turn) left(e Event) bool {
	if _, going := e.(Leave); t.shutting && !going {
		return false
	}
	switch e := e.(type) {
	case Leave:
		t.leave(e.Ordered)
	case Close:
		t.close()
	case Suspend:
		t.suspend()
	case Retry:
		t.leaving = Waiting
		t.await(quitting)
	case Elsewhere:
		t.saveElsewhere(e.Path)
	case GiveUp:
		t.givenUp = true
		t.disk.saved = t.disk.changed
		t.do.Way = Quit
	case Stay:
		if !t.ordered {
			t.aim, t.leaving = staying, NotLeaving
		}
	default:
		return false
	}
	return true
}

// leave ends the program once everything is on the disk; where that fails, it asks what to
// do, unless it was ordered to leave. A text that is lent is looked at first.
func (t *turn) leave(ordered bool) {
	t.ordered = t.ordered || ordered
	if !t.lastLook(quitting) {
		t.leaveNow(ordered)
	}
}

// leaveNow is leave once nothing is lent, or a text that is was looked at.
func (t *turn) leaveNow(ordered bool) {
	switch {
	case t.leaving != NotLeaving && !ordered:
		return
	case t.disk.err != nil && t.Unsaved() && !t.disk.writing && !ordered:
		t.aim = quitting
		t.ask(t.disk.err)
		return
	case t.Dirty() || t.disk.writing:
		t.leaving = Waiting
	}
	t.await(quitting)
}

// ask asks what to do where saving fails.
func (t *turn) ask(err error) { t.leaving, t.refusal = Asking, err }

// close gives the draft back once everything is on the disk. A text that is lent is looked
// at first.
func (t *turn) close() {
	if !t.lastLook(closing) {
		t.closeNow()
	}
}

// closeNow is close once nothing is lent, or a text that is was looked at. Meanwhile nothing
// is to be typed that the file would not get.
func (t *turn) closeNow() {
	if t.file != nil && t.leaving == NotLeaving && t.aim == staying {
		t.leaving = Waiting
		t.await(closing)
	}
}

// suspend leaves the terminal to the shell. A way out that is waited for is waited for
// afterwards too, and a question about it is asked again.
func (t *turn) suspend() {
	switch t.leaving {
	case NotLeaving:
		t.await(suspending)
	case Asking:
		t.do.Way = Suspended
	}
}

// await saves, and does what is aimed at once everything is on the disk.
func (t *turn) await(a aim) {
	t.aim = a
	if t.shutting {
		return
	}
	if !t.Dirty() && !t.disk.writing {
		t.carryOn()
		return
	}
	t.save()
}

// carryOn does what waited for everything to be on the disk.
func (t *turn) carryOn() {
	switch t.aim {
	case quitting:
		t.quit()
	case closing:
		p, file, s := t.snapshots, t.file, t.shot()
		t.shutting, s.words = true, true
		t.loan = nil // the draft holds what was read of it, and the next session finds the rest
		t.job(func() Event {
			var saved store.Saved
			if file.Gone() {
				var err error
				if saved, err = p.write(file, s.whole()); err != nil {
					return shut{saved, err}
				}
			}
			return shut{saved, file.Close()}
		})
	case suspending:
		t.aim = staying
		t.do.Way = Suspended
	}
}

// quit ends the program, unless a text that is lent is being looked at: the end of that
// look ends it.
func (t *turn) quit() {
	if t.loan == nil || !t.loan.outstanding() {
		t.do.Way = Quit
	}
}

// failed tries again later, and asks what to do where somebody waits to leave. Nobody can
// be asked where the system orders to leave: then the words go to another folder.
func (t *turn) failed(e Wrote) {
	if t.Dirty() {
		t.again()
	}
	switch {
	case t.aim == quitting && (!t.Unsaved() || e.rescue):
		t.quit()
	case t.aim == quitting && t.ordered:
		t.rescue()
	case t.aim == quitting && t.leaving == Waiting:
		t.ask(e.Err)
	case t.aim == closing:
		t.aim, t.leaving = staying, NotLeaving
	case t.aim == suspending:
		t.aim = staying
		t.do.Way = Suspended
	}
}

// rescue saves the words in another folder.
func (t *turn) rescue() {
	t.rescued, t.disk.writing = true, true
	p, file, s := t.snapshots, t.file, t.shot()
	t.job(func() Event {
		saved, err := rescue(p, file, s)
		return Wrote{change: s.change, Saved: saved, Err: err, rescue: true}
	})
}

// saveElsewhere saves to the file that a person typed, which becomes the draft's; once a
// save that is under way has ended.
func (t *turn) saveElsewhere(typed string) {
	if t.aim == quitting {
		t.leaving = Waiting
	}
	if t.disk.writing {
		t.disk.elsewhere = typed
		return
	}
	t.disk.elsewhere = ""
	t.disk.writing = true
	p, file, s := t.snapshots, t.file, t.shot()
	t.job(func() Event {
		saved, err := saveTo(p, file, typed, s)
		return Wrote{change: s.change, Saved: saved, Err: err, elsewhere: true}
	})
}

// shut follows the file being given back.
func (t *turn) shut(e shut) {
	t.shutting = false
	switch {
	case t.aim == quitting:
		t.do.Way = Quit
	case e.err != nil:
		t.aim, t.leaving = staying, NotLeaving
		t.tell(NotClosed{e.err})
	default:
		if e.saved.Recreated {
			t.tell(Saved{Saved: e.saved})
		}
		t.do.Way = Shut
	}
}
