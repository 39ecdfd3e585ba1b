package linear

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/linear/input"
	"ami-wizard/wizard/words"
)

func newConversation(c *sections.Catalogue, in input.Source, out io.Writer, inline bool) *conversation {
	return &conversation{Desk: desk.New(c, in, out, inline), table: table(), kinds: kinds(), otherKind: lineKind, section: -1, told: map[sections.Kind]bool{}}
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
	lines := input.Read(in, make(chan os.Signal, 1))
	defer lines.Stop()
	l := newConversation(c, lines, out, o.Inline)
	l.projected = o.Projected
	if o.Unasked {
		l.Say(linDumb)
	}
	l.Say(linWelcome)
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
			if l.Finish() == nil && l.Session().File() != nil {
				fmt.Fprintf(complaints, words.Crashed, words.FileName(l.Session().File().Path()))
			} else {
				fmt.Fprint(complaints, words.CrashLost)
			}
			fmt.Fprint(complaints, words.CrashReport)
		}
	}()
	if l.Session().File() != nil {
		l.converse()
	}
	if err := l.Finish(); err != nil {
		fmt.Fprint(complaints, words.NotSaved)
		return false, err
	}
	return !l.Failed, nil // which was said
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
