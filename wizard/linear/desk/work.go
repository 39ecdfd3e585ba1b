package desk

import (
	"bufio"
	"io"
	"slices"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/linear/input"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// Desk is the draft at work and the lines about it: it runs the jobs of the session at once,
// and its timers are the patience with a line that does not come.
type Desk struct {
	speech
	Cat    *sections.Catalogue
	In     input.Source
	Inline bool // a person types behind the prompt, on the same line
	Clock  func() time.Time

	Opens   string          // the question that the draft at work goes to
	Version *session.Theirs // another program's, as it was read last
	Writing string          // id of the question whose answer is being written
	Partial func()          // puts the text being typed in the draft
	Warned  bool            // quitting would lose something, and the person was told
	Failed  bool            // no draft could be opened, or no line read, or the words went to another folder

	session      session.Session
	appointments []appointment
	stirred      bool // more of the text being typed came since it was put in the draft
}

// New gives a desk without a draft.
func New(c *sections.Catalogue, in input.Source, out io.Writer, inline bool) *Desk {
	return &Desk{speech: speech{bufio.NewWriter(out)}, Cat: c, In: in, Inline: inline, Clock: time.Now, session: session.New(c)}
}

// Session gives the draft at work. It changes by events only: see Happens.
func (d *Desk) Session() session.Session { return d.session }

// Draft gives the answers as they are now.
func (d *Desk) Draft() sections.Draft { return d.session.Draft() }

// Now gives the time.
func (d *Desk) Now() time.Time { return d.Clock() }

// Open takes a draft that was opened as the draft at work, and gives the question that it
// goes to.
func (d *Desk) Open(o session.Opened) (question string) {
	next, do := d.session.Open(o, d.Clock())
	d.tellQuietly(d.goOn(next, do, d.Clock()))
	return do.Open
}

// appointment is an event that is to come by then.
type appointment struct {
	at    time.Time
	event session.Event
}

// Happens hands an event to the draft at work. Of the saves that come of it only one that
// begins to fail, or works again, is told.
func (d *Desk) Happens(e session.Event) { d.tellQuietly(d.Handle(e, d.Clock())) }

// Handle hands an event to the draft at work, does what comes of it, and gives the saves
// among that.
func (d *Desk) Handle(e session.Event, now time.Time) []session.Saved {
	next, do := d.session.Handle(e, now)
	return d.goOn(next, do, now)
}

// goOn takes the draft at work as it has become, and does what there is to do.
func (d *Desk) goOn(next session.Session, do session.Do, now time.Time) []session.Saved {
	d.session = next
	for _, t := range do.Timers {
		d.appointments = append(d.appointments, appointment{now.Add(t.In), t.Event})
	}
	if do.Open != "" {
		d.Opens = do.Open
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
			saves = append(saves, d.Handle(e, d.Clock())...)
		}
	}
	return saves
}

// toldOf tells what people must know of the draft at work.
func (d *Desk) toldOf(t session.Told) {
	switch t := t.(type) {
	case session.News:
		for _, told := range t.Words(d.Cat) {
			d.Say(told)
		}
	case session.TooMuch:
		d.Say(TooMuch)
	case session.Undone:
		d.Say(words.Undone)
	case session.Redone:
		d.Say(words.Redone)
	case session.NothingToUndo:
		d.Say(words.NothingToUndo)
	case session.NothingToRedo:
		d.Say(words.NothingToRedo)
	case session.Theirs:
		d.Version = &t
	case session.TheirsArrived:
		d.Say(sayTheirs)
	case session.TheirsTaken:
		d.Say(sayTheirsTaken)
	case session.TheirsGone:
		d.Say(TheirsNone)
	default:
		d.toldOfDecisions(t)
	}
}

// toldOfDecisions tells what people must know of what they decide.
func (d *Desk) toldOfDecisions(t session.Told) {
	if t, ok := t.(session.NotRecorded); ok {
		d.Complain(t.Err)
	}
}

// Typing says that words come that the draft does not hold yet.
func (d *Desk) Typing() {
	d.stirred = true
	d.Happens(session.Typing{})
}

// patience is how long to wait for a line before something is due, 0 for ever.
func (d *Desk) patience() time.Duration {
	if len(d.appointments) == 0 {
		return 0
	}
	return max(time.Millisecond, d.nextDue().at.Sub(d.Clock()))
}

// overdue has happen what should have by now: lines that come without a pause are no
// reason to wait.
func (d *Desk) overdue() {
	if len(d.appointments) > 0 && !d.nextDue().at.After(d.Clock()) {
		d.due()
	}
}

func (d *Desk) nextDue() appointment {
	return slices.MinFunc(d.appointments, func(a, b appointment) int { return a.at.Compare(b.at) })
}

// due has happen what was waited for. The text being typed is part of what is saved.
func (d *Desk) due() {
	if len(d.appointments) == 0 {
		return
	}
	first := d.nextDue()
	d.appointments = slices.DeleteFunc(d.appointments, func(a appointment) bool { return a == first })
	d.putPartial()
	now := d.Clock()
	if now.Before(first.at) {
		now = first.at
	}
	d.tellQuietly(d.Handle(first.event, now))
}

// putPartial puts the text being typed in the draft, where more of it came.
func (d *Desk) putPartial() {
	if d.Partial != nil && d.stirred {
		d.stirred = false
		d.Partial()
	}
}

// tellQuietly speaks up only where saving begins to fail or works again, and of what people
// must know.
func (d *Desk) tellQuietly(saves []session.Saved) {
	for _, s := range saves {
		switch {
		case s.Err != nil && !s.Failing:
			d.Complain(s.Err)
		case s.Err == nil && s.Failing:
			d.Say(saySaved)
		}
		d.Tell(s.Saved)
	}
}

// Complain tells why a save failed.
func (d *Desk) Complain(err error) {
	p := words.Explain(err)
	d.Say(words.SaveFailed + p.What)
	d.Say(p.Hint)
	d.Say(sayInMemory)
}
