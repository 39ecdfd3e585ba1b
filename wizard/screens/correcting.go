package screens

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections/call"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// Corrected says what the profile says once a correction was written, or, in French, why it
// was not.
type Corrected struct {
	Profile call.Profile
	Refused string
}

// correcting is the list of what people may fill or correct of a call, and the line in which
// one value is written.
type correcting struct {
	profile call.Profile
	all     []call.Field
	at      int
	line    *callLine // nil while moving in the list
	waiting bool      // for the disk: no key may come between
	refused string
}

// callLine is the line in which a value is written.
type callLine struct {
	typed string
	group *huh.Group
	form  *huh.Form
}

func newCorrecting(p call.Profile) correcting { return correcting{profile: p, all: p.Fields()} }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (c correcting) Update(msg tea.Msg, sc Scene) (Overlay, Effect) {
	if done, ok := msg.(Corrected); ok {
		return c.written(done)
	}
	if c.waiting {
		return c, Effect{}
	}
	if c.line != nil {
		return c.write(msg, sc)
	}
	k, last := sc.Keys, len(c.all)-1
	switch {
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Call):
		return Call{Profile: c.profile}, Effect{}
	case look.Pressed(msg, k.Up), look.Pressed(msg, k.Prev), look.Wheel(msg) < 0:
		c.at--
	case look.Pressed(msg, k.Down), look.Pressed(msg, k.Next), look.Wheel(msg) > 0:
		c.at++
	case look.Pressed(msg, k.Top):
		c.at = 0
	case look.Pressed(msg, k.Bottom):
		c.at = last
	case look.Pressed(msg, k.EditRow):
		c.line, c.refused = newCallLine(sc, words.CallValue(sc.Cat, sc.Draft, c.all[c.at])), ""
	}
	c.at = min(max(0, c.at), last)
	return c, Effect{}
}

func newCallLine(sc Scene, value string) *callLine {
	l := &callLine{typed: value}
	field := huh.NewInput().Value(&l.typed).Prompt(look.Prompt)
	l.group, l.form = fields.Assemble([]huh.Field{field}, sc.Theme, min(sc.Width, look.Measure))
	return l
}

// write takes a key into the line: enter has it written, escape forgets it.
func (c correcting) write(msg tea.Msg, sc Scene) (Overlay, Effect) {
	switch {
	case look.Pressed(msg, sc.Keys.Back):
		c.line, c.refused = nil, ""
	case look.Pressed(msg, sc.Keys.Enter):
		f := c.all[c.at]
		if strings.TrimSpace(c.line.typed) == words.CallValue(sc.Cat, sc.Draft, f) {
			c.line, c.refused = nil, ""
			return c, Effect{}
		}
		c.waiting, c.refused = true, ""
		return c, Effect{Correct: &Correction{At: f.At, Typed: c.line.typed}}
	default:
		c.line.form.Update(msg)
	}
	return c, Effect{}
}

// written goes back to the list with what the profile says now, or stays in the line.
func (c correcting) written(done Corrected) (Overlay, Effect) {
	c.waiting, c.refused = false, done.Refused
	if done.Refused != "" {
		return c, Effect{}
	}
	was := c.all[c.at].At
	c.profile, c.all, c.line = done.Profile, done.Profile.Fields(), nil
	c.at = max(0, slices.IndexFunc(c.all, func(f call.Field) bool { return f.At == was }))
	return c, Effect{Notice: Notice{Text: sayCallKept}}
}

// View lays out the line, or the list.
func (c correcting) View(sc Scene) Frame {
	if c.line != nil {
		return c.lineFrame(sc)
	}
	lines := make([]string, 0, len(c.all))
	for i, f := range c.all {
		mark, value := "  ", look.Shown(words.CallValue(sc.Cat, sc.Draft, f))
		if i == c.at {
			mark = look.Mark
		}
		if value == "" {
			value = sayCallUnknown
		}
		line := look.Fit(mark+fmt.Sprintf(sayCallRow, words.CallField(f.At), value), sc.Width)
		if i == c.at {
			line = sc.Theme.Accent.Render(line)
		}
		lines = append(lines, line)
	}
	head := look.Styled(sc.Theme.Alert, look.Wrap(words.CallCheck, min(sc.Width, look.Measure)))
	room := max(1, sc.Height-len(head))
	visible, above, below := look.Window(lines, c.at-room/2, room)
	f := Frame{Left: sayCallCorrect, Lines: slices.Concat(head, visible), Keys: []key.Binding{sc.Keys.EditRow, sc.Keys.Down, sc.Keys.Back}}
	if above+below > 0 {
		f.Right = fmt.Sprintf("↑%d ↓%d", above, below)
	}
	return f
}

func (c correcting) lineFrame(sc Scene) Frame {
	width, at := min(sc.Width, look.Measure), c.all[c.at].At
	lines := look.Styled(sc.Theme.Title, look.Wrap(words.CallField(at), width))
	lines = append(lines, "", c.line.group.Content(), "")
	switch {
	case c.waiting:
		lines = append(lines, look.Styled(sc.Theme.Muted, look.Wrap(sayCallWriting, width))...)
	case c.refused != "":
		lines = append(lines, look.Styled(sc.Theme.Alert, look.Wrap(c.refused, width))...)
	default:
		lines = append(lines, look.Styled(sc.Theme.Muted, look.Wrap(callHelp(sc, c.profile, at), width))...)
	}
	return Frame{Left: sayCallCorrect, Lines: lines, Keys: []key.Binding{sc.Keys.Enter, sc.Keys.Back}}
}

// callHelp says how a value is written.
func callHelp(sc Scene, p call.Profile, at call.Place) string {
	if choices := words.CallChoices(sc.Cat, p, at); choices != "" {
		return fmt.Sprintf(sayCallChoices, choices)
	}
	switch at.Key {
	case "formats", "eligibles":
		return sayCallList
	case "audition", "visite", "groupement", "minimis", "obligatoire", "signe", "prive", "exige":
		return sayCallTruth
	case "sections", "section":
		return sayCallSections
	case "question":
		return sayCallQuestion
	}
	if at.Names() {
		return sayCallName
	}
	return sayCallPlain
}
