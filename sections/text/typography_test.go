package text

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFrench(t *testing.T) {
	for plain, want := range map[string]string{
		"c'est l'ami : oui ; non ! si ?":      "c’est l’ami\u00a0: oui\u202f; non\u202f! si\u202f?",
		"le mot « garder » ici":               "le mot «\u00a0garder\u00a0» ici",
		"plus de 16 Mo":                       "plus de 16\u00a0Mo",
		"plus de 32 Mo, ou 4 Go":              "plus de 32\u00a0Mo, ou 4\u00a0Go",
		"plus de 250 000 lignes":              "plus de 250\u202f000 lignes",
		"1 250 000 m² à 12 %":                 "1\u202f250\u202f000\u00a0m² à 12\u00a0%",
		`un nombre, comme 4200 ou 12.5`:       `un nombre, comme 4200 ou 12.5`,
		`une date, comme "14/09/2027 12h"`:    `une date, comme "14/09/2027 12h"`,
		"12:00, a:b et https://x.org":         "12:00, a:b et https://x.org",
		"il y a 3 modèles et 4 hommes":        "il y a 3 modèles et 4 hommes",
		"déjà «\u00a0dit\u00a0»\u202f; bien.": "déjà «\u00a0dit\u00a0»\u202f; bien.",
	} {
		if got := French(plain); got != want {
			t.Errorf("French(%q) = %q, want %q", plain, got, want)
		}
	}
}

func TestFrenchLeavesWhatHasItsTypography(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.RuneFrom([]rune(`ab1 0:;!?«»'Moh%é€,.`))).Draw(t, "sentence")
		once := French(s)
		if again := French(once); again != once {
			t.Fatalf("%q became %q", once, again)
		}
	})
}
