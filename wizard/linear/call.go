package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// sayCall tells what the rules of the call ask for.
func (l *conversation) sayCall(_ *sections.Question, _ string) outcome {
	p := l.Session().Call()
	if !p.Known() {
		l.Say(words.CallNone)
		return quiet
	}
	l.Say(words.CallCheck)
	for _, told := range words.Call(l.Cat, p) {
		l.Say(told.Title)
		for _, line := range told.Lines {
			l.Say("- " + line)
		}
	}
	return quiet
}
