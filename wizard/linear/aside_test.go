package linear

import (
	"strings"
	"testing"

	"ami-wizard/sections"
)

// TestASentenceTypedForADecisionIsNotLost types sentences where one decides or picks by
// lines: nothing is decided, it is told how to answer by them, and doing so finds them.
func TestASentenceTypedForADecisionIsNotLost(t *testing.T) {
	for _, test := range []struct {
		name, id string
		typed    []string
		told     string
		want     sections.Answer
	}{
		{"a passage", "pourquoi.garanties", []string{"Garder le lieu ouvert."}, linAsideAdapt, sections.Answer{}},
		{
			"then theirs", "pourquoi.garanties",
			[]string{"Garder le lieu ouvert.", "adapter", "."},
			linAsideTaken,
			sections.Answer{Decision: sections.Adapt, Text: "Garder le lieu ouvert."},
		},
		{
			"several lines", "pourquoi.garanties",
			[]string{"Notre projet va loin.", "Il dure longtemps.", "a", "Et plus.", "."},
			linAsideTaken,
			sections.Answer{Decision: sections.Adapt, Text: "Notre projet va loin.\nIl dure longtemps.\nEt plus."},
		},
		{"a command's name", "pourquoi.garanties", []string{"Lire ensemble tous ces livres.", "Aller au marché de Lille.", "Plan de la ville."}, linAsideAdapt, sections.Answer{}},
		{"a word", "pourquoi.garanties", []string{"peut-être"}, linNotADecision, sections.Answer{}},
		{"nothing but an accent", "pourquoi.garanties", []string{"\u0301"}, linNotADecision, sections.Answer{}},
		{"a choice", "gouvernance.forme", []string{"Une fondation à nous tous", "autre"}, linAsideOther, sections.Answer{
			Picks: []string{sections.OtherID}, Text: "Une fondation à nous tous",
		}},
		{"choices", "gouvernance.outils", []string{"Des cartes, des dés et du pain", "autre"}, linAsideOther, sections.Answer{
			Picks: []string{sections.OtherID}, Text: "Des cartes, des dés et du pain",
		}},
		{"a yes-no", "lieu-federateur.accueil", []string{"oui mais pas tout de suite"}, linAsideNote, sections.Answer{}},
	} {
		s := newSession(t, test.typed...).on(sections.Draft{}, test.id)
		s.run()
		if got := s.onDisk().Answer(test.id); !got.Equal(test.want) {
			t.Errorf("%s: %#v", test.name, got)
		}
		if told := s.transcript.String(); !strings.Contains(told, test.told) {
			t.Errorf("%s: %q is not told:\n%s", test.name, test.told, told)
		}
	}
}
