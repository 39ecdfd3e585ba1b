package render

import (
	"slices"
	"strings"
)

// Markdown writes the document as CommonMark with tables. The blanks and the
// passages that nobody decided on say so in words.
func (d Document) Markdown() string { return string(d.AppendMarkdown(nil)) }

// AppendMarkdown does the same behind what b holds, and gives what b became.
func (d Document) AppendMarkdown(b []byte) []byte {
	m := writer{b: slices.Grow(b, d.size())}
	m.line("# " + d.Title)
	for _, p := range d.Parts {
		m.part(p)
	}
	m.paragraph("---")
	m.paragraph(credit)
	return m.b
}

// size is about the bytes that a document takes: a long one is not copied as it grows.
func (d Document) size() int {
	size := len(d.Title) + len(credit)
	for _, p := range d.Parts {
		for _, b := range p.Blocks {
			const around = 64 // blank lines, signs, the words that tell a proposal
			size += len(b.Heading) + len(b.Text) + around
		}
	}
	return size
}

// writer joins blocks with the blank lines that keep them apart.
type writer struct {
	b    []byte
	last string // the block just written, whose list the next one must not continue
}

func (m *writer) line(s string) {
	m.b = append(append(m.b, unmark(s)...), '\n')
}

func (m *writer) paragraph(s string) {
	m.b = append(m.b, '\n')
	m.line(s)
	m.last = s
}

func (m *writer) part(p Part) {
	if p.Heading != "" {
		m.paragraph("## " + p.Heading)
	}
	for _, b := range p.Blocks {
		if b.Heading != "" {
			m.paragraph("### " + b.Heading)
		}
		if b.State == Proposed {
			m.paragraph(quote(proposalTag + "\n\n" + b.Text))
			continue
		}
		m.paragraph(apart(m.last, b.Text))
	}
}

// quote puts a text in a block quote.
func quote(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight("> "+line, " ")
	}
	return strings.Join(lines, "\n")
}

// apart changes the marker of the list that opens a text where the text before
// ends in a list of the same marker, which CommonMark would make one list.
func apart(before, text string) string {
	opening := marker(text)
	if opening == 0 || opening != lastMarker(before) {
		return text
	}
	return remarked(opening, text)
}

// remarked changes the marker of the list that opens a text.
func remarked(opening byte, text string) string {
	other := otherMarker(opening, text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line == "" || line[0] == ' ' {
			continue // within an item
		}
		if marker(line) != opening {
			break
		}
		at := strings.IndexByte(line, opening)
		lines[i] = line[:at] + other + line[at+1:]
	}
	return strings.Join(lines, "\n")
}

// apartLines does the same for lines. Lists of one marker follow each other where what
// stood between them, or around one, is no list.
func apartLines(before, lines []string) []string {
	opening := marker(lines[0])
	if opening == 0 || opening != lastMarkerOf(before) {
		return lines
	}
	return strings.Split(remarked(opening, strings.Join(lines, "\n")), "\n")
}

// lastMarkerOf gives the marker of the list that lines end in.
func lastMarkerOf(lines []string) byte {
	for i := len(lines) - 1; i >= 0; i-- {
		if line := lines[i]; line != "" && line[0] != ' ' {
			return marker(line)
		}
	}
	return 0
}

// otherMarker chooses a marker that the text's other lists don't have.
func otherMarker(opening byte, text string) string {
	switch {
	case opening == '.':
		return ")"
	case opening == ')':
		return "."
	case opening != '*' && !strings.Contains(text, "\n* "):
		return "*"
	case opening != '-' && !strings.Contains(text, "\n- "):
		return "-"
	}
	return "+"
}

// marker gives the character that marks the item opening this text: one of
// -+* or what follows the digits, 0 where no item opens it.
func marker(text string) byte {
	rest := strings.TrimLeft(text, "0123456789")
	digits := len(text) - len(rest)
	if rest == "" || digits > 9 || len(rest) > 1 && rest[1] != ' ' && rest[1] != '\n' {
		return 0
	}
	signs := "-+*"
	if digits > 0 {
		signs = ".)"
	}
	if strings.IndexByte(signs, rest[0]) < 0 {
		return 0
	}
	return rest[0]
}

// lastMarker gives the marker of the list that a text ends in.
func lastMarker(text string) byte {
	for text != "" {
		i := strings.LastIndexByte(text, '\n') + 1
		if line := text[i:]; line != "" && line[0] != ' ' {
			return marker(line)
		}
		text = text[:max(i-1, 0)]
	}
	return 0
}
