package linear

import (
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// sayCall tells what the rules of the call ask for.
func (l *conversation) sayCall(_ *sections.Question, _ string) outcome {
	p := l.Session().Call()
	if !p.Known() {
		l.Say(linNoCall)
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

// correctCall numbers the values of the profile of the call, tells one of them, or writes another
// in its place: nothing is a hyphen.
func (l *conversation) correctCall(_ *sections.Question, rest string) outcome {
	p := l.Session().Call()
	all := p.Fields()
	if rest == "" {
		l.Say(words.CallCheck)
		for i, f := range all {
			l.Sayf(linCallField, i+1, words.CallField(f.At), l.callValue(f))
		}
		l.Say(linCallHow)
		return quiet
	}
	number, typed, given := strings.Cut(rest, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(all) {
		l.Say(linNoSuchField)
		return quiet
	}
	f := all[n-1]
	if !given {
		l.Sayf(linCallField, n, words.CallField(f.At), l.callValue(f))
		if choices := words.CallChoices(l.Cat, p, f.At); choices != "" {
			l.Sayf(linCallChoices, choices)
		}
		l.Say(linCallHow)
		return quiet
	}
	if typed = strings.TrimSpace(typed); typed == linNothing {
		typed = ""
	}
	return l.correctField(f, typed)
}

func (l *conversation) callValue(f call.Field) string {
	if value := words.CallValue(l.Cat, l.Draft(), f); value != "" {
		return value
	}
	return linUnknownValue
}

// correctField writes a value of the profile, and goes on with what it gives to the draft.
func (l *conversation) correctField(f call.Field, typed string) outcome {
	p, name, err := drafts.CorrectCall(l.Cat, l.Draft(), l.Session().File().Path(), f.At, typed)
	if err != nil {
		l.Complain(err)
		return quiet
	}
	given := p.Gives(l.Cat, l.Draft())
	l.Happens(session.Call{Profile: p, Name: name, Given: given})
	l.Save()
	f.Value = typed
	l.Sayf(linCallKept, words.CallField(f.At), l.callValue(f))
	return remind
}
