package linear

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// TestEssentialPathByLines holds that the lines offer both paths, follow the one that was
// chosen, count it, say where it ends what the whole offers, and keep it in the draft.
func TestEssentialPathByLines(t *testing.T) {
	s := newSession(t, "/essentiel", "/plan", "/aller 2", "", "/aller 11", "", "", "", "", "/quitter").on(sections.NewDraft(time.Now()), "reperes.projet")
	if !s.run() {
		t.Fatalf("it did not end:\n%s", s.transcript)
	}
	said := strings.Join(strings.Fields(strings.ReplaceAll(s.transcript.String(), "\u202f", " ")), " ")
	essential, whole := s.Cat.Length(sections.Draft{}, sections.EssentialPath), s.Cat.Length(sections.Draft{}, sections.WholePath)
	long := func(minutes int) string { return strings.ReplaceAll(words.Duration(minutes), "\u00a0", " ") }
	for _, want := range []string{
		fmt.Sprintf("/essentiel (chemin essentiel : %d questions, %d à préparer, %s) ou /tout (tout : %d questions, %d à préparer, %s)", essential.Total, essential.Prepare, long(essential.Minutes), whole.Total, whole.Prepare, long(whole.Minutes)),
		fmt.Sprintf("Vous suivez le chemin essentiel. Reste %d questions", essential.Total),
		"Question essentielle 1 sur 1", // of a dozen
		"4. L’histoire des lieux et des acteurs du territoire. Hors du chemin essentiel.",
		fmt.Sprintf("Chemins : essentiel 0/%d %s · tout 0/%d %s. Suivi : chemin essentiel.", essential.Total, long(essential.Minutes), whole.Total, long(whole.Minutes)),
		"Question essentielle 1 sur 1 : Pourquoi cet appel",
		"Combien de personnes", // the next of the path
		"Question essentielle 1 sur 1, à préparer avant la séance : Quelles structures",
		"11. Les acteurs et les organisations qui soutiennent la démarche. À faire, 0 sur 1, 6 min. 12. En bref.",
		"Partie 12 sur 12 : En bref", // printed second, asked last
		fmt.Sprintf("Le chemin essentiel est parcouru ; %d questions y attendent une réponse. Toutes les questions : %d de plus, environ %s. /essentiel suit le chemin essentiel, /tout toutes les questions.", essential.Total-1, whole.Total-essential.Total, long(whole.Minutes-essential.Minutes)),
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
