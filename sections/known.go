package sections

// This file holds what need not be asked because the rules of a call answer it. The answers are
// the draft's own, to be read and changed like any other.

// Knowing gives the draft that knows the answers which the rules of its call give, by the ids of
// their questions. They are no part of what it says, and no file keeps them: the profile of the
// call does. Read the map, don't write.
func (d Draft) Knowing(answers map[string]Answer) Draft {
	d.known = answers
	return d
}

// Knows tells whether the answer to a question is the one that the rules of the call give, and
// lacks nothing. Another answer is the group's own.
func (d Draft) Knows(q *Question) bool {
	a, given := d.known[q.ID]
	return given && !a.IsZero() && q.Check(a) == Complete && q.same(a, d.Answer(q.ID))
}

// same tells whether two answers say the same: a number may be written in several ways.
func (q *Question) same(a, b Answer) bool {
	if !q.kind().counts || a.Equal(b) {
		return a.Equal(b)
	}
	x, unread := q.Number(a)
	y, unreadToo := q.Number(b)
	return unread == nil && unreadToo == nil && x.String() == y.String()
}
