package desk

import (
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/linear/input"
)

// Next reads a line behind a prompt. While it waits, what is not saved is.
func (d *Desk) Next(prompt string) (input.Line, input.Event) {
	prompt = text.CleanLine(prompt)
	if prompt != "" && !d.Inline {
		prompt = strings.TrimRight(prompt, " ") + "\n"
	}
	d.write(prompt)
	for {
		_ = d.out.Flush()
		d.overdue()
		line, got := d.In.Next(d.patience())
		switch got {
		case input.Beginning:
			if d.Partial != nil {
				d.Typing()
			}
			continue
		case input.Pause:
			d.due()
			continue
		case input.End:
			if d.Inline {
				d.write("\n") // the line break that nobody typed
			}
		}
		if line.Odd && d.Inline {
			d.Say(LineOdd)
			d.write(prompt)
			continue
		}
		if line.Odd { // those behind it would answer the wrong questions
			d.Say(LinesOdd)
			d.Failed = true
			return input.Line{}, input.End
		}
		d.sayLost(line)
		return line, got
	}
}

// sayLost tells what of a line may be missing.
func (d *Desk) sayLost(line input.Line) {
	if line.Cut {
		d.Say(LineCut)
	}
	if line.Full && d.Inline {
		d.Say(sayLineFull)
	}
}
