package session

import (
	"slices"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/store"
)

// Session is a draft at work, a value: Handle gives the next one. Without a file none is
// open, and there is nothing to save.
type Session struct {
	cat       *sections.Catalogue
	snapshots *snapshots
	file      *store.File
	history   history
	decided   decided
	disk      disk

	aim      aim
	leaving  Leaving
	refusal  error // why the last save before the question of what to do failed
	ordered  bool  // the system wants the program to end: nobody can be asked
	shutting bool  // the file is being given back: nothing can be changed any more
	rescued  bool  // the words were to go to another folder
	givenUp  bool  // the words were given up on purpose
	theirs   string
	adopting bool
	kept     []string // files that hold what other programs wrote
	loan     *Loan    // nil, or the answer that an editor has; never changed in place
	profile  call.Profile
	rules    sections.Rules // what the profile says of the questions
	editions []string       // files with what editors saved and no answer took
}

// New gives a session in which no draft of that model is open.
func New(c *sections.Catalogue) Session { return Session{cat: c, snapshots: newSnapshots(c)} }

// Opened is a draft that was opened or begun.
type Opened struct {
	File  *store.File
	Draft sections.Draft
	Fresh bool     // nothing of it is on the disk yet
	Held  int      // passages that were kept, and did not say as what: see Catalogue.HoldKept
	Left  Recovery // what editors of dead sessions had

	Call    call.Profile // of the call that is answered, nothing where none stands beside
	CallErr error        // why its file could not be read
	Named   bool         // the draft names that file from now on, which is to be saved
	Given   []call.Given // what it gives to the draft, one step to undo

	Path sections.Path // the path that was asked for, the draft's own where none was

	Decisions    consent.Record // what the group decided
	DecisionsErr error          // why that could not be read
	Filed        bool           // the folder to be handed in was made
}

// Open goes on with a draft. What the last session kept to tell at the end stays to be told.
func (s Session) Open(o Opened, now time.Time) (Session, Do) {
	next := New(s.cat)
	next.kept, next.editions = s.kept, append(slices.Clone(s.editions), o.Left.Aside...)
	next.file, next.history = o.File, history{now: o.Draft}
	next.decided = decided{now: o.Decisions, err: o.DecisionsErr}
	t := turn{Session: next, now: now}
	if !o.Fresh {
		t.disk.opened = &o.Draft
	}
	at := s.cat.ResumeAt(o.Draft)
	for _, e := range o.Left.Edits {
		t.history, at = t.history.changed(Answering(e.Question, e.Answer), now).seal(), e.Question
	}
	for _, g := range o.Given {
		t.history = t.history.changed(Answering(g.Question, g.Answer).byCall(), now)
	}
	t.history, t.Session = t.history.seal(), t.answers(o.Call)
	asked := o.Path != sections.WholePath && o.Path != o.Draft.Path
	if asked {
		t.history = t.history.changed(Walking(at, o.Path), now).seal()
	}
	t.disk.scratches = o.Left.Scratches
	switch {
	case o.Fresh, len(o.Left.Edits) > 0, len(o.Given) > 0, asked:
		t.touch(true)
	case o.Held > 0, o.Named:
		t.touch(false)
	}
	t.do.Open = at
	t.tell(o.news(s.cat, now))
	return t.Session, t.do
}

// Closed gives the session in which no draft is open any more.
func (s Session) Closed() Session {
	next := New(s.cat)
	next.kept, next.editions = s.kept, s.editions
	return next
}

// Draft is the draft as it is, which knows the rules of its call.
func (s Session) Draft() sections.Draft { return s.history.now.Under(s.rules) }

// answers gives the session whose draft answers that call.
func (s Session) answers(p call.Profile) Session {
	s.profile, s.rules = p, p.Rules(s.cat)
	return s
}

// Call is the profile of the call that the draft answers, nothing where none is known.
func (s Session) Call() call.Profile { return s.profile }

// File is the draft's file, nil where none is open.
func (s Session) File() *store.File { return s.file }

// Steps is how many steps can be undone.
func (s Session) Steps() int { return len(s.history.past) }

// Changes numbers the last change of the draft.
func (s Session) Changes() uint64 { return s.disk.changed }

// Dirty tells whether something is in memory only.
func (s Session) Dirty() bool { return s.disk.changed > s.disk.saved }

// Unsaved tells whether words are: the place to resume at and the times are no loss.
func (s Session) Unsaved() bool { return s.disk.typed > s.disk.saved }

// Saving tells whether a job is at the file.
func (s Session) Saving() bool { return s.disk.writing }

// Failure is why the last save failed, nil where it did not.
func (s Session) Failure() error { return s.disk.err }

// SavedAt is when the last save of this session ended, the zero time before it.
func (s Session) SavedAt() time.Time { return s.disk.at }

// Leaving tells whether somebody waits to leave, and for what.
func (s Session) Leaving() Leaving { return s.leaving }

// Refusal is why saving failed where somebody is asked what to do.
func (s Session) Refusal() error { return s.refusal }

// Quitting tells whether the program is to end once everything is on the disk.
func (s Session) Quitting() bool { return s.aim == quitting }

// Theirs names the file that holds another program's version which nobody looked at, or
// is empty.
func (s Session) Theirs() string { return s.theirs }

// Adopting tells whether another program's version is being taken.
func (s Session) Adopting() bool { return s.adopting }

// Loan gives the answer that an editor has, false where none does.
func (s Session) Loan() (Loan, bool) {
	if s.loan == nil {
		return Loan{}, false
	}
	return *s.loan, true
}

// Kept names the files that hold what other programs wrote, to be told at the end.
func (s Session) Kept() []string { return s.kept }

// Editions names the files with what editors saved and no answer took, to be told at the
// end.
func (s Session) Editions() []string { return s.editions }

// Rescued tells whether the words were saved in another folder because the system ordered
// to leave.
func (s Session) Rescued() bool { return s.rescued && s.disk.err == nil }
