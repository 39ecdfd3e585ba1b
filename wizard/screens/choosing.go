package screens

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/session"
)

// In a field where people choose, a letter is a short cut or nothing. Taken for a text, such a
// field gets a sentence typed or pasted: the sentence must neither decide nor vanish
// (zulip-terminal#962, todotxt-tui#42). Letters that follow each other as in writing are
// therefore no short cuts, what the first of them did is taken back, and the person is
// told how to write.

// How long after a character another one belongs with it. Two that follow each other
// within decidingGap make one command or one word; within writingGap they may still be
// the writing of somebody who looks for each letter.
const (
	decidingGap = 600 * time.Millisecond
	WritingGap  = 1500 * time.Millisecond
)

// burst is the characters that were typed one after the other.
type burst struct {
	Typed   string          // those that make one command, the last ones
	all     string          // those that may be one piece of writing
	last    time.Time       // when the last of them came
	before  sections.Answer // the answer when the first of them came
	Writing bool            // they are no command
	opened  bool            // the last of them opened a text
}

// with gives the burst that one more character makes.
func (b burst) with(text string, now time.Time, answer sections.Answer) burst {
	switch since := now.Sub(b.last); {
	case b.all == "" || since >= WritingGap:
		b = burst{before: answer}
	case since >= decidingGap && !b.Writing:
		b.Typed = "" // another command, unless it turns out to be writing
	}
	b.last = now
	b.all += text
	if !b.Writing {
		b.Typed += text
	}
	return b
}

// begins tells whether a key that comes right behind the burst goes on with a word whose
// first letters opened the text that it now lands in: "avec". A text that was opened on
// purpose begins with a capital, or later.
func (b burst) begins(key tea.KeyPressMsg, now time.Time) bool {
	first, _ := utf8.DecodeRuneInString(key.Text)
	return b.opened && now.Sub(b.last) < decidingGap && (unicode.IsLower(first) || first == ' ' || first == '\'')
}

// lettered hands on what means something else where one chooses, or right behind a letter
// that opened a text; done is false where it means just what it is.
func (s Question) lettered(msg tea.Msg, before burst, sc Scene) (next Screen, e Effect, done bool) {
	key, isKey := msg.(tea.KeyPressMsg)
	if s.Field.Choosing() {
		next, e = s.chosen(msg, before, sc)
		return next, e, true
	}
	if isKey && before.begins(key, sc.Now) {
		next, e = s.wordGoesOn(key, before, sc)
		return next, e, true
	}
	return s, Effect{}, false
}

// chosen hands a key to a field in which one chooses. Behind the burst that came before
// it, a character may be one of a sentence.
func (s Question) chosen(msg tea.Msg, before burst, sc Scene) (Screen, Effect) {
	key, isKey := msg.(tea.KeyPressMsg)
	_, pasted := msg.(tea.PasteMsg)
	switch {
	case pasted && !s.Field.TakesPaste():
		return s, Effect{Notice: Notice{Text: sayNothingChanged + s.Field.HowToWrite()}}
	case !isKey || key.Text == "":
		s.Field.Update(msg)
		return s.changed(sc)
	}
	s.Burst = before.with(key.Text, sc.Now, sc.Draft.Answer(s.Q.ID))
	if !s.Burst.Writing && s.Field.Command(s.Burst.Typed, key) {
		return s.commanded(key, sc)
	}
	s.Burst.Writing = true
	return s.givenBack(s.Field.HowToWrite(), sc)
}

// opensSentence tells whether a key is a capital, which begins a sentence, even where the small
// letter is a short cut: it belongs in the text.
func opensSentence(key tea.KeyPressMsg) bool {
	first, _ := utf8.DecodeRuneInString(key.Text)
	return unicode.IsUpper(first)
}

// commanded follows a letter that did something; where it opened a text, the person is
// told how to come back out of it, and a capital is the first letter of that text.
func (s Question) commanded(key tea.KeyPressMsg, sc Scene) (Screen, Effect) {
	next, e := s.changed(sc)
	q, ok := next.(Question)
	if !ok || q.Field.Choosing() {
		return next, e
	}
	if q.Burst.opened = !opensSentence(key); !q.Burst.opened {
		sc.Draft = sc.Draft.Set(q.Q.ID, q.Field.Answer())
		next, e = q.writes(key.Text, sc)
	} else {
		next = q
	}
	if q.Field.Newline() {
		e.Notice = Notice{Text: sayNowWriting}
	}
	return next, e
}

// writes types some characters into the field, as keys.
func (s Question) writes(text string, sc Scene) (Screen, Effect) {
	for _, r := range text {
		s.Field.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return s.changed(sc)
}

// wordGoesOn writes a word whole whose first letters were taken for short cuts.
func (s Question) wordGoesOn(key tea.KeyPressMsg, b burst, sc Scene) (Screen, Effect) {
	s.Field.Unsay(b.before)
	return s.writes(b.all+key.Text, sc)
}

// givenBack takes back what the characters of a burst did before they were known to be
// writing, and tells how to write.
func (s Question) givenBack(how string, sc Scene) (Screen, Effect) {
	if sc.Draft.Answer(s.Q.ID).Equal(s.Burst.before) {
		return s, Effect{Notice: Notice{Text: sayNothingChanged + how}}
	}
	e := Effect{Change: session.Retracting(s.Q.ID, s.Burst.before), Notice: Notice{Text: sayTakenBack + how}}
	sc.Draft = sc.Draft.Set(s.Q.ID, s.Burst.before)
	return s.rebuilt(sc), e
}

// unwritten says, where a text is only read and somebody types or pastes, how to come back
// to where it is written.
func unwritten(msg tea.Msg, how string) Notice {
	_, pasted := msg.(tea.PasteMsg)
	if key, ok := msg.(tea.KeyPressMsg); pasted || ok && strings.TrimSpace(key.Text) != "" {
		return Notice{Text: how}
	}
	return Notice{}
}
