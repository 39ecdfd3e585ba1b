package markup

import "strings"

// Bounds on what is parsed. Beyond them a text is hostile or broken, and the
// parser's cost grows with the square of its size: it is kept as it was typed.
const (
	maxDepth   = 8        // containers within each other
	maxIndent  = 40       // columns before a marker
	maxColumns = 64       // of a table
	maxLeaf    = 16 << 10 // bytes without a blank line or an item
	maxMarkup  = 1000     // characters that may open something, in as much
	maxBlocks  = 20_000   // lines that open a block, in a whole answer
	maxLines   = 50_000   // lines of a whole answer
)

// wordsAlone tells a text of paragraphs of words, with nothing that opens a block, a link
// or a tag. Most answers are, and need no parsing.
func wordsAlone(text string) bool {
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" && !(plainStart(line) && plainWords(line)) {
			return false
		}
	}
	return true
}

// plainStart tells whether a line starts with words.
func plainStart(line string) bool {
	switch c := line[0]; {
	case c >= '0' && c <= '9':
		end := strings.IndexFunc(line, func(r rune) bool { return r < '0' || r > '9' })
		return end < 0 || line[end] != '.' && line[end] != ')'
	case wordByte(c):
		return true
	default:
		return strings.IndexByte(`("'{`, c) >= 0
	}
}

// plainWords tells whether a line has nothing but words and blanks.
func plainWords(line string) bool {
	if line[len(line)-1] == ' ' {
		return false
	}
	for {
		words, rest, found := strings.Cut(line, BlankOpen)
		if strings.ContainsAny(words, "\t<[]&`|\\*_~$^{") || strings.Contains(words, "://") || strings.Contains(words, "www.") || strings.IndexByte(words, '@') >= 0 {
			return false
		}
		if !found {
			return true
		}
		if _, line, found = strings.Cut(rest, BlankClose); !found {
			return false
		}
	}
}

// crowded tells a text of more blocks or lines than anybody writes: a tree of it would fill
// the memory.
func crowded(text string) bool {
	if len(text) < maxBlocks {
		return false
	}
	lines, blocks, apart := 0, 0, true
	for line := range strings.SplitSeq(text, "\n") {
		words := strings.TrimLeft(line, " ")
		if words != "" {
			lines++
			if apart || words[0] == '#' || words[0] == '>' || opensLeaf(words) {
				blocks++
			}
		}
		apart = words == ""
		if lines > maxLines || blocks > maxBlocks {
			return true
		}
	}
	return false
}

// bound escapes what would make the parser's work explode: containers nested
// beyond maxDepth, tables of too many columns, and paragraphs with more markup
// than anybody writes.
func bound(text string) string {
	lines := strings.Split(text, "\n")
	from, size, markup := 0, 0, 0
	flush := func(to int) {
		if size > maxLeaf || markup > maxMarkup {
			for i := from; i < to; i++ {
				lines[i] = Literal(lines[i])
			}
		}
		from, size, markup = to, 0, 0
	}
	for i, line := range lines {
		lines[i] = boundLine(hardBreak(line))
		if opensLeaf(lines[i]) {
			flush(i)
		}
		size += len(lines[i]) + 1
		markup += openers(lines[i])
	}
	flush(len(lines))
	return strings.Join(lines, "\n")
}

// hardBreak leaves at the end of a line the two spaces that break it, or none.
func hardBreak(line string) string {
	trimmed := strings.TrimRight(line, " ")
	if len(line) < len(trimmed)+2 || trimmed == "" {
		return trimmed
	}
	return trimmed + "  "
}

// opensLeaf tells the lines before which a paragraph surely ends.
func opensLeaf(line string) bool {
	line = strings.TrimLeft(line, " ")
	if line == "" {
		return true
	}
	return len(line) > 2 && line[1] == ' ' && strings.IndexByte("-*+", line[0]) >= 0 ||
		strings.HasPrefix(line, "1. ")
}

// openers counts the characters that may open something.
func openers(line string) int {
	n := 0
	for i := range len(line) {
		if strings.IndexByte("*_~`[<!", line[i]) >= 0 && (i == 0 || line[i-1] != line[i]) {
			n++
		}
	}
	return n
}

// boundLine bounds the containers and the columns that one line opens.
func boundLine(line string) string {
	rest := strings.TrimLeft(line, " ")
	indent := len(line) - len(rest)
	if indent > maxIndent {
		line, indent = line[indent-maxIndent:], maxIndent
	}
	if strings.Count(rest, "|") > maxColumns && strings.Trim(rest, "|-: >") == "" {
		return line[:indent] + Literal(rest)
	}
	at := indent
	for depth := 0; ; depth++ {
		width := markerWidth(line[at:])
		switch {
		case width == 0 || rule(line[at:]):
			return line
		case depth == maxDepth:
			return line[:at] + Literal(line[at:])
		case width > maxIndent:
			line = line[:at+1] + line[at+width-maxIndent:]
			width = 1 + maxIndent
		}
		at += width
	}
}

// rule tells a thematic break, which looks like many items.
func rule(s string) bool {
	return strings.Trim(s, "- ") == "" && strings.Count(s, "-") > 2 ||
		strings.Trim(s, "* ") == "" && strings.Count(s, "*") > 2
}

// markerWidth measures the marker of a quote or an item, with the spaces after
// it; 0 where there is none.
func markerWidth(s string) int {
	width := 0
	switch c := marker(s); {
	case c != 0:
		width = strings.IndexByte(s, c) + 1
	case strings.HasPrefix(s, ">"):
		width = 1
	default:
		return 0
	}
	return width + len(s[width:]) - len(strings.TrimLeft(s[width:], " "))
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
