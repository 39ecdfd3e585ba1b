package text

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

// TestWholeNumbersAndTheirWords: a number of things reads as an amount does, and none of
// them is one.
func TestWholeNumbersAndTheirWords(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1\u202f000", 1234567: "1\u202f234\u202f567"} {
		if got := Whole(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
		if a, err := ParseNumber(Whole(n)); err != nil || a.String() != want {
			t.Errorf("%d: %v, %v", n, a, err)
		}
	}
	for n, want := range map[int]string{0: "note", 1: "note", 2: "notes"} {
		if got := Plural(n, "note", "notes"); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}
