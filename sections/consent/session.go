package consent

import "time"

// MaxPeople bounds how many people a session, a decision or a vote can count.
const MaxPeople = 100_000

// Session is one meeting of the group. All of it is optional, and the number of people is
// enough; names are those of people who each said yes to being named.
type Session struct {
	Date       time.Time // when it began
	Place      string
	Present    int // people there, 0 where nobody counted
	Members    int // people who were awaited, 0 where that is not known
	Structures []string
	Animation  string // who leads the discussion
	Writing    string // who writes
	Timing     string // who keeps the time
	Names      []string

	extra map[string]any // what the file said beyond this
}

// IsZero tells whether nothing is known of the session.
func (s Session) IsZero() bool {
	return s.Date.IsZero() && s.Place == "" && s.Present == 0 && s.Members == 0 && len(s.Structures) == 0 &&
		s.Animation == "" && s.Writing == "" && s.Timing == "" && len(s.Names) == 0 && len(s.extra) == 0
}

// clean gives the session's canonical form, which shares nothing with it.
func (s Session) clean() Session {
	s.Date = moment(s.Date)
	s.Place, s.Animation, s.Writing, s.Timing = line(s.Place), line(s.Animation), line(s.Writing), line(s.Timing)
	s.Present, s.Members = people(s.Present), people(s.Members)
	s.Structures, s.Names = lines(s.Structures), lines(s.Names)
	return s
}

func cloneSessions(all []Session) []Session {
	all = copied(all)
	for i := range all {
		all[i] = all[i].clean()
	}
	return all
}
