package prose

import "strings"

func newLine(m Model) Model { return m.insert("\n") }

func deleteBefore(m Model) Model     { return m.replace(m.before(), m.cursor, "") }
func deleteAfter(m Model) Model      { return m.replace(m.cursor, m.after(), "") }
func deleteWordBefore(m Model) Model { return m.replace(m.wordBefore(), m.cursor, "") }
func deleteWordAfter(m Model) Model  { return m.replace(m.cursor, m.wordAfter(), "") }

// deleteToEnd deletes to the end of the paragraph, or joins the next one when
// the cursor is there already.
func deleteToEnd(m Model) Model {
	end := m.paragraphEnd()
	if end == m.cursor {
		end = m.after()
	}
	return m.replace(m.cursor, end, "")
}

// paragraphEnd returns the offset of the next line feed, or of the end of the text.
func (m Model) paragraphEnd() int {
	i, start := m.text.find(m.cursor)
	from := m.cursor - start
	for _, c := range m.text.chunks[i:] {
		if n := strings.IndexByte(c.text[from:], '\n'); n >= 0 {
			return start + from + n
		}
		start += len(c.text)
		from = 0
	}
	return start
}

// Around gives a text to be pasted at the cursor with the empty lines that it needs
// around it there if it is a block: lines that are not to run on from those beside them.
func (m Model) Around(text string, block bool) string {
	m = m.ready()
	if !block || text == "" {
		return text
	}
	whole := m.Value()
	before, after := whole[:m.cursor], whole[m.cursor:]
	return gap(before, strings.HasSuffix) + text + gap(after, strings.HasPrefix)
}

// gap is the line feeds that part a block from the text on one side of it.
func gap(beside string, ends func(text, with string) bool) string {
	switch {
	case beside == "", ends(beside, "\n\n"):
		return ""
	case ends(beside, "\n"):
		return "\n"
	}
	return "\n\n"
}
