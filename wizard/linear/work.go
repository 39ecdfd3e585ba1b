package linear

import (
	"slices"
	"time"

	"ami-wizard/sections"

	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// desk is the draft at work and the lines about it: it runs the jobs of the session at once,
// and its timers are the patience with a line that does not come.
type desk struct {
	speech
	cat    *sections.Catalogue
	in     source
	inline bool // a person types behind the prompt, on the same line
	clock  func() time.Time

	session      session.Session
	appointments []appointment
	opens        string          // the question that the draft at work goes to
	version      *session.Theirs // another program's, as it was read last
	writing      string          // id of the question whose answer is being written
	partial      func()          // puts the text being typed in the draft
	stirred      bool            // more of it came since that
	warned       bool            // quitting would lose something, and the person was told
	failed       bool            // no draft could be opened, or no line read, or the words went to another folder
}

func (d *desk) draft() sections.Draft { return d.session.Draft() }

// appointment is an event that is to come by then.
type appointment struct {
	at    time.Time
	event session.Event
}

// happens hands an event to the draft at work. Of the saves that come of it only one that
// begins to fail, or works again, is told.
func (d *desk) happens(e session.Event) { d.tellQuietly(d.handle(e, d.clock())) }

// handle hands an event to the draft at work, does what comes of it, and gives the saves
// among that.
func (d *desk) handle(e session.Event, now time.Time) []session.Saved {
	next, do := d.session.Handle(e, now)
	return d.goOn(next, do, now)
}

// goOn takes the draft at work as it has become, and does what there is to do.
func (d *desk) goOn(next session.Session, do session.Do, now time.Time) []session.Saved {
	d.session = next
	for _, t := range do.Timers {
		d.appointments = append(d.appointments, appointment{now.Add(t.In), t.Event})
	}
	if do.Open != "" {
		d.opens = do.Open
	}
	var saves []session.Saved
	for _, told := range do.Told {
		if saved, ok := told.(session.Saved); ok {
			saves = append(saves, saved)
			continue
		}
		d.toldOf(told)
	}
	for _, job := range do.Jobs {
		if e := job(); e != nil {
			saves = append(saves, d.handle(e, d.clock())...)
		}
	}
	return saves
}

// toldOf tells what people must know of the draft at work.
func (d *desk) toldOf(t session.Told) {
	switch t := t.(type) {
	case session.News:
		for _, told := range t.Words(d.cat) {
			d.say(told)
		}
	case session.TooMuch:
		d.say(linTooMuch)
	case session.Undone:
		d.say(words.Undone)
	case session.Redone:
		d.say(words.Redone)
	case session.NothingToUndo:
		d.say(words.NothingToUndo)
	case session.NothingToRedo:
		d.say(words.NothingToRedo)
	case session.Theirs:
		d.version = &t
	case session.TheirsArrived:
		d.say(linTheirs)
	case session.TheirsTaken:
		d.say(linTheirsTaken)
	case session.TheirsGone:
		d.say(linTheirsNone)
	default:
		d.toldOfDecisions(t)
	}
}

// toldOfDecisions tells what people must know of what they decide.
func (d *desk) toldOfDecisions(t session.Told) {
	if t, ok := t.(session.NotRecorded); ok {
		d.complain(t.Err)
	}
}

// typing says that words come that the draft does not hold yet.
func (d *desk) typing() {
	d.stirred = true
	d.happens(session.Typing{})
}

// patience is how long to wait for a line before something is due, 0 for ever.
func (d *desk) patience() time.Duration {
	if len(d.appointments) == 0 {
		return 0
	}
	return max(time.Millisecond, d.nextDue().at.Sub(d.clock()))
}

// overdue has happen what should have by now: lines that come without a pause are no
// reason to wait.
func (d *desk) overdue() {
	if len(d.appointments) > 0 && !d.nextDue().at.After(d.clock()) {
		d.due()
	}
}

func (d *desk) nextDue() appointment {
	return slices.MinFunc(d.appointments, func(a, b appointment) int { return a.at.Compare(b.at) })
}

// due has happen what was waited for. The text being typed is part of what is saved.
func (d *desk) due() {
	if len(d.appointments) == 0 {
		return
	}
	first := d.nextDue()
	d.appointments = slices.DeleteFunc(d.appointments, func(a appointment) bool { return a == first })
	d.putPartial()
	now := d.clock()
	if now.Before(first.at) {
		now = first.at
	}
	d.tellQuietly(d.handle(first.event, now))
}

// putPartial puts the text being typed in the draft, where more of it came.
func (d *desk) putPartial() {
	if d.partial != nil && d.stirred {
		d.stirred = false
		d.partial()
	}
}

// tellQuietly speaks up only where saving begins to fail or works again, and of what people
// must know.
func (d *desk) tellQuietly(saves []session.Saved) {
	for _, s := range saves {
		switch {
		case s.Err != nil && !s.Failing:
			d.complain(s.Err)
		case s.Err == nil && s.Failing:
			d.say(linSaved)
		}
		d.tell(s.Saved)
	}
}

// complain tells why a save failed.
func (d *desk) complain(err error) {
	p := words.Explain(err)
	d.say(words.SaveFailed + p.What)
	d.say(p.Hint)
	d.say(linInMemory)
}
