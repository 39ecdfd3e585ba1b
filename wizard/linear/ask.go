package linear

import (
	"fmt"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/markup"
	"ami-wizard/render/plain"
	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// ask tells a question, as much of it as is wanted.
func (l *conversation) ask(q *sections.Question, how outcome) {
	switch {
	case how == quiet:
	case q == nil:
		l.askEnd(how)
	case how == remind:
		l.Sayf(linQuestion, l.rank(q), q.Label)
	default:
		l.askSection(q)
		l.Sayf(linQuestion, l.rank(q), q.Label)
		l.sayCurrent(q)
		l.Say(l.instruction(q))
	}
}

// askEnd tells, behind the last question, what there is left to do.
func (l *conversation) askEnd(how outcome) {
	l.Say(linEnd)
	if how == remind {
		return
	}
	if said := words.PathEnded(l.Cat, l.Draft()); said != "" {
		l.Say(said + words.PathCommands)
	}
	switch gaps := l.Cat.GapsOnPath(l.Draft()); len(gaps) {
	case 0:
		l.Say(words.NothingMissing)
	case 1:
		l.Say(linEndOne)
	default:
		l.Sayf(linEndMany, len(gaps))
	}
	l.Say(linEndMore)
}

// askSection tells what a section is for, on entering it.
func (l *conversation) askSection(q *sections.Question) {
	at := l.Cat.SectionIndex(q)
	if at == l.section {
		return
	}
	l.section = at
	s := l.Cat.SectionOf(q)
	l.Sayf(linSection, l.Cat.Number(at), len(l.Cat.Sections), s.Title)
	l.Say(s.Purpose)
	l.tellNotes(s.ID)
}

// rank counts a question in its section: "3 sur 8", "3 sur 8, facultative".
func (l *conversation) rank(q *sections.Question) string {
	rank, total := l.Cat.Rank(l.Draft(), q)
	words := fmt.Sprintf(linRank, rank, total)
	if l.Draft().Path == sections.EssentialPath && l.Cat.HasEssential() {
		words = linEssential + words
	}
	if q.Optional {
		words += linOptional
	}
	if q.Prepare {
		words += linPrepare
	}
	if l.Draft().Knows(q) {
		words += linByCall
	}
	return words
}

// sayCurrent tells what is answered already.
func (l *conversation) sayCurrent(q *sections.Question) {
	a := l.Draft().Answer(q.ID)
	if q.Private {
		l.Say(words.Private)
	}
	if tells := l.kind(q).tells; tells != nil {
		tells(l, q, a)
	}
	if said := words.Answer(q, a); said != "" {
		l.Sayf(linCurrent, l.tellable(q, said))
	}
	if !l.masks(q) && q.Check(a) == sections.Complete {
		l.Say(words.Reservation(q, a, l.Clock())) // told until it is mended
	}
}

// sayOptions tells what can be picked, by number.
func (l *conversation) sayOptions(q *sections.Question, _ sections.Answer) {
	for i, o := range q.Choices() {
		l.Sayf(linOption, i+1, o.Name)
	}
}

// sayPassage tells a paragraph as it reads in the document, its facts filled in,
// and what was decided on it.
func (l *conversation) sayPassage(q *sections.Question, a sections.Answer) {
	state := map[sections.Decision]string{
		sections.Undecided: linProposed, sections.Keep: linKept, sections.Adapt: linAdapted, sections.Remove: linRemoved,
	}[a.Decision]
	words := state + strings.Join(l.reads(q, a), "\n")
	if a.Decision != sections.Undecided {
		words = l.tellable(q, words)
	}
	l.Say(words)
}

// reads gives the lines that a passage has, or would have, in the document.
func (l *conversation) reads(q *sections.Question, a sections.Answer) []string {
	d := l.Draft()
	if a.Decision != sections.Adapt && a.Decision != sections.Keep {
		d = d.Set(q.ID, sections.Answer{Decision: sections.Adapt, Text: q.Offers(a)})
	}
	part := render.NewComposer(l.Cat, render.Options{}).Part(d, l.Cat.SectionIndex(q))
	for _, b := range part.Blocks {
		if b.Holds(q.ID) {
			return plain.Nodes(b.Nodes)
		}
	}
	return plain.Nodes(markup.Parse(a.Text))
}

// sayRows tells the rows of a list by number.
func (l *conversation) sayRows(q *sections.Question, a sections.Answer) {
	rows := q.Starting(a)
	if len(rows) == 0 {
		return
	}
	l.Say(rowCount(len(rows)))
	for i, row := range rows {
		l.Sayf(linOption, i+1, l.tellable(q, rowWords(q, row)))
	}
	l.sayTotals(q)
}

func rowCount(n int) string {
	if n == 1 {
		return linRowOne
	}
	return fmt.Sprintf(linRowMany, n)
}

// rowWords tells a row: its name, and the other cells behind their column's.
func rowWords(q *sections.Question, row sections.Row) string {
	words := rowName(row)
	for i, column := range q.Columns {
		if cell := row.Cell(i); i > 0 && cell != "" {
			read, _ := column.Read(cell) // what cannot be read is told as it was typed
			words += fmt.Sprintf(linCell, column.Name, read.Words)
		}
	}
	return words
}

func rowName(row sections.Row) string {
	if name := row.Cell(0); name != "" {
		return name
	}
	return linUnnamed
}

// prompt stands before what is typed: in a list it names the cell.
func (l *conversation) prompt(q *sections.Question) string {
	if q != nil && q.Tabular() {
		return fmt.Sprintf(linCellPrompt, q.Columns[0].Name)
	}
	return linPrompt
}

// instruction tells what to type: the first time in a sentence, then in a word.
func (l *conversation) instruction(q *sections.Question) string {
	told := l.told[q.Kind]
	l.told[q.Kind] = true
	return l.kind(q).how(q, l.Draft().Answer(q.ID), told)
}

// help tells all that the catalogue says of a question.
func (l *conversation) help(q *sections.Question) {
	if q == nil {
		l.Say(linEndMore)
		return
	}
	l.Say(q.Help)
	if q.Example != "" {
		l.Sayf(words.Example, q.Example)
	}
	if text := q.Begins(l.Draft().Answer(q.ID)); q.Proposes() && strings.Contains(text, "{") {
		l.Sayf(linAsWritten, l.tellable(q, text))
	}
	l.Sayf(linSectionFor, l.Cat.SectionOf(q).Purpose)
	l.Say(linHelpMore)
}

// masks tells whether the answer to a question is not to be told: it is private, and a
// room looks on. That there is one is told.
func (l *conversation) masks(q *sections.Question) bool { return l.projected && q.Private }

// tellable gives words of an answer as they may be told.
func (l *conversation) tellable(q *sections.Question, words string) string {
	if words != "" && l.masks(q) {
		return linMasked
	}
	return words
}
