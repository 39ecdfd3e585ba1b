package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// conversation is one about the draft at work: questions out, lines in.
type conversation struct {
	*desk.Desk
	table     []command
	kinds     map[sections.Kind]kind
	otherKind kind   // than those
	projected bool   // a room looks on: see masks
	seen      string // another program's version, where it stands in the draft's file
	at        string // id of the question being answered, "" behind the last
	section   int    // the section told last
	told      map[sections.Kind]bool
	aside     asideWords
	held      *entry // read, and to be answered once what was under way is over
	over      bool
}

// outcome is what the person is to hear before the next line is read.
type outcome int

const (
	quiet  outcome = iota // the prompt
	remind                // the question again, in short
	moved                 // another question, in full
)

// kind is how the questions of one kind are asked and answered by lines.
type kind struct {
	// answer takes what was typed.
	answer func(l *conversation, q *sections.Question, typed string) outcome
	// how says what to type: in a sentence, or in a word where the sentence was told already.
	how func(q *sections.Question, a sections.Answer, told bool) string
	// tells tells what stands there already, or what can be picked; nil where the answer in
	// words is all.
	tells func(l *conversation, q *sections.Question, a sections.Answer)
}

// kind gives how a question is answered; one of a kind that no row tells of is answered like
// any line.
func (l *conversation) kind(q *sections.Question) kind {
	if k, known := l.kinds[q.Kind]; known {
		return k
	}
	return l.otherKind
}

// question is the one being answered, nil behind the last.
func (l *conversation) question() *sections.Question {
	q, ok := l.Cat.Question(l.at)
	if !ok {
		return nil
	}
	return q
}

// goTo moves to a question, "" for the end; it is where the draft resumes.
func (l *conversation) goTo(id string) outcome {
	if q, ok := l.Cat.Question(id); ok && !l.Cat.Relevant(l.Draft(), q) {
		id = l.Cat.Next(l.Draft(), q)
	}
	l.at = id
	if id != "" && l.Draft().Resume != id {
		l.Happens(session.Carry{To: func(d sections.Draft) sections.Draft { d.Resume = id; return d }})
	}
	return moved
}

// tellKnown says what is passed over between two questions because the rules of the call answer
// it, and where it can be changed.
func (l *conversation) tellKnown(q *sections.Question, next string) {
	for _, known := range l.Cat.Known(l.Draft(), q, next) {
		rank, _ := l.Cat.Rank(l.Draft(), known)
		a := l.tellable(known, words.Answer(known, l.Draft().Answer(known.ID)))
		l.Sayf(linKnown, known.Label, a, l.Cat.NumberOf(known), rank)
	}
}

// forward moves to the question after this one.
func (l *conversation) forward(q *sections.Question) outcome {
	if q == nil {
		return remind
	}
	next := l.Cat.Next(l.Draft(), q)
	l.ends(q, next)
	l.tellKnown(q, next)
	return l.goTo(next)
}
