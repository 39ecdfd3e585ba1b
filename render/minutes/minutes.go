// Package minutes makes of what a group decided a document that any writer can write: when it
// met, what it decided of which section, what objections changed, what is open, what changed
// since. Numbers come first; a name stands there only where the record has it among those who
// said yes to being named, and never beside an objection.
package minutes

import (
	"fmt"
	"strings"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
)

// Document gives the minutes of a draft's decisions.
func Document(c *sections.Catalogue, d sections.Draft, r consent.Record) render.Document {
	m := writer{cat: c, draft: d, record: r, reader: bound.NewReader(c)}
	title := sayTitle
	if q, ok := c.Fact(sections.ProjectFact); ok && q.Question != nil {
		if name := text.CleanLine(c.Filled(d, d.Answer(q.Question.ID).Text)); name != "" {
			title += betweenParts + name
		}
	}
	doc := render.Document{Kind: sayKind, Title: words(title), Closing: sayClosing, Sheet: true}
	for _, b := range m.part().Blocks {
		heading := b.Heading
		b.Heading = nil
		doc.Parts = append(doc.Parts, render.Part{Heading: heading, Blocks: []render.Block{b}})
	}
	return doc
}

// Annex gives the same as a section behind those of a response.
func Annex(c *sections.Catalogue, d sections.Draft, r consent.Record) render.Part {
	m := writer{cat: c, draft: d, record: r, reader: bound.NewReader(c)}
	p := m.part()
	p.Heading = words(sayAnnex)
	return p
}

// writer makes one document.
type writer struct {
	cat    *sections.Catalogue
	draft  sections.Draft
	record consent.Record
	reader *bound.Reader
	blocks []render.Block
}

func (m *writer) part() render.Part {
	m.summary()
	m.sessions()
	m.decisions()
	m.amendments()
	m.open()
	m.since()
	m.actions()
	if len(m.blocks) == 0 {
		m.paragraph("", saySilent)
	}
	return render.Part{Section: "compte-rendu", Blocks: m.blocks}
}

// each goes through the parts in the order of the document.
func (m *writer) each(visit func(i int, title string, p consent.Part)) {
	for i := range m.cat.Sections {
		s := &m.cat.Sections[i]
		if p := m.record.Part(s.ID); !p.IsZero() {
			visit(i, s.Title, p)
		}
	}
}

// amendments says what objections changed, before and after.
func (m *writer) amendments() {
	var items []item
	m.each(func(_ int, title string, p consent.Part) {
		for _, o := range p.Objections {
			if o.Issue == consent.Amended {
				before, after := excerpts(o.Before, o.After)
				items = append(items, item{place(title, o), fmt.Sprintf(sayAmendment, reason(o.Reason), quoted(before), quoted(after))})
			}
		}
	})
	m.list(sayAmendments, items)
}

// open says what is not settled: objections, reserves, sections under way or put off.
func (m *writer) open() {
	var items []item
	m.each(func(_ int, title string, p consent.Part) {
		for _, o := range p.Objections {
			if says := standing(o); says != "" {
				items = append(items, item{place(title, o), says})
			}
		}
		d, decided := p.Decision()
		switch {
		case p.Stage != consent.NotBegun:
			items = append(items, item{title, fmt.Sprintf(sayUnderWay, stages[p.Stage])})
		case decided && !d.Outcome.Binds():
			items = append(items, item{title, sayPutOff + within(strings.TrimSpace(d.Until+" "+d.To)) + "."})
		}
	})
	m.list(sayStillOpen, items)
}

// standing says an objection that is not settled, nothing of one that is.
func standing(o consent.Objection) string {
	switch {
	case o.Issue == consent.Open:
		return fmt.Sprintf(sayOpen, reason(o.Reason))
	case o.Issue == consent.Reserve:
		return fmt.Sprintf(sayReserve, reason(o.Reason))
	case o.Issue == consent.Referred && o.To == "":
		return fmt.Sprintf(sayReferred, reason(o.Reason))
	case o.Issue == consent.Referred:
		return fmt.Sprintf(sayReferredTo, o.To, reason(o.Reason))
	}
	return ""
}

// since says which sections are not, word for word, as they were decided.
func (m *writer) since() {
	var items []item
	m.each(func(i int, title string, p consent.Part) {
		s := m.reader.Standing(m.draft, m.record, i)
		switch s.Level {
		case consent.Changed:
			items = append(items, item{title, sayChanged + since(s.Decision.At) + within(paragraphs(s.Differences)) + "."})
		case consent.Facts:
			items = append(items, item{title, sayFacts})
		}
		if s.Level == consent.Undecided {
			return
		}
		for _, r := range s.Decision.Retouches {
			items = append(items, item{title, sayRetouched + since(r.At) + reason(r.Reason) + "."})
		}
	})
	m.list(saySince, items)
}

// actions says what follows.
func (m *writer) actions() {
	var items []item
	m.each(func(_ int, title string, p consent.Part) {
		if d, ok := p.Decision(); ok {
			for _, a := range d.Actions {
				items = append(items, item{title, a})
			}
		}
	})
	m.list(sayActions, items)
}

func place(title string, o consent.Objection) string {
	if o.Paragraph == 0 {
		return title
	}
	return fmt.Sprintf("%s, §%d", title, o.Paragraph)
}

// reason gives why, in the words of whoever said it.
func reason(s string) string {
	if s == "" {
		return sayNoReason
	}
	return sayBecause + quoted(strings.TrimRight(s, "."))
}

// within gives words between brackets, nothing where there are none.
func within(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// since gives the day of a moment that the record may not know.
func since(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return fmt.Sprintf(sayDay, at.Local().Format(formDay))
}

// inner takes the place of quotation marks within a quotation.
var inner = strings.NewReplacer("«\u00a0", "“", "«\u202f", "“", "« ", "“", "«", "“", "\u00a0»", "”", "\u202f»", "”", " »", "”", "»", "”")

func quoted(s string) string { return fmt.Sprintf(sayQuote, inner.Replace(s)) }

func paragraphs(all []consent.Difference) string {
	var out []string
	for _, d := range all {
		if name := fmt.Sprintf("§%d", d.Paragraph); !d.Fact && (len(out) == 0 || out[len(out)-1] != name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, ", ")
}
