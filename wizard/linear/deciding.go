package linear

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// room is where a group decides: who tells it things, hears its lines, and has its draft.
type room interface {
	say(text string)
	sayf(format string, args ...any)
	entry(prompt string) entry
	hold(e entry)
	happens(e session.Event)
	draft() sections.Draft
	decisions() consent.Record
	decisionsName() string
	now() time.Time
	visit(question string)
}

// deciding is a group that decides a section by lines.
type deciding struct {
	l       room
	reader  *bound.Reader
	section *sections.Section
	rank    int
	begun   time.Time // the stage
}

// announce says which stage it is, and what people do there.
func (d *deciding) announce(p consent.Part) {
	d.l.sayf(linDecidingStage, d.section.Title, p.Stage, consent.Stages, words.StageTitles[p.Stage], int(p.Stage.Time(p.Counts().Open).Minutes()))
	d.l.say(words.StageGuides[p.Stage])
	d.begun = d.l.now()
}

// begin says what changed since the last decision, and begins: at the objections where
// only some paragraphs did.
func (d *deciding) begin() {
	s := d.reader.Standing(d.l.draft(), d.l.decisions(), d.rank)
	if said := words.Standing(s); said != "" {
		d.l.say(said)
	}
	for _, diff := range s.Differences {
		d.l.say(words.Changed(diff))
	}
	if s.Level == consent.Changed {
		d.goTo(consent.Objecting)
		return
	}
	d.goTo(consent.Reading)
}

func (d *deciding) part() consent.Part { return d.l.decisions().Part(d.section.ID) }

// change changes the part of the record, with the time that the stage has run.
func (d *deciding) change(to func(consent.Part) consent.Part) {
	ran := max(0, d.l.now().Sub(d.begun))
	d.begun = d.l.now()
	d.l.happens(session.Record{To: func(r consent.Record) consent.Record {
		return r.Change(d.section.ID, func(p consent.Part) consent.Part {
			p.Spent[p.Stage] += ran
			return to(p)
		})
	}})
}

func (d *deciding) goTo(stage consent.Stage) {
	d.change(func(p consent.Part) consent.Part { p.Stage = stage; return p })
}

// heard reads a line; false where it is no line of the deciding, and is held.
func (d *deciding) heard() (string, bool) {
	e := d.l.entry(linDecidePrompt)
	if e.end || e.command {
		d.l.hold(e)
		return "", false
	}
	return strings.TrimSpace(e.text), true
}

// stage goes through one, and is false where it is suspended.
func (d *deciding) stage(p consent.Part) bool {
	switch p.Stage {
	case consent.Objecting, consent.Improving:
		return d.objecting(p)
	case consent.Deciding:
		return d.settling(p)
	case consent.Reading:
		for i, text := range d.reader.Aloud(d.l.draft(), d.rank) {
			d.l.sayf(linParagraph, i+1, text)
		}
	}
	d.l.say(linDecideHow)
	if _, ok := d.heard(); !ok {
		return false
	}
	d.goTo(p.Stage + 1)
	return true
}

// objecting takes objections and reserves, and what becomes of them, a line each.
func (d *deciding) objecting(p consent.Part) bool {
	for i, o := range p.Objections {
		where := ""
		if o.Paragraph > 0 {
			where = fmt.Sprintf(linParagraphPlace, o.Paragraph)
		}
		d.l.sayf(linObjectionLine, i+1, where, o.Reason, issueTold[o.Issue])
	}
	d.l.say(words.Counted(p.Counts()))
	d.l.say(linDecideObject)
	text, ok := d.heard()
	if !ok {
		return false
	}
	verb, rest, _ := strings.Cut(text, " ")
	switch strings.ToLower(verb) {
	case "":
		d.goTo(consent.Deciding)
	case "o":
		d.object(rest, consent.Open)
	case "r":
		d.object(rest, consent.Reserve)
	default:
		return d.lift(p, strings.ToLower(verb), rest)
	}
	return true
}

// object writes an objection or a reserve, which may begin with its paragraph.
func (d *deciding) object(rest string, issue consent.Issue) {
	o := consent.Objection{At: d.l.now(), Issue: issue, Reason: strings.TrimSpace(rest)}
	if first, more, _ := strings.Cut(o.Reason, " "); strings.HasPrefix(first, "§") {
		if n, err := strconv.Atoi(strings.TrimPrefix(first, "§")); err == nil {
			o.Paragraph, o.Reason = n, strings.TrimSpace(more)
		}
	}
	if o.Reason == "" {
		d.l.say(linDecideUnknown)
		return
	}
	d.change(func(p consent.Part) consent.Part { return p.SetObjection(len(p.Objections), o) })
}

// lift says what becomes of an objection; false where its text is to be changed first.
func (d *deciding) lift(p consent.Part, verb, rest string) bool {
	number, group, _ := strings.Cut(rest, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(p.Objections) {
		d.l.say(linDecideUnknown + linDecideIssue)
		return true
	}
	o := p.Objections[n-1]
	switch verb {
	case "t":
		o.Issue = consent.Withdrawn
	case "v":
		o.Issue = consent.Reserve
	case "g":
		o.Issue, o.To = consent.Referred, strings.TrimSpace(group)
	case "m":
		return d.amend(n-1, o)
	case "k":
		if o, err = d.amended(o); err != nil {
			d.l.sayf(linUnlifted, o.Paragraph)
			return true
		}
	default:
		d.l.say(linDecideUnknown)
		return true
	}
	d.change(func(p consent.Part) consent.Part { return p.SetObjection(n-1, o) })
	return true
}
