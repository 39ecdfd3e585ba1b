package sections

import "testing"

// A unit counts: the question's own is read in any spelling, another one is refused.
func TestNumberInUnit(t *testing.T) {
	for _, test := range []struct{ in, unit, one, want, why string }{
		{"4 200", "m²", "", "4\u202f200", ""},
		{"4 200 m²", "m²", "", "4\u202f200", ""},
		{"4200m2", "m²", "", "4\u202f200", ""},
		{"4 200 Mètres carrés", "m²", "", "4\u202f200", ""},
		{"1 mètre carré", "m²", "", "1", ""},
		{"12k", "m²", "", "12\u202f000", ""},
		{"12 mille m²", "m²", "", "12\u202f000", ""},
		{"12k€", "m²", "", "", "«\u00a0k€\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"40 ans", "m²", "", "", "«\u00a0ans\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"2 ha", "m²", "", "", "«\u00a0ha\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"2 km²", "m²", "", "", "«\u00a0km²\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"5 m", "m²", "", "", "«\u00a0m\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"3 millions d’euros", "m²", "", "", "«\u00a0millions d’euros\u00a0» n’est pas l’unité attendue\u00a0: m²"},
		{"45 000 €", "€", "", "45\u202f000", ""},
		{"45 000 EUR", "€", "", "45\u202f000", ""},
		{"45 k€", "€", "", "45\u202f000", ""},
		{"45keuros", "€", "", "45\u202f000", ""},
		{"1,2 million d’euros", "€", "", "1\u202f200\u202f000", ""},
		{"45 milliers d’euros", "€", "", "45\u202f000", ""},
		{"1,5 M€", "€", "", "1\u202f500\u202f000", ""},
		{"45 000 m²", "€", "", "", "«\u00a0m²\u00a0» n’est pas l’unité attendue\u00a0: €"},
		{"20 %", "€", "", "", "«\u00a0%\u00a0» n’est pas l’unité attendue\u00a0: €"},
		{"40 années", "ans", "an", "40", ""},
		{"1 an", "ans", "an", "1", ""},
		{"18 mois", "ans", "an", "", "«\u00a0mois\u00a0» n’est pas l’unité attendue\u00a0: ans"},
		{"12 personnes", "membres", "membre", "12", ""},
		{"12 habitants", "membres", "membre", "", "«\u00a0habitants\u00a0» n’est pas l’unité attendue\u00a0: membres"},
		{"3 ateliers", "ateliers", "", "3", ""},
		{"1 atelier", "ateliers", "", "1", ""},
		{"12 ans", "", "", "12", ""},
	} {
		q := &Question{Kind: Number, Unit: test.unit, UnitOne: test.one}
		got, err := q.Number(Answer{Text: test.in})
		if why := q.Refusal(Answer{Text: test.in}); why != test.why || err == nil && got.String() != test.want || (err != nil) != (why != "") {
			t.Errorf("%q in %q is %q, %v, refused for %q; want %q, refused for %q", test.in, test.unit, got, err, why, test.want, test.why)
		}
		if reads := q.Check(Answer{Text: test.in}); (reads == Complete) != (test.why == "") {
			t.Errorf("%q in %q is checked as %v", test.in, test.unit, reads)
		}
	}
}
