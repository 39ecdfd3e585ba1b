package text

import (
	"strings"
	"testing"
)

func TestEnumerate(t *testing.T) {
	for _, test := range []struct{ words, want string }{
		{"", ""},
		{"a", "a"},
		{"a b", "a et b"},
		{"a b c", "a, b et c"},
		{"a b c d", "a, b, c et d"},
	} {
		if got := Enumerate(strings.Fields(test.words)); got != test.want {
			t.Errorf("Enumerate(%s) = %q, want %q", test.words, got, test.want)
		}
	}
}
