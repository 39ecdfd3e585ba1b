package sections

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/sections/text"
)

var sums = Question{
	ID: "chiffres.depenses", Kind: List, Named: []string{"Loyer", "Énergie"},
	Columns: []Column{
		{ID: "poste", Name: "Poste"},
		{ID: "montant", Name: "Montant", Kind: MoneyCell, Total: true, Fact: "cout", Blank: "coût"},
		{ID: "part", Name: "Part", Kind: NumberCell, Unit: "ETP", Total: true},
	},
}

// TestCellsAreReadAsTheirColumnAsks: what is typed becomes what the document says, and what
// cannot be read stays, with a reason.
func TestCellsAreReadAsTheirColumnAsks(t *testing.T) {
	choice := Column{ID: "c", Name: "C", Kind: ChoiceCell, Options: []Option{{ID: "acquis", Name: "acquis"}, {ID: "demande", Name: "demandé"}, {ID: "a-demander", Name: "à demander"}}}
	for _, test := range []struct {
		column      Column
		typed, want string
		why         string
	}{
		{Column{}, " 12k€ ", " 12k€ ", ""},
		{Column{Kind: TextCell}, "12/09", "12/09", ""},
		{Column{Kind: MoneyCell}, "12k€", "12\u202f000\u00a0€", ""},
		{Column{Kind: MoneyCell}, "1234,50", "1\u202f234,50\u00a0€", ""},
		{Column{Kind: MoneyCell}, "300 m²", "300 m²", "n’est pas l’unité attendue"},
		{Column{Kind: MoneyCell}, "environ 300", "environ 300", "environ"},
		{Column{Kind: NumberCell, Unit: "m²"}, "4 200", "4\u202f200\u00a0m²", ""},
		{Column{Kind: NumberCell}, "0,5", "0,5", ""},
		{Column{Kind: DateCell}, "14/09/2027", "14 septembre 2027", ""},
		{Column{Kind: DateCell}, "31/02/2027", "31/02/2027", "28 jours"},
		{Column{Kind: YesNoCell}, "OUI", "oui", ""},
		{Column{Kind: YesNoCell}, "n", "non", ""},
		{Column{Kind: YesNoCell}, "peut-être", "peut-être", "oui, non"},
		{choice, "Demande", "demandé", ""},
		{choice, "acq", "acquis", ""},
		{choice, "a", "a", "acquis, demandé, à demander"},
		{choice, "", "", ""},
	} {
		got, err := test.column.Read(test.typed)
		if got.Words != test.want || (err != nil) != (test.why != "") || err != nil && !strings.Contains(err.Error(), test.why) {
			t.Errorf("%s %q reads %q, %v; want %q, %q", test.column.Kind, test.typed, got.Words, err, test.want, test.why)
		}
	}
}

// TestSumsAreExact against rational numbers, which do not round.
func TestSumsAreExact(t *testing.T) {
	amount := rapid.Custom(func(t *rapid.T) text.Amount {
		typed := rapid.StringMatching(`[0-9]{1,12}(,[0-9]{1,9})?`).Draw(t, "typed")
		a, err := text.ParseNumber(typed)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		return a
	})
	rational := func(a text.Amount) *big.Rat {
		r, ok := new(big.Rat).SetString(strings.NewReplacer("\u202f", "", ",", ".").Replace(a.String()))
		if !ok {
			t.Fatalf("%q is no number", a.String())
		}
		return r
	}
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOfN(amount, 0, 50).Draw(t, "amounts")
		want := new(big.Rat)
		for _, a := range amounts {
			want.Add(want, rational(a))
		}
		if got := rational(text.Sum(amounts...)); got.Cmp(want) != 0 {
			t.Fatalf("the sum is %s, not %s", got, want)
		}
		a, b := amount.Draw(t, "a"), amount.Draw(t, "b")
		if a.Cmp(b) != rational(a).Cmp(rational(b)) {
			t.Fatalf("%s and %s compare as %d", a, b, a.Cmp(b))
		}
		apart := new(big.Rat).Sub(rational(a), rational(b))
		if got := rational(text.Apart(a, b)); got.Cmp(apart.Abs(apart)) != 0 {
			t.Fatalf("%s and %s are %s apart", a, b, got)
		}
	})
}

// TestTotalsSayWhatTheyLeaveOut: a cell that cannot be read is counted, and a total without
// it stands in no text.
func TestTotalsSayWhatTheyLeaveOut(t *testing.T) {
	c := &Catalogue{}
	var err error
	if c, err = NewCatalogue(Model{ID: "m", Version: 1, Title: "t", Credit: "c", Licence: "l"}); err != nil {
		t.Fatal(err)
	}
	q := sums
	q.ID, q.Label, q.Layout, q.Blank = "depenses", "Que coûte l’ouverture ?", "tableau", "dépenses"
	other := q
	other.ID, other.Named = "recettes", nil
	other.Columns = []Column{{ID: "qui", Name: "Qui"}, {ID: "montant", Name: "Montant", Kind: MoneyCell, Total: true, Equals: "chiffres.depenses"}}
	if err := c.Add(Section{ID: "chiffres", Title: "Chiffres", Questions: []Question{q, other}}); err != nil {
		t.Fatal(err)
	}
	if err := c.Link(); err != nil {
		t.Fatal(err)
	}
	asked, _ := c.Question("chiffres.depenses")
	against, _ := c.Question("chiffres.recettes")
	d := Draft{}.Set(asked.ID, Answer{Rows: []Row{{"Loyer", "12 000,50 €", "0,5"}, {"Énergie", "3k€"}, {"Divers", "un peu"}}})
	totals := asked.Totals(d.Answer(asked.ID))
	if len(totals) != 2 || totals[0].Words() != "15\u202f000,50\u00a0€" || totals[0].Unread != 1 || totals[0].Whole() || totals[1].Words() != "0,5\u00a0ETP" || !totals[1].Whole() {
		t.Errorf("totals %+v", totals)
	}
	if got := c.Filled(d, "Il faut {cout} euros."); got != "Il faut … euros." {
		t.Errorf("a total that leaves a cell out is told: %q", got)
	}
	d = d.Set(asked.ID, Answer{Rows: []Row{{"Loyer", "12 000"}, {"Énergie", "3k€"}}}).
		Set(against.ID, Answer{Rows: []Row{{"La Ville", "10 000"}}})
	if got := c.Filled(d, "Il faut {cout} €."); got != "Il faut 15\u202f000\u00a0€." {
		t.Errorf("cited as %q", got)
	}
	both := c.Comparisons(d, against)
	if len(both) != 1 || !both[0].Differ() || text.Apart(both[0].Ours.Sum, both[0].Theirs.Sum).String() != "5\u202f000" || both[0].Of != asked {
		t.Errorf("compared as %+v", both)
	}
	d = d.Set(against.ID, Answer{Rows: []Row{{"La Ville", "15 000,00"}}})
	if both := c.Comparisons(d, against); both[0].Differ() {
		t.Errorf("equal totals differ: %+v", both)
	}
}

// TestARowThatOnlyHasItsGivenNameSaysNothing: the names that a list begins with are no
// answer as long as nobody wrote beside them.
func TestARowThatOnlyHasItsGivenNameSaysNothing(t *testing.T) {
	q := sums
	if got := q.Starting(Answer{}); len(got) != 2 || got[0][0] != "Loyer" {
		t.Errorf("it begins with %q", got)
	}
	for _, test := range []struct {
		rows []Row
		want Reason
	}{
		{[]Row{{"Loyer"}, {"Énergie"}}, Unanswered},
		{[]Row{{"Loyer"}, {"Énergie", "300"}}, Complete},
		{[]Row{{"Loyer"}, {"Chauffage"}}, Complete},
		{[]Row{{"", "300"}}, UnnamedRow},
	} {
		if got := q.Check(Answer{Rows: test.rows}); got != test.want {
			t.Errorf("%q: %d, want %d", test.rows, got, test.want)
		}
	}
	if words, given := q.Value(Answer{Rows: []Row{{"Loyer"}, {"Énergie", "300"}}}); !given || words != "Énergie" {
		t.Errorf("its names: %q", words)
	}
}

// TestColumnsThatNobodyCouldFillAreRefused when a model is read.
func TestColumnsThatNobodyCouldFillAreRefused(t *testing.T) {
	for name, c := range map[string]Column{
		"unknown kind":        {ID: "a", Name: "A", Kind: "monnaie"},
		"total of words":      {ID: "a", Name: "A", Total: true},
		"choice of one":       {ID: "a", Name: "A", Kind: ChoiceCell, Options: []Option{{ID: "x", Name: "X"}}},
		"fact of no total":    {ID: "a", Name: "A", Kind: MoneyCell, Fact: "cout", Blank: "coût"},
		"fact without blank":  {ID: "a", Name: "A", Kind: MoneyCell, Total: true, Fact: "cout"},
		"equality of nothing": {ID: "a", Name: "A", Kind: MoneyCell, Equals: "x.y"},
		"no name":             {ID: "a"},
	} {
		if c.check() == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
