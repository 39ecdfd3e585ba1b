package wizard

import (
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// progress remembers how far the response has come, section by section, until anything
// changes: the frame and its screen ask at each key.
type progress struct {
	of     reached
	whole  sections.Tally
	steps  []look.Step // in the order in which the sections are asked
	levels []consent.Level
}

// reached names a state of the draft, and the section that people are in, -1 for none.
// typing tells that one question of it is answered: then no other section changes.
type reached struct {
	file    any
	changes uint64
	at      string
	here    int
	typing  bool
}

// renew counts again what may have changed. standing tells how a section stands to what was
// decided of it; while one question is answered, only its own section is asked.
func (p *progress) renew(now reached, c *sections.Catalogue, d sections.Draft, standing func(int) consent.Standing) {
	was := p.of
	if was == now && p.steps != nil {
		return
	}
	only := now.typing && was.typing && was.file == now.file && was.at == now.at
	if !only {
		p.levels = make([]consent.Level, len(c.Sections))
	}
	p.of, p.whole, p.steps = now, sections.Tally{}, make([]look.Step, len(c.Sections))
	for at, i := range c.Course() {
		t := c.Tally(d, &c.Sections[i])
		p.whole = p.whole.Plus(t)
		if !only || i == now.here {
			p.levels[i] = standing(i).Level
		}
		p.steps[at] = screens.StepOf(t, p.levels[i])
	}
}
