package wizard

import (
	"slices"
	"time"

	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// How the linear mode drives the draft at work: it runs its jobs at once, and its timers are
// the patience with a line that does not come.

// appointment is an event that is to come by then.
type appointment struct {
	at    time.Time
	event session.Event
}

// happens hands an event to the draft at work. Of the saves that come of it only one that
// begins to fail, or works again, is told.
func (l *linear) happens(e session.Event) { l.tellQuietly(l.handle(e, l.clock())) }

// handle hands an event to the draft at work, does what comes of it, and gives the saves
// among that.
func (l *linear) handle(e session.Event, now time.Time) []session.Saved {
	next, do := l.session.Handle(e, now)
	return l.goOn(next, do, now)
}

// goOn takes the draft at work as it has become, and does what there is to do.
func (l *linear) goOn(next session.Session, do session.Do, now time.Time) []session.Saved {
	l.session = next
	for _, t := range do.Timers {
		l.appointments = append(l.appointments, appointment{now.Add(t.In), t.Event})
	}
	if do.Open != "" {
		l.opens = do.Open
	}
	var saves []session.Saved
	for _, told := range do.Told {
		if saved, ok := told.(session.Saved); ok {
			saves = append(saves, saved)
			continue
		}
		l.toldOf(told)
	}
	for _, job := range do.Jobs {
		if e := job(); e != nil {
			saves = append(saves, l.handle(e, l.clock())...)
		}
	}
	return saves
}

// toldOf tells what people must know of the draft at work.
func (l *linear) toldOf(t session.Told) {
	switch t := t.(type) {
	case session.News:
		for _, told := range t.Words(l.cat) {
			l.say(told)
		}
	case session.TooMuch:
		l.say(linTooMuch)
	case session.Undone:
		l.say(words.Undone)
	case session.Redone:
		l.say(words.Redone)
	case session.NothingToUndo:
		l.say(words.NothingToUndo)
	case session.NothingToRedo:
		l.say(words.NothingToRedo)
	case session.Theirs:
		l.version = &t
	case session.TheirsArrived:
		l.say(linTheirs)
	case session.TheirsTaken:
		l.say(linTheirsTaken)
	case session.TheirsGone:
		l.say(linTheirsNone)
	}
}

// typing says that words come that the draft does not hold yet.
func (l *linear) typing() {
	l.stirred = true
	l.happens(session.Typing{})
}

// patience is how long to wait for a line before something is due, 0 for ever.
func (l *linear) patience() time.Duration {
	if len(l.appointments) == 0 {
		return 0
	}
	return max(time.Millisecond, l.nextDue().at.Sub(l.clock()))
}

// overdue has happen what should have by now: lines that come without a pause are no
// reason to wait.
func (l *linear) overdue() {
	if len(l.appointments) > 0 && !l.nextDue().at.After(l.clock()) {
		l.due()
	}
}

func (l *linear) nextDue() appointment {
	return slices.MinFunc(l.appointments, func(a, b appointment) int { return a.at.Compare(b.at) })
}

// due has happen what was waited for. The text being typed is part of what is saved.
func (l *linear) due() {
	if len(l.appointments) == 0 {
		return
	}
	first := l.nextDue()
	l.appointments = slices.DeleteFunc(l.appointments, func(a appointment) bool { return a == first })
	l.putPartial()
	now := l.clock()
	if now.Before(first.at) {
		now = first.at
	}
	l.tellQuietly(l.handle(first.event, now))
}

// putPartial puts the text being typed in the draft, where more of it came.
func (l *linear) putPartial() {
	if l.partial != nil && l.stirred {
		l.stirred = false
		l.partial()
	}
}

// tellQuietly speaks up only where saving begins to fail or works again, and of what people
// must know.
func (l *linear) tellQuietly(saves []session.Saved) {
	for _, s := range saves {
		switch {
		case s.Err != nil && !s.Failing:
			l.complain(s.Err)
		case s.Err == nil && s.Failing:
			l.say(linSaved)
		}
		l.tell(s.Saved)
	}
}

// complain tells why a save failed.
func (l *linear) complain(err error) {
	p := words.Explain(err)
	l.say(words.SaveFailed + p.What)
	l.say(p.Hint)
	l.say(linInMemory)
}
