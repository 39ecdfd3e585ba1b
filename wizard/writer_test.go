package wizard

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// writers is the files that may give the root another history, and with it another draft:
// apply, and what the ends of commands bring.
var writers = []string{"apply.go", "lifecycle.go", "lending.go", "versions.go"}

// TestOneWriter holds that screens and overlays ask for changes of the draft as effects:
// nothing assigns the root's history but apply and the results of commands, and no screen
// and no overlay gets the root.
func TestOneWriter(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set, found := token.NewFileSet(), 0
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "linear") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if writesHistory(n) {
				found++
				if !slices.Contains(writers, path) {
					t.Errorf("%s: the draft is written here", set.Position(n.Pos()))
				}
			}
			if f, ok := n.(*ast.FuncDecl); ok && getsRoot(f) {
				t.Errorf("%s: a screen or an overlay gets the root", set.Position(f.Pos()))
			}
			return true
		})
	}
	if found == 0 {
		t.Fatal("no assignment to the history found: the test looks for the wrong name")
	}
}

// writesHistory tells an assignment to the root's history, or to a part of it.
func writesHistory(n ast.Node) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok {
		return false
	}
	return slices.ContainsFunc(assign.Lhs, func(e ast.Expr) bool {
		for {
			s, ok := e.(*ast.SelectorExpr)
			if !ok {
				return false
			}
			if s.Sel.Name == "history" {
				return true
			}
			e = s.X
		}
	})
}

// getsRoot tells a method named as those of screens and overlays are that has the root as
// a parameter.
func getsRoot(f *ast.FuncDecl) bool {
	if f.Recv == nil || !slices.Contains([]string{"update", "view", "resized"}, f.Name.Name) {
		return false
	}
	return slices.ContainsFunc(f.Type.Params.List, func(p *ast.Field) bool {
		id, ok := p.Type.(*ast.Ident)
		return ok && id.Name == "Model"
	})
}
