package linear

import (
	"slices"
	"strings"
	"testing"

	"ami-wizard/wizard/trial"
)

// TestLinearTellsWhatIsWeak holds that what is weak is told by lines, with a number each by
// which one asks why, sets it aside with a reason, and takes that back.
func TestLinearTellsWhatIsWeak(t *testing.T) {
	d := trial.Example(t)
	a := d.Answer("activites.programme")
	a.Rows = slices.Clone(a.Rows)
	a.Rows[1] = slices.Clone(a.Rows[1])
	a.Rows[1][3] = "800 m²"
	d = d.Set("activites.programme", a)
	s := newSession(t, "/verifier", "/verifier 1", "/ecarter 1", "/ecarter 1 le grenier ne se compte pas", "/verifier", "/verifier 99", "/quitter").on(d, "qui.membres")
	s.run()
	told := s.transcript.String()
	for _, want := range []string{
		"À revoir\u00a0: 1.", "1. Surface\u00a0: 4\u202f200\u00a0m² dans les repères", "Les techniciens additionnent le tableau", "Se corrige en 8.",
		linAsideWhy, linAsideDone, "Mis de côté\u00a0: 1.", "le grenier ne se compte pas.", linNoSuchFinding,
	} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
	if got := s.onDisk().Aside("surface/activites.programme"); got.Reason != "le grenier ne se compte pas" {
		t.Errorf("on the disk: %+v", got)
	}
}
