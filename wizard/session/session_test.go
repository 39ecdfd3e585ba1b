package session

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
)

// course is a line of a table: an event, so long after the one before, and what there is to
// do then, in a few words.
type course struct {
	after time.Duration
	event Event
	want  string
}

const ms = time.Millisecond

// home is a course in a few words, at once.
func at(e Event, want string) course { return course{0, e, want} }

// TestCourses plays courses of events, with every transition of leaving: what is asked for
// at each of them, and what the draft's file holds in the end.
func TestCourses(t *testing.T) {
	typed := at(types("a"), "250ms")
	for name, test := range map[string]struct {
		courses []course
		disk    string // the answer in the file in the end, "-" where there is none
		leaving Leaving
	}{
		// When something is saved.
		"a pause":             {[]course{typed, {250 * ms, SaveDue{}, "job"}, at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"typing on":           {[]course{typed, {200 * ms, types("ab"), ""}, {50 * ms, SaveDue{}, "150ms"}, {100 * ms, types("abc"), ""}, {50 * ms, SaveDue{}, "job"}, at(jobsEnd{}, "Saved")}, "abc", NotLeaving},
		"at a word":           {[]course{typed, at(Save{}, "job"), at(jobsEnd{}, "Saved"), {250 * ms, SaveDue{}, ""}}, "a", NotLeaving},
		"typed meanwhile":     {[]course{typed, at(Save{}, "job"), at(types("ab"), ""), at(jobsEnd{}, "Saved"), {250 * ms, SaveDue{}, "job"}, at(jobsEnd{}, "Saved")}, "ab", NotLeaving},
		"asked for meanwhile": {[]course{typed, at(Save{}, "job"), at(types("ab"), ""), at(Save{}, ""), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "Saved")}, "ab", NotLeaving},
		"nothing new":         {[]course{at(Save{}, "")}, "", NotLeaving},
		"nothing new, anyway": {[]course{at(gone{}, ""), at(back{}, ""), at(Save{Anyway: true}, "job"), at(jobsEnd{}, "Saved")}, "", NotLeaving},
		"moving about":        {[]course{typed, at(Go{prose}, "job"), at(jobsEnd{}, "Saved"), at(Go{prose}, "")}, "a", NotLeaving},
		"undone, done again":  {[]course{typed, at(Undo{}, "open Undone"), at(Redo{}, "open Redone"), at(Redo{}, "NothingToRedo"), at(Settle{}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"refused":             {[]course{at(types(strings.Repeat("a", sections.MaxAnswer+1)), "TooMuch"), at(Save{}, "")}, "", NotLeaving},
		// Where saving fails.
		"fails, once more": {[]course{typed, at(gone{}, ""), at(Save{}, "job"), at(jobsEnd{}, "3s Failed"), at(types("ab"), ""), at(Save{}, "job"), at(jobsEnd{}, "Failed"), at(back{}, ""), {3000 * ms, RetryDue{}, "job"}, at(jobsEnd{}, "Saved")}, "ab", NotLeaving},
		// The program is to end.
		"leave, saved":                    {[]course{at(Leave{}, "quit")}, "", NotLeaving},
		"leave, to be saved":              {[]course{typed, at(Leave{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"leave, being saved":              {[]course{typed, at(Save{}, "job"), at(types("ab"), ""), at(Leave{}, ""), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "Saved quit")}, "ab", Waiting},
		"leave, in earnest":               {[]course{typed, at(Leave{}, "job"), at(Leave{}, ""), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"leave, it fails":                 {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Leave{}, "")}, "-", Asking},
		"leave, it failed before":         {[]course{typed, at(gone{}, ""), at(Save{}, "job"), at(jobsEnd{}, "3s Failed"), at(Leave{}, "")}, "-", Asking},
		"leave, only the place":           {[]course{at(gone{}, ""), at(Go{prose}, "250ms job"), at(Leave{}, ""), at(jobsEnd{}, "3s Failed quit")}, "-", Waiting},
		"asked, stay":                     {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Stay{}, ""), at(types("ab"), ""), at(back{}, ""), at(RetryDue{}, "job"), at(jobsEnd{}, "Saved")}, "ab", NotLeaving},
		"asked, retry":                    {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(back{}, ""), at(Retry{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"asked, retry in vain":            {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Retry{}, "job"), at(jobsEnd{}, "Failed")}, "-", Asking},
		"asked, saved by itself":          {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(back{}, ""), at(RetryDue{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Asking},
		"asked, elsewhere":                {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Elsewhere{"HOME/b"}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"asked, elsewhere in vain":        {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Elsewhere{"HOME/none/b"}, "job"), at(jobsEnd{}, "Failed")}, "-", Asking},
		"asked, elsewhere during a retry": {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(RetryDue{}, "job"), at(Elsewhere{"HOME/b"}, ""), at(jobsEnd{}, "job Failed"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"asked, give up":                  {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(GiveUp{}, "quit")}, "-", Asking},
		// The system orders to leave.
		"ordered":                {[]course{typed, at(Leave{true}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"ordered, it fails":      {[]course{typed, at(gone{}, ""), at(Leave{true}, "job"), at(jobsEnd{}, "job 3s Failed"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"ordered, typed on":      {[]course{typed, at(gone{}, ""), at(Leave{true}, "job"), at(jobsEnd{}, "job 3s Failed"), at(types("ab"), ""), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "Saved quit")}, "ab", Waiting},
		"ordered, asked already": {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Leave{true}, "job"), at(jobsEnd{}, "job Failed"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"ordered, being saved":   {[]course{typed, at(Save{}, "job"), at(types("ab"), ""), at(Leave{true}, ""), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "Saved quit")}, "ab", Waiting},
		"ordered, only the place": {
			[]course{at(gone{}, ""), at(Leave{true}, "quit")}, "-", NotLeaving,
		},
		// The others are to be shown.
		"close":                {[]course{typed, at(Close{}, "job"), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "shut")}, "a", Waiting},
		"close, saved":         {[]course{at(Close{}, "job"), at(jobsEnd{}, "shut")}, "", Waiting},
		"close, it fails":      {[]course{typed, at(gone{}, ""), at(Close{}, "job"), at(jobsEnd{}, "3s Failed")}, "-", NotLeaving},
		"close, ordered":       {[]course{typed, at(Close{}, "job"), at(Leave{true}, ""), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"close, ordered late":  {[]course{at(Close{}, "job"), at(types("a"), ""), at(Leave{true}, ""), at(jobsEnd{}, "quit")}, "", Waiting},
		"close, leave as well": {[]course{typed, at(Close{}, "job"), at(Leave{}, ""), at(jobsEnd{}, "job Saved"), at(jobsEnd{}, "shut")}, "a", Waiting},
		// The shell is to have the terminal.
		"suspend":                    {[]course{typed, at(Suspend{}, "job"), at(jobsEnd{}, "Saved suspended"), at(types("ab"), "")}, "a", NotLeaving},
		"suspend, saved":             {[]course{at(Suspend{}, "suspended")}, "", NotLeaving},
		"suspend, leaving":           {[]course{typed, at(Leave{}, "job"), at(Suspend{}, ""), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"suspend, asked":             {[]course{typed, at(gone{}, ""), at(Leave{}, "job"), at(jobsEnd{}, "3s Failed"), at(Suspend{}, "suspended"), at(back{}, ""), at(Retry{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"suspend, elsewhere in vain": {[]course{typed, at(gone{}, ""), at(Suspend{}, "job"), at(Elsewhere{"HOME/none/b"}, ""), at(jobsEnd{}, "job Failed"), at(jobsEnd{}, "3s Failed suspended")}, "-", NotLeaving},
		"suspend, it fails":          {[]course{typed, at(gone{}, ""), at(Suspend{}, "job"), at(jobsEnd{}, "3s Failed suspended")}, "-", NotLeaving},
		// Saving to another file by the way.
		"elsewhere":         {[]course{typed, at(Elsewhere{"HOME/b"}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"elsewhere in vain": {[]course{at(Elsewhere{"HOME/none/b"}, "job"), at(jobsEnd{}, "Failed"), at(Leave{}, "quit")}, "", NotLeaving},
		// An editor has an answer.
		"lent":               {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), {1000 * ms, looking{}, "job 1s"}, at(jobsEnd{}, "250ms job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"lent, over":         {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), {3000 * ms, ended{}, "job"}, at(jobsEnd{}, "250ms open LoanOver"), at(Save{}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"lent, over at once": {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(ended{}, "job"), at(jobsEnd{}, ""), at(written{"a"}, ""), at(EndLoan{}, "job"), at(jobsEnd{}, "250ms open LoanOver"), at(Save{}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"lent, undone":       {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), {1000 * ms, looking{}, "job 1s"}, at(jobsEnd{}, "250ms job"), at(written{"ab"}, ""), {3000 * ms, ended{}, "job"}, at(jobsEnd{}, "open LoanOver Saved"), at(Undo{}, "open Undone"), at(Save{}, "job"), at(jobsEnd{}, "Saved")}, "", NotLeaving},
		"lent, leave":        {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), at(Leave{}, "job"), at(Leave{true}, ""), at(jobsEnd{}, "250ms job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"lent, left twice":   {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), at(Leave{}, "job"), at(jobsEnd{}, "250ms job"), at(written{"ab"}, ""), at(Leave{}, "job"), at(jobsEnd{}, "Saved job"), at(jobsEnd{}, "Saved quit")}, "ab", Waiting},
		"lent, closed":       {[]course{at(Lend{where}, "job"), at(jobsEnd{}, "1s"), at(written{"a"}, ""), at(Close{}, "job"), at(jobsEnd{}, "250ms job"), at(jobsEnd{}, "Saved job"), at(jobsEnd{}, "shut")}, "a", Waiting},
		"closing, lent":      {[]course{typed, at(Close{}, "job"), at(Lend{where}, ""), at(jobsEnd{}, "Saved job"), at(jobsEnd{}, "shut")}, "a", Waiting},
		// Another program's version.
		"theirs, taken":            {[]course{at(theirs{"b"}, "TheirsArrived"), at(Compare{}, "job"), at(jobsEnd{}, "Theirs"), at(chosen{true}, "job"), at(jobsEnd{}, "open TheirsTaken"), at(Leave{}, "quit")}, "b", NotLeaving},
		"theirs, taken and undone": {[]course{typed, at(Save{}, "job"), at(jobsEnd{}, "Saved"), at(theirs{"b"}, "TheirsArrived"), at(Compare{}, "job"), at(jobsEnd{}, "Theirs"), at(chosen{true}, "job"), at(jobsEnd{}, "open TheirsTaken"), at(Undo{}, "open Undone"), at(Leave{}, "job"), at(jobsEnd{}, "Saved quit")}, "a", Waiting},
		"theirs, refused":          {[]course{typed, at(Save{}, "job"), at(jobsEnd{}, "Saved"), at(theirs{"b"}, "TheirsArrived"), at(Compare{}, "job"), at(jobsEnd{}, "Theirs"), at(chosen{false}, "job TheirsKept"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"theirs, met by a save":    {[]course{at(theirs{"b"}, "TheirsArrived"), typed, at(Save{}, "job"), at(jobsEnd{}, "Saved")}, "a", NotLeaving},
		"theirs, left alone":       {[]course{at(theirs{"b"}, "TheirsArrived"), at(Go{prose}, "250ms job"), at(jobsEnd{}, "")}, "b", NotLeaving},
		"theirs, gone":             {[]course{at(theirs{"b"}, "TheirsArrived"), at(gone{}, ""), at(back{}, ""), at(Compare{}, "job"), at(jobsEnd{}, "TheirsGone"), at(Compare{}, "")}, "-", NotLeaving},
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			t.Setenv("HOME", home)
			s := begun(t)
			for i, c := range test.courses {
				s.now = s.now.Add(c.after)
				if e, ok := c.event.(Elsewhere); ok {
					c.event = Elsewhere{strings.Replace(e.Path, "HOME", home, 1)}
				}
				if got := s.does(s.staged(c.event)); !same(got, c.want) {
					t.Fatalf("%d %T%+v: %q, not %q", i, c.event, c.event, got, c.want)
				}
			}
			d, err := s.onDisk()
			got := d.Answer(where).Text
			if err != nil {
				got = "-"
			}
			if got != test.disk || s.Leaving() != test.leaving {
				t.Errorf("the file holds %q (%v), leaving %d", got, err, s.Leaving())
			}
		})
	}
}

// What a table lists of an editor and of another program.
type (
	written struct{ text string } // by the editor
	looking struct{}              // the timer of a look
	ended   struct{}              // the editor
	theirs  struct{ text string } // written by another program
	chosen  struct{ theirs bool } // after a comparison
)

// staged makes the event of what only the stage knows: files and what was told.
func (s *stage) staged(e Event) Event {
	switch e := e.(type) {
	case written:
		err := os.WriteFile(s.edit.Path(), []byte(e.text), 0o600)
		if err != nil && !errors.Is(err, fs.ErrNotExist) { // with its folder gone the editor saves nothing either
			s.t.Fatal(err)
		}
		return nil
	case looking:
		return LookDue{s.edit}
	case ended:
		return EditorEnded{Scratch: s.edit}
	case theirs:
		text := draftfile.NewEncoder(s.cat).Append(nil, sections.NewDraft(s.now).Set(where, sections.Answer{Text: e.text}))
		if err := os.WriteFile(s.file.Path(), text, 0o600); err != nil {
			s.t.Fatal(err)
		}
		return Arrived{File: s.file}
	case chosen:
		version := s.told[len(s.told)-1].(Theirs)
		if e.theirs {
			return TakeTheirs{version}
		}
		return KeepOurs{version}
	}
	return e
}

// same compares words whatever their order.
func same(a, b string) bool {
	count := map[string]int{}
	for _, word := range strings.Fields(a) {
		count[word]++
	}
	for _, word := range strings.Fields(b) {
		count[word]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

// TestNoAcknowledgedEditIsLost: whatever happens, in whatever order, the last save that was
// asked for before the way out holds every edit that was taken, unless the words were given
// up on purpose.
func TestNoAcknowledgedEditIsLost(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	outs, compared, recorded := map[Way]int{}, 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(home, "d")
		if err != nil {
			rt.Fatal(err)
		}
		s := &stage{t: rt, dir: dir, now: time.Date(2027, 9, 1, 14, 0, 0, 0, time.UTC)}
		s.begin()
		typed, gaveUp := "", false
		for range rapid.IntRange(5, 40).Draw(rt, "events") {
			s.now = s.now.Add(time.Duration(rapid.IntRange(0, 300).Draw(rt, "ms")) * ms)
			e := rapid.SampledFrom([]Event{
				types(""), types(""), types(""),
				Save{},
				Settle{},
				SaveDue{},
				RetryDue{},
				Go{prose},
				Go{where},
				Undo{},
				Redo{},
				Typing{},
				jobsEnd{},
				jobsEnd{},
				jobsEnd{},
				gone{},
				back{},
				back{},
				Leave{},
				Leave{true},
				Close{},
				Suspend{},
				Retry{},
				Stay{},
				GiveUp{},
				Elsewhere{filepath.Join(home, "b")},
				Lend{where},
				written{"lent"},
				written{"lent and more"},
				looking{},
				ended{},
				EndLoan{},
				objects(""), objects(""),
			}).Draw(rt, "event")
			switch e.(type) {
			case written, looking, ended:
				if loan, lent := s.Loan(); !lent || loan.Scratch == nil || s.edit != loan.Scratch {
					continue
				}
				e = s.staged(e)
			}
			if _, ok := e.(Edit); ok {
				typed += rapid.SampledFrom([]string{"a", "b", " "}).Draw(rt, "letter")
				e = types(typed)
			}
			if _, ok := e.(Record); ok {
				typed += rapid.SampledFrom([]string{"a", "b", " "}).Draw(rt, "letter")
				e = objects(typed)
			}
			if _, ok := e.(GiveUp); ok {
				if s.Leaving() != Asking {
					continue
				}
				gaveUp = true
			}
			if _, ok := e.(Retry); ok && s.Leaving() != Asking {
				continue
			}
			s.does(e)
			if s.way == Quit || s.way == Shut {
				break
			}
			s.way = Staying
		}
		if s.way == Staying { // whatever came before, in the end somebody goes
			s.does(back{})
			s.does(rapid.SampledFrom([]Event{Leave{}, Leave{true}, Close{}}).Draw(rt, "way out"))
			for i := 0; s.way != Quit && s.way != Shut && i < 20; i++ {
				s.does(jobsEnd{})
				switch {
				case s.Leaving() == Asking:
					s.does(Retry{})
				case len(s.waiting) == 0 && s.way != Quit && s.way != Shut: // closing failed, or it was suspended
					s.does(Leave{})
				}
			}
		}
		outs[s.way]++
		if (s.way != Quit && s.way != Shut) || gaveUp {
			return
		}
		d, err := s.onDisk()
		if s.Unsaved() && s.rescued && s.Failure() != nil { // no folder at all takes them
			return
		}
		if err == nil {
			compared++
		}
		if s.Unsaved() || err == nil && !d.SameContent(s.Draft()) { // a file that cannot be read went after it was saved
			rt.Fatalf("the way out is open and the file holds %q (%v), not %q", d.Answer(where).Text, err, s.Draft().Answer(where).Text)
		}
		r, rerr := s.decidedOnDisk()
		if err == nil && rerr == nil && !r.IsZero() {
			recorded++
		}
		if err == nil && (rerr != nil || !r.Equal(s.Decisions())) {
			rt.Fatalf("the way out is open and the decisions hold %+v (%v), not %+v", r.Parts(), rerr, s.Decisions().Parts())
		}
	})
	if outs[Quit] == 0 || outs[Shut] == 0 || compared == 0 || recorded == 0 {
		t.Fatalf("the ways out taken: %v; files compared: %d; decisions: %d", outs, compared, recorded)
	}
}

// TestItsOwnResponseIsNoOthers: a draft that is opened again tells the store what response it
// gives, so that its own is not taken for one that was changed by hand.
func TestItsOwnResponseIsNoOthers(t *testing.T) {
	s := begun(t)
	s.does(types("a"))
	s.does(Save{})
	s.does(jobsEnd{})
	path := s.file.Path()
	if f := s.Last().Finish(); f.Err != nil || f.Closing != nil {
		t.Fatal(f)
	}
	file, data, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := draftfile.Decode(s.cat, data)
	if err != nil {
		t.Fatal(err)
	}
	var do Do
	s.Session, do = s.Open(Opened{File: file, Draft: d}, s.now)
	s.carry(do)
	s.does(types("ab"))
	s.does(Save{})
	s.told = nil
	s.does(jobsEnd{})
	if saved := s.told[0].(Saved); len(saved.ResponseKept) > 0 || saved.Err != nil {
		t.Errorf("told %+v", saved)
	}
}
