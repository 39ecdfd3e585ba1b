package check

import (
	"regexp"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
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

// The most of value added tax in France, in per cent (code général des impôts, article 278): what
// tables hold without it may weigh that much more for a call that counts it in.
const mostTax = 20

// share gives the most that a line of the call's funding pays of a cost, 0 where it says none.
func (s *Subject) share(line call.FundingLine, cost text.Amount) float64 {
	most := float64(line.Cap)
	if line.Share == 0 {
		return most
	}
	base := cost.Float()
	if s.Call.Funding.Base == "TTC" { // the tables are without tax
		base *= 1 + mostTax/100.
	}
	if part := base * float64(line.Share) / 100; most == 0 || part < most {
		most = part
	}
	return most
}

// overRate tells where the call pays a share of a cost up to an amount, and more is asked for: of
// the works, or of what the place spends in a year.
func overRate(s *Subject) []Finding {
	var found []Finding
	for _, line := range s.Call.Funding.Lines {
		switch name := text.Fold(line.Name); {
		case containsAny(name, worksWords):
			found = append(found, s.overWorks(line)...)
		case containsAny(name, runningWords):
			found = append(found, s.overRunning(line)...)
		}
	}
	return found
}

// overWorks tells where more is asked for the works than the call pays of them.
func (s *Subject) overWorks(line call.FundingLine) []Finding {
	invest, ok := s.table(investmentQuestion)
	funding, funded := s.table(fundingQuestion)
	if !ok || !funded {
		return nil
	}
	cost, whole := invest.sum(amountColumn, nil)
	asked, asks := funding.sum(amountColumn, func(row sections.Row) bool { return isAsked(row.Cell(0)) })
	most := s.share(line, cost)
	if !whole || !asks || most == 0 || asked.Float() <= most {
		return nil
	}
	limit := amount(rounded(most), "€")
	return []Finding{{
		Place: Place{Question: fundingQuestion}, key: "investissement", Values: []string{inEuros(asked), limit},
		Says: sayOverRate(inEuros(asked), limit, line.Share, line.Cap),
	}}
}

// overRunning tells the first year in which more is asked for running the place than the call
// pays of what it spends that year.
func (s *Subject) overRunning(line call.FundingLine) []Finding {
	charges, ok := s.table(chargesQuestion)
	income, earns := s.table(incomeQuestion)
	if !ok || !earns {
		return nil
	}
	for _, year := range income.q.Columns {
		if !year.Total {
			continue
		}
		cost, whole := charges.sum(year.ID, nil)
		asked, asks := income.sum(year.ID, func(row sections.Row) bool { return isAsked(row.Cell(0)) })
		most := s.share(line, cost)
		if !whole || !asks || most == 0 || asked.Float() <= most {
			continue
		}
		limit := amount(rounded(most), "€")
		return []Finding{{
			Place: Place{Question: incomeQuestion}, key: "fonctionnement", Values: []string{year.Name, inEuros(asked), limit},
			Says: sayOverRunning(year.Name, inEuros(asked), limit, line.Share, line.Cap),
		}}
	}
	return nil
}

func rounded(f float64) float64 { return float64(int(f + 0.5)) }

// isAsked tells whether a row of money is what this response asks for.
func isAsked(name string) bool { return containsAny(text.Fold(name), askedWords) }

// euros finds an amount of money in a sentence.
var euros = regexp.MustCompile(`[0-9][0-9 \x{a0}\x{202f}.,]*[ \x{a0}\x{202f}]?(?:k|M)?€`)

// askedAmounts tells where the money that is asked for is not the same in the table of what is
// asked, in the sentence of the first page and in the funding.
func askedAmounts(s *Subject) []Finding {
	t, ok := s.table(demandsQuestion)
	if !ok {
		return nil
	}
	listed, whole := t.sum(amountColumn, nil)
	if !whole || listed.Float() <= 0 {
		return nil
	}
	var found []Finding
	add := func(key, where, other string) {
		found = append(found, Finding{
			Place: Place{Question: demandsQuestion}, key: key, Values: []string{inEuros(listed), other}, Says: sayAsked(inEuros(listed), where, other),
		})
	}
	if funded, asks, sure := s.askedInFunding(listed); asks && !sure {
		add("financement", fundingName, inEuros(funded))
	}
	if _, a, said := s.answered(askedQuestion); said {
		if all := euros.FindAllString(a.Text, -1); len(all) == 1 { // several may be parts of it
			if n, err := text.ParseNumberIn(strings.TrimSpace(all[0]), "€", ""); err == nil && n.Cmp(listed) != 0 {
				add("reperes", sentenceName, inEuros(n))
			}
		}
	}
	return found
}

// askedInFunding adds up what is asked for in the funding of the works, and tells whether the sum
// that is listed can be it: alone, or with what is asked for to run the place, in a year or in all.
func (s *Subject) askedInFunding(listed text.Amount) (sum text.Amount, asks, sure bool) {
	wanted := func(row sections.Row) bool { return isAsked(row.Cell(0)) }
	if t, ok := s.table(fundingQuestion); ok {
		sum, asks = t.sum(amountColumn, wanted)
	}
	if !asks {
		return sum, false, false
	}
	sure = sum.Cmp(listed) == 0
	t, ok := s.table(incomeQuestion)
	if !ok {
		return sum, true, sure
	}
	all := sum
	for _, year := range t.q.Columns {
		if !year.Total {
			continue
		}
		if run, has := t.sum(year.ID, wanted); has {
			all = text.Sum(all, run)
			sure = sure || text.Sum(sum, run).Cmp(listed) == 0
		}
	}
	return sum, true, sure || all.Cmp(listed) == 0
}

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
