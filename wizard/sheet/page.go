package sheet

import (
	"charm.land/bubbles/v2/key"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// Page is a screen before it is laid out: what stays at the top and at the bottom, and what
// scrolls between.
type Page struct {
	Head, Body, Foot []string
	Cursor           int // line of the body that must show, -1 for none
	Keys             []key.Binding
}

// Laid puts the page into the room that there is, its body from that line on: the body gives
// way, and says so.
func (p Page) Laid(sc screens.Scene, top int) []string {
	if most := max(0, sc.Height-len(p.Foot)-2); len(p.Head) > most {
		p.Head = p.Head[:most]
	}
	room := max(1, sc.Height-len(p.Head)-len(p.Foot))
	body := p.Body
	var rule []string
	if len(body) > room {
		room--
		if p.Cursor >= 0 {
			top = max(0, p.Cursor-room+2)
		}
		visible, above, below := look.Window(body, top, max(1, room))
		body, rule = visible, []string{sc.Theme.Ruled("", above, below, sc.Width)}
	}
	lines := append(append([]string{}, p.Head...), body...)
	lines = append(lines, rule...)
	for len(lines)+len(p.Foot) < sc.Height {
		lines = append(lines, "")
	}
	return append(lines, p.Foot...)
}
