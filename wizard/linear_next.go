package wizard

import (
	"strings"

	"ami-wizard/sections/text"
)

// next reads a line behind a prompt. While it waits, what is not saved is.
func (l *linear) next(prompt string) (typed, event) {
	prompt = text.CleanLine(prompt)
	if prompt != "" && !l.inline {
		prompt = strings.TrimRight(prompt, " ") + "\n"
	}
	l.write(prompt)
	for {
		_ = l.out.Flush()
		l.overdue()
		line, got := l.in.next(l.patience())
		switch got {
		case gotBeginning:
			if l.partial != nil {
				l.typing()
			}
			continue
		case gotPause:
			l.due()
			continue
		case gotEnd:
			if l.inline {
				l.write("\n") // the one that nobody typed
			}
		}
		if line.odd && l.inline {
			l.say(linLineOdd)
			l.write(prompt)
			continue
		}
		if line.odd { // those behind it would answer the wrong questions
			l.say(linLinesOdd)
			l.failed = true
			return typed{}, gotEnd
		}
		l.sayLost(line)
		return line, got
	}
}

// sayLost tells what of a line may be missing.
func (l *linear) sayLost(line typed) {
	if line.cut {
		l.say(linLineCut)
	}
	if line.full && l.inline {
		l.say(linLineFull)
	}
}
