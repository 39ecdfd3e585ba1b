package screens

import (
	"charm.land/huh/v2"

	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
)

// What lies over a screen and has a line to type in builds that line anew for another size or
// theme: what was typed stays.

// Resized fits the line of the reason.
func (s *settingAside) Resized(sc Scene) Overlay {
	field := huh.NewInput().Value(&s.reason).Prompt(look.Prompt).Placeholder(look.Placeholder(asideHint, 0))
	s.group, s.form = fields.Assemble([]huh.Field{field}, sc.Theme, min(sc.Width, look.Measure))
	return s
}

// Resized fits the line of a value.
func (c correcting) Resized(sc Scene) Overlay {
	if c.line != nil {
		c.line = newCallLine(sc, c.line.typed)
	}
	return c
}
