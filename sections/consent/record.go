package consent

import (
	"bytes"
	"slices"
)

// Record is all that a group decided, as an immutable value: every method that changes
// something gives a copy. The zero Record is empty and usable.
type Record struct {
	sessions []Session
	parts    []Part // in the order in which they were begun; none that is zero
	extra    map[string]any
}

// Sessions gives the meetings of the group, the oldest first.
func (r Record) Sessions() []Session { return cloneSessions(r.sessions) }

// LastSession gives the latest meeting, and whether there was one.
func (r Record) LastSession() (Session, bool) {
	if len(r.sessions) == 0 {
		return Session{}, false
	}
	return r.sessions[len(r.sessions)-1].clean(), true
}

// SetSession gives the record with that session at its rank, at the end where the rank is
// beyond the last. One of which nothing is known takes the one that was there away.
func (r Record) SetSession(rank int, s Session) Record {
	r.sessions = slices.Clone(r.sessions)
	s = s.clean()
	there := rank >= 0 && rank < len(r.sessions)
	switch {
	case there && s.IsZero():
		r.sessions = slices.Delete(r.sessions, rank, rank+1)
	case there:
		s.extra = r.sessions[rank].extra
		r.sessions[rank] = s
	case !s.IsZero():
		r.sessions = append(r.sessions, s)
	}
	return r
}

// Part gives what was done with a section, the zero Part of it where nothing was.
func (r Record) Part(section string) Part {
	for _, p := range r.parts {
		if p.Section == section {
			return p.clean()
		}
	}
	return Part{Section: section}
}

// Parts gives all of them, in the order in which they were begun.
func (r Record) Parts() []Part {
	parts := copied(r.parts)
	for i := range parts {
		parts[i] = parts[i].clean()
	}
	return parts
}

// SetPart gives the record with that part in the place of the one of its section. A zero
// part takes it away.
func (r Record) SetPart(p Part) Record {
	p = p.clean()
	r.parts = slices.Clone(r.parts)
	i := slices.IndexFunc(r.parts, func(o Part) bool { return o.Section == p.Section })
	switch {
	case p.Section == "":
	case i < 0 && !p.IsZero():
		r.parts = append(r.parts, p)
	case i >= 0 && p.IsZero():
		r.parts = slices.Delete(r.parts, i, i+1)
	case i >= 0:
		r.parts[i] = p
	}
	return r
}

// Change gives the record with what becomes of one part of it.
func (r Record) Change(section string, to func(Part) Part) Record {
	return r.SetPart(to(r.Part(section)))
}

// IsZero tells whether there is nothing to record.
func (r Record) IsZero() bool { return len(r.sessions) == 0 && len(r.parts) == 0 && len(r.extra) == 0 }

// Equal tells whether two records say the same, in the same order.
func (r Record) Equal(o Record) bool { return bytes.Equal(Encode(r), Encode(o)) }
