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
	for name := range c.facts {
		if f, ok := c.Fact(name); ok {
			for _, text := range f.words(d) {
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
		if f, known := c.Fact(part.Fact); known && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
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

// strange finds what is written as a fact, whatever stands between the braces.
var strange = regexp.MustCompile(`\{([^{}]{0,64})\}`)

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
		for _, name := range c.unknown(q, text) {
			add(UnknownFact, name)
		}
		for _, name := range c.cited(text) {
			if circular[q.Fact] && circular[name] {
				add(CircularFact, name)
			}
		}
	}
	return gaps
}

// unknown gives, on one line each, the names in a text of the question's answer that no
// question answers to.
func (c *Catalogue) unknown(q *Question, text string) []string {
	if q.kind().paragraphs {
		text = outsideCode(text)
	}
	var names []string
	for _, m := range strange.FindAllStringSubmatch(text, -1) {
		if _, known := c.Fact(m[1]); !known {
			names = append(names, strings.Join(strings.Fields(m[1]), " "))
		}
	}
	return names
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
	var number Fact // whose unit was just written
	for _, part := range SplitFacts(text) {
		words := number.AfterUnit(part.Plain)
		number = Fact{}
		if part.Fact != "" {
			words = r.fact(part.Fact)
			if spent += len(words); spent > maxCited {
				words = "{" + part.Fact + "}"
			} else {
				number = r.number(part.Fact)
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
	if f, known := r.catalogue.Fact(name); known && !r.circular[f.Name] {
		value, given := f.Value(r.draft)
		words = missing
		if given && !f.Question.Private {
			words = r.text(value)
		}
	}
	r.words[name] = words
	return words
}

// number gives the fact of {name}, where its unit stands behind the words of {name}.
func (r resolver) number(name string) Fact {
	if f, known := r.catalogue.Fact(name); known && !f.Question.Private && f.EndsInUnit(r.draft) {
		return f
	}
	return Fact{}
}

// missing stands for the words of a fact that cannot be told.
const missing = "…"

// fence finds a line that opens or closes a block of code, in a quote or an item too.
var fence = regexp.MustCompile("^[ \t>*+-]*(`{3,}|~{3,})([^`]*)$")

// outsideCode gives a long answer without what Markdown shows as code: braces there are
// somebody's example, not a fact. Backticks that pair across lines are left in: a name told
// for nothing costs a look, one that is not told goes to the jury.
func outsideCode(text string) string {
	if !strings.ContainsAny(text, "`~") {
		return text
	}
	var out []string
	open := "" // the fence of the block that the line stands in
	for line := range strings.SplitSeq(text, "\n") {
		m := fence.FindStringSubmatch(line)
		switch {
		case open != "":
			if m != nil && strings.HasPrefix(m[1], open) && strings.TrimSpace(m[2]) == "" {
				open = ""
			}
		case m != nil:
			open = m[1]
		default:
			out = append(out, outsideSpans(line))
		}
	}
	return strings.Join(out, "\n")
}

// outsideSpans gives a line without its code spans: what stands between two runs of as many
// backticks.
func outsideSpans(line string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(line, '`')
		if at < 0 {
			return b.String() + line
		}
		rest := strings.TrimLeft(line[at:], "`")
		marks := line[at : len(line)-len(rest)]
		b.WriteString(line[:at])
		line = rest
		if end := closing(rest, len(marks)); end >= 0 && !strings.HasSuffix(b.String(), `\`) {
			line = rest[end:]
		}
	}
}

// closing gives where the next run of as many backticks ends, -1 where there is none.
func closing(s string, marks int) int {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '`')
		if at < 0 {
			return -1
		}
		from += at
		run := len(s[from:]) - len(strings.TrimLeft(s[from:], "`"))
		from += run
		if run == marks {
			return from
		}
	}
}
