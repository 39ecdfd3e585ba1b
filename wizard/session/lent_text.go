package session

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// answerOf gives the answer that a file, as an editor saved it, stands for; before is the
// answer as it was lent. A file in another encoding stands for none: read as UTF-8 its
// accents are gone. So are those that the editor itself read wrongly, and replaced.
func answerOf(data []byte, before string) (string, error) {
	const replacement = "\uFFFD"
	switch {
	case len(data) > sections.MaxAnswer:
		return "", words.ErrTooMuch
	case !utf8.Valid(data), bytes.IndexByte(data, 0) >= 0,
		bytes.Count(data, []byte(replacement)) > strings.Count(before, replacement):
		return "", words.ErrNotUTF8
	}
	return lendable(string(data)), nil
}

// lendable is an answer as editors are given it and give it back: they end a text with
// a line break or not, as they like.
func lendable(body string) string { return strings.TrimRight(text.Clean(body), "\n") }

// readScratch reads what an editor has saved of a text, and, where that is not what was
// known of it, has the scratch remember that the draft comes to hold it.
func readScratch(s *store.Scratch, given, known string) (string, error) {
	data, err := s.Read()
	if err != nil {
		return "", fmt.Errorf("take a text back: %w", err)
	}
	text, err := answerOf(data, given)
	if err == nil && text != known {
		_ = s.Mark(text) // without it the next session puts the file aside, and says so
	}
	return text, err
}
