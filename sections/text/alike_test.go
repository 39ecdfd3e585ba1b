package text

import (
	"slices"
	"testing"
)

// TestNameIsFoundInOtherAccents tells the ways of writing a name that Forget leaves, and none of
// those that it takes out, nor parts of longer words.
func TestNameIsFoundInOtherAccents(t *testing.T) {
	n, _ := NewName("Helene Cote")
	s := "Hélène Côté, helene cote, HÉLÈNE  CÔTÉ, Hélène seule, Hélène Côtés."
	got := n.Alike(s)
	if !slices.Equal(got, []string{"Hélène Côté", "HÉLÈNE CÔTÉ"}) {
		t.Errorf("found %q", got)
	}
	if left, times := n.Forget(s); times != 1 || !slices.Equal(n.Alike(left), got) {
		t.Errorf("%d times, left %q", times, left)
	}
	if n, _ := NewName("Mehdi"); n.Alike("Mehdi, mehdi") != nil {
		t.Error("what is taken out is told too")
	}
	if n, _ := NewName("…"); n.Alike("… a …") != nil {
		t.Error("a name without letters is like anything")
	}
}
