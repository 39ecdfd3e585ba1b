package wizard

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The sizes that keep this house easy to read.
const (
	maxFileLines     = 300
	maxFunctionLines = 60
	maxComplexity    = 12
)

// allowed is which of our packages each may import: imports run one way.
var allowed = map[string][]string{
	".":                {"ami-wizard/wizard"},
	"sections":         nil,
	"render":           {"ami-wizard/render/markup", "ami-wizard/render/tree", "ami-wizard/sections"},
	"render/tree":      nil,
	"render/markup":    {"ami-wizard/render/tree", "ami-wizard/sections"},
	"render/markdown":  {"ami-wizard/render", "ami-wizard/render/markup", "ami-wizard/render/tree"},
	"render/plain":     {"ami-wizard/render", "ami-wizard/render/tree"},
	"render/preview":   {"ami-wizard/render", "ami-wizard/render/tree"},
	"wizard/store":     {"ami-wizard/sections"},
	"wizard/prose":     nil,
	"wizard/clipboard": nil,
	"wizard/terminal":  nil,
	"wizard": {
		"ami-wizard/sections", "ami-wizard/render", "ami-wizard/render/markdown", "ami-wizard/render/markup",
		"ami-wizard/render/plain", "ami-wizard/render/preview", "ami-wizard/wizard/store", "ami-wizard/wizard/prose",
		"ami-wizard/wizard/clipboard", "ami-wizard/wizard/terminal",
	},
}

// TestHouse holds every source file to the sizes and to the import rule.
func TestHouse(t *testing.T) {
	set := token.NewFileSet()
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		if n := set.File(file.Pos()).LineCount(); n > maxFileLines {
			t.Errorf("%s: %d lines, at most %d: a second idea hides in it", path, n, maxFileLines)
		}
		checkImports(t, path, file)
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok {
				checkFunction(t, set, f)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImports(t *testing.T, path string, file *ast.File) {
	dir := filepath.ToSlash(filepath.Dir(strings.TrimPrefix(path, ".."+string(filepath.Separator))))
	may, known := allowed[dir]
	if !known {
		t.Errorf("%s: package %s is not in the plan of the house", path, dir)
	}
	for _, spec := range file.Imports {
		name := strings.Trim(spec.Path.Value, `"`)
		if strings.HasPrefix(name, "ami-wizard/") && !slices.Contains(may, name) {
			t.Errorf("%s imports %s: imports run main → wizard → {render, store} → sections", path, name)
		}
		if name == "os" && dir == "sections" {
			t.Errorf("%s: sections does no I/O", path)
		}
	}
}

func checkFunction(t *testing.T, set *token.FileSet, f *ast.FuncDecl) {
	at := set.Position(f.Pos())
	if n := set.Position(f.End()).Line - at.Line + 1; n > maxFunctionLines {
		t.Errorf("%s: %s is %d lines long, at most %d", at, f.Name.Name, n, maxFunctionLines)
	}
	if n := complexity(f); n > maxComplexity {
		t.Errorf("%s: %s has a cyclomatic complexity of %d, at most %d", at, f.Name.Name, n, maxComplexity)
	}
}

// complexity counts the ways through a function, as gocyclo does: one, and one
// more for each if, for, case, && and ||.
func complexity(f *ast.FuncDecl) int {
	n := 1
	ast.Inspect(f, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if node.List != nil {
				n++
			}
		case *ast.CommClause:
			if node.Comm != nil {
				n++
			}
		case *ast.BinaryExpr:
			if node.Op == token.LAND || node.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}
