package check

import (
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Ids of the questions and columns of the figures, and of their options.
const (
	demandsQuestion    = "chiffres.demandes"
	chargesQuestion    = "chiffres.charges"
	fundingQuestion    = "chiffres.financement"
	incomeQuestion     = "chiffres.produits"
	investmentQuestion = "chiffres.investissement"
	indicatorsQuestion = "chiffres.indicateurs"
	assumedQuestion    = "chiffres.hypotheses"

	amountColumn    = "montant"
	dateColumn      = "date"
	natureColumn    = "nature"
	stateColumn     = "etat"
	stepColumn      = "etape"
	targetColumn    = "cible"
	valueColumn     = "valeur"
	yearThreeColumn = "an-3"
)

// table is a list that is asked and answered.
type table struct {
	q    *sections.Question
	rows []sections.Row
}

// table gives a list by the id of its question.
func (s *Subject) table(id string) (table, bool) {
	q, a, ok := s.answered(id)
	if !ok || !q.Tabular() {
		return table{}, false
	}
	return table{q, filled(a.Rows)}, true
}

// column gives a column of the list, and whether it has it.
func (t table) column(id string) (sections.Column, bool) {
	for _, c := range t.q.Columns {
		if c.ID == id {
			return c, true
		}
	}
	return sections.Column{}, false
}

// columnOr is column for a list that may not be there.
func (t table) columnOr(id string) (sections.Column, bool) {
	if t.q == nil {
		return sections.Column{}, false
	}
	return t.column(id)
}

// sum adds up a column over the rows that are wanted, and tells whether all of its cells there
// could be read and there is at least one.
func (t table) sum(column string, want func(sections.Row) bool) (sum text.Amount, whole bool) {
	c, ok := t.column(column)
	if !ok {
		return text.Amount{}, false
	}
	var amounts []text.Amount
	for _, row := range t.rows {
		words := cell(t.q, row, column)
		if text.Blank(words) || want != nil && !want(row) {
			continue
		}
		read, err := c.Read(words)
		if err != nil {
			return text.Amount{}, false
		}
		amounts = append(amounts, read.Amount)
	}
	return text.Sum(amounts...), len(amounts) > 0
}

// picked gives the id of the option that a cell names, empty where it names none.
func (t table) picked(row sections.Row, column string) string {
	c, ok := t.column(column)
	words := cell(t.q, row, column)
	if !ok || text.Blank(words) {
		return ""
	}
	read, err := c.Read(words)
	if err != nil {
		return ""
	}
	for _, o := range c.Choices() {
		if o.Name == read.Words {
			return o.ID
		}
	}
	return ""
}

// equalTotals tells where two totals that must agree (egale, in the catalogue) do not: what is
// found is not what is spent.
func equalTotals(s *Subject) []Finding {
	var found []Finding
	for _, q := range s.Catalogue.All() {
		if s.question(q.ID) == nil || !q.Tabular() {
			continue
		}
		for _, both := range s.Catalogue.Comparisons(s.Draft, q) {
			if !both.Differ() {
				continue
			}
			ours, theirs := both.Ours.Words(), both.Theirs.Words()
			apart := both.Ours.Column.In(text.Apart(both.Ours.Sum, both.Theirs.Sum))
			says := sayTotals(both.Ours.Column.Name, ours, theirs, apart, both.Ours.Sum.Cmp(both.Theirs.Sum) < 0)
			if q.ID == fundingQuestion {
				says = sayFunding(ours, theirs, apart, both.Ours.Sum.Cmp(both.Theirs.Sum) < 0)
			}
			found = append(found, Finding{
				Place: Place{Question: q.ID}, key: both.Ours.Column.ID, Values: []string{ours, theirs}, Level: fundingLevel(q.ID), Says: says,
			})
		}
	}
	return found
}

// fundingLevel gives the works that are not paid for the heaviest level: such files are refused.
func fundingLevel(id string) Level {
	if id == fundingQuestion {
		return Export
	}
	return Review
}

// leastSecured is the share of the funding, in per cent, under which a reader is told that
// hardly any of it is secured: half of what a call that caps public money at 80 % leaves to
// others (Maine-et-Loire, "aide aux tiers-lieux", maine-et-loire.fr, read 2026-11-25). The
// half is a judgement of this program, not a rule of theirs.
const leastSecured = 10

// secured tells that hardly any of the funding is secured.
func secured(s *Subject) []Finding {
	t, ok := s.table(fundingQuestion)
	if !ok {
		return nil
	}
	all, whole := t.sum(amountColumn, nil)
	known := true
	sure, _ := t.sum(amountColumn, func(row sections.Row) bool {
		state := t.picked(row, stateColumn)
		known = known && state != ""
		return state == "acquis"
	})
	if !whole || !known || all.Float() <= 0 {
		return nil
	}
	share := int(100*sure.Float()/all.Float() + 0.5)
	if share >= leastSecured {
		return nil
	}
	return []Finding{{
		Place: Place{Question: fundingQuestion}, Values: []string{itoa(share), inEuros(all)}, Says: saySecured(share, inEuros(sure), inEuros(all)),
	}}
}

func inEuros(a text.Amount) string { return a.In("€", "") }

// worksTotal tells where the first step costs more or less in the table than its own question
// says.
func worksTotal(s *Subject) []Finding {
	said, ok := s.number(worksQuestion)
	t, listed := s.table(investmentQuestion)
	if !ok || !listed {
		return nil
	}
	first, whole := t.sum(amountColumn, func(row sections.Row) bool { return isFirst(cell(t.q, row, stepColumn)) })
	if !whole || said.Cmp(first) == 0 {
		return nil
	}
	return []Finding{{
		Place: Place{Question: investmentQuestion}, Values: []string{inEuros(said), inEuros(first)}, Says: sayWorksTotal(inEuros(said), inEuros(first)),
	}}
}

// isFirst tells whether a cell names the first step; one that names none is of the first.
func isFirst(step string) bool {
	step = text.Fold(step)
	return step == "" || strings.HasPrefix(step, "1") && !strings.HasPrefix(step, "10") || strings.HasPrefix(step, "premiere")
}

// withoutAid tells that the third year stands only by the aid that is asked for.
func withoutAid(s *Subject) []Finding {
	t, ok := s.table(incomeQuestion)
	if !ok {
		return nil
	}
	aid, there := t.sum(yearThreeColumn, func(row sections.Row) bool {
		return isAsked(row.Cell(0))
	})
	if !there || aid.Float() <= 0 {
		return nil
	}
	return []Finding{{Place: Place{Question: incomeQuestion}, Values: []string{inEuros(aid)}, Says: sayWithoutAid(inEuros(aid))}}
}

// indicators tells the indicators without a target, or without a date.
func indicators(s *Subject) []Finding {
	t, ok := s.table(indicatorsQuestion)
	if !ok {
		return nil
	}
	var found []Finding
	for i, row := range t.rows {
		target, date := cell(t.q, row, targetColumn), cell(t.q, row, dateColumn)
		if !text.Blank(target) && !text.Blank(date) {
			continue
		}
		found = append(found, Finding{
			Place: Place{Question: indicatorsQuestion, Row: i + 1}, Values: []string{row.Cell(0), target, date},
			Says: sayIndicator(row.Cell(0), text.Blank(target), text.Blank(date)),
		})
	}
	return found
}
