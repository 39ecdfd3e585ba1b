package workbook

import (
	"testing"

	"ami-wizard/sections/catalogue"
)

// TestPreparedHoldsWhatIsPreparedAlone holds that the workbook of what is prepared before a
// session has all of its questions and no other, and no section without one.
func TestPreparedHoldsWhatIsPreparedAlone(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, part := range Prepared(c).Parts {
		n := 0
		for _, b := range part.Blocks {
			for _, id := range b.Questions {
				asked[id], n = true, n+1
			}
		}
		if n == 0 {
			t.Errorf("%s has no question", part.Section)
		}
	}
	for _, q := range c.All() {
		if asked[q.ID] != (q.Prepare && !q.Retired) {
			t.Errorf("%s: in the workbook %t, prepared %t", q.ID, asked[q.ID], q.Prepare)
		}
	}
	if len(asked) < 10 || len(asked) > 40 {
		t.Errorf("%d questions are prepared", len(asked))
	}
}
