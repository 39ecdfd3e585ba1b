package agenda

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/words"
)

// Together is how long after its beginning a session still is the same one, for who comes back
// after a crash or after lunch: a day of workshop lasts that long.
const Together = 8 * time.Hour

// UnderWay gives the session that people are in: the last one, where it began within Together.
func UnderWay(r consent.Record, now time.Time) (consent.Session, bool) {
	s, met := r.LastSession()
	since := now.Sub(s.Date)
	return s, met && !s.Date.IsZero() && since >= -time.Hour && since < Together
}

// SayLast says how the last session ended: when and where, how many were there, how many notes
// stayed open, where people stopped. It is empty where nobody ever met.
func SayLast(c *sections.Catalogue, d sections.Draft, r consent.Record, now time.Time) string {
	s, met := r.LastSession()
	if !met {
		return ""
	}
	said := sayLastTime
	if !s.Date.IsZero() {
		said = fmt.Sprintf(sayLastOn, when(s.Date, now))
	}
	if s.Place != "" {
		said += ", " + s.Place
	}
	parts := Present(s)
	if n := d.Notes().Pending(); n > 0 {
		parts = append(parts, OpenPoints(n))
	}
	if q, ok := c.Question(c.ResumeAt(d)); ok {
		rank, _ := c.Rank(d, q)
		parts = append(parts, fmt.Sprintf(sayStopped, numbered(c, c.SectionIndex(q)), c.NumberOf(q), rank))
	}
	return said + colon + strings.Join(parts, ", ") + "."
}

// OpenPoints counts the notes that stayed open.
func OpenPoints(n int) string {
	if n == 1 {
		return sayOpenOne
	}
	return fmt.Sprintf(sayOpen, n)
}

// when says a day, and the hour where it is today.
func when(at, now time.Time) string {
	at, now = at.Local(), now.Local()
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return fmt.Sprintf(sayTodayAt, Hour(at))
	}
	return fmt.Sprintf(sayOnDay, at.Format("02/01/2006"))
}

// Hour writes the hour of a moment: "15 h 10".
func Hour(at time.Time) string { return words.Hour(at) }

// Present says how many people are at a session, of how many; nothing where nobody counted.
func Present(s consent.Session) []string {
	switch {
	case s.Present == 0:
		return nil
	case s.Members > 0:
		return []string{fmt.Sprintf(sayPresentOf, s.Present, s.Members)}
	case s.Present == 1:
		return []string{sayPresentOne}
	}
	return []string{fmt.Sprintf(sayPresent, s.Present)}
}

// whoShape is how many people are there, and of how many.
var whoShape = regexp.MustCompile(`^([0-9]{1,6})(?:\s*(?:sur|/|,|;|\s)\s*([0-9]{1,6}))?\s*(?:personnes?|présents?|presents?)?$`)

// Who reads how many people are there, "12" or "12 sur 15", and whether it is that.
func Who(typed string) (present, members int, ok bool) {
	found := whoShape.FindStringSubmatch(strings.ToLower(strings.TrimSpace(typed)))
	if found == nil {
		return 0, 0, strings.TrimSpace(typed) == ""
	}
	present, _ = strconv.Atoi(found[1])
	members, _ = strconv.Atoi(found[2])
	return min(present, consent.MaxPeople), min(members, consent.MaxPeople), true
}

// SayWho writes how many people are there, and of how many, as Who reads it.
func SayWho(present, members int) string {
	switch {
	case present == 0:
		return ""
	case members == 0:
		return strconv.Itoa(present)
	}
	return fmt.Sprintf(sayWho, present, members)
}

// OpenNotes gives the places of the notes that are not lifted, in the order of the catalogue.
func OpenNotes(c *sections.Catalogue, d sections.Draft) []int {
	var out []int
	for _, at := range d.Notes().Sorted(c.NoteRank) {
		if d.Notes()[at].State != lifted {
			out = append(out, at)
		}
	}
	return out
}

// AboutNote says what a note is about, with the words of the question: "2.3 · Pourquoi … ?".
func AboutNote(c *sections.Catalogue, d sections.Draft, on string) string {
	if q, ok := c.Question(on); ok {
		rank, _ := c.Rank(d, q)
		return fmt.Sprintf("%d.%d", c.NumberOf(q), rank) + between + c.Filled(d, q.Label)
	}
	return words.NoteAbout(c, d, on)
}
