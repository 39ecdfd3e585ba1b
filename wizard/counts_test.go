package wizard

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

// TestOneCount holds that a section has one number of questions, the same on the top line
// of each of them and on the plan, whatever is answered.
func TestOneCount(t *testing.T) {
	for name, draft := range map[string]sections.Draft{"empty": {}, "half": trial.Half(t), "example": trial.Example(t)} {
		d := drafting(t, 60, 16, draft)
		for i := range d.m.cat.Sections {
			s := &d.m.cat.Sections[i]
			asked := d.m.cat.Asked(draft, s)
			d.at(asked[0].ID)
			d.press("ctrl+p")
			if plan := fmt.Sprintf("/%d ", len(asked)); !strings.Contains(flat(lineWith(d.screen(), "▸")), strings.TrimSpace(plan)) {
				t.Errorf("%s: the plan says otherwise than %s of %s: %s", name, plan, s.ID, lineWith(d.screen(), "▸"))
			}
			for rank, q := range asked {
				d.at(q.ID)
				d.topSays(fmt.Sprintf("question %d/%d", rank+1, len(asked)))
			}
			if tally := d.m.cat.Tally(draft, s); tally.Total != len(asked) || tally.Done > tally.Total {
				t.Errorf("%s: %s is counted as %+v", name, s.ID, tally)
			}
		}
	}
}

func lineWith(screen, sign string) string {
	for _, line := range strings.Split(screen, "\n") {
		if strings.Contains(line, sign) {
			return line
		}
	}
	return ""
}

// TestOptionalIsSaidWhereItIsAsked walks every question, at the smallest size and
// projected: one that can be left out says so, and no other does.
func TestOptionalIsSaidWhereItIsAsked(t *testing.T) {
	optional := 0
	for _, size := range sizes[:3] {
		d := drafting(t, size.width, size.height, sections.NewDraft(time.Now()))
		d.m = d.m.project(true)
		for _, q := range d.m.cat.All() {
			if !d.m.cat.Relevant(d.m.session.Draft(), q) {
				continue
			}
			d.at(q.ID)
			asked, _, _ := strings.Cut(d.screen(), "── Dans cette partie") // the list below says it of every question
			if said := strings.Contains(asked, screens.Optional); said != q.Optional {
				t.Errorf("%s, optional: %t:\n%s", q.ID, q.Optional, d.screen())
			}
			if q.Optional {
				optional++
			}
		}
	}
	if optional == 0 {
		t.Error("the catalogue has no optional question")
	}
}
