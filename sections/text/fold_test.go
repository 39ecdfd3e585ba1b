package text

import "testing"

// Words that people type in different ways fold alike; other words stay apart.
func TestFold(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"  Tout  de\u00a0suite\n", "tout de suite"},
		{"L’Été", "l'ete"},
		{"L'ÉTÉ", "l'ete"},
		{"E\u0301te\u0301", "ete"},
		{"5\u202f000 m²", "5 000 m2"},
		{"Œuvre", "œuvre"},
		{"ﬁn", "fin"},
		{"oui, non", "oui, non"},
	} {
		if got := Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
		if got := Fold(Fold(test.in)); got != test.want {
			t.Errorf("Fold twice of %q = %q, want %q", test.in, got, test.want)
		}
	}
}
