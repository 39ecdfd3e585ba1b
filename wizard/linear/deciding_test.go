package linear

import (
	"strings"
	"testing"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/trial"
)

// TestSectionIsDecidedByLines goes through the stages with an objection that changes the text
// and a reserve, suspended for the change and taken up again.
func TestSectionIsDecidedByLines(t *testing.T) {
	l := newSession(
		t, "/decider", "", "", "", "o §1 38 m² ne le prouvent pas", "r trop long", "", "1", // blocked: back to the objections
		"m 1", "/effacer", "Nos propres mots.", "/decider", "k 1", "", "2 14/03/2027", "/quitter",
	)
	l.on(trial.Example(t), "pourquoi.ici-maintenant")
	if !l.run() {
		t.Error(l.complaints.String())
	}
	said := l.transcript.String()
	p := l.Session().Decisions().Part("pourquoi")
	d, ok := p.Decision()
	if !ok || d.Outcome != consent.Trial || d.Review != "14/03/2027" || !d.Intact() || len(d.Text) == 0 {
		t.Fatalf("decided %+v in\n%s", d, said)
	}
	if c := p.Counts(); c != (consent.Counts{Lifted: 1, Reserves: 1, Amended: 1}) {
		t.Errorf("counted %+v", c)
	}
	for _, want := range []string{"étape 1 sur 6, Lecture", "§1. ", "étape 4 sur 6, Objections", "1\u00a0ouverte", "l’objection attend", "Suspendu", "Inscrit. Adopté pour essai"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
}
