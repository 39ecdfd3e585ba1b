package wizard

import (
	"bufio"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// linear is the same catalogue and the same draft as plain lines in and out,
// for a voice, a braille display, a dumb terminal, a slow link or a pipe. It
// asks, reads, saves, and asks the next; nothing moves the cursor and nothing is
// coloured. Unlike the screens it is no bubbletea program: there is one thing
// to wait for at a time, a line.
type linear struct {
	cat    *sections.Catalogue
	in     source
	out    *bufio.Writer
	clock  func() time.Time
	inline bool // a person types behind the prompt, on the same line

	projected bool // a room looks on: see masks

	session      session.Session // the draft at work
	appointments []appointment
	opens        string          // the question that the draft at work goes to
	version      *session.Theirs // another program's, as it was read last
	seen         string          // that version, where it stands in the draft's file
	writing      string          // id of the question whose answer is being written
	partial      func()          // puts the text being typed in the draft
	stirred      bool            // more of it came since that

	at      string // id of the question being answered, "" behind the last
	section int    // the section told last
	told    map[sections.Kind]bool
	aside   asideWords
	held    *entry // read, and to be answered once what was under way is over
	warned  bool   // quitting would lose something, and the person was told
	failed  bool   // no draft could be opened, or no line read, or the words went to another folder
	over    bool
}

// outcome is what the person is to hear before the next line is read.
type outcome int

const (
	quiet  outcome = iota // the prompt
	remind                // the question again, in short
	moved                 // another question, in full
)

func newLinear(c *sections.Catalogue, in source, out io.Writer, inline bool) *linear {
	return &linear{
		cat: c, in: in, out: bufio.NewWriter(out), inline: inline, clock: time.Now, session: session.New(c),
		section: -1, told: map[sections.Kind]bool{},
	}
}

// playLinear runs the linear mode from a draft, or from the drafts of this
// folder, and gives the exit code. Where nobody asked for it, it says why.
func playLinear(c *sections.Catalogue, start tea.Cmd, wanted, projected bool, io Streams) (int, error) {
	in := newLineSource(io.In)
	defer in.stop()
	l := newLinear(c, in, io.Out, isTerminal(io.In))
	l.projected = projected
	if !wanted {
		l.say(linDumb)
	}
	l.say(linWelcome)
	switch msg := start().(type) {
	case drafts.Opened:
		l.opened(msg)
	case words.Drafts:
		if msg.Err != nil {
			return exitMissing, msg.Err
		}
		l.home(msg, ".")
	}
	return l.play(io.Err)
}

// play asks until the person or the input is done. Whatever happens, what was
// typed is saved.
func (l *linear) play(complaints io.Writer) (code int, err error) {
	defer func() {
		if crash := recover(); crash != nil {
			fmt.Fprintf(complaints, "%v\n%s", crash, debug.Stack())
			code, err = exitMissing, nil
			if l.finish() == nil && l.session.File() != nil {
				fmt.Fprintf(complaints, words.Crashed, words.FileName(l.session.File().Path()))
			} else {
				fmt.Fprint(complaints, words.CrashLost)
			}
		}
	}()
	if l.session.File() != nil {
		l.converse()
	}
	if err := l.finish(); err != nil {
		fmt.Fprint(complaints, words.NotSaved)
		return exitMissing, err
	}
	if l.failed { // which was said
		return exitMissing, nil
	}
	return exitDone, nil
}

// converse is the whole conversation.
func (l *linear) converse() {
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
func (l *linear) question() *sections.Question {
	q, ok := l.cat.Question(l.at)
	if !ok {
		return nil
	}
	return q
}

func (l *linear) draft() sections.Draft { return l.session.Draft() }

// goTo moves to a question, "" for the end; it is where the draft resumes.
func (l *linear) goTo(id string) outcome {
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
func (l *linear) forward(q *sections.Question) outcome {
	if q == nil {
		return remind
	}
	return l.goTo(l.cat.Next(l.draft(), q))
}

// say tells some words, a line at a time: each on its own, however long, since
// voices and braille displays cut lines their own way. Whatever the words hold,
// nothing in them can act on a terminal.
func (l *linear) say(words string) {
	for line := range strings.SplitSeq(text.Clean(words), "\n") {
		if line = strings.TrimRight(text.CleanLine(line), " "); line != "" {
			l.write(line + "\n")
		}
	}
}

func (l *linear) sayf(format string, args ...any) { l.say(fmt.Sprintf(format, args...)) }

// write ignores errors, which the writer keeps to itself: where nobody listens
// any more there is nobody to tell.
func (l *linear) write(s string) { _, _ = l.out.WriteString(s) }

// entry reads a line and tells commands from answers.
func (l *linear) entry(prompt string) entry {
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
func (l *linear) field(prompt, now, hint string) (string, bool) {
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
