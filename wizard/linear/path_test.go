package linear

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
)

// TestEssentialPathByLines holds that the lines offer both paths, follow the one that was
// chosen, count it, say where it ends what the whole offers, and keep it in the draft.
func TestEssentialPathByLines(t *testing.T) {
	s := newSession(t, "/essentiel", "/plan", "/aller 3", "", "/aller 12", "", "", "", "", "/quitter").on(sections.NewDraft(time.Now()), "reperes.projet")
	if !s.run() {
		t.Fatalf("it did not end:\n%s", s.transcript)
	}
	said := strings.Join(strings.Fields(strings.ReplaceAll(s.transcript.String(), "\u202f", " ")), " ")
	for _, want := range []string{
		"/essentiel (chemin essentiel : 35 questions, 10 à préparer, 1 h 52) ou /tout (tout : 118 questions, 24 à préparer, 5 h 07)",
		"Vous suivez le chemin essentiel. Reste 35 questions",
		"Question essentielle 1 sur 12 :",
		"5. L’histoire des lieux et des acteurs du territoire. Hors du chemin essentiel.",
		"Chemins : essentiel 0/35 1 h 52 · tout 0/118 5 h 07. Suivi : chemin essentiel.",
		"Question essentielle 1 sur 1 : Pourquoi cet appel",
		"Question essentielle 1 sur 4 : Combien de personnes", // the next of the path
		"Question essentielle 1 sur 1, à préparer avant la séance : Quelles structures",
		"12. Les acteurs et les organisations qui soutiennent la démarche. À faire, 0 sur 1, 6 min. 2. En bref.",
		"Partie 2 sur 12 : En bref", // printed second, asked last
		"Le chemin essentiel est parcouru ; 34 questions y attendent une réponse. Toutes les questions : 83 de plus, environ 3 h 15. /essentiel suit le chemin essentiel, /tout toutes les questions.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not told:\n%s", want, s.transcript)
		}
	}
	if got := s.onDisk().Path; got != sections.EssentialPath {
		t.Errorf("the draft says %q", got)
	}
}

// TestAnswersReadLikePaths holds that an answer in the very words of a path is an answer.
func TestAnswersReadLikePaths(t *testing.T) {
	s := newSession(t, "tout", "essentiel", "/quitter").on(sections.NewDraft(time.Now()), "reperes.collectif")
	if !s.run() {
		t.Fatal("it did not end")
	}
	d := s.onDisk()
	if d.Answer("reperes.collectif").Text != "tout" || d.Answer("reperes.territoire").Text != "essentiel" || d.Path != sections.WholePath {
		t.Errorf("%q, %q, path %q", d.Answer("reperes.collectif").Text, d.Answer("reperes.territoire").Text, d.Path)
	}
}
