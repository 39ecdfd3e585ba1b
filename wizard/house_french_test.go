package wizard

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// frenchLetters is what tells a French sentence from an identifier or a format: letters
// with an accent, quotation marks, the apostrophe, the ellipsis and no-break spaces.
const frenchLetters = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’…\u00a0\u202f"

// strayFrench is the string literals in French that stand elsewhere than in french*.go, in
// all packages of a folder: a figure here only ever goes down.
var strayFrench = map[string]int{"sections": 32}

// TestFrenchHasItsFile holds every word that people read to the file of its package that
// is there for it: a string literal with letters of which one is French, or with a letter
// beside a French sign, stands in french*.go. Literals of signs alone, single characters
// (rune literals) and the patterns of regular expressions may stand anywhere: they are what
// code that reads and writes French works with.
func TestFrenchHasItsFile(t *testing.T) {
	set := token.NewFileSet()
	stray := map[string][]string{}
	err := sources(func(path, dir string) error {
		if strings.HasPrefix(filepath.Base(path), "french") || dir == "wizard/trial" { // which only tests import
			return nil
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		folder, _, _ := strings.Cut(dir, "/")
		for _, text := range frenchIn(file) {
			stray[folder] = append(stray[folder], fmt.Sprintf("%s: %q", path, text))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for folder, found := range stray {
		if n, most := len(found), strayFrench[folder]; n > most {
			t.Errorf("%d string literals in French in %s, at most %d; they belong in the french.go of their package:\n%s",
				n, folder, most, strings.Join(found, "\n"))
		}
	}
}

func frenchIn(file *ast.File) []string {
	var found []string
	ast.Inspect(file, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && types.ExprString(call.Fun) == "regexp.MustCompile" {
			return false
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, err := strconv.Unquote(lit.Value); err == nil && isFrench(text) {
				found = append(found, text)
			}
		}
		return true
	})
	return found
}

func isFrench(text string) bool {
	return strings.ContainsAny(text, frenchLetters) && strings.ContainsFunc(text, unicode.IsLetter)
}
