package wizard

import (
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

// TestUnknownFactIsTold holds that a name in braces to which no question answers is told
// by Relecture, from which Enter leads to it, and by verifier.
func TestUnknownFactIsTold(t *testing.T) {
	d := drafting(t, 120, 40, trial.Example(t).Set("demarche.construire", sections.Answer{Text: "Tout naît à {territoir}."}))
	d.press("ctrl+l", "tab")
	d.sees("À compléter (1)")
	d.sees("{territoir}")
	d.press("enter")
	if got := d.m.screen.(screens.Question).Q.ID; got != "demarche.construire" {
		t.Errorf("Enter leads to %s", got)
	}
	d.elapse(pause)
	var out strings.Builder
	code := Run([]string{"verifier", d.m.session.File().Path()}, console.Streams{Out: &out, Err: &out})
	if code != commands.ExitMissing || !strings.Contains(out.String(), "{territoir}") {
		t.Errorf("verifier: %d, %s", code, out.String())
	}
}

// TestFactsInTheListOfDrafts holds that the home screen says a project's name as the
// response does.
func TestFactsInTheListOfDrafts(t *testing.T) {
	draft := trial.Example(t).Set("reperes.territoire", sections.Answer{Text: "Valbrune"}).
		Set("reperes.projet", sections.Answer{Text: "Le tiers-lieu de {territoire}"})
	d := drafting(t, 120, 40, draft)
	d.elapse(pause)
	found := drafts.List(d.m.cat, d.dir)
	if len(found.Drafts) != 1 || found.Drafts[0].Name != "Le tiers-lieu de Valbrune" {
		t.Errorf("the list shows %+v", found)
	}
}
