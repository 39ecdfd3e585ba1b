package text

import "testing"

// TestNameIsForgottenAsAWord takes a name out, and nothing that only looks like it.
func TestNameIsForgottenAsAWord(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		times            int
	}{
		{"Claire", "Claire, claire et CLAIRE ; clairement, l’Éclaire.", "[…], […] et […] ; clairement, l’Éclaire.", 3},
		{"Zoé", "avec Zoé.", "avec […].", 1},
		{"Jean  Paul", "Jean Paul et Jean\u00a0Paul, Jean-Paul", "[…] et […], Jean-Paul", 2},
		{"A.", "A. et AB", "[…] et AB", 1},
		{"Léa", "personne", "personne", 0},
	} {
		name, ok := NewName(c.name)
		got, times := name.Forget(c.text)
		if !ok || got != c.want || times != c.times {
			t.Errorf("%s: %q, %d times", c.name, got, times)
		}
	}
	if _, ok := NewName(" \x1b "); ok {
		t.Error("nothing is a name")
	}
}
