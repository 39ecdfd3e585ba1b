package wizard

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
)

// What is not understood says why on the screen, and going on says it again: nobody
// leaves an answer that will not be read without a word (but nobody is held back).
func TestReservations(t *testing.T) {
	for _, test := range []struct{ id, typed, here, next string }{
		{"reperes.limite", "vendredi 14 septembre 2027", "le 14 septembre 2027 est un mardi", "le 14 septembre 2027 est un mardi. La réponse est gardée"},
		{"reperes.limite", "14 septembre", "il manque l’année", "il manque l’année"},
		{"reperes.limite", "31/02/2027", "février 2027 n’a que 28 jours", "février 2027 n’a que 28 jours"},
		{"reperes.limite", "bientôt", "écrivez une date, comme 14/09/2027 12h", "écrivez une date"},
		{"reperes.limite", "14/09/2020", "Compris : lundi 14 septembre 2020 (date passée)", "Cette date est passée : lundi 14 septembre 2020."},
		{"reperes.limite", "14/09/2027 minuit", "à minuit, dans la nuit du 14 au 15", ""},
		{"reperes.surface", "trois cents", "un nombre s’écrit en chiffres, comme 4 200", "un nombre s’écrit en chiffres"},
		{"reperes.surface", "-300", "un nombre négatif ne convient pas ici", "un nombre négatif ne convient pas ici"},
		{"reperes.surface", "12k€", "« k€ » n’est pas l’unité attendue : m²", "« k€ » n’est pas l’unité attendue : m²"},
		{"reperes.surface", "40 ans", "« ans » n’est pas l’unité attendue : m²", "« ans » n’est pas l’unité attendue : m²"},
		{"reperes.surface", "123456789012345", "c’est plus de mille milliards", "c’est plus de mille milliards"},
		{"reperes.surface", "4 200 m2", "Compris : 4 200 m²", ""},
	} {
		for _, key := range []string{"tab", "enter"} {
			d := drafting(t, 80, 24, sections.Draft{})
			d.at(test.id)
			d.typ(test.typed)
			d.sees(test.here)
			d.press(key)
			if d.m.at == test.id {
				t.Fatalf("%q holds %s back at %s", test.typed, key, test.id)
			}
			if got := d.answer(test.id).Text; got != test.typed {
				t.Errorf("%q is kept as %q", test.typed, got)
			}
			if test.next == "" {
				if words := d.m.notice.Text; words != "" {
					t.Errorf("%q goes on with %q", test.typed, words)
				}
				continue
			}
			d.sees(test.next)
		}
	}
}

// TestAPastDateIsToldUntilItIsMended holds that a date which has passed is told on its question each
// time that one comes back, in the plan's counts and in the review, and no more once it is mended.
func TestAPastDateIsToldUntilItIsMended(t *testing.T) {
	for _, size := range sizes[:2] {
		d := drafting(t, size.width, size.height, sections.NewDraft(time.Now()).Set("reperes.projet", sections.Answer{Text: "Halle"}))
		d.at("demarche.ouverture")
		d.typ("15/01/2024")
		d.press("tab")
		d.sees("Cette date est passée")
		for _, id := range []string{"qui.membres", "demarche.ouverture"} {
			d.at(id)
		}
		d.sees("Compris : lundi 15 janvier 2024 (date passée)")
		d.press("ctrl+l", "tab", "end")
		d.sees("Cette date est passée : lundi 15 janvier 2024.")
		d.at("demarche.ouverture")
		for range "15/01/2024" {
			d.press("backspace")
		}
		d.typ("15/01/2029")
		if strings.Contains(d.screen(), "passée") {
			t.Errorf("%s: mended, it is told:\n%s", size.name, d.screen())
		}
		d.press("ctrl+l", "tab", "end")
		if strings.Contains(d.screen(), "passée") {
			t.Errorf("%s: mended, the review tells it:\n%s", size.name, d.screen())
		}
	}
}
