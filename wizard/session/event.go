package session

import (
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/wizard/store"
)

// Event is what happens to a draft at work: something a person does, the end of a job, or
// a timer. The types are below, and in report.go those that only jobs and timers bring.
type Event any

// What people do to the draft.
type (
	// Edit changes what people wrote.
	Edit struct{ Change Change }
	// Carry changes what the draft carries beside people's words, such as times: nothing to
	// undo, and no loss that would keep people from leaving.
	Carry struct {
		To func(sections.Draft) sections.Draft
	}
	// Call says what the rules of the call ask for from now on, in which file beside the draft, and
	// what that gives to the draft.
	Call struct {
		Profile call.Profile
		Name    string
		Given   []call.Given
	}
	// Typing says that words come that the draft does not hold yet. The mode that says so puts
	// them in the draft before the next save.
	Typing struct{}
	// Go moves to a question: the answer that is left is saved, and the place to resume at.
	Go struct{ Question string }
	// Seal ends the step to undo that is under way.
	Seal struct{}
	// Settle ends the step and saves.
	Settle struct{}
	// Save saves now. Anyway: even what is saved already, to be sure of the disk.
	Save struct{ Anyway bool }
	// Undo takes the last step back, Redo the last undo.
	Undo struct{}
	Redo struct{}
)

// What people do to go, and where saving fails.
type (
	// Leave ends the program once everything is on the disk. Ordered: the system wants it
	// to, and nobody can be asked anything any more.
	Leave struct{ Ordered bool }
	// Close gives the draft back, to show the others.
	Close struct{}
	// Suspend leaves the terminal to the shell for a while.
	Suspend struct{}
	// Retry tries once more, Elsewhere saves to a file as a person typed it, GiveUp leaves
	// without, Stay goes on working.
	Retry     struct{}
	Elsewhere struct{ Path string }
	GiveUp    struct{}
	Stay      struct{}
)

// What people do with another program's version, and with an editor.
type (
	// Compare has the other version read.
	Compare struct{}
	// TakeTheirs goes on from the other version, KeepOurs from what is in memory.
	TakeTheirs struct{ Theirs Theirs }
	KeepOurs   struct{ Theirs Theirs }
	// Lend lends a question's answer to the person's editor.
	Lend struct{ Question string }
	// EndLoan says that the person is done with an editor that runs in a window of its own.
	EndLoan struct{}
	// EditorEnded says that an editor gave the terminal back, and how.
	EditorEnded struct {
		Scratch *store.Scratch
		Err     error
	}
	// Arrived says that another program wrote to a draft. Undone: what was told is no more,
	// the file holds again what the session knows.
	Arrived struct {
		File   *store.File
		Undone bool
	}
)

// Job is work for elsewhere than the loop that handles events: it may reach the disk. What
// it gives is to be handled; nil is nothing.
type Job func() Event

// Timer brings an event after some time.
type Timer struct {
	In    time.Duration
	Event Event
}

// Way is the way out that everything was saved for.
type Way int

// The ways out.
const (
	Staying   Way = iota
	Quit          // the program ends
	Shut          // the file was given back: the others can be shown
	Suspended     // the shell has the terminal
)

// Do is what there is to do after an event, in this order.
type Do struct {
	Jobs   []Job
	Timers []Timer
	Edit   *store.Scratch // a file to give the person's editor, with the terminal
	Open   string         // the question to go to
	Told   []Told         // what people must know
	Way    Way
}

// turn is one event being handled: the session as it becomes, and what there is to do.
type turn struct {
	Session
	now time.Time
	do  Do
}

// Handle gives the next session and what there is to do. It reaches no disk and looks at
// no clock.
func (s Session) Handle(e Event, now time.Time) (Session, Do) {
	t := turn{Session: s, now: now}
	if s.loan != nil {
		loan := *s.loan
		t.loan = &loan
	}
	if !t.edited(e) && !t.left(e) && !t.compared(e) && !t.lent(e) {
		t.reported(e)
	}
	return t.Session, t.do
}

func (t *turn) job(j Job) { t.do.Jobs = append(t.do.Jobs, j) }

func (t *turn) timer(in time.Duration, e Event) { t.do.Timers = append(t.do.Timers, Timer{in, e}) }

func (t *turn) tell(told Told) {
	if told != nil {
		t.do.Told = append(t.do.Told, told)
	}
}
