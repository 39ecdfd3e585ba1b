package look

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestShares holds that texts which fit are left as they are, that those which do not take no
// more than the cells there are, and that none is shortened for the sake of a shorter one.
func TestShares(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.StringMatching(`[a-zé ]{0,30}`), 1, 6).Draw(t, "texts")
		cells := rapid.IntRange(leastShare*len(texts), 120).Draw(t, "cells")
		out := Shares(texts, cells)
		sum, whole, longest := 0, 0, 0
		for i := range texts {
			sum, whole = sum+Cells(out[i]), whole+Cells(texts[i])
			longest = max(longest, Cells(out[i]))
		}
		if whole <= cells && strings.Join(out, "|") != strings.Join(texts, "|") {
			t.Fatalf("%q in %d cells became %q", texts, cells, out)
		}
		if sum > max(cells, 0) {
			t.Fatalf("%q take %d of %d cells", out, sum, cells)
		}
		for i := range texts {
			if out[i] != texts[i] && Cells(out[i]) < longest-1 {
				t.Fatalf("%q gave way in %q", out[i], out)
			}
		}
	})
}
