package linear

import "strings"

// How the linear mode reads a text of several lines.

// andBegun gives a text with the line under way, where there is room for it.
func (l *conversation) andBegun(text string, room int) string {
	if begun := l.in.begun(); begun != "" && len(text)+1+len(begun) <= room {
		text += "\n" + begun
	}
	return text
}

// text reads lines until a lone point, the first of them being there already.
// soFar gets what was typed up to now whenever it is to be saved, the line under way as well.
// What is beyond the room that an answer has left is refused, a line at a time, as it comes.
func (l *conversation) text(first string, room int, soFar func(string)) {
	var b strings.Builder
	tooLong := len(first) > room
	if tooLong {
		l.say(linTextCut)
		first = ""
	}
	b.WriteString(first)
	l.partial = func() { soFar(l.andBegun(b.String(), room)) }
	l.typing()
	for {
		line, got := l.next("")
		bare := strings.TrimSpace(line.text)
		if got == gotEnd {
			l.held = &entry{end: true}
			l.partial() // with what came of a line
			l.partial = nil
			return
		}
		if bare == "." {
			break
		}
		switch {
		case bare == "..":
			line.text = "."
		case strings.HasPrefix(bare, "/") && l.knows(bare[1:]):
			l.sayf(linKeptAsText, bare)
		}
		switch {
		case tooLong:
		case b.Len()+1+len(line.text) > room:
			tooLong = true
			l.say(linTextCut)
		default:
			b.WriteString("\n" + line.text)
			l.typing()
		}
	}
	l.partial = nil
	soFar(b.String())
}
