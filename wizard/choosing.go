package wizard

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

// Where one chooses, a letter is a short cut or nothing. People who take such a field for
// a text type a sentence or paste one there: it must neither decide nor vanish
// (zulip-terminal#962, todotxt-tui#42). Letters that follow each other as in writing are
// therefore no short cuts, what the first of them did is taken back, and the person is
// told how to write.

// How long after a character another one belongs to the same writing. Who has begun to
// write may look for a letter; who decided may change their mind at once.
const (
	decidingGap = 600 * time.Millisecond
	writingGap  = 1500 * time.Millisecond
)

// burst is the characters that were typed one right after the other.
type burst struct {
	typed   string
	last    time.Time
	before  sections.Answer // the answer when the first of them came
	writing bool            // they are no command
}

// with gives the burst that one more character makes.
func (b burst) with(text string, now time.Time, answer sections.Answer) burst {
	gap := decidingGap
	if b.writing {
		gap = writingGap
	}
	if b.typed == "" || now.Sub(b.last) >= gap {
		b = burst{before: answer}
	}
	if b.last = now; !b.writing {
		b.typed += text
	}
	return b
}

// chosen hands a key to a field in which one chooses. Behind the burst that came before
// it, a character may be one of a sentence.
func (s question) chosen(msg tea.Msg, before burst, sc scene) (screen, effect) {
	key, isKey := msg.(tea.KeyPressMsg)
	_, pasted := msg.(tea.PasteMsg)
	switch {
	case pasted && !s.field.TakesPaste():
		return s, effect{notice: notice{text: s.field.HowToWrite()}}
	case !isKey || key.Text == "":
		s.field.Update(msg)
		return s.changed(sc)
	}
	s.burst = before.with(key.Text, sc.now, sc.draft.Answer(s.q.ID))
	if !s.burst.writing && s.field.Command(s.burst.typed, key) {
		return s.commanded(key, sc)
	}
	s.burst.writing = true
	return s.givenBack(notice{text: s.field.HowToWrite()}, sc)
}

// opensSentence tells a capital: who types one begins to write, be it by the letter of a
// short cut, and wants it in the text.
func opensSentence(key tea.KeyPressMsg) bool {
	first, _ := utf8.DecodeRuneInString(key.Text)
	return unicode.IsUpper(first)
}

// commanded follows a letter that did something; where it opened a text, the person is
// told how to come back out of it, and a capital is the first letter of that text.
func (s question) commanded(key tea.KeyPressMsg, sc scene) (screen, effect) {
	next, e := s.changed(sc)
	q, ok := next.(question)
	if !ok || !q.field.Newline() {
		return next, e
	}
	if opensSentence(key) {
		sc.draft = sc.draft.Set(q.q.ID, q.field.Answer())
		q.field.Update(key)
		next, e = q.changed(sc)
	}
	e.notice = notice{text: sayNowWriting}
	return next, e
}

// givenBack takes back what the characters of a burst did before they were known to be
// writing.
func (s question) givenBack(told notice, sc scene) (screen, effect) {
	e := effect{notice: told}
	if !sc.draft.Answer(s.q.ID).Equal(s.burst.before) {
		e.change = retracting(s.q.ID, s.burst.before)
		sc.draft = sc.draft.Set(s.q.ID, s.burst.before)
		s = s.rebuilt(sc)
	}
	return s, e
}

// unwritten says, where a text is only read, how to come back to where it is written.
func unwritten(msg tea.Msg) notice {
	_, pasted := msg.(tea.PasteMsg)
	if key, ok := msg.(tea.KeyPressMsg); pasted || ok && strings.TrimSpace(key.Text) != "" {
		return notice{text: sayPreviewIsRead}
	}
	return notice{}
}
