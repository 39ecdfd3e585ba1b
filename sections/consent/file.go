package consent

import (
	"maps"
	"slices"
	"time"

	"ami-wizard/sections/draftfile"
)

// Encode gives the record's file: TOML for people and for version control, one value a line,
// what is not known left out. The same record always gives the same bytes.
func Encode(r Record) []byte {
	e := encoder{out: []byte(fileHeader)}
	e.number(keyFormat, Format)
	for _, key := range slices.Sorted(maps.Keys(r.extra)) {
		if _, table := r.extra[key].(map[string]any); !table {
			e.entry(key, r.extra[key])
		}
	}
	for i := range r.sessions {
		e.session(&r.sessions[i])
	}
	for i := range r.parts {
		e.part(&r.parts[i])
	}
	for _, key := range slices.Sorted(maps.Keys(r.extra)) {
		if table, ok := r.extra[key].(map[string]any); ok {
			e.out = append(draftfile.AppendKey(append(e.out, "\n["...), key), "]\n"...)
			e.rest(table)
		}
	}
	return e.out
}

// encoder writes what is known, key by key.
type encoder struct{ out []byte }

func (e *encoder) header(path ...string) {
	e.out = append(draftfile.AppendKey(append(e.out, "\n[["...), path...), "]]\n"...)
}

func (e *encoder) entry(key string, v any) { e.out = draftfile.AppendEntry(e.out, v, key) }

// rest writes what the file held beyond what is known.
func (e *encoder) rest(extra map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		e.entry(key, extra[key])
	}
}

func (e *encoder) text(key, s string) {
	if s != "" {
		e.entry(key, s)
	}
}

func (e *encoder) number(key string, n int) {
	if n != 0 {
		e.entry(key, int64(n))
	}
}

func (e *encoder) time(key string, t time.Time) {
	if !t.IsZero() {
		e.entry(key, t)
	}
}

func (e *encoder) lines(key string, all []string) {
	if len(all) > 0 {
		e.out = draftfile.AppendTexts(e.out, all, key)
	}
}

func (e *encoder) session(s *Session) {
	e.header(keySession)
	e.time(keyDate, s.Date)
	e.text(keyPlace, s.Place)
	e.number(keyPresent, s.Present)
	e.number(keyMembers, s.Members)
	e.lines(keyStructures, s.Structures)
	e.text(keyAnimation, s.Animation)
	e.text(keyWriting, s.Writing)
	e.text(keyTiming, s.Timing)
	e.lines(keyNames, s.Names)
	e.rest(s.extra)
}

func (e *encoder) part(p *Part) {
	e.header(keyPart)
	e.text(keySection, p.Section)
	e.text(keyStage, p.Stage.Name())
	e.number(keyParagraph, p.At)
	e.number(keySpoken, p.Spoken)
	for s := Reading; s <= Deciding; s++ {
		if d := p.Spent[s]; d != 0 {
			e.out = draftfile.AppendEntry(e.out, draftfile.Clock(d), keySpent, s.Name())
		}
	}
	e.rest(p.extra)
	for i := range p.Objections {
		e.objection(&p.Objections[i])
	}
	for i := range p.Decisions {
		e.header(keyPart, keyDecision)
		e.decision(&p.Decisions[i])
	}
	if !p.Pending.isZero() {
		e.out = append(draftfile.AppendKey(append(e.out, "\n["...), keyPart, keyPending), "]\n"...)
		e.decision(&p.Pending)
	}
}

func (e *encoder) objection(o *Objection) {
	e.header(keyPart, keyObjection)
	e.time(keyDate, o.At)
	e.number(keyParagraph, o.Paragraph)
	e.text(keyWords, o.Words)
	e.text(keyReason, o.Reason)
	e.entry(keyNature, natureNames[o.Nature])
	e.text(keyAuthor, o.Author)
	e.text(keyIssue, named(issueNames, int(o.Issue)))
	e.text(keyGroup, o.To)
	e.text(keyBefore, o.Before)
	e.text(keyAfter, o.After)
	e.rest(o.extra)
}

func (e *encoder) decision(d *Decision) {
	e.time(keyDate, d.At)
	e.entry(keyIssue, outcomeNames[d.Outcome])
	e.number(keyPresent, d.Present)
	e.number(keyMembers, d.Members)
	e.text(keyReview, d.Review)
	e.text(keyUntil, d.Until)
	e.text(keyGroup, d.To)
	e.number(keyFor, d.For)
	e.number(keyAgainst, d.Against)
	e.number(keyAbstains, d.Abstains)
	if d.Took != 0 {
		e.entry(keyTook, draftfile.Clock(d.Took))
	}
	e.lines(keyActions, d.Actions)
	e.words(d.Text, d.Mark)
	e.rest(d.extra)
	for i := range d.Retouches {
		r := &d.Retouches[i]
		e.header(keyPart, keyDecision, keyRetouch)
		e.time(keyDate, r.At)
		e.text(keyReason, r.Reason)
		e.words(r.Text, r.Mark)
		e.rest(r.extra)
	}
}

// words writes the copy of a text, and its sentences without their facts where it cites any.
func (e *encoder) words(text []Paragraph, mark Fingerprint) {
	if mark != "" {
		e.out = draftfile.AppendLine(e.out, string(mark), keyMark)
	}
	if len(text) == 0 {
		return
	}
	words, shapes, cites := make([]string, len(text)), make([]string, len(text)), false
	for i, p := range text {
		words[i], shapes[i] = p.Text, p.Shape
		cites = cites || p.Shape != ""
	}
	e.out = draftfile.AppendTexts(e.out, words, keyText)
	if cites {
		e.out = append(e.out, ("# " + shapeComment + "\n")...)
		e.out = draftfile.AppendTexts(e.out, shapes, keyShape)
	}
}
