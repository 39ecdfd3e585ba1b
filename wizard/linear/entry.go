package linear

import (
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/linear/input"
	"ami-wizard/wizard/words"
)

// entry is a line as the linear mode understands it.
type entry struct {
	text    string
	command bool // text is a command, without its bar
	end     bool
}

// askHelp is the command for help on what is being asked.
const askHelp = "?"

// parseEntry tells commands from answers. Doubling the sign makes an answer of
// what would be a command.
func parseEntry(text string) entry {
	bare := strings.TrimSpace(text)
	switch {
	case bare == askHelp || bare == "/"+askHelp:
		return entry{text: askHelp, command: true}
	case bare == askHelp+askHelp:
		return entry{text: askHelp}
	case bare == ".":
		return entry{}
	case bare == "..":
		return entry{text: "."}
	case strings.HasPrefix(bare, "//"):
		return entry{text: strings.Replace(text, "//", "/", 1)}
	case strings.HasPrefix(bare, "/"):
		return entry{text: strings.TrimSpace(bare[1:]), command: true}
	}
	return entry{text: text}
}

// entry reads a line and tells commands from answers.
func (l *conversation) entry(prompt string) entry {
	if e := l.held; e != nil {
		l.held = nil
		return *e
	}
	line, got := l.Next(prompt)
	if got == input.End {
		return entry{end: true}
	}
	return parseEntry(line.Text)
}

// field asks for a few words on a line of their own: nothing leaves what is
// there, the command to erase empties it. It is false where the person wants
// something else, which is then held for the conversation to go on with.
func (l *conversation) field(prompt, now, hint string) (string, bool) {
	for {
		e := l.entry(prompt)
		switch {
		case e.command && e.text == askHelp && hint != "":
			l.Sayf(words.Example, hint)
			continue
		case e.command && l.named(e.text, cmdErase):
			return "", true
		case e.end || e.command:
			l.held = &e
			return now, false
		case strings.TrimSpace(e.text) == "":
			return now, true
		}
		return strings.TrimSpace(text.CleanLine(e.text)), true
	}
}

// andBegun gives a text with the line under way, where there is room for it.
func (l *conversation) andBegun(text string, room int) string {
	if begun := l.In.Begun(); begun != "" && len(text)+1+len(begun) <= room {
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
		l.Say(linTextCut)
		first = ""
	}
	b.WriteString(first)
	l.Partial = func() { soFar(l.andBegun(b.String(), room)) }
	l.Typing()
	for {
		line, got := l.Next("")
		bare := strings.TrimSpace(line.Text)
		if got == input.End {
			l.held = &entry{end: true}
			l.Partial() // with what came of a line
			l.Partial = nil
			return
		}
		if bare == "." {
			break
		}
		switch {
		case bare == "..":
			line.Text = "."
		case strings.HasPrefix(bare, "/") && l.knows(bare[1:]):
			l.Sayf(linKeptAsText, bare)
		}
		switch {
		case tooLong:
		case b.Len()+1+len(line.Text) > room:
			tooLong = true
			l.Say(linTextCut)
		default:
			b.WriteString("\n" + line.Text)
			l.Typing()
		}
	}
	l.Partial = nil
	soFar(b.String())
}
