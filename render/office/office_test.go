package office

import (
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
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

// TestWidthsKeepWordsWhole holds that the words of a table have room, whole, in the type
// that they stand in, whatever stands in the other columns; and that what says most has the
// most of the rest.
func TestWidthsKeepWordsWhole(t *testing.T) {
	const total, sides, size = 9298, 216, 190 // twentieths of a point; of the sides of a cell, and of the type
	head := []string{"Lieu", "Ville", "Depuis", "Surface", "Fonctionnement"}
	body := []string{"Le Potager", "Port-Vauclair", "2021", "1\u202f800\u00a0m²", strings.Repeat("Il faut beaucoup de mots. ", 20)}
	widths := Widths([][]tree.Cell{cells(head...), cells(body...)}, total)
	for i, row := range [][]string{head, body} {
		ttf := liberationsansregular.TTF
		if i == 0 {
			ttf = liberationsansbold.TTF
		}
		for j, cell := range row {
			for word := range strings.FieldsFuncSeq(cell, breaks) {
				if need := sides + drawn(t, ttf, word)*size/1000; widths[j] < need {
					t.Errorf("%s has %d and needs %d", word, widths[j], need)
				}
			}
		}
	}
	if widths[4] < total/2 {
		t.Errorf("what says most has %d of %d", widths[4], total)
	}
	six := Widths([][]tree.Cell{
		cells("Structure", "Nature", "Engagement", "Valeur", "Lettre", "Signée par"),
		cells("Banque coopérative des Rives (inventée)", "Établissement public", "Prêt pour la première étape, accord de principe du 4 juin 2027", "300\u202f000\u00a0€", "demandée", "la vice-présidente à l’économie"),
	}, total)
	for j, w := range six {
		if j != 2 && w > six[2] {
			t.Errorf("column %d has %d, more than the %d of the one that says most", j, w, six[2])
		}
	}
}

// drawn gives how wide a face draws words, in thousandths of its size.
func drawn(t *testing.T, ttf []byte, words string) int {
	t.Helper()
	face, err := sfnt.Parse(ttf)
	if err != nil {
		t.Fatal(err)
	}
	var b sfnt.Buffer
	width := fixed.Int26_6(0)
	for _, r := range words {
		glyph, err := face.GlyphIndex(&b, r)
		if err != nil || glyph == 0 {
			t.Fatalf("%q is not drawn: %v", r, err)
		}
		advance, err := face.GlyphAdvance(&b, glyph, fixed.I(1000), font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		width += advance
	}
	return width.Ceil()
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
