package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
)

// TestAnEditThatWouldNeverOpenAgainIsRefused guards drafts that were saved and could not be
// read any more: the edit is refused when it is made, said, and what there was stays.
func TestAnEditThatWouldNeverOpenAgainIsRefused(t *testing.T) {
	const passage, prose = "pourquoi.acteurs", "pourquoi.ici-maintenant"
	long := func(n int) string { return strings.Repeat("a", n) }
	for _, test := range []struct {
		name string
		at   string
		was  sections.Answer
		do   func(*driver)
	}{
		{"a paste beyond an answer", prose, sections.Answer{Text: "Nous."}, func(d *driver) {
			d.send(tea.PasteMsg{Content: long(sections.MaxAnswer)})
		}},
		{"a key beyond an answer", prose, sections.Answer{Text: long(sections.MaxAnswer)}, func(d *driver) { d.press("b") }},
		{
			"keeping a passage beside a text of one's own", passage,
			sections.Answer{Decision: sections.Adapt, Text: long(4_194_200)},
			func(d *driver) { d.press("left") },
		},
		{"an answer that comes from elsewhere", prose, sections.Answer{Text: "Nous."}, func(d *driver) {
			next, cmd := d.m.apply(screens.Effect{Change: session.Answering(prose, sections.Answer{Text: long(5 << 20)})})
			d.m = next
			d.run(cmd)
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := drafting(t, 80, 24, sections.Draft{}.Set(test.at, test.was))
			d.at(test.at)
			test.do(d)
			if got := d.answer(test.at); !got.Equal(test.was) {
				t.Errorf("%s, %d + %d bytes, took the place of %s, %d bytes",
					got.Decision, len(got.Text), len(got.Kept), test.was.Decision, len(test.was.Text))
			}
			d.sees("C’est trop pour une réponse")
			d.elapse(longest)
			d.saved() // opens
		})
	}
}

// TestNothingIsWrittenThatWouldNeverOpenAgain is the last defence: whatever the draft came
// to hold, a save refuses it loudly and the file stays what it was.
func TestNothingIsWrittenThatWouldNeverOpenAgain(t *testing.T) {
	const id = "pourquoi.ici-maintenant"
	d := drafting(t, 80, 24, sections.Draft{}.Set(id, sections.Answer{Text: "Nous."}))
	d.at(id)
	for _, e := range []session.Event{
		session.Carry{To: func(was sections.Draft) sections.Draft {
			return was.Set(id, sections.Answer{Text: strings.Repeat("a", 5<<20)})
		}},
		session.Typing{},
	} {
		next, cmd := d.m.happens(e)
		d.m = next
		d.run(cmd)
	}
	d.elapse(longest)
	d.sees("PAS ENREGISTRÉ")
	if got := d.saved().Answer(id).Text; got != "Nous." {
		t.Errorf("%d bytes on the disk", len(got))
	}
}
