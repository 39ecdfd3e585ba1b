package wizard

import (
	"strings"
	"testing"

	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/trial"
)

// TestHomeTellsOfTheDraftsItLeavesOut: whoever looks for a draft that is not listed
// learns that there are others and how to open one.
func TestHomeTellsOfTheDraftsItLeavesOut(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	trial.Crowd(t, d.dir)
	d.send(drafts.List(d.m.cat, d.dir))
	d.press("esc")
	d.sees("La plus récente")
	for !strings.Contains(d.screen(), "▸ + ") {
		d.press("down")
	}
	d.sees("4 autres, plus anciennes")
	d.sees("ami-wizard reponse.toml")
}
