package linear

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/store"
)

// TestTheCallIsCorrectedByLines holds that each value of the call has a number by which it is told
// and written, as people say it, that what cannot stand there is refused with the reason, and that
// the draft gets what it lacks.
func TestTheCallIsCorrectedByLines(t *testing.T) {
	s := newSession(
		t, "/regles", "/appel", "/appel 3 14/09/2027 12h", "/appel 12 peut-être", "/appel 17 Ni achat, ni bail long.", "/appel 19 rachat",
		"/appel 18 gouvernance.foncier", "/appel 19 rien de tel", "/appel 19", "/appel 19 rachat; fonc", "/appel 20 oui", "/appel 3", "/appel 3 -", "/appel 99",
		"/appel 27 Statuts", "/regles", "/quitter",
	).on(sections.Draft{}, "reperes.projet")
	s.run()
	told := s.transcript.String()
	for _, want := range []string{
		linNoCall, "1. Titre\u00a0: rien", "C’est noté dans le profil de l’appel. Date limite\u00a0: 14/09/2027 12h", "Il faut oui, non, ou rien.", "Il faut d’abord la question de cette règle.",
		"Il faut une ou plusieurs de ces réponses", "Parmi\u00a0: ", "3. Date limite\u00a0: 14/09/2027 12h", "Date limite\u00a0: rien", linNoSuchField, "- Ni achat, ni bail long.", "- Statuts",
	} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
	if got := s.onDisk().Answer("reperes.limite").Text; got != "14/09/2027 12h" {
		t.Errorf("the draft is due %q", got)
	}
	data, err := os.ReadFile(store.CallOf(filepath.Join(s.dir, "r.toml")))
	for _, want := range []string{"question = \"gouvernance.foncier\"", "exclut = [\"rachat\", \"fonciere\"]", "exige = true", "nom = \"Statuts\""} {
		if err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%q is not in the profile (%v):\n%s", want, err, data)
		}
	}
}

// TestWhatTheCallSaysIsToldByLines holds that the lines pass over what the profile of the call
// answers, tell it with the place where it is changed, and say there whose answer it is.
func TestWhatTheCallSaysIsToldByLines(t *testing.T) {
	d := sections.Draft{Resume: "reperes.territoire", Path: sections.EssentialPath}
	s := newSession(t)
	s.opened(drafts.Begin(filepath.Join(s.dir, "r.toml"), d).Answer(s.Cat, "lyon"))
	place := func(id string) string {
		q, _ := s.Cat.Question(id)
		rank, _ := s.Cat.Rank(s.Draft(), q)
		return fmt.Sprintf("/aller %d.%d", s.Cat.NumberOf(q), rank)
	}
	s.In = &script{[]string{"", place("reperes.surface"), "500", "/quitter"}, s.transcript}
	s.goTo("reperes.territoire")
	s.run()
	told := strings.ReplaceAll(s.transcript.String(), "\u202f", " ")
	before, after, found := strings.Cut(told, "Combien de lieux faites-vous")
	if !found {
		t.Fatalf("what comes behind is not the number of places:\n%s", told)
	}
	for _, want := range []string{
		"la Ville de Lyon. " + place("reperes.lanceur") + " pour changer.", "496\u00a0m². " + place("reperes.surface"),
		"Temporaire\u00a0: la date de fin est déjà fixée. " + place("reperes.occupation"), "lundi 30 juin 2025. " + place("reperes.fin"),
	} {
		if !strings.Contains(before, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
	if !strings.Contains(after, ", donnée par l’appel\u00a0: Quelle est la surface") {
		t.Errorf("whose answer it is is not told:\n%s", told)
	}
	if got := s.onDisk().Answer("reperes.surface").Text; got != "500" {
		t.Errorf("the surface is %q", got)
	}
}
