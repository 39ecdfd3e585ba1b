package sections

import (
	"errors"
	"strings"
	"testing"
)

func TestParseNumber(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"0", "0"},
		{"007", "7"},
		{"5000", "5\u202f000"},
		{"5 000", "5\u202f000"},
		{"5\u00a0000", "5\u202f000"},
		{"5\u202f000", "5\u202f000"},
		{"5.000", "5\u202f000"},
		{"1.234.567", "1\u202f234\u202f567"},
		{"1.234,5", "1\u202f234,5"},
		{"12,5", "12,5"},
		{"12.5", "12,5"},
		{"12.50", "12,50"},
		{"12,500", "12,50"},
		{"0.500", "0,50"},
		{"4,00", "4"},
		{"5000 m2", "5\u202f000"},
		{"5000m²", "5\u202f000"},
		{"5 000 m²", "5\u202f000"},
		{"5 000 mètres carrés", "5\u202f000"},
		{"1,2 million", "1\u202f200\u202f000"},
		{"1,2 million d'euros", "1\u202f200\u202f000"},
		{"2 millions de m²", "2\u202f000\u202f000"},
		{"3 k€", "3\u202f000"},
		{"3k", "3\u202f000"},
		{"1,5 M€", "1\u202f500\u202f000"},
		{"45 000 €", "45\u202f000"},
		{"20 %", "20"},
		{"12 ANS", "12"},
		{"  8 personnes ", "8"},
		{"1 000 milliards", "1\u202f000\u202f000\u202f000\u202f000"},
	} {
		got, err := ParseNumber(test.in)
		if err != nil || got.String() != test.want {
			t.Errorf("ParseNumber(%q) = %q, %v; want %q", test.in, got, err, test.want)
		}
	}
}

func TestParseNumberRefuses(t *testing.T) {
	for _, test := range []struct {
		in   string
		want error
	}{
		{"", ErrNotNumber},
		{" ", ErrNotNumber},
		{"beaucoup", ErrNotNumber},
		{"environ 300", ErrNotNumber},
		{"300 à 400", ErrNotNumber},
		{"300-400", ErrNotNumber},
		{"2 ha", ErrNotNumber},
		{"5 m", ErrNotNumber},
		{"3 mois", ErrNotNumber},
		{"10²", ErrNotNumber},
		{"06 12 34 56 78", ErrNotNumber},
		{"5 00", ErrNotNumber},
		{"5 0000", ErrNotNumber},
		{"1,2,3", ErrNotNumber},
		{"1.2.3", ErrNotNumber},
		{"1.000 000", ErrNotNumber},
		{"12,", ErrNotNumber},
		{",5", ErrNotNumber},
		{"1e3", ErrNotNumber},
		{"+5", ErrNotNumber},
		{"0,0123456789", ErrNotNumber},
		{strings.Repeat("1", 101), ErrNotNumber},
		{"-5", ErrNegative},
		{"− 5 000 €", ErrNegative},
		{"1 000 000 000 001", ErrTooLarge},
		{"1 000 000 000 000,5", ErrTooLarge},
		{"1001 milliards", ErrTooLarge},
		{strings.Repeat("9", 90), ErrTooLarge},
	} {
		if got, err := ParseNumber(test.in); !errors.Is(err, test.want) {
			t.Errorf("ParseNumber(%q) = %q, %v; want %v", test.in, got, err, test.want)
		}
	}
}

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

// Each refused number says what is wrong with it, or nothing rather than something untrue.
func TestParseNumberReasons(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"-300", "un nombre négatif ne convient pas ici"},
		{"123456789012345", "c’est plus de mille milliards"},
		{"1001 milliards", "c’est plus de mille milliards"},
		{"0,0123456789", "pas plus de neuf chiffres après la virgule"},
		{"06 12 34 56 78", "les chiffres se groupent par trois, comme 4\u202f200"},
		{"300 à 400", "il faut un seul nombre, pas une fourchette"},
		{"300-400 m²", "il faut un seul nombre, pas une fourchette"},
		{"environ 300", "il faut le nombre seul, sans «\u00a0environ\u00a0»"},
		{"plus de 300", "il faut le nombre seul, sans «\u00a0plus de\u00a0»"},
		{"trois cents", "un nombre s’écrit en chiffres, comme 4\u202f200"},
		{"Vingt-cinq", "un nombre s’écrit en chiffres, comme 4\u202f200"},
		{"2 ha", "«\u00a0ha\u00a0» ne se lit pas après un nombre"},
		{"12 m² environ et quelque chose encore", "«\u00a0m² environ et quelque ch…\u00a0» ne se lit pas après un nombre"},
		{strings.Repeat("1", 101), "c’est trop long"},
		{"beaucoup", ""},
		{"12,", ""},
		{"", ""},
	} {
		_, err := ParseNumber(test.in)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Reason != test.want {
			t.Errorf("ParseNumber(%q): %v; want %q", test.in, err, test.want)
		}
	}
}

func TestAmountIn(t *testing.T) {
	for _, test := range []struct{ in, unit, one, want string }{
		{"5000", "m²", "", "5\u202f000\u00a0m²"},
		{"0", "ans", "an", "0\u00a0an"},
		{"1,5", "ans", "an", "1,5\u00a0an"},
		{"2", "ans", "an", "2\u00a0ans"},
		{"1", "m²", "", "1\u00a0m²"},
		{"3", "", "", "3"},
	} {
		n, err := ParseNumber(test.in)
		if got := n.In(test.unit, test.one); err != nil || got != test.want {
			t.Errorf("%q in %q, %q = %q, %v; want %q", test.in, test.unit, test.one, got, err, test.want)
		}
	}
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"5 000 m²", "1,2 million d'euros", "12.50", "5.000", "0,0000001 milliard", "-3", "3 k€"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := ParseNumber(s)
		if err != nil {
			if n != (Amount{}) {
				t.Errorf("an amount beside the error: %v", n)
			}
			return
		}
		again, err := ParseNumber(n.String())
		if err != nil || again != n {
			t.Errorf("%q reads as %q, which reads as %q, %v", s, n, again, err)
		}
	})
}
