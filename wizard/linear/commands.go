package linear

import (
	"slices"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/session"
)

// command is something to do other than answering.
type command struct {
	name   string // as it is typed behind the bar, or its beginning
	letter string // the same in one letter
	takes  rests
	about  string // what it does, for the help
	do     func(l *conversation, q *sections.Question, rest string) outcome
}

// rests is what may follow a command.
type rests int

const (
	takesNothing rests = iota
	takesWords
	takesPlace // a number, or the name of a place
	takesRow   // the number of a row
)

// commands gives every command, in the order of the help. Any of their first
// letters will do that no other command begins with; those that change or take
// away something have no single letter.
func commands() []command {
	return []command{
		{cmdHelp, "", takesNothing, linAboutHelp, (*conversation).sayCommands},
		{cmdBack, "r", takesNothing, linAboutBack, (*conversation).back},
		{cmdNext, "s", takesNothing, linAboutNext, func(l *conversation, q *sections.Question, _ string) outcome {
			return l.forward(q)
		}},
		{cmdGo, "a", takesPlace, linAboutGo, (*conversation).goWhere},
		{cmdPlan, "p", takesNothing, linAboutPlan, (*conversation).sayPlan},
		{cmdGaps, "m", takesNothing, linAboutGaps, (*conversation).sayGaps},
		{cmdWeak, "v", takesRow, linAboutWeak, (*conversation).sayWeak},
		{cmdAside, "", takesWords, linAboutAside, (*conversation).setWeakAside},
		{cmdRead, "l", takesPlace, linAboutRead, (*conversation).read},
		{cmdUndo, "", takesNothing, linAboutUndo, func(l *conversation, _ *sections.Question, _ string) outcome {
			return l.step(session.Undo{})
		}},
		{cmdRedo, "", takesNothing, linAboutRedo, func(l *conversation, _ *sections.Question, _ string) outcome {
			return l.step(session.Redo{})
		}},
		{cmdErase, "", takesNothing, linAboutErase, (*conversation).erase},
		{cmdReplace, "", takesNothing, linAboutReplace, (*conversation).replace},
		{cmdAdd, "", takesNothing, linAboutAdd, (*conversation).add},
		{cmdChange, "", takesRow, linAboutChange, (*conversation).changeRow},
		{cmdRemove, "", takesRow, linAboutRemove, (*conversation).removeRow},
		{cmdUp, "", takesRow, linAboutUp, func(l *conversation, q *sections.Question, n string) outcome {
			return l.moveRow(q, n, -1)
		}},
		{cmdDown, "", takesRow, linAboutDown, func(l *conversation, q *sections.Question, n string) outcome {
			return l.moveRow(q, n, 1)
		}},
		{cmdNote, "", takesWords, linAboutNote, (*conversation).note},
		{cmdNotes, "", takesNothing, linAboutNotes, (*conversation).listNotes},
		{cmdAssign, "", takesWords, linAboutAssign, (*conversation).assign},
		{cmdLift, "", takesWords, linAboutLift, (*conversation).lift},
		{cmdCall, "", takesNothing, linAboutCall, func(l *conversation, _ *sections.Question, _ string) outcome {
			l.sayCall()
			return quiet
		}},
		{cmdDecide, "", takesNothing, linAboutDecide, (*conversation).decide},
		{cmdCompare, "", takesNothing, linAboutCompare, (*conversation).compare},
		{cmdReopen, "", takesNothing, linAboutReopen, (*conversation).reopen},
		{cmdSave, "", takesWords, linAboutSave, (*conversation).saveAs},
		{cmdQuit, "q", takesNothing, linAboutQuit, (*conversation).quit},
	}
}

// find gives the command of that name, of that letter, or that alone begins so.
func find(word string) (command, []string) {
	all := commands()
	word = text.Fold(word)
	for _, c := range all {
		if c.name == word || c.letter == word && word != "" {
			return c, nil
		}
	}
	var begins []command
	var names []string
	for _, c := range all {
		if word != "" && strings.HasPrefix(c.name, word) {
			begins = append(begins, c)
			names = append(names, "/"+c.name)
		}
	}
	if len(begins) == 1 {
		return begins[0], nil
	}
	return command{}, names
}

// command does what was typed behind a bar.
func (l *conversation) command(text string) outcome {
	q := l.question()
	l.warned = l.warned && l.named(text, cmdQuit)
	if text == askHelp {
		l.help(q)
		return remind
	}
	word, rest, _ := strings.Cut(text, " ")
	c, several := find(word)
	switch {
	case len(several) > 0:
		l.sayf(linSeveral, strings.Join(several, ", "))
		return quiet
	case c.do == nil:
		l.sayf(linUnknown, word)
		return quiet
	}
	return c.do(l, q, strings.TrimSpace(rest))
}

// bare takes a command without its bar, where no answer could read like it. In
// a list, whose rows have names of any words, only whole names are commands, and
// what follows them must be a number.
func (l *conversation) bare(q *sections.Question, words string) (outcome, bool) {
	word, rest, _ := strings.Cut(strings.TrimSpace(text.CleanLine(words)), " ")
	word, rest = text.Fold(word), strings.TrimSpace(rest)
	free := (q == nil || q.Kind != sections.List) && len(strings.Fields(rest)) < 4 // longer, it is a sentence
	for _, c := range commands() {
		if c.spoken(word, rest, free) {
			return c.do(l, q, rest), true
		}
	}
	return quiet, false
}

// spoken tells whether some words, without a bar, are this command.
func (c command) spoken(word, rest string, free bool) bool {
	digits := rest != "" && strings.Trim(rest, "0123456789.") == ""
	switch {
	case rest == "":
		return word == c.name || free && word == c.letter && word != ""
	case c.takes == takesRow:
		return digits && len(word) >= 3 && strings.HasPrefix(c.name, word)
	case c.takes == takesPlace:
		return word == c.name && (free || digits)
	}
	return false
}

// knows tells whether a word is the whole name of a command.
func (l *conversation) knows(word string) bool {
	return slices.ContainsFunc(commands(), func(c command) bool { return c.name == text.Fold(word) })
}

// named tells whether what was typed behind a bar is that command.
func (l *conversation) named(text, name string) bool {
	c, _ := find(text)
	return c.name == name
}

func (l *conversation) sayCommands(_ *sections.Question, _ string) outcome {
	l.say(linCommands)
	l.sayf(linCommand, askHelp, linAboutQuestion)
	for _, c := range commands() {
		names := "/" + c.name
		if c.letter != "" {
			names += linOr + c.letter
		}
		l.sayf(linCommand, names, c.about)
	}
	l.say(linEscapes)
	return remind
}
