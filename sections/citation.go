package sections

import (
	"regexp"
	"slices"
	"strings"
)

// Bounds on what the facts of one text may add to it: a draft whose facts cite each other
// many times must not fill the memory. A citation beyond them stays as it was typed.
const (
	maxCited   = 64 << 10 // bytes that facts add to one text
	maxStrange = 8        // names told of one answer
)

// Circular gives the names of the facts whose words cite themselves, whatever facts stand
// between: nothing could stand for them, so citations of them stay as they were typed.
func (c *Catalogue) Circular(d Draft) map[string]bool {
	cites := map[string][]string{}
	for name, id := range c.facts {
		if q, ok := c.Question(id); ok {
			for _, text := range q.kind().words(q, d.Answer(id)) {
				cites[name] = append(cites[name], c.cited(text)...)
			}
		}
	}
	circular := map[string]bool{}
	for name := range cites {
		if reaches(cites, name, name, map[string]bool{}) {
			circular[name] = true
		}
	}
	return circular
}

// cited gives the known names that a text cites, each once.
func (c *Catalogue) cited(text string) []string {
	if !strings.Contains(text, "{") {
		return nil
	}
	var names []string
	for _, part := range SplitFacts(text) {
		if _, known := c.facts[part.Fact]; known && !slices.Contains(names, part.Fact) {
			names = append(names, part.Fact)
		}
	}
	return names
}

// reaches tells whether citations lead from one fact to another.
func reaches(cites map[string][]string, from, to string, seen map[string]bool) bool {
	for _, name := range cites[from] {
		if name == to {
			return true
		}
		if !seen[name] {
			seen[name] = true
			if reaches(cites, name, to, seen) {
				return true
			}
		}
	}
	return false
}

// strange finds what is written as a fact, whether or not its letters may name one.
var strange = regexp.MustCompile(`\{[ \x{a0}]?(\pL[\pL\pN \x{a0}\x{202f}'’_-]{0,59})\}`)

// slips gives what the facts that an answer cites lack: the names that no question answers
// to, and those through which the question's own fact cites itself.
func (c *Catalogue) slips(d Draft, q *Question, circular map[string]bool) []Gap {
	var gaps []Gap
	add := func(reason Reason, name string) {
		gap := Gap{Question: q, Reason: reason}
		if !q.Private { // the words of a private answer are nobody else's to read
			gap.Why = "{" + name + "}"
		}
		if !slices.Contains(gaps, gap) && len(gaps) < maxStrange {
			gaps = append(gaps, gap)
		}
	}
	for _, text := range q.kind().words(q, d.Answer(q.ID)) {
		if !strings.Contains(text, "{") {
			continue
		}
		for _, m := range strange.FindAllStringSubmatch(text, -1) {
			if _, known := c.facts[m[1]]; !known || m[0] != "{"+m[1]+"}" {
				add(UnknownFact, m[1])
			}
		}
		for _, name := range c.cited(text) {
			if circular[q.Fact] && circular[name] {
				add(CircularFact, name)
			}
		}
	}
	return gaps
}

// Filled gives a text with its facts in plain words, and theirs in turn. Those that are
// not answered, or private, are shown as missing.
func (c *Catalogue) Filled(d Draft, text string) string {
	if !strings.Contains(text, "{") {
		return text
	}
	r := resolver{c, d, c.Circular(d), map[string]string{}}
	return r.text(text)
}

// resolver puts facts in texts, and works the words of each out once.
type resolver struct {
	catalogue *Catalogue
	draft     Draft
	circular  map[string]bool
	words     map[string]string
}

func (r resolver) text(text string) string {
	var b strings.Builder
	spent := 0
	for _, part := range SplitFacts(text) {
		words := part.Plain
		if part.Fact != "" {
			words = r.fact(part.Fact)
			if spent += len(words); spent > maxCited {
				words = "{" + part.Fact + "}"
			}
		}
		b.WriteString(words)
	}
	return b.String()
}

// fact gives the words of {name}, the name itself where there can be none.
func (r resolver) fact(name string) string {
	if words, done := r.words[name]; done {
		return words
	}
	words := "{" + name + "}"
	if q, known := r.catalogue.Fact(name); known && !r.circular[name] {
		value, given := q.Value(r.draft.Answer(q.ID))
		words = missing
		if given && !q.Private {
			words = r.text(value)
		}
	}
	r.words[name] = words
	return words
}

// missing stands for the words of a fact that cannot be told.
const missing = "…"
