package wizard

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"ami-wizard/sections/text"
)

// asTyped is what stands as people type it, with the spaces of a keyboard: examples of what to
// type in a field, signs that are listed, a comment of a file that is written.
var asTyped = []string{
	" ; ", "groupe comptes : les refus, avant le 20/01 ; …", "vide : sans nom", "38 m² ne le prouvent pas", "Suites, séparées par ;",
	"Prenez un nom sans < > : \" / \\ | ? *, sans point ni espace à la fin, et qui ne soit pas réservé comme CON ou NUL.",
	"Les mêmes paragraphes sans leurs repères, vides là où il n’y en a pas :",
}

// TestFrenchWordsHaveTheirTypography holds that every French word that is shown has its
// typography already, or gets it from text.French.
func TestFrenchWordsHaveTheirTypography(t *testing.T) {
	read, excused := 0, map[string]bool{}
	err := sources(func(path, dir string) error {
		if !strings.HasPrefix(filepath.Base(path), "french") || dir == "sections/draftfile" { // which writes files, not words
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && strings.HasSuffix(types.ExprString(call.Fun), "French") {
				return false
			}
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			read++
			s, err := strconv.Unquote(lit.Value)
			for _, known := range asTyped {
				if s == known {
					excused[s] = true
					return true
				}
			}
			if want := text.French(s); err != nil || s != want {
				t.Errorf("%s: %q lacks typography: %q", path, s, want)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if read < 600 || len(excused) != len(asTyped) {
		t.Fatalf("%d sentences read; %d excused, of %d", read, len(excused), len(asTyped))
	}
}
