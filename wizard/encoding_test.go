package wizard

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/terminal"
)

// A terminal that writes in another encoding is told on the screen, and for long enough.
func TestMisencodedKeyIsTold(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.projet")
	d.send(terminal.Misencoded{})
	d.sees("Ce terminal n’écrit pas en UTF-8")
	d.typ("t")
	d.sees("Ce terminal n’écrit pas en UTF-8")
	d.elapse(alertStays + time.Second)
	d.typ("s")
	if got := d.answer("reperes.projet").Text; got != "ts" {
		t.Errorf("the answer is %q", got)
	}
}

// A line that is not in UTF-8 is told, and nothing of it is saved. Somebody at a
// terminal goes on; a pipe ends there, since what comes behind it would answer the
// wrong questions.
func TestMisencodedLines(t *testing.T) {
	for _, test := range []struct {
		inline bool
		want   string
		code   int
		saved  string
	}{
		{true, linLineOdd, exitDone, "La Halle"},
		{false, linLinesOdd, exitMissing, ""},
	} {
		s := newSession(t)
		source := newLineSource(strings.NewReader("\xe9t\xe9\nLa Halle\n/quitter\n"))
		defer source.stop()
		s.linear = newLinear(s.cat, source, s.transcript, test.inline)
		s.on(sections.Draft{}, "reperes.projet")
		code := s.run()
		if !strings.Contains(s.transcript.String(), test.want) || code != test.code {
			t.Errorf("inline %v: exit %d, want %d:\n%s", test.inline, code, test.code, s.transcript)
		}
		if got := s.onDisk().Answer("reperes.projet").Text; got != test.saved {
			t.Errorf("inline %v: %q is saved", test.inline, got)
		}
		if bytes.ContainsRune(s.transcript.Bytes(), '\uFFFD') {
			t.Errorf("inline %v: a replacement character is shown", test.inline)
		}
	}
}
