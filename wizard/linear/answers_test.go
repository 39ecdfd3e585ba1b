package linear

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/linear/input"
	"ami-wizard/wizard/trial"
)

// TestLinearRefusesWhatWouldNeverOpenAgain: a text that is gone on with counts whole.
func TestLinearRefusesWhatWouldNeverOpenAgain(t *testing.T) {
	const id = "pourquoi.ici-maintenant"
	long := strings.Repeat("a", 3<<20)
	s := newSession(t, "/ajouter", long, "et une ligne", ".", "/quitter")
	s.on(sections.Draft{}.Set(id, sections.Answer{Text: long}), id)
	s.run()
	if got := s.onDisk().Answer(id).Text; got != long {
		t.Errorf("%d bytes on the disk", len(got))
	}
	if !strings.Contains(s.transcript.String(), "PLEIN") {
		t.Errorf("not said: %.2000s", s.transcript)
	}
}

// A line that is not in UTF-8 is told, and nothing of it is saved. Somebody at a
// terminal goes on; a pipe ends there, since what comes behind it would answer the
// wrong questions.
func TestMisencodedLines(t *testing.T) {
	for _, test := range []struct {
		inline bool
		want   string
		done   bool
		saved  string
	}{
		{true, desk.LineOdd, true, "La Halle"},
		{false, desk.LinesOdd, false, ""},
	} {
		s := newSession(t)
		source := input.Read(strings.NewReader("\xe9t\xe9\nLa Halle\n/quitter\n"), make(chan os.Signal, 1))
		defer source.Stop()
		s.conversation = newConversation(s.Cat, source, s.transcript, test.inline)
		s.on(sections.Draft{}, "reperes.projet")
		done := s.run()
		if !strings.Contains(s.transcript.String(), test.want) || done != test.done {
			t.Errorf("inline %v: done %v, want %v:\n%s", test.inline, done, test.done, s.transcript)
		}
		if got := s.onDisk().Answer("reperes.projet").Text; got != test.saved {
			t.Errorf("inline %v: %q is saved", test.inline, got)
		}
		if bytes.ContainsRune(s.transcript.Bytes(), '\uFFFD') {
			t.Errorf("inline %v: a replacement character is shown", test.inline)
		}
	}
}

func TestAKeptPassageIsTheOneThatWasReadByLines(t *testing.T) {
	s := newSession(t, "adapter", "", "/retour", "adapter", "Nous.", ".", "/retour", "garder", "/lire").on(keptEarlier(), keptID)
	s.run()
	if a := s.onDisk().Answer(keptID); a.Decision != sections.Keep || a.Kept != keptOf || a.Text != "Nous." {
		t.Fatalf("kept again: %+v", a)
	}
	told := s.transcript.String()
	if !strings.Contains(told, linAdapted+"Ce que nous avions lu, à Lille.") {
		t.Fatalf("adapting does not begin from what was kept:\n%s", told)
	}
	_, read, _ := strings.Cut(told, "/lire")
	if !strings.Contains(read, "Ce que nous avions lu, à Lille.") || strings.Contains(read, "Nous.") {
		t.Fatalf("the response reads otherwise:\n%s", read)
	}
}

// The linear mode reads what is pasted as the screens do.
func TestPasteInLinearMode(t *testing.T) {
	s := newSession(t, "La Grange\tArgenteuil\t1998\tcafé\tSCIC", "Le Quai\tBezons", "/quitter").on(sections.Draft{}, "qui.lieux")
	s.run()
	want := []sections.Row{{"La Grange", "Argenteuil", "1998", "café", "SCIC"}, {"Le Quai", "Bezons"}}
	if got := s.onDisk().Answer("qui.lieux").Rows; !slices.EqualFunc(got, want, func(a, b sections.Row) bool { return slices.Equal(a, b) }) {
		t.Errorf("rows %q:\n%s", got, s.transcript)
	}
	s = newSession(t, "Voici", "•\tun", "o\tdeux", ".", "/quitter").on(sections.Draft{}, "pourquoi.ici-maintenant")
	s.run()
	if got, want := s.onDisk().Answer("pourquoi.ici-maintenant").Text, "Voici\n\n- un\n  - deux"; got != want {
		t.Errorf("%q, want %q:\n%s", got, want, s.transcript)
	}
}

// The linear mode and the list of what is missing give the same reasons.
func TestLinearReservations(t *testing.T) {
	s := newSession(t, "vendredi 14 septembre 2027", "/retour", "14/09/2020", "40 ans", "/manques", "/quitter").
		on(sections.Draft{}, "reperes.limite")
	s.run()
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	said := flat(s.transcript.String())
	for _, want := range []string{
		"Pas compris : le 14 septembre 2027 est un mardi. Gardé tel quel.",
		"Réponse actuelle : vendredi 14 septembre 2027 (pas compris : le 14 septembre 2027 est un mardi)",
		"Cette date est passée : lundi 14 septembre 2020.",
		"Pas compris : « ans » n’est pas l’unité attendue : m². Gardé tel quel.",
		"pas compris : « ans » n’est pas l’unité attendue : m²",
	} {
		if !strings.Contains(said, flat(want)) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
}

// TestADecisionThatNoDraftCanHoldIsRefused decides on a passage whose own version is as
// long as an answer may be: the draft can still be opened.
func TestADecisionThatNoDraftCanHoldIsRefused(t *testing.T) {
	full := sections.Answer{Decision: sections.Remove, Text: strings.Repeat("mot ", sections.MaxAnswer/4)}
	s := newSession(t, "garder").on(sections.Draft{}.Set(keptID, full), keptID)
	s.run()
	if a := s.onDisk().Answer(keptID); !a.Equal(full) || !strings.Contains(s.transcript.String(), desk.TooMuch) {
		t.Fatalf("%q, %d bytes", a.Decision, len(a.Text)+len(a.Kept))
	}
}

// TestOneCount holds that the lines count a section's questions as the screens do.
func TestOneCount(t *testing.T) {
	for name, draft := range map[string]sections.Draft{"empty": {}, "half": trial.Half(t), "example": trial.Example(t)} {
		s := newSession(t).on(draft, "reperes.projet")
		for i := range s.Cat.Sections {
			asked := s.Cat.Asked(s.Draft(), &s.Cat.Sections[i])
			for rank, q := range asked {
				if got, want := s.rank(q), fmt.Sprintf("%d sur %d", rank+1, len(asked)); !strings.HasPrefix(got, want) {
					t.Errorf("%s: %q is said of %s, not %q", name, got, q.ID, want)
				}
			}
		}
	}
}

const keptID, keptOf = "pourquoi.garanties", "Ce que nous avions lu, à {territoire}."

// keptEarlier is a draft whose passage was kept under another catalogue.
func keptEarlier() sections.Draft {
	return sections.Draft{}.Set("reperes.territoire", sections.Answer{Text: "Lille"}).
		Set(keptID, sections.Answer{Decision: sections.Keep, Kept: keptOf})
}

// TestAPastDateIsToldByLinesUntilItIsMended holds that who comes back to a date that has passed is
// told again, and that the checks tell it too.
func TestAPastDateIsToldByLinesUntilItIsMended(t *testing.T) {
	s := newSession(t, "", "/verifier", "/quitter").on(sections.Draft{}.Set("demarche.ouverture", sections.Answer{Text: "15/01/2024"}), "demarche.ouverture")
	s.run()
	before, after, found := strings.Cut(s.transcript.String(), "/verifier")
	if !found || !strings.Contains(before, "Cette date est passée\u00a0: lundi 15 janvier 2024.") || !strings.Contains(after, "Cette date est passée\u00a0: lundi 15 janvier 2024.") {
		t.Errorf("it is not told:\n%s", s.transcript)
	}
	s = newSession(t, "/quitter").on(sections.Draft{}.Set("demarche.ouverture", sections.Answer{Text: "15/01/2029"}), "demarche.ouverture")
	s.run()
	if strings.Contains(s.transcript.String(), "passée") {
		t.Errorf("a date to come is told:\n%s", s.transcript)
	}
}
