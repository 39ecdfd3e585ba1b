package check

import (
	"slices"
)

// rule is one way of looking at a response. A new one is its function, its line of the table,
// and its sentence in french.go.
type rule struct {
	id    string // stable for ever: drafts keep it
	level Level  // of its findings, where they don't say another
	why   string
	find  func(*Subject) []Finding
}

// rules is the table, in the order in which findings of one place are told.
var rules = []rule{
	{BlanksRule, Export, whyBlanks, blanks},
	{"echeance", Export, whyDeadline, deadline},
	{"contact", Export, whyContact, contact},
	{"contredit", Export, whyContradiction, contradictions},
	{"exclu", Export, whyExcluded, excluded},
	{"critere", Export, whyCriterion, unanswered},
	{"format", Export, whyFormats, formats},
	{"longueur", Export, whyLength, tooLong},
	{"taux", Export, whyRate, overRate},
	{"totaux", Export, whyTotals, equalTotals},
	{"partie-vide", Review, whyEmpty, emptyParts},
	{"signataire", Export, whySignatory, signatory},
	{"provisoire", Export, whyPlaceholder, placeholders},
	{"premiere-page", Review, whyFirstPage, firstPage},
	{"modele", Review, whyModel, modelShare},
	{"modele-suite", Review, whyModelRun, modelRun},
	{"surface", Review, whySurface, surface},
	{"premiere-etape", Review, whyFirstStep, firstStep},
	{"nombre-lieux", Review, whyPlaces, places},
	{"anciennete", Review, whyAge, age},
	{"calendrier", Review, whyCalendar, calendar},
	{"date-passee", Review, whyPast, past},
	{"libre", Review, whyUnassigned, unassigned},
	{"etapes", Review, whySteps, steps},
	{"identifiants", Review, whyIdentifiers, identifiers},
	{"travaux-total", Review, whyWorksTotal, worksTotal},
	{"acquis", Review, whySecured, secured},
	{"sans-aide", Review, whyWithoutAid, withoutAid},
	{"hypotheses", Review, whyAssumed, assumed},
	{"argent-public", Review, whyRate, publicShare},
	{"lettres", Review, whyLetters, letters},
	{"accords", Review, whyAgreements, agreements},
	{"demande", Review, whyAsked, askedAmounts},
	{"decision", Review, whyDecided, decisions},
	{"indicateurs", Review, whyIndicators, indicators},
	{"autre-appel", Review, whyOtherProfile, otherTitle},
	{"appel", Review, whyOtherCall, otherCall},
	{"annexes", Review, whyAnnexes, annexes},
	{"promesse", Review, whyPromise, promises},
	{"repetition", Review, whyRepeated, repeated},
	{"annees", Advice, whyBudgetYears, budgetYears},
	{"poids", Advice, whyWeight, underweight},
	{"travaux", Advice, whyWorks, worksPerMetre},
	{"preuve", Advice, whyProof, unproved},
	{"flou", Advice, whyHedge, hedges},
	{"sigle", Advice, whyAcronym, acronyms},
}

// mostOfARule bounds what one rule tells of one response: nobody reads more.
const mostOfARule = 100

// Run gives what the rules find, the heaviest levels first, in the order of the document
// within each.
func Run(s Subject) []Finding {
	p := s.prepared()
	var all []Finding
	for _, r := range rules {
		found := r.find(p)
		for _, f := range found[:min(len(found), mostOfARule)] {
			f.Rule, f.Why = r.id, r.why
			f.Level = max(f.Level, r.level)
			f.Aside = f.judged(s.Draft)
			all = append(all, f)
		}
	}
	order := map[string]int{}
	for i, q := range s.Catalogue.All() {
		order[q.ID] = i
	}
	rank := func(f Finding) int { // what is about no question comes last
		if at, asked := order[f.Place.Question]; asked {
			return at
		}
		return len(order)
	}
	slices.SortStableFunc(all, func(a, b Finding) int {
		if a.Level != b.Level {
			return int(a.Level - b.Level)
		}
		return rank(a) - rank(b)
	})
	return all
}
