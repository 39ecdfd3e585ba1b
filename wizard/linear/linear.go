package linear

import (
	"bufio"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// conversation is one about the draft at work: questions out, lines in.
type conversation struct {
	desk
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

func newConversation(c *sections.Catalogue, in source, out io.Writer, inline bool) *conversation {
	return &conversation{
		desk:    desk{speech: speech{out: bufio.NewWriter(out)}, cat: c, in: in, inline: inline, clock: time.Now, session: session.New(c)},
		section: -1, told: map[sections.Kind]bool{},
	}
}

// Start is what a conversation begins with: a draft that was opened, or else those of this
// folder, to choose from.
type Start struct {
	Opened drafts.Opened
	Found  words.Drafts
}

// Options is how a conversation is held.
type Options struct {
	Inline    bool // a person types behind the prompt, on the same line
	Projected bool // a room looks on: no private answer is told
	Unasked   bool // nobody asked for lines: the terminal can do no better, which is told
}

// Run holds a conversation until the person or the input is done, and tells whether all
// went well; where it did not, the error, or what was said, tells why. Whatever happens,
// what was typed is saved. A crash is told to complaints.
func Run(c *sections.Catalogue, start Start, o Options, in io.Reader, out, complaints io.Writer) (bool, error) {
	lines := newLineSource(in)
	defer lines.stop()
	l := newConversation(c, lines, out, o.Inline)
	l.projected = o.Projected
	if o.Unasked {
		l.say(linDumb)
	}
	l.say(linWelcome)
	switch {
	case start.Opened.File != nil:
		l.opened(start.Opened)
	case start.Found.Err != nil:
		return false, start.Found.Err
	default:
		l.home(start.Found, ".")
	}
	return l.play(complaints)
}

// play asks until the person or the input is done. Whatever happens, what was
// typed is saved.
func (l *conversation) play(complaints io.Writer) (done bool, err error) {
	defer func() {
		if crash := recover(); crash != nil {
			fmt.Fprintf(complaints, "%v\n%s", crash, debug.Stack())
			done, err = false, nil
			if l.finish() == nil && l.session.File() != nil {
				fmt.Fprintf(complaints, words.Crashed, words.FileName(l.session.File().Path()))
			} else {
				fmt.Fprint(complaints, words.CrashLost)
			}
			fmt.Fprint(complaints, words.CrashReport)
		}
	}()
	if l.session.File() != nil {
		l.converse()
	}
	if err := l.finish(); err != nil {
		fmt.Fprint(complaints, words.NotSaved)
		return false, err
	}
	return !l.failed, nil // which was said
}

// converse is the whole conversation.
func (l *conversation) converse() {
	next := moved
	for !l.over {
		q := l.question()
		l.lookElsewhere()
		l.ask(q, next)
		e := l.entry(l.prompt(q))
		switch {
		case e.end:
			l.over = true
		case e.command:
			next = l.command(e.text)
		default:
			next = l.answer(q, e.text)
		}
	}
}

// question is the one being answered, nil behind the last.
func (l *conversation) question() *sections.Question {
	q, ok := l.cat.Question(l.at)
	if !ok {
		return nil
	}
	return q
}

// goTo moves to a question, "" for the end; it is where the draft resumes.
func (l *conversation) goTo(id string) outcome {
	if q, ok := l.cat.Question(id); ok && !l.cat.Relevant(l.draft(), q) {
		id = l.cat.Next(l.draft(), q)
	}
	l.at = id
	if id != "" && l.draft().Resume != id {
		l.happens(session.Carry{To: func(d sections.Draft) sections.Draft { d.Resume = id; return d }})
	}
	return moved
}

// forward moves to the question after this one.
func (l *conversation) forward(q *sections.Question) outcome {
	if q == nil {
		return remind
	}
	return l.goTo(l.cat.Next(l.draft(), q))
}

// entry reads a line and tells commands from answers.
func (l *conversation) entry(prompt string) entry {
	if e := l.held; e != nil {
		l.held = nil
		return *e
	}
	line, got := l.next(prompt)
	if got == gotEnd {
		return entry{end: true}
	}
	return parseEntry(line.text)
}

// field asks for a few words on a line of their own: nothing leaves what is
// there, the command to erase empties it. It is false where the person wants
// something else, which is then held for the conversation to go on with.
func (l *conversation) field(prompt, now, hint string) (string, bool) {
	for {
		e := l.entry(prompt)
		switch {
		case e.command && e.text == askHelp && hint != "":
			l.sayf(words.Example, hint)
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
