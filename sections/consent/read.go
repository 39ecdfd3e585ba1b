package consent

import (
	"fmt"
	"strings"
	"time"

	"ami-wizard/sections/draftfile"
)

// The bounds of a record: whatever holds to them can be saved and read again, under those
// that package draftfile has for any file.
const (
	maxEntries = 2_000   // sessions, parts, objections, decisions and retouches together
	maxBytes   = 4 << 20 // of all its texts
	maxLists   = 1_000   // texts of a list, paragraphs of a section
	maxUnknown = 10_000  // values of what is not known
)

// Decode reads a record's file. It is strict about what it would otherwise lose: a value that
// is of no use where it stands is a *draftfile.Error, as is anything that is not TOML.
// What it does not know is kept and written back by Encode. Comments are not kept.
func Decode(data []byte) (Record, error) {
	src, err := draftfile.Read(data)
	if err != nil {
		return Record{}, fmt.Errorf("reading decisions: %w", err)
	}
	d := &decoder{draftfile.Reading{Source: src}}
	r := d.record(table{d.Top()})
	if d.Err == nil {
		d.bounds(r)
	}
	if d.Err != nil {
		return Record{}, fmt.Errorf("reading decisions: %w", d.Err)
	}
	return r, nil
}

// decoder reads a record.
type decoder struct{ draftfile.Reading }

func (d *decoder) bounds(r Record) {
	if !r.Fits() {
		d.Refuse(&draftfile.Error{Problem: sayTooMany, Want: wantShorter, Fault: draftfile.OutOfBounds})
	}
}

// form makes sure that the file is a record, of a form that is known.
func (d *decoder) form(t table) {
	_, sessions := t.Keys[keySession]
	_, parts := t.Keys[keyPart]
	format, _ := t.Take(keyFormat)
	switch v := format.(type) {
	case nil:
		switch {
		case d.Empty():
			d.Refuse(&draftfile.Error{Line: 1, Column: 1, Problem: sayEmpty, Want: wantRecord, Fault: draftfile.NoDraft})
		case !sessions && !parts:
			d.Refuse(&draftfile.Error{Line: 1, Column: 1, Problem: sayNotRecord, Want: wantRecord, Fault: draftfile.NoDraft})
		}
	case int64:
		switch {
		case v > Format:
			newer := d.Fail(sayNewer, wantNewer, keyFormat)
			newer.Fault = draftfile.Newer
			d.Refuse(newer)
		case v < 1:
			d.Refuse(d.Fail(sayNotRecord, wantRecord, keyFormat))
		}
	default:
		d.Refuse(d.Misfit(v, wantInteger, keyFormat))
	}
}

func (d *decoder) record(t table) Record {
	var r Record
	d.form(t)
	for _, s := range t.tables(keySession) {
		if session := s.session(); !session.IsZero() {
			r.sessions = append(r.sessions, session)
		}
	}
	seen := map[string]bool{}
	for _, p := range t.tables(keyPart) {
		part := p.part()
		switch {
		case part.Section == "":
			p.Refuse(sayNoSection, wantSection)
		case seen[part.Section]:
			p.Refuse(sayTwice, wantOnce)
		}
		seen[part.Section] = true
		if !part.IsZero() {
			r.parts = append(r.parts, part)
		}
	}
	r.extra = t.Rest()
	return r
}

func (t table) session() Session {
	s := Session{
		Date: t.time(keyDate), Place: t.line(keyPlace), Present: t.count(keyPresent), Members: t.count(keyMembers),
		Structures: t.lines(keyStructures), Animation: t.line(keyAnimation), Writing: t.line(keyWriting),
		Timing: t.line(keyTiming), Names: t.lines(keyNames),
	}
	s.extra = t.Rest()
	return s.clean()
}

func (t table) part() Part {
	p := Part{
		Section: t.line(keySection), Stage: Stage(t.oneOf(keyStage, stageNames)), At: t.count(keyParagraph),
		Spoken: t.count(keySpoken), Spent: t.spent(),
	}
	for _, o := range t.tables(keyObjection) {
		p.Objections = append(p.Objections, o.objection())
	}
	for _, d := range t.tables(keyDecision) {
		p.Decisions = append(p.Decisions, d.decision())
	}
	if _, there := t.Keys[keyPending]; there {
		p.Pending = table{t.Table.Table(keyPending, says)}.decision()
		t.Take(keyPending)
	}
	p.extra = t.Rest()
	return p.clean()
}

// spent reads the times of the stages; what is there besides is kept.
func (t table) spent() [Stages + 1]time.Duration {
	var spent [Stages + 1]time.Duration
	in := table{t.Table.Table(keySpent, says)}
	for s := Reading; s <= Deciding; s++ {
		spent[s] = in.clock(s.Name())
	}
	if len(in.Keys) == 0 {
		delete(t.Keys, keySpent)
	}
	return spent
}

func (t table) objection() Objection {
	o := Objection{
		At: t.time(keyDate), Paragraph: t.count(keyParagraph), Words: t.line(keyWords), Reason: t.line(keyReason),
		Nature: Nature(t.oneOf(keyNature, natureNames)), Author: t.line(keyAuthor),
		Issue: Issue(t.oneOf(keyIssue, issueNames)), To: t.line(keyGroup), Before: t.text(keyBefore), After: t.text(keyAfter),
	}
	o.extra = t.Rest()
	return o.clean()
}

func (t table) decision() Decision {
	d := Decision{
		At: t.time(keyDate), Outcome: Outcome(t.oneOf(keyIssue, outcomeNames)),
		Present: t.count(keyPresent), Members: t.count(keyMembers), Review: t.line(keyReview), Until: t.line(keyUntil),
		To: t.line(keyGroup), For: t.count(keyFor), Against: t.count(keyAgainst), Abstains: t.count(keyAbstains),
		Actions: t.lines(keyActions), Took: t.clock(keyTook),
	}
	d.Text, d.Mark = t.words()
	for _, r := range t.tables(keyRetouch) {
		retouch := Retouch{At: r.time(keyDate), Reason: r.line(keyReason)}
		retouch.Text, retouch.Mark = r.words()
		retouch.extra = r.Rest()
		d.Retouches = append(d.Retouches, retouch)
	}
	d.extra = t.Rest()
	return d.clean()
}

// words reads the copy of a text.
func (t table) words() ([]Paragraph, Fingerprint) {
	texts, shapes := t.texts(keyText), t.texts(keyShape)
	words := make([]Paragraph, len(texts))
	for i, s := range texts {
		words[i].Text = s
		if i < len(shapes) {
			words[i].Shape = shapes[i]
		}
	}
	return words, Fingerprint(t.line(keyMark))
}

// oneOf reads one of some names, its rank; the first where there is none.
func (t table) oneOf(key string, names []string) int {
	name := strings.TrimSpace(t.line(key))
	rank, known := rankOf(names, name)
	if known || name == "" {
		return max(0, rank)
	}
	var choices []string
	for _, n := range names {
		if n != "" {
			choices = append(choices, fmt.Sprintf(quotedChoice, n))
		}
	}
	t.Refuse(sayUnknown, fmt.Sprintf(wantOneOf, strings.Join(choices, betweenChoice)), key)
	return 0
}
