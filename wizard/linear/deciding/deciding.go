package deciding

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

// Room is where a group decides: what tells it things, hears its lines, and has its draft.
type Room interface {
	Say(words string)
	Sayf(format string, args ...any)
	// Line reads a line; false where it is no line of the deciding, which the room goes on with.
	Line(prompt string) (line string, ok bool)
	// Visit goes to a question, once the deciding is suspended.
	Visit(question string)
	Happens(e session.Event)
	Draft() sections.Draft
	Session() session.Session
	Now() time.Time
	Save()
}

// decision is a section on its way to one.
type decision struct {
	room    Room
	reader  *bound.Reader
	section *sections.Section
	rank    int
	begun   time.Time // the stage
}

// Run goes through the stages of deciding a question's section, from where they were left; it
// is false where they are suspended.
func Run(room Room, c *sections.Catalogue, q *sections.Question) bool {
	d := &decision{room, bound.NewReader(c), c.SectionOf(q), c.SectionIndex(q), room.Now()}
	if d.part().Stage == consent.NotBegun {
		d.begin()
	}
	for p := d.part(); p.Stage != consent.NotBegun; p = d.part() {
		d.announce(p)
		going := d.stage(p)
		room.Save()
		if !going {
			room.Say(saySuspended)
			return false
		}
	}
	return true
}

// announce says which stage it is, and what people do there.
func (d *decision) announce(p consent.Part) {
	d.room.Sayf(sayDecidingStage, d.section.Title, p.Stage, consent.Stages, words.StageTitles[p.Stage], int(p.Stage.Time(p.Counts().Open).Minutes()))
	d.room.Say(words.StageGuides[p.Stage])
	d.begun = d.room.Now()
}

// begin says what changed since the last decision, and begins: at the objections where
// only some paragraphs did.
func (d *decision) begin() {
	s := d.reader.Standing(d.room.Draft(), d.room.Session().Decisions(), d.rank)
	if said := words.Standing(s); said != "" {
		d.room.Say(said)
	}
	for _, diff := range s.Differences {
		diff.Before, diff.After = bound.Read(diff.Before), bound.Read(diff.After)
		d.room.Say(words.Changed(diff))
	}
	if s.Level == consent.Changed {
		d.goTo(consent.Objecting)
		return
	}
	d.goTo(consent.Reading)
}

func (d *decision) part() consent.Part { return d.room.Session().Decisions().Part(d.section.ID) }

// change changes the part of the record, with the time that the stage has run.
func (d *decision) change(to func(consent.Part) consent.Part) {
	ran := max(0, d.room.Now().Sub(d.begun))
	d.begun = d.room.Now()
	d.room.Happens(session.Record{To: func(r consent.Record) consent.Record {
		return r.Change(d.section.ID, func(p consent.Part) consent.Part {
			p.Spent[p.Stage] += ran
			return to(p)
		})
	}})
}

func (d *decision) goTo(stage consent.Stage) {
	d.change(func(p consent.Part) consent.Part { p.Stage = stage; return p })
}

// heard reads a line; false where it is no line of the deciding.
func (d *decision) heard() (string, bool) {
	line, ok := d.room.Line(sayDecidePrompt)
	return strings.TrimSpace(line), ok
}

// stage goes through one, and is false where it is suspended.
func (d *decision) stage(p consent.Part) bool {
	switch p.Stage {
	case consent.Objecting, consent.Improving:
		return d.objecting(p)
	case consent.Deciding:
		return d.settling(p)
	case consent.Reading:
		for i, text := range d.reader.Aloud(d.room.Draft(), d.rank) {
			d.room.Sayf(sayParagraph, i+1, text)
		}
	}
	d.room.Say(sayDecideHow)
	if _, ok := d.heard(); !ok {
		return false
	}
	d.goTo(p.Stage + 1)
	return true
}

// objecting takes objections and reserves, and what becomes of them, a line each.
func (d *decision) objecting(p consent.Part) bool {
	for i, o := range p.Objections {
		where := ""
		if o.Paragraph > 0 {
			where = fmt.Sprintf(sayParagraphPlace, o.Paragraph)
		}
		d.room.Sayf(sayObjectionLine, i+1, where, o.Reason, issueTold[o.Issue])
	}
	d.room.Say(words.Counted(p.Counts()))
	d.room.Say(sayDecideObject)
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
func (d *decision) object(rest string, issue consent.Issue) {
	o := consent.Objection{At: d.room.Now(), Issue: issue, Reason: strings.TrimSpace(rest)}
	if first, more, _ := strings.Cut(o.Reason, " "); strings.HasPrefix(first, "§") {
		if n, err := strconv.Atoi(strings.TrimPrefix(first, "§")); err == nil {
			o.Paragraph, o.Reason = n, strings.TrimSpace(more)
		}
	}
	if o.Reason == "" {
		d.room.Say(sayDecideUnknown)
		return
	}
	d.change(func(p consent.Part) consent.Part { return p.SetObjection(len(p.Objections), o) })
}

// lift says what becomes of an objection; false where its text is to be changed first.
func (d *decision) lift(p consent.Part, verb, rest string) bool {
	number, group, _ := strings.Cut(rest, " ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(p.Objections) {
		d.room.Say(sayDecideUnknown + sayDecideIssue)
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
			d.room.Sayf(sayUnlifted, o.Paragraph)
			return true
		}
	default:
		d.room.Say(sayDecideUnknown)
		return true
	}
	d.change(func(p consent.Part) consent.Part { return p.SetObjection(n-1, o) })
	return true
}
