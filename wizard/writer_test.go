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

// TestOneWriter holds that the draft at work changes by its own events only: in each of the
// two modes one function assigns the session, that which does what an event asks for, and no
// screen and no overlay gets the root.
func TestOneWriter(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := filepath.Glob("linear/*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	set, found := token.NewFileSet(), 0
	for _, path := range append(paths, lines...) {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if getsRoot(f) {
				t.Errorf("%s: a screen or an overlay gets the root", set.Position(f.Pos()))
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if writesSession(n) {
					found++
					if f.Name.Name != "goOn" {
						t.Errorf("%s: the draft is written here", set.Position(n.Pos()))
					}
				}
				return true
			})
		}
	}
	if found != 2 {
		t.Fatalf("%d assignments to the draft at work found, want that of the screens and that of the linear mode", found)
	}
}

// writesSession tells an assignment to the draft at work.
func writesSession(n ast.Node) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok {
		return false
	}
	return slices.ContainsFunc(assign.Lhs, func(e ast.Expr) bool {
		s, ok := e.(*ast.SelectorExpr)
		return ok && s.Sel.Name == "session"
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
