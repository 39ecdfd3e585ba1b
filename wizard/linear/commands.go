package linear

import (
	"slices"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
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
	takesBar   // nothing, and it is no command without its bar: answers may read like it
)

// find gives the command of that name, of that letter, or that alone begins so.
func (l *conversation) find(word string) (command, []string) {
	word = text.Fold(word)
	for _, c := range l.table {
		if c.name == word || c.letter == word && word != "" {
			return c, nil
		}
	}
	var begins []command
	var names []string
	for _, c := range l.table {
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
	l.Warned = l.Warned && l.named(text, cmdQuit)
	if text == askHelp {
		l.help(q)
		return remind
	}
	word, rest, _ := strings.Cut(text, " ")
	c, several := l.find(word)
	switch {
	case len(several) > 0:
		l.Sayf(linSeveral, strings.Join(several, ", "))
		return quiet
	case c.do == nil:
		l.Sayf(linUnknown, word)
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
	free := (q == nil || !q.Tabular()) && len(strings.Fields(rest)) < 4 // longer, it is a sentence
	for _, c := range l.table {
		if c.takes != takesBar && c.spoken(word, rest, free) {
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
	return slices.ContainsFunc(l.table, func(c command) bool { return c.name == text.Fold(word) })
}

// named tells whether what was typed behind a bar is that command.
func (l *conversation) named(text, name string) bool {
	c, _ := l.find(text)
	return c.name == name
}

func (l *conversation) sayCommands(_ *sections.Question, _ string) outcome {
	l.Say(linCommands)
	l.Sayf(linCommand, askHelp, linAboutQuestion)
	for _, c := range l.table {
		names := "/" + c.name
		if c.letter != "" {
			names += linOr + c.letter
		}
		l.Sayf(linCommand, names, c.about)
	}
	l.Say(linEscapes)
	return remind
}
