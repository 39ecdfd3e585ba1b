package check

import (
	"regexp"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// perYear finds what an assumption brings in a year.
var perYear = regexp.MustCompile(`([0-9][0-9 \x{a0}\x{202f}.,]*)[ \x{a0}\x{202f}]?€ par an`)

// assumedApart is how far, in per cent, what the assumptions explain may be from the receipts
// that they are about: people round, and small receipts have no assumption.
const assumedApart = 20

// assumed tells where the assumptions, each of which says what it brings in a year, explain
// far more or far less than the receipts of the third year that people earn themselves.
func assumed(s *Subject) []Finding {
	t, ok := s.table(assumedQuestion)
	income, earns := s.table(incomeQuestion)
	if !ok || !earns {
		return nil
	}
	var amounts []text.Amount
	for _, row := range t.rows {
		m := perYear.FindAllStringSubmatch(cell(t.q, row, valueColumn), -1)
		if len(m) == 0 {
			return nil // one that says no sum may explain all the rest
		}
		n, err := text.ParseNumber(strings.TrimSpace(m[len(m)-1][1]))
		if err != nil {
			return nil
		}
		amounts = append(amounts, n)
	}
	earned, whole := income.sum(yearThreeColumn, func(row sections.Row) bool { return isEarned(row.Cell(0)) })
	explained := text.Sum(amounts...)
	if !whole || earned.Float() <= 0 {
		return nil
	}
	apart := int(100*(explained.Float()-earned.Float())/earned.Float() + 0.5)
	if apart <= assumedApart && apart >= -assumedApart {
		return nil
	}
	return []Finding{{
		Place: Place{Question: assumedQuestion}, Values: []string{inEuros(explained), inEuros(earned)}, Says: sayAssumed(inEuros(explained), inEuros(earned)),
	}}
}

// isEarned tells whether a row of receipts is earned with users, and not given.
func isEarned(name string) bool {
	return !containsAny(text.Fold(name), givenWords)
}

// overRate tells where the call pays a share of a cost up to an amount, and more is asked for.
func overRate(s *Subject) []Finding {
	invest, ok := s.table(investmentQuestion)
	funding, funded := s.table(fundingQuestion)
	if !ok || !funded {
		return nil
	}
	cost, whole := invest.sum(amountColumn, nil)
	asked, asks := funding.sum(amountColumn, func(row sections.Row) bool { return isAsked(row.Cell(0)) })
	if !whole || !asks {
		return nil
	}
	var found []Finding
	for _, line := range s.Call.Funding.Lines {
		most := float64(line.Cap)
		if share := cost.Float() * float64(line.Share) / 100; line.Share > 0 && (most == 0 || share < most) {
			most = share
		}
		if !strings.Contains(text.Fold(line.Name), "investissement") || most == 0 || asked.Float() <= most {
			continue
		}
		limit := amount(most, "€")
		found = append(found, Finding{
			Place: Place{Question: fundingQuestion}, key: "investissement", Values: []string{inEuros(asked), limit}, Says: sayOverRate(inEuros(asked), limit),
		})
	}
	return found
}

// isAsked tells whether a row of the funding is what this response asks for.
func isAsked(name string) bool { return strings.Contains(text.Fold(name), "aide demandee") }

// publicShare tells where more of the funding is public money than the call lets be.
func publicShare(s *Subject) []Finding {
	most := s.Call.Funding.PublicMax
	t, ok := s.table(fundingQuestion)
	if !ok || most == 0 {
		return nil
	}
	known := true
	public, _ := t.sum(amountColumn, func(row sections.Row) bool {
		nature := t.picked(row, natureColumn)
		known = known && nature != ""
		return nature == "public"
	})
	all, whole := t.sum(amountColumn, nil)
	if !whole || !known || all.Float() <= 0 {
		return nil
	}
	share := 100 * public.Float() / all.Float()
	if share <= float64(most) {
		return nil
	}
	return []Finding{{
		Place: Place{Question: fundingQuestion}, key: "public", Values: []string{inEuros(public), inEuros(all), itoa(most)}, Says: sayPublicShare(int(share+0.5), most),
	}}
}

// budgetYears tells that the call asks for a budget over more years than the tables have.
func budgetYears(s *Subject) []Finding {
	years := s.Call.Funding.Years
	for _, part := range s.Call.Parts {
		years = max(years, part.Years)
	}
	t, ok := s.table(chargesQuestion)
	if !ok {
		return nil
	}
	has := 0
	for _, c := range t.q.Columns {
		if c.Total {
			has++
		}
	}
	if has == 0 || years <= has {
		return nil
	}
	return []Finding{{Place: Place{Question: chargesQuestion}, Values: []string{itoa(years), itoa(has)}, Says: sayBudgetYears(years, has)}}
}
