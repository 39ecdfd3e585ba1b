package linear

import (
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/trial"
)

// TestSessionByLines notes who is there, pauses, and ends the session with the notes read one by
// one.
func TestSessionByLines(t *testing.T) {
	l := newSession(
		t, "/seance", "12 sur 15", "la Halle", "Bouillon, Fils à Fils", "C. B.", "", "", "", "/pause 5", "",
		"/fin", "a groupe comptes", "l", "", "m quatre bis", "x", "/quitter",
	)
	draft := trial.SmallDraft(t, "full")
	for i, words := range []string{"un", "deux", "trois", "quatre", "cinq"} {
		draft = draft.WithNote(-1, notes.Note{On: []string{"histoire.recit", "lieux.exemples", "", "reperes.projet", "histoire.communs"}[i], Text: words})
	}
	l.Cat = trial.SmallModel(t)
	l.on(draft, "reperes.projet")
	if !l.run() {
		t.Error(l.complaints.String())
	}
	said := strings.ReplaceAll(l.transcript.String(), "\u00a0", " ")
	all := l.Session().Decisions().Sessions()
	if len(all) != 1 || all[0].Present != 12 || all[0].Members != 15 || all[0].Place != "la Halle" || len(all[0].Structures) != 2 || all[0].Animation != "C. B." {
		t.Errorf("the record holds %+v", all)
	}
	for _, want := range []string{"Pause de 5", "Note 1 sur 5, 1.1, Comment s’appelle votre projet", "12 présents sur 15", "2 à revoir, 1 attribuée, 1 levée", "La réponse se lit dans"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	var got []string
	for _, n := range l.Draft().Notes() {
		got = append(got, n.Text+" "+string(n.State)+" "+n.Who)
	}
	// they are read as the catalogue has them: quatre, un, cinq, deux, trois
	if s := strings.Join(got, "|"); s != "un levé |quatre bis ouvert |quatre attribué groupe comptes|cinq ouvert " {
		t.Errorf("the notes are %s in\n%s", s, said)
	}
}

// TestSessionByLinesTakesANumberAlone counts people with one line, corrects it with another, and
// says what is no number.
func TestSessionByLinesTakesANumberAlone(t *testing.T) {
	l := newSession(t, "/seance 12", "/seance 11 sur 15", "/seance une douzaine", "/quitter")
	l.Cat = trial.SmallModel(t)
	l.on(trial.SmallDraft(t, "full"), "reperes.projet")
	l.run()
	all := l.Session().Decisions().Sessions()
	if len(all) != 1 || all[0].Present != 11 || all[0].Members != 15 {
		t.Errorf("the record holds %+v", all)
	}
	if said := strings.ReplaceAll(l.transcript.String(), "\u00a0", " "); !strings.Contains(said, "« une douzaine » n’est pas un nombre") {
		t.Errorf("nobody says so in\n%s", said)
	}
}

// TestSectionEndIsTold says what a section has become as its last question is left, with the ways
// on, of which each is a command that works; the next section follows without a line more.
func TestSectionEndIsTold(t *testing.T) {
	l := newSession(t, "", "/decider 2", "/plan", "/quitter")
	l.Cat = trial.SmallModel(t)
	l.on(trial.SmallDraft(t, "full").WithNote(-1, notes.Note{On: "histoire.recit", Text: "la date"}), "histoire.suite")
	l.run()
	said := l.transcript.String()
	for _, want := range []string{
		"Fin de la partie 2. « L’histoire des lieux & acteurs » est écrite. 5 réponses sur 5", "1 note à revoir.",
		"À savoir avant de décider : 2 paragraphes sur 3 gardés mot pour mot.", "/decider 2", "/aller 2.5", "Partie 3 sur 4",
		"Décider « L’histoire des lieux & acteurs », étape 1 sur 6",
	} {
		if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	l = newSession(t, "", "/quitter")
	l.Cat = trial.SmallModel(t)
	l.on(trial.SmallDraft(t, "full").Set("histoire.recit", sections.Answer{}), "histoire.suite")
	l.run()
	if said := l.transcript.String(); strings.Contains(said, "Fin de la partie") {
		t.Errorf("a section that lacks something is told to be at its end:\n%s", said)
	}
}

// TestNotesAreRewordedAndErased does both by the numbers that /notes tells, and takes one back.
func TestNotesAreRewordedAndErased(t *testing.T) {
	l := newSession(t, "/corriger 1 la vraie date", "/jeter 2", "/annuler", "/jeter 2", "/corriger 1", "/jeter 9", "/quitter")
	l.Cat = trial.SmallModel(t)
	l.on(trial.SmallDraft(t, "full").WithNote(-1, notes.Note{On: "histoire.recit", Text: "la date"}).WithNote(-1, notes.Note{Text: "autre"}), "histoire.suite")
	l.run()
	got := l.Draft().Notes()
	if len(got) != 1 || got[0].Text != "la vraie date" {
		t.Errorf("the notes are %+v in\n%s", got, l.transcript.String())
	}
}

// TestPauseLosesNoAnswer takes words that come instead of an empty line as the answer that they
// are.
func TestPauseLosesNoAnswer(t *testing.T) {
	l := newSession(t, "/pause", "La Grande Halle", "/quitter")
	l.Cat = trial.SmallModel(t)
	l.on(trial.SmallDraft(t, "full"), "reperes.projet")
	l.run()
	if got := l.Draft().Answer("reperes.projet").Text; got != "La Grande Halle" {
		t.Errorf("the answer is %q", got)
	}
}
