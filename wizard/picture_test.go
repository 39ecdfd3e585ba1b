package wizard

import (
	"testing"

	"ami-wizard/wizard/trial"
)

// TestPicture holds README.md's pictures of screens to what the program draws: the response
// growing beside the question, and a section being decided before a room.
func TestPicture(t *testing.T) {
	d := drafting(t, 120, 32, trial.Example(t))
	d.at("histoire.recit")
	d.press("end")
	v := d.m.View()
	trial.Picture(t, "picture", v.Content, v.Cursor, 120, 32)

	d = gathered(t, 80, 20)
	d.m = d.m.project(true)
	d.press("f12", "enter", "enter", "enter", "o")
	d.typ("38 m² ne le prouvent pas")
	d.press("enter", "enter", "esc", "r")
	d.typ("un peu long")
	d.press("enter", "enter", "esc", "t", "t", "t")
	v = d.m.View()
	trial.Picture(t, "deciding", v.Content, v.Cursor, 80, 20)
}
