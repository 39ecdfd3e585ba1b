package workbook

import (
	"slices"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// TestTheWorkbookAsksInTheOrderOfTheScreens holds that who fills the workbook by hand meets the
// questions as those who type do: the first page, which is written from the rest, last.
func TestTheWorkbookAsksInTheOrderOfTheScreens(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	var asked, want []string
	for _, part := range Of(c).Parts {
		for _, b := range part.Blocks {
			asked = append(asked, b.Questions...)
		}
	}
	for _, q := range c.Asking() {
		if !q.Retired {
			want = append(want, q.ID)
		}
	}
	if !slices.Equal(asked, want) {
		t.Errorf("the workbook asks\n%v\nwant\n%v", asked, want)
	}
	last, _ := c.Question(want[len(want)-1])
	if first := c.SectionOf(last); !first.Last || c.SectionIndex(last) == len(c.Sections)-1 {
		t.Errorf("%s is asked last and printed last", first.ID)
	}
	if !slices.ContainsFunc(c.Sections, func(s sections.Section) bool { return s.ID == "synthese" && s.Last }) {
		t.Error("the first page is not asked last")
	}
}
