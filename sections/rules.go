package sections

// This file holds what the rules of a call say of the questions: some they answer, so that they
// need not be asked, some they ask for, whatever the path.

// Rules is what the rules of a call say of the questions, by their ids. Read the maps, don't
// write.
type Rules struct {
	Answers map[string]Answer // what they answer
	Asks    map[string]bool   // what must be answered, on the essential path too: see Catalogue.Required
}

// Under gives the draft that knows the rules of its call. They are no part of what it says, and
// no file keeps them: the profile of the call does.
func (d Draft) Under(r Rules) Draft {
	d.rules = r
	return d
}

// Knows tells whether the answer to a question is the one that the rules of the call give, and
// lacks nothing. Another answer is the group's own.
func (d Draft) Knows(q *Question) bool {
	a, given := d.rules.Answers[q.ID]
	return given && !a.IsZero() && q.Check(a) == Complete && q.same(a, d.Answer(q.ID))
}

// Required gives what must be asked so that those questions are answered without a blank: them,
// what their condition hangs on, the facts that they cite, and what is asked only after them. What
// hangs on an essential question is on its path already, or left out of it on purpose.
func (c *Catalogue) Required(ids ...string) map[string]bool {
	required := map[string]bool{}
	for len(ids) > 0 {
		q, ok := c.Question(ids[0])
		ids = ids[1:]
		if !ok || required[q.ID] {
			continue
		}
		required[q.ID] = true
		if q.Essential {
			continue
		}
		if on, hangs := c.hangsOn(q); hangs && q.If.needsAnswer() {
			ids = append(ids, on.ID)
		}
		for _, f := range c.factsIn(q) {
			ids = append(ids, f.ID)
		}
		for _, other := range c.All() {
			if on, hangs := c.hangsOn(other); hangs && on == q && !other.Optional {
				ids = append(ids, other.ID)
			}
		}
	}
	return required
}

// factsIn gives the questions of the facts that a question cites.
func (c *Catalogue) factsIn(q *Question) []*Question {
	var cited []*Question
	for _, words := range append([]string{q.Proposal, q.Text, q.Heading}, q.optionTexts()...) {
		for _, part := range SplitFacts(words) {
			if f, ok := c.Fact(part.Fact); ok {
				cited = append(cited, f.Question)
			}
		}
	}
	return cited
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
