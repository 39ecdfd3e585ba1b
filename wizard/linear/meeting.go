package linear

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// This file holds the session of a group by lines: who is there, a pause, the end of a section,
// the notes that are read when people go.

// ends says what a section has become once its last question is left, and what the group can do
// with it; the next one follows. Where it lacks something only a room is told.
func (l *conversation) ends(q *sections.Question, next string) {
	if !agenda.Ends(l.Cat, q, next) {
		return
	}
	s, rank := l.Cat.SectionOf(q), l.Cat.SectionIndex(q)
	if !l.projected && l.Cat.Tally(l.Draft(), s).State() != sections.Done {
		return
	}
	reader, part := bound.NewReader(l.Cat), l.Session().Decisions().Part(s.ID)
	e := agenda.EndOf(l.Cat, l.Draft(), rank, reader.Aloud(l.Draft(), rank), part, reader.Standing(l.Draft(), l.Session().Decisions(), rank))
	l.Sayf(linSectionEnds, l.Cat.Number(rank), e.Says(), spoken(e.Counts()))
	if heed := e.Heed(); len(heed) > 0 {
		for i := range heed {
			heed[i] = unsigned(spoken(heed[i]))
		}
		l.Sayf(linSectionHeed, strings.Join(heed, linHeedBreak))
	}
	l.Sayf(linSectionWays, e.Minutes, rank+1, rank+1, len(l.Cat.Asked(l.Draft(), s)))
}

// spoken gives a line of the screens as it is said: no points between its parts.
func spoken(s string) string { return strings.ReplaceAll(s, " · ", ", ") }

// meet notes who is there: all of it optional, an empty line passes over it. With a number
// behind it, it notes that alone.
func (l *conversation) meet(_ *sections.Question, people string) outcome {
	if err := l.Session().DecisionsErr(); err != nil {
		l.Complain(err)
		return quiet
	}
	rank, s := len(l.Session().Decisions().Sessions()), consent.Session{Date: l.Now()}
	if now, on := agenda.UnderWay(l.Session().Decisions(), l.Now()); on {
		rank, s = rank-1, now
	} else if said := agenda.SayLast(l.Cat, l.Draft(), l.Session().Decisions(), l.Now()); said != "" {
		l.Say(said)
	}
	put := func(to consent.Session) {
		s = to
		l.Happens(session.Record{To: func(r consent.Record) consent.Record { return r.SetSession(rank, to) }})
	}
	if people != "" {
		if l.counted(people, s, put) {
			l.met(s)
		}
		return remind
	}
	l.Sayf(linMeetHow, words.FileName(l.Session().File().RecordPath()))
	for _, row := range l.meetRows() {
		typed, ok := l.field(fmt.Sprintf(linMeetRow, row.label), row.is(s), row.hint)
		if !ok {
			break
		}
		row.set(&s, typed, put)
	}
	put(s)
	l.met(s)
	return remind
}

// met says what was noted of a session, and saves it.
func (l *conversation) met(s consent.Session) {
	l.Sayf(linMeetDone, strings.Join(append([]string{agenda.Hour(s.Date.Local())}, agenda.Present(s)...), ", "))
	l.Save()
}

// meetRow is one line about a session.
type meetRow struct {
	label, hint string
	is          func(consent.Session) string
	set         func(s *consent.Session, typed string, put func(consent.Session))
}

// meetRows are the lines about a session, the number of people first.
func (l *conversation) meetRows() []meetRow {
	line := func(label string, at func(*consent.Session) *string) meetRow {
		return meetRow{label, "", func(s consent.Session) string { return *at(&s) }, func(s *consent.Session, typed string, put func(consent.Session)) {
			*at(s) = typed
			put(*s)
		}}
	}
	list := func(label string, at func(*consent.Session) *[]string) meetRow {
		return meetRow{label, "", func(s consent.Session) string { return strings.Join(*at(&s), linNamesBreak) }, func(s *consent.Session, typed string, put func(consent.Session)) {
			*at(s) = strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == ';' })
			put(*s)
		}}
	}
	return []meetRow{
		{linMeetPresent, linMeetWho, func(s consent.Session) string { return agenda.SayWho(s.Present, s.Members) }, func(s *consent.Session, typed string, put func(consent.Session)) {
			l.counted(typed, *s, func(to consent.Session) { *s = to; put(to) })
		}},
		line(linMeetPlace, func(s *consent.Session) *string { return &s.Place }),
		list(linMeetStructures, func(s *consent.Session) *[]string { return &s.Structures }),
		line(linMeetAnimation, func(s *consent.Session) *string { return &s.Animation }),
		line(linMeetWriting, func(s *consent.Session) *string { return &s.Writing }),
		line(linMeetTiming, func(s *consent.Session) *string { return &s.Timing }),
		list(linMeetNames, func(s *consent.Session) *[]string { return &s.Names }),
	}
}

// counted notes how many people are there, or says that it is no number.
func (l *conversation) counted(typed string, s consent.Session, put func(consent.Session)) bool {
	present, members, ok := agenda.Who(typed)
	if !ok {
		l.Sayf(linMeetNoNumber, typed)
		return false
	}
	s.Present = present
	if members > 0 {
		s.Members = members
	}
	put(s)
	return true
}

// defaultPause is the minutes of a pause that nobody said otherwise.
const defaultPause = 10

// pause says when work goes on, and waits for a line. Words that come instead of an empty one
// are an answer, and are not lost.
func (l *conversation) pause(_ *sections.Question, minutes string) outcome {
	n, err := strconv.Atoi(strings.TrimSpace(minutes))
	if err != nil || n < 1 || n > 600 {
		n = defaultPause
	}
	until := l.Now().Add(time.Duration(n)*time.Minute + 59*time.Second).Truncate(time.Minute)
	l.Sayf(linPause, n, agenda.Hour(until.Local()))
	if e := l.entry(linPausePrompt); e.end || e.command || strings.TrimSpace(e.text) != "" {
		l.held = &e
	}
	if late := l.Now().Sub(until); late >= time.Minute {
		l.Sayf(linPauseLate, int(late.Minutes()))
	}
	return remind
}

// close reads the notes that stayed open, one by one, then says what was done and where the text
// is. It leaves nothing: /quitter does.
func (l *conversation) close(_ *sections.Question, _ string) outcome {
	open := agenda.OpenNotes(l.Cat, l.Draft())
	for i, at := range open {
		n := l.Draft().Notes()[at]
		l.Sayf(linCloseNote, i+1, len(open), spoken(agenda.AboutNote(l.Cat, l.Draft(), n.On)), n.Text)
		if i == 0 {
			l.Say(linCloseHow)
		}
		e := l.entry(linClosePrompt)
		if e.end || e.command {
			l.held = &e
			return quiet
		}
		if !l.judged(at, n, strings.TrimSpace(e.text)) {
			continue
		}
		for j := i + 1; j < len(open); j++ { // those behind it move up
			if open[j] > at {
				open[j]--
			}
		}
	}
	l.closed()
	return remind
}

// judged does with a note what was typed: nothing keeps it. It tells whether the note is no more.
func (l *conversation) judged(at int, n notes.Note, typed string) (erased bool) {
	verb, rest, _ := strings.Cut(typed, " ")
	rest = strings.TrimSpace(rest)
	switch strings.ToLower(verb) {
	case "":
		return false
	case "l":
		n.State = notes.Lifted
	case "a":
		n.State, n.Who = notes.Assigned, rest
	case "m":
		if rest == "" {
			l.Say(desk.Unchanged)
			return false
		}
		n.Text = rest
	case "x":
		return l.dropNote(at)
	default:
		l.Say(linCloseHow)
		return false
	}
	l.writeNote(at, n)
	return false
}

// closed says what was done, and where the text is.
func (l *conversation) closed() {
	for _, said := range agenda.Closing(l.Cat, l.Draft(), l.Session().Decisions(), l.Now()).Says() {
		l.Say(unsigned(spoken(said)))
	}
	file := l.Session().File()
	l.Sayf(words.Left, words.FileName(file.Path()), words.FileName(file.ResponsePath()))
	l.Say(linCloseOver)
}

// reword gives a note other words; drop takes it out.
func (l *conversation) reword(_ *sections.Question, rest string) outcome {
	at, text, ok := l.noteAt(rest)
	switch {
	case !ok:
		return quiet
	case text == "":
		l.Say(linRewordHow)
		return quiet
	}
	n := l.Draft().Notes()[at]
	n.Text = text
	return l.writeNote(at, n)
}

func (l *conversation) drop(_ *sections.Question, number string) outcome {
	at, _, ok := l.noteAt(number)
	if !ok {
		return quiet
	}
	l.dropNote(at)
	return remind
}

func (l *conversation) dropNote(at int) bool {
	l.Happens(session.Edit{Change: session.Noting(l.Draft().Resume, "", at, notes.Note{})})
	l.Happens(session.Seal{})
	l.Say(linNoteDropped)
	l.Save()
	return true
}
