package office

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/render/tree"
)

func cells(words ...string) []tree.Cell {
	var row []tree.Cell
	for _, w := range words {
		row = append(row, tree.Cell{{Text: w}})
	}
	return row
}

// TestWidthsFillThePage holds that columns take the whole width, each some of it, whatever
// they say and however many they are.
func TestWidthsFillThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows [][]tree.Cell
		for range rapid.IntRange(1, 4).Draw(t, "rows") {
			rows = append(rows, cells(rapid.SliceOfN(rapid.String(), 0, 60).Draw(t, "cells")...))
		}
		total, columns := rapid.IntRange(3000, 10000).Draw(t, "total"), 0
		for _, row := range rows {
			columns = max(columns, len(row))
		}
		widths, sum := Widths(rows, total), 0
		for _, w := range widths {
			if sum += w; w <= 0 {
				t.Fatalf("a column of %d", w)
			}
		}
		if len(widths) != columns || columns > 0 && sum != total {
			t.Fatalf("%d columns of %d in all, rather than %d of %d", len(widths), sum, columns, total)
		}
	})
}

// TestWidthsKeepWordsWhole holds that a column of short words has room for the longest, in
// bold type, beside one that says much.
func TestWidthsKeepWordsWhole(t *testing.T) {
	const total, sides, sign = 9298, 216, 110 // twentieths of a point; a sign of 9.5 points in bold is 110 wide at most, in French
	head := []string{"Lieu", "Ville", "Depuis", "Surface", "Fonctionnement"}
	rows := [][]tree.Cell{cells(head...), cells("Le Potager", "Port-Vauclair", "2021", "1\u202f800\u00a0m²", strings.Repeat("Il faut beaucoup de mots. ", 20))}
	widths := Widths(rows, total)
	for j, word := range []string{"Potager", "Vauclair", "Depuis", "1\u202f800\u00a0m²", "Fonctionnement"} {
		if need := sides + len([]rune(word))*sign; widths[j] < need {
			t.Errorf("%s has %d and needs %d", word, widths[j], need)
		}
	}
	if widths[4] < total/3 {
		t.Errorf("what says most has %d of %d", widths[4], total)
	}
}

func TestShort(t *testing.T) {
	for title, want := range map[string]string{
		"": "", "Le Bazar": "Le Bazar", "Le\nBazar": "Le…", strings.Repeat("é", 80): strings.Repeat("é", 80), strings.Repeat("é", 81): strings.Repeat("é", 80) + "…",
	} {
		if got := Short(title); got != want {
			t.Errorf("%q is short as %q, want %q", title, got, want)
		}
	}
}
