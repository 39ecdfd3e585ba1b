package session

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/store"
)

// reason is the objection that a record of these tests holds.
func reason(r consent.Record) string {
	if o := r.Part("pourquoi").Objections; len(o) > 0 {
		return o[0].Reason
	}
	return ""
}

// TestDecisionsAreSavedAsTheDraftIs plays courses of events and looks at both files.
func TestDecisionsAreSavedAsTheDraftIs(t *testing.T) {
	timed := Record{Carried: true, To: func(r consent.Record) consent.Record {
		return r.Change("pourquoi", func(p consent.Part) consent.Part { p.Spent[consent.Reading] += time.Second; return p })
	}}
	for name, test := range map[string]struct {
		courses []course
		reason  string
		leaving Leaving
	}{
		"a pause":            {[]course{at(objects("a"), "250ms"), {250 * ms, SaveDue{}, "job"}, at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"typing on":          {[]course{at(objects("a"), "250ms"), {200 * ms, objects("ab"), ""}, {50 * ms, SaveDue{}, "150ms"}, {100 * ms, objects("abc"), ""}, {50 * ms, SaveDue{}, "job"}, at(jobsEnd{}, "Saved")}, "abc", NotLeaving},
		"nothing new":        {[]course{at(objects("a"), "250ms"), at(objects("a"), ""), at(Save{}, "job"), at(jobsEnd{}, "Saved"), at(objects("a"), ""), at(Save{}, "")}, "a", NotLeaving},
		"leave":              {[]course{at(objects("a"), "250ms"), at(Leave{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"leave, it fails":    {[]course{at(objects("a"), "250ms"), at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed")}, "", Asking},
		"only times, leave":  {[]course{at(gone{}, ""), at(timed, "250ms"), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed quit")}, "", Waiting},
		"ordered, it fails":  {[]course{at(objects("a"), "250ms"), at(gone{}, ""), at(Leave{true}, "job"), at(jobsEnd{}, "job 3s Failed"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"elsewhere":          {[]course{at(objects("a"), "250ms"), at(Elsewhere{"HOME/b"}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"closed":             {[]course{at(objects("a"), "250ms"), at(Close{}, "job"), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "shut")}, "a", Waiting},
		"their draft stays":  {[]course{at(theirs{"b"}, "TheirsArrived"), at(objects("a"), "250ms"), at(Save{}, "job"), at(jobsEnd{}, "")}, "a", NotLeaving},
		"beyond the bounds":  {[]course{at(Record{To: beyond}, "TooMuch"), at(Save{}, "")}, "", NotLeaving},
		"both files, a save": {[]course{at(types("x"), "250ms"), at(objects("a"), ""), at(Save{}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			t.Setenv("HOME", home)
			s := begun(t)
			for i, c := range test.courses {
				s.now = s.now.Add(c.after)
				if e, ok := c.event.(Elsewhere); ok {
					c.event = Elsewhere{filepath.Join(home, filepath.Base(e.Path))}
				}
				if got := s.does(s.staged(c.event)); !same(got, c.want) {
					t.Fatalf("%d %T: %q, not %q", i, c.event, got, c.want)
				}
			}
			r, err := s.decidedOnDisk()
			if got := reason(r); got != test.reason || err != nil && test.reason != "" || s.Leaving() != test.leaving {
				t.Errorf("the file holds %q (%v), leaving %d", got, err, s.Leaving())
			}
			if d, err := s.onDisk(); name == "their draft stays" && (err != nil || d.Answer(where).Text != "b") {
				t.Errorf("their draft was written over: %q, %v", d.Answer(where).Text, err)
			}
		})
	}
}

func beyond(r consent.Record) consent.Record {
	for i := range 2500 {
		r = r.Change("pourquoi", func(p consent.Part) consent.Part { return p.SetObjection(i, consent.Objection{Reason: "x"}) })
	}
	return r
}

// TestNoFileOfDecisionsBeforeTheFirst holds that a session in which nothing was decided
// makes no such file, and writes none anew that it only read.
func TestNoFileOfDecisionsBeforeTheFirst(t *testing.T) {
	s := begun(t)
	s.does(types("a"))
	s.does(Save{})
	s.does(jobsEnd{})
	if _, err := os.Lstat(s.file.RecordPath()); !os.IsNotExist(err) {
		t.Fatalf("there is one: %v", err)
	}
	byHand := "format = 1\n# à nous\n\n[[seance]]\npresents = 12\n"
	if err := os.WriteFile(s.file.RecordPath(), []byte(byHand), 0o600); err != nil {
		t.Fatal(err)
	}
	s.reopen(t)
	s.does(types("ab"))
	s.does(Save{})
	s.does(jobsEnd{})
	if last, ok := s.Decisions().LastSession(); !ok || last.Present != 12 {
		t.Errorf("read %+v", last)
	}
	if data, err := os.ReadFile(s.file.RecordPath()); string(data) != byHand || err != nil {
		t.Errorf("a file that was only read became %q", data)
	}
	s.does(objects("a"))
	s.does(Save{})
	s.does(jobsEnd{})
	if data, err := os.ReadFile(s.file.RecordPath() + "~"); string(data) != byHand || err != nil {
		t.Errorf("what was found is not kept: %q, %v", data, err)
	}
}

// TestDecisionsThatCannotBeReadStay holds that they are told, left as they are, and that
// nothing is decided over them.
func TestDecisionsThatCannotBeReadStay(t *testing.T) {
	s := begun(t)
	broken := "format = 1\n[[partie]\n"
	if err := os.WriteFile(s.file.RecordPath(), []byte(broken), 0o600); err != nil {
		t.Fatal(err)
	}
	s.told = nil
	s.reopen(t)
	if news, ok := s.told[0].(News); !ok || news.Unread == nil {
		t.Fatalf("told %+v", s.told)
	}
	if got := s.does(objects("a")); got != "NotRecorded" {
		t.Errorf("recording gives %q", got)
	}
	s.does(types("ab"))
	s.does(Leave{})
	s.does(jobsEnd{})
	if data, err := os.ReadFile(s.file.RecordPath()); string(data) != broken || err != nil || s.way != Quit {
		t.Errorf("the file became %q", data)
	}
}

// reopen ends the session and opens its draft again.
func (s *stage) reopen(t *testing.T) {
	t.Helper()
	if f := s.Last().Finish(); f.Err != nil || f.Closing != nil {
		t.Fatal(f)
	}
	file, _, err := store.Open(s.file.Path())
	if err != nil {
		t.Fatal(err)
	}
	d, err := s.onDisk()
	if err != nil {
		t.Fatal(err)
	}
	r, unread := OpenRecord(file)
	var do Do
	s.Session, do = s.Open(Opened{File: file, Draft: d, Decisions: r, DecisionsErr: unread}, s.now)
	s.carry(do)
}
