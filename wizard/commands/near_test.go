package commands

import (
	"strings"
	"testing"
)

func TestNear(t *testing.T) {
	words := []string{"exporter", "suivre", "verifier", "prive", "o"}
	for typed, want := range map[string]string{
		"exportre": "exporter", "exporte": "exporter", "exp": "exporter", "ver": "verifier", "suivree": "suivre", "priv": "prive",
		"": "", "x": "", "ab": "", "oo": "", "importer": "exporter", "verre": "", strings.Repeat("e", 1000): "",
	} {
		if got := near(typed, words); got != want {
			t.Errorf("%q is taken for %q, not %q", typed, got, want)
		}
	}
	if got := near("ab", []string{"abcd1", "abcd2"}); got != "" {
		t.Errorf("one of two that are as near: %q", got)
	}
}
