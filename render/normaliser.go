package render

import (
	"cmp"
	"strings"
)

// leastPiece is the bytes from which a piece of an answer stands on its own:
// fewer would cost more to look after than to read again.
const leastPiece = 512

// normaliser writes one answer in its normal form, again and again as it is
// typed, for the price of the paragraphs that changed. The zero normaliser is
// ready; one is not for concurrent use. It holds the answer about twice.
type normaliser struct {
	pieces[normal]
	demote int // what its headings go down by
	least  int // bytes of a piece, leastPiece if 0
}

// normal is the normal form of a piece of an answer.
type normal struct {
	plain   bool   // the piece is its own normal form, if all the others are
	kept    bool   // it is so in any case
	form    string // otherwise, what is written
	highest int    // level of its highest heading
	headed  bool   // the form has headings, which went down by demote
	demote  int
}

// unwritten is the demotion of a form that was not needed yet.
const unwritten = -1

// prose gives the normal form of an answer, see the function.
func (n *normaliser) prose(text string) string {
	text = strings.Trim(text, "\n")
	if n.list == nil {
		n.demote = guessed(text)
	}
	n.follow(text, n)
	plain, highest, size := true, lowest, 0
	for _, p := range n.list {
		plain = plain && p.made.plain
		highest = min(highest, p.made.highest)
	}
	if plain {
		return n.text
	}
	n.demote = lowest - highest
	at := 0
	for i := range n.list {
		p := &n.list[i]
		p.made.write(n.text[at:at+p.size], n.demote)
		at += p.size
		size += max(p.size, len(p.made.form)) + 2
	}
	return n.joined(size)
}

// guessed is what the headings of an answer not read yet will go down by. A wrong
// guess costs writing them twice.
func guessed(text string) int {
	for level := 1; level < lowest; level++ {
		sign := "\n" + strings.Repeat("#", level) + " "
		if strings.HasPrefix(text, sign[1:]) || strings.Contains(text, sign) {
			return lowest - level
		}
	}
	return 0
}

// joined puts the pieces together, a blank line between them.
func (n *normaliser) joined(size int) string {
	var b strings.Builder
	b.Grow(size)
	at := 0
	for _, p := range n.list {
		form := p.made.form
		if p.made.kept {
			form = strings.TrimLeft(n.text[at:at+p.size], "\n")
		}
		at += p.size
		if b.Len() > 0 { // only what opens the text may have no words
			b.WriteString("\n\n")
		}
		b.WriteString(form)
	}
	return b.String()
}

// make reads a piece. Most answers have one demotion for as long as they are
// typed, so that their headings are written once.
func (n *normaliser) make(source string) normal {
	m := normal{plain: plain(source), highest: lowest, demote: unwritten}
	m.kept = m.plain && unbounded(source)
	if !m.plain {
		m.write(source, n.demote)
	}
	return m
}

// write makes the form ready for a demotion.
func (m *normal) write(source string, demote int) {
	if m.kept || m.demote == demote || m.demote != unwritten && !m.headed {
		return
	}
	m.demote = demote
	if len(source) > maxPiece {
		m.form, m.highest, m.headed = literalLines(source), lowest, false
		return
	}
	m.form, m.highest, m.headed = rewrite(readied(source), demote)
}

// unbounded tells a plain text in which bound surely finds nothing to escape.
func unbounded(s string) bool {
	return len(s) <= maxMarkup || len(s) <= maxLeaf &&
		strings.Count(s, "*")+strings.Count(s, "_")+strings.Count(s, "~")+strings.Count(s, "!") <= maxMarkup
}

// ends tells whether blank lines and then words at the margin follow: they end
// every block but code between fences.
func (n *normaliser) ends(text string, at int) bool {
	if at == 0 || text[at-1] == '\n' || !strings.HasPrefix(text[at:], "\n\n") {
		return false
	}
	words := strings.TrimLeft(text[at:], "\n")
	return words != "" && plainStart(words)
}

// next looks for the first end after which no code between fences goes on. Where
// that never ends, it is not sought for ever.
func (n *normaliser) next(rest string) (size int, closed bool) {
	for least := cmp.Or(n.least, leastPiece); least <= maxLeaf; least = 2 * size {
		size = cut(rest, least, n)
		if fenced(rest[:size]) {
			return size, true
		}
		if size == len(rest) {
			break
		}
	}
	return len(rest), false
}

// fenced tells whether code between fences ends where it began, in a piece of
// an answer: whether words after it would be read apart. Blank lines do not end
// such code, and those at the end of an item belong to what is open in it.
func fenced(source string) bool {
	if !strings.Contains(source, "```") && !strings.Contains(source, "~~~") {
		return true
	}
	if len(source) > maxLeaf {
		return false
	}
	form, _, _ := rewrite(readied(source), 0)
	longer, _, _ := rewrite(readied(source+"\n\nx"), 0)
	return strings.TrimLeft(form+"\n\nx", "\n") == longer
}
