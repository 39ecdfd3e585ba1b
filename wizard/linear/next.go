package linear

import (
	"strings"

	"ami-wizard/sections/text"
)

// next reads a line behind a prompt. While it waits, what is not saved is.
func (d *desk) next(prompt string) (typed, event) {
	prompt = text.CleanLine(prompt)
	if prompt != "" && !d.inline {
		prompt = strings.TrimRight(prompt, " ") + "\n"
	}
	d.write(prompt)
	for {
		_ = d.out.Flush()
		d.overdue()
		line, got := d.in.next(d.patience())
		switch got {
		case gotBeginning:
			if d.partial != nil {
				d.typing()
			}
			continue
		case gotPause:
			d.due()
			continue
		case gotEnd:
			if d.inline {
				d.write("\n") // the one that nobody typed
			}
		}
		if line.odd && d.inline {
			d.say(linLineOdd)
			d.write(prompt)
			continue
		}
		if line.odd { // those behind it would answer the wrong questions
			d.say(linLinesOdd)
			d.failed = true
			return typed{}, gotEnd
		}
		d.sayLost(line)
		return line, got
	}
}

// sayLost tells what of a line may be missing.
func (d *desk) sayLost(line typed) {
	if line.cut {
		d.say(linLineCut)
	}
	if line.full && d.inline {
		d.say(linLineFull)
	}
}
