package render

import "strings"

// kind tells what a piece of a text is, and how it is drawn.
type kind byte

const (
	kindParagraph kind = iota
	kindItem
	kindQuote
	kindFence
	kindTable
	kindRule
	kindCell    // of a table
	kindHuge    // a text wrapped as it is
	kindBlock   // a block with its gutter, and so on
	kindFocused //
	kindProposed
	kindBoth
)

// chunk is one top-level block of a text in normal form; of a list, one item.
type chunk struct {
	text  string
	kind  kind
	apart bool // a blank line stands before it
}

// split cuts a text in normal form at its top-level blocks.
func split(s string) []chunk {
	var out []chunk
	apart := true
	for s != "" {
		line := firstLine(s)
		if line == "" {
			s, apart = s[min(1, len(s)):], true
			continue
		}
		k := kindOf(line)
		end := extent(s, k, line)
		text := strings.TrimRight(s[:end], "\n")
		out = append(out, chunk{text, k, apart})
		s, apart = s[end:], false
	}
	return out
}

// kindOf tells what a line opens.
func kindOf(line string) kind {
	switch {
	case strings.HasPrefix(line, "```"):
		return kindFence
	case line[0] == '>':
		return kindQuote
	case line[0] == '|':
		return kindTable
	case line == "___" || line == "---":
		return kindRule
	case marker(line) != 0:
		return kindItem
	}
	return kindParagraph
}

// extent tells where the block ends that opens s.
func extent(s string, k kind, first string) int {
	at := min(len(first)+1, len(s))
	if k == kindRule || k == kindParagraph && first[0] == '#' {
		return at
	}
	fence := first[:len(first)-len(strings.TrimLeft(first, "`"))]
	width := markerWidth(first)
	end := at
	for at < len(s) {
		line := firstLine(s[at:])
		if !goesOn(line, k, fence, width) {
			break
		}
		at = min(at+len(line)+1, len(s))
		if line != "" {
			end = at
		}
		if k == kindFence && line == fence {
			break
		}
	}
	return end
}

// goesOn tells whether a line belongs to the block before it.
func goesOn(line string, k kind, fence string, width int) bool {
	switch k {
	case kindFence:
		return true
	case kindItem:
		return line == "" || len(line) > width && strings.TrimLeft(line[:width], " ") == ""
	case kindParagraph:
		return line != "" && kindOf(line) == kindParagraph && line[0] != '#'
	}
	return line != "" && kindOf(line) == k
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// dedent takes the marker off an item, and as many columns off its other lines.
func dedent(s string, width int) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = line[min(width, len(line)):]
	}
	return strings.Join(lines, "\n")
}

// unquote takes the signs of a block quote off.
func unquote(s string) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimPrefix(line, ">"), " ")
	}
	return strings.Join(lines, "\n")
}

// cells cuts a row of a table at its bars.
func cells(row string) []string {
	row = strings.TrimSuffix(strings.TrimPrefix(row, "|"), "|")
	var out []string
	from := 0
	for i := 0; i <= len(row); i++ {
		if i == len(row) || row[i] == '|' && (i == 0 || row[i-1] != '\\') {
			out = append(out, strings.TrimSpace(row[from:i]))
			from = i + 1
		}
	}
	return out
}

// records writes a table as a list, for places too narrow for its columns.
func records(header, rows []string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, text := range cells(row) {
			switch {
			case i >= len(header):
				continue
			case i == 0:
				b.WriteString("- " + text)
			case text != "":
				b.WriteString("\\\n  " + header[i] + cardSeparator + text)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
