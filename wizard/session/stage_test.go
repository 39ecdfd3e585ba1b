package session

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
)

const (
	where = "reperes.collectif"
	prose = "pourquoi.ici-maintenant"
)

// stage is a session with a draft, whose jobs wait until they are run.
type stage struct {
	t interface {
		Helper()
		Fatal(...any)
		Fatalf(string, ...any)
	}
	Session
	now     time.Time
	dir     string
	waiting []Job
	told    []Told
	way     Way
	edit    *store.Scratch
}

// What a table lists besides events: the end of the jobs asked for so far, a folder that
// goes, and one that comes back.
type (
	jobsEnd struct{}
	gone    struct{}
	back    struct{}
)

// begun is a session on a draft that was just begun and saved.
func begun(t *testing.T) *stage {
	t.Helper()
	dir := t.TempDir()
	s := &stage{t: t, dir: filepath.Join(dir, "d"), now: time.Date(2027, 9, 1, 14, 0, 0, 0, time.UTC)}
	s.begin()
	return s
}

func (s *stage) begin() {
	s.t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		s.t.Fatal(err)
	}
	s.does(back{})
	file, err := store.Create(filepath.Join(s.dir, "r.toml"))
	if err != nil {
		s.t.Fatal(err)
	}
	d := sections.NewDraft(s.now)
	d.Resume = where
	var do Do
	s.Session, do = New(c).Open(Opened{File: file, Draft: d, Fresh: true}, s.now)
	s.carry(do)
	s.does(Save{})
	s.does(jobsEnd{})
	s.now = s.now.Add(time.Second)
	s.does(SaveDue{})
}

// does has something happen, and gives in a few words what there is to do.
func (s *stage) does(e Event) string {
	s.t.Helper()
	var out []string
	switch e.(type) {
	case jobsEnd:
		jobs := s.waiting
		s.waiting = nil
		for _, job := range jobs {
			if e := job(); e != nil {
				out = append(out, s.handles(e))
			}
		}
	case gone:
		if err := os.RemoveAll(s.dir); err != nil {
			s.t.Fatal(err)
		}
	case back:
		if err := os.MkdirAll(s.dir, 0o755); err != nil {
			s.t.Fatal(err)
		}
	default:
		out = append(out, s.handles(e))
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func (s *stage) handles(e Event) string {
	var do Do
	s.Session, do = s.Handle(e, s.now)
	s.carry(do)
	return inBrief(do)
}

func (s *stage) carry(do Do) {
	s.waiting = append(s.waiting, do.Jobs...)
	s.told = append(s.told, do.Told...)
	if do.Edit != nil {
		s.edit = do.Edit
	}
	if do.Way != Staying {
		s.way = do.Way
	}
}

// inBrief says what there is to do: "job 250ms Undone quit".
func inBrief(do Do) string {
	var out []string
	for range do.Jobs {
		out = append(out, "job")
	}
	for _, timer := range do.Timers {
		out = append(out, timer.In.String())
	}
	if do.Open != "" {
		out = append(out, "open")
	}
	for _, told := range do.Told {
		name := reflect.TypeOf(told).Name()
		if saved, ok := told.(Saved); ok && saved.Err != nil {
			name = "Failed"
		}
		out = append(out, name)
	}
	return strings.Join(append(out, [...]string{"", "quit", "shut", "suspended"}[do.Way]), " ")
}

// types writes an answer.
func types(text string) Event { return Edit{Answering(where, sections.Answer{Text: text})} }

// objects writes the reason of an objection.
func objects(reason string) Event {
	return Record{To: func(r consent.Record) consent.Record {
		return r.Change("pourquoi", func(p consent.Part) consent.Part {
			return p.SetObjection(0, consent.Objection{Reason: reason})
		})
	}}
}

// decidedOnDisk is what the file of decisions holds.
func (s *stage) decidedOnDisk() (consent.Record, error) {
	data, err := store.ReadRecord(s.file.Path())
	if err != nil || data == nil {
		return consent.Record{}, err
	}
	return consent.Decode(data)
}

// onDisk is what the draft's file holds.
func (s *stage) onDisk() (sections.Draft, error) {
	data, err := store.Read(s.file.Path())
	if err != nil {
		return sections.Draft{}, fmt.Errorf("read back: %w", err)
	}
	return draftfile.Decode(s.cat, data)
}
