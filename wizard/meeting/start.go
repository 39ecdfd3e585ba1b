package meeting

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/sheet"
	"ami-wizard/wizard/words"
)

// Rows of the lines about a session.
const (
	rowDate = iota
	rowPlace
	rowPresent
	rowStructures
	rowAnimation
	rowWriting
	rowTiming
	rowNames
)

// Start is the start of a session: who is there, all of it optional. Where people met before,
// it says first how that ended, and goes on with one key.
type Start struct {
	files   Files
	back    bool // how the last session ended shows
	under   bool // that session is the one that people are in still
	at      int
	rank    int             // of the session in the record
	session consent.Session // as it was when the lines were opened
	fresh   bool            // it is a new one: nothing of it is in the record before a line changes
	sheet   *sheet.Sheet
	before  []string
}

// Opening is what a projected session begins with: how the last one ended, where there was one,
// or the lines about this one.
func Opening(sc screens.Scene, files Files) Start {
	if _, met := sc.Decisions.LastSession(); !met {
		return NewStart(sc, files)
	}
	_, under := agenda.UnderWay(sc.Decisions, sc.Now)
	return Start{files: files, back: true, under: under}
}

// NewStart opens the lines about the session that people are in, or about a new one.
func NewStart(sc screens.Scene, files Files) Start {
	s := Start{files: files}
	if _, under := agenda.UnderWay(sc.Decisions, sc.Now); under {
		return s.about(sc, len(sc.Decisions.Sessions())-1)
	}
	return s.about(sc, len(sc.Decisions.Sessions()))
}

// about opens the lines about the session of that rank. A new one is today, where the last one
// was, with the same structures.
func (s Start) about(sc screens.Scene, rank int) Start {
	all := sc.Decisions.Sessions()
	s.rank, s.back, s.fresh = rank, false, rank >= len(all)
	switch {
	case rank < len(all):
		s.session = all[rank]
	case len(all) > 0:
		last := all[len(all)-1]
		s.session = consent.Session{Date: sc.Now, Place: last.Place, Structures: last.Structures, Members: last.Members}
	default:
		s.session = consent.Session{Date: sc.Now}
	}
	is := s.session
	s.sheet = sheet.New(sc, sayStart, fmt.Sprintf(sayStartHelp, s.files.Record),
		&sheet.Row{Label: sayDate, Value: moment(is.Date)},
		&sheet.Row{Label: sayPlace, Hint: hintPlace, Value: is.Place},
		&sheet.Row{Label: sayPresent, Hint: hintPresent, Value: agenda.SayWho(is.Present, is.Members)},
		&sheet.Row{Label: sayStructures, Hint: hintStructures, Value: strings.Join(is.Structures, betweenNames)},
		&sheet.Row{Label: sayAnimation, Hint: hintRole, Value: is.Animation},
		&sheet.Row{Label: sayWriting, Value: is.Writing},
		&sheet.Row{Label: sayTiming, Value: is.Timing},
		&sheet.Row{Label: sayNames, Hint: hintNames, Value: strings.Join(is.Names, betweenNames)},
	)
	s.sheet.To(sc, rowPresent)
	s.before = s.sheet.Values()
	return s
}

// moment writes a date and an hour to be corrected.
func moment(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Local().Format("02/01/2006 15:04")
}

// read gives the session that the lines say, and what of them cannot be read.
func (s Start) read(now time.Time) (consent.Session, string) {
	v, is, misread := s.sheet.Values(), s.session, ""
	if v[rowDate] != s.before[rowDate] {
		at, err := text.ParseDate(v[rowDate])
		switch {
		case v[rowDate] == "":
			is.Date = time.Time{}
		case err != nil:
			misread = sayDateUnread
		default:
			is.Date, _ = at.Time(now.Location())
		}
	}
	present, members, ok := agenda.Who(v[rowPresent])
	switch {
	case !ok:
		misread = fmt.Sprintf(sayWhoUnread, text.CleanLine(v[rowPresent]))
	case v[rowPresent] != s.before[rowPresent]:
		is.Present, is.Members = present, members
	}
	if members == 0 && ok {
		is.Members = s.session.Members
	}
	is.Place, is.Structures = v[rowPlace], listed(v[rowStructures])
	is.Animation, is.Writing, is.Timing, is.Names = v[rowAnimation], v[rowWriting], v[rowTiming], listed(v[rowNames])
	return is, misread
}

// listed parts what is typed on one line at commas and semicolons.
func listed(typed string) []string {
	return strings.FieldsFunc(typed, func(r rune) bool { return r == ',' || r == ';' })
}

// Resized fits the lines to another size or theme.
func (s Start) Resized(sc screens.Scene) screens.Overlay {
	if s.sheet != nil {
		s.sheet.Resized(sc)
	}
	return s
}

// Update takes a message in: it gives what the page becomes, and what the root is to do.
func (s Start) Update(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	if s.back {
		return s.resuming(msg, sc)
	}
	switch {
	case look.Pressed(msg, sc.Keys.Meeting.Skip):
		return nil, screens.Effect{} // what was typed is in the record
	case look.Pressed(msg, sc.Keys.Meeting.Begin):
		is, misread := s.read(sc.Now)
		return nil, screens.Effect{Ask: s.recorded(is), Notice: screens.Notice{Text: misread, Alert: misread != ""}}
	}
	if !s.sheet.Update(msg, sc) {
		return s, screens.Effect{}
	}
	is, _ := s.read(sc.Now)
	if s.fresh && slices.Equal(s.sheet.Values(), s.before) { // all that was typed is taken back
		is = consent.Session{}
	}
	return s, screens.Effect{Ask: s.recorded(is)}
}

// recorded writes the session down.
func (s Start) recorded(is consent.Session) session.Event {
	rank := s.rank
	return session.Record{To: func(r consent.Record) consent.Record { return r.SetSession(rank, is) }}
}

// resuming handles a key while the page says how the last session ended.
func (s Start) resuming(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	rows := len(s.ways())
	switch {
	case look.Pressed(msg, sc.Keys.Up), look.Wheel(msg) < 0:
		s.at = max(0, s.at-1)
	case look.Pressed(msg, sc.Keys.Down), look.Wheel(msg) > 0:
		s.at = min(rows-1, s.at+1)
	case look.Pressed(msg, sc.Keys.Meeting.Skip):
		return nil, screens.Effect{}
	case look.Pressed(msg, sc.Keys.Meeting.Choose):
		if (s.at == 0) == s.under {
			return nil, screens.Effect{}
		}
		return s.about(sc, len(sc.Decisions.Sessions())), screens.Effect{}
	}
	return s, screens.Effect{}
}

// ways are what one key does where people met before: go on with the session that they are in,
// or note a new one.
func (s Start) ways() []string {
	if s.under {
		return []string{sayGoOn, sayAnother}
	}
	return []string{sayToday, sayUnnoted}
}

// View lays out the page.
func (s Start) View(sc screens.Scene) screens.Frame {
	if !s.back {
		pg := s.sheet.Page(sc)
		pg.Keys = []key.Binding{sc.Keys.Meeting.Begin, sc.Keys.Down, sc.Keys.Meeting.Skip}
		return screens.Frame{Left: saySession, Right: sayOptional, Brief: sayOptional, Lines: pg.Laid(sc, 0), Keys: pg.Keys}
	}
	width := min(sc.Width, look.Measure)
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{sc.Keys.Meeting.Choose, sc.Keys.Down, sc.Keys.Meeting.Skip}}
	pg.Head = look.Wrap(look.Shown(agenda.SayLast(sc.Cat, sc.Draft, sc.Decisions, sc.Now)), width)
	pg.Head = append(look.Styled(sc.Theme.Title, pg.Head), "")
	for i, says := range s.ways() {
		pg.Body = append(pg.Body, row(sc, i == s.at, says, "", width))
	}
	if open := agenda.OpenNotes(sc.Cat, sc.Draft); len(open) > 0 {
		pg.Body = append(pg.Body, "", sc.Theme.Strong.Render(sayOpenNotes))
		for _, at := range open {
			pg.Body = append(pg.Body, "  "+look.Fit(look.Shown(words.NoteLine(sc.Cat, sc.Draft, sc.Draft.Notes()[at])), width-2))
		}
	}
	return screens.Frame{Left: saySession, Lines: pg.Laid(sc, 0), Keys: pg.Keys}
}
