package wizard

import (
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
