package wizard

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The sizes that keep this house easy to read.
const (
	maxFileLines     = 300
	maxFunctionLines = 60
	maxComplexity    = 12
	maxFiles         = 25 // of a package, tests left out
)

// allowed is which of our packages each may import: imports run one way.
var allowed = map[string][]string{
	".": {"wizard", "wizard/console"},

	"sections":           {"sections/notes", "sections/text"},
	"sections/notes":     {"sections/text"},
	"sections/text":      nil,
	"sections/catalogue": {"sections", "sections/text", "sections/draftfile"},
	"sections/draftfile": {"sections", "sections/notes", "sections/text"},
	"sections/call":      {"sections", "sections/text", "sections/draftfile"},
	"sections/check":     {"sections", "sections/text", "sections/call", "sections/consent"},
	"sections/consent":   {"sections/text", "sections/draftfile"},

	"render":          {"sections", "sections/text", "render/tree", "render/markup"},
	"render/tree":     nil,
	"render/markup":   {"sections", "sections/text", "render/tree"},
	"render/markdown": {"sections/text", "render", "render/tree", "render/markup"},
	"render/plain":    {"sections/text", "render", "render/tree"},
	"render/preview":  {"sections/text", "render", "render/tree"},
	"render/reading":  {"sections", "sections/call", "sections/check", "sections/consent", "render", "render/bound", "render/tree"},
	"render/outline":  {"sections/text", "render", "render/tree"},
	"render/html":     {"render", "render/outline", "render/tree"},
	"render/office":   {"render/tree"},
	"render/docx":     {"render", "render/office", "render/outline", "render/pages", "render/tree"},
	"render/odt":      {"render", "render/office", "render/outline", "render/tree"},
	"render/wiki":     {"render", "render/outline", "render/tree"},
	"render/workbook": {"sections", "render", "render/markup", "render/tree"},
	"render/pages":    {"render", "render/office", "render/outline", "render/tree"},
	"render/pdf":      {"render", "render/outline", "render/pages"},
	"render/forms":    {"render", "render/plain"},
	"render/minutes":  {"sections", "sections/text", "sections/consent", "render", "render/bound", "render/markup", "render/plain", "render/tree"},
	"render/bound":    {"sections", "sections/consent", "render", "render/markdown", "render/markup", "render/plain"},
	"render/formats":  {"render", "render/markdown", "render/plain", "render/html", "render/docx", "render/odt", "render/pdf", "render/wiki"},

	"wizard": {
		"sections", "sections/text", "sections/catalogue", "sections/consent", "sections/call", "render", "render/bound", "render/preview", "render/reading",
		"wizard/commands", "wizard/console", "wizard/pack", "wizard/words", "wizard/session", "wizard/look", "wizard/fields", "wizard/screens",
		"wizard/linear", "wizard/store", "wizard/clipboard", "wizard/terminal", "wizard/drafts", "wizard/deciding", "wizard/home", "wizard/agenda", "wizard/meeting", "wizard/journal", "wizard/editor",
	},
	"wizard/commands": {
		"sections", "sections/text", "sections/catalogue", "sections/draftfile", "sections/notes", "sections/call", "sections/check", "sections/consent",
		"render", "render/bound", "render/formats", "render/forms", "render/markdown", "render/minutes", "render/reading", "render/workbook",
		"wizard/console", "wizard/drafts", "wizard/follow", "wizard/journal", "wizard/manual", "wizard/pack", "wizard/store", "wizard/words",
	},
	"wizard/editor":  {"sections/text", "wizard/store", "wizard/words"},
	"wizard/console": {"sections/text", "wizard/journal", "wizard/terminal", "wizard/words"},
	"wizard/drafts":  {"render/bound", "render/reading", "sections/check", "wizard/pack", "sections/call", "sections", "sections/text", "sections/draftfile", "sections/consent", "wizard/session", "wizard/store", "wizard/words"},
	"wizard/words": {
		"sections/notes", "sections/call", "sections/check", "sections", "sections/text", "sections/consent", "sections/catalogue", "sections/draftfile", "wizard/store",
	},
	"wizard/session": {
		"sections/notes", "sections/call", "sections", "sections/text", "sections/consent", "sections/catalogue", "sections/draftfile",
		"render", "render/markdown", "render/plain", "wizard/store", "wizard/words",
	},
	"wizard/look":   {"sections/text", "render", "render/preview", "wizard/prose"},
	"wizard/fields": {"sections", "sections/text", "wizard/look", "wizard/words", "wizard/prose", "wizard/clipboard"},
	"wizard/deciding": {
		"sections", "sections/text", "sections/consent", "render/bound", "wizard/fields", "wizard/look", "wizard/words", "wizard/session", "wizard/screens", "wizard/sheet",
	},
	"wizard/meeting": {
		"sections", "sections/notes", "sections/text", "sections/consent", "wizard/agenda", "wizard/look", "wizard/words", "wizard/session", "wizard/screens", "wizard/sheet",
	},
	"wizard/home":   {"sections", "sections/text", "wizard/agenda", "wizard/fields", "wizard/look", "wizard/screens", "wizard/words"},
	"wizard/agenda": {"sections", "sections/notes", "sections/text", "sections/check", "sections/consent", "render", "render/plain", "wizard/words"},
	"wizard/sheet":  {"wizard/fields", "wizard/look", "wizard/screens"},
	"wizard/beside": {"render/preview", "sections/text", "sections", "sections/consent", "wizard/look", "wizard/words"},
	"wizard/screens": {
		"wizard/beside",
		"sections/notes", "sections/call", "sections/check", "render/reading", "sections", "sections/text", "sections/consent", "sections/draftfile", "render", "render/plain", "render/preview",
		"wizard/agenda", "wizard/fields", "wizard/look", "wizard/words", "wizard/session", "wizard/store",
	},
	"wizard/linear": {
		"sections/notes", "sections/call", "sections/check", "render/reading", "sections", "sections/text", "sections/draftfile", "render", "render/markup", "render/plain",
		"sections/consent", "render/bound", "wizard/agenda", "wizard/session", "wizard/words", "wizard/clipboard", "wizard/drafts", "wizard/linear/desk", "wizard/linear/input", "wizard/linear/deciding",
	},
	"wizard/linear/desk":     {"sections", "sections/text", "wizard/session", "wizard/store", "wizard/words", "wizard/linear/input"},
	"wizard/linear/input":    {"sections", "sections/text", "wizard/clipboard"},
	"wizard/linear/deciding": {"sections", "sections/consent", "render/bound", "wizard/session", "wizard/words"},
	"wizard/follow": {
		"sections", "sections/text", "sections/consent", "sections/draftfile", "render", "render/bound", "render/preview", "render/tree",
		"wizard/look", "wizard/words", "wizard/store", "wizard/terminal",
	},
	"wizard/store":     {"sections/text"},
	"wizard/pack":      {"sections/consent", "sections", "sections/text", "sections/call", "sections/check", "render", "render/formats", "render/forms", "render/outline", "render/pages", "render/reading", "render/plain", "wizard/store", "wizard/words"},
	"wizard/prose":     {"sections/text"},
	"wizard/clipboard": {"sections/text"},
	"wizard/terminal":  nil,
	"wizard/journal":   {"wizard/store"},
	"wizard/manual":    {"render", "render/markup", "render/preview", "render/tree"},
	"wizard/trial":     {"sections", "sections/notes", "sections/text", "sections/catalogue", "sections/draftfile", "wizard/look", "wizard/store", "wizard/terminal"},
}

// never is what the packages of a folder import nothing of, because they do no I/O, or
// must work without a screen.
var never = map[string][]string{
	"sections":       {"os", "charm.land/"},
	"render":         {"os", "charm.land/bubbletea/", "charm.land/huh/"},
	"wizard/session": {"os", "charm.land/"},
	"wizard/linear":  {"charm.land/"},
	"wizard/store":   {"charm.land/"},
}

// TestHouse holds every source file to the sizes and to the import rule.
func TestHouse(t *testing.T) {
	set := token.NewFileSet()
	files := map[string]int{}
	err := sources(func(path, dir string) error {
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		files[dir]++
		if n := set.File(file.Pos()).LineCount(); n > maxFileLines {
			t.Errorf("%s: %d lines, at most %d: a second idea hides in it", path, n, maxFileLines)
		}
		checkImports(t, path, dir, file)
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
	for dir, n := range files {
		if n > maxFiles {
			t.Errorf("package %s has %d files, at most %d: a second package hides in it", dir, n, maxFiles)
		}
	}
}

// sources walks the program's own files, tests left out, with the folder of each as seen
// from the top.
func sources(visit func(path, dir string) error) error {
	return filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		dir, err := filepath.Rel("..", filepath.Dir(path))
		if err != nil {
			return err
		}
		return visit(path, filepath.ToSlash(dir))
	})
}

func checkImports(t *testing.T, path, dir string, file *ast.File) {
	may, known := allowed[dir]
	if !known {
		t.Errorf("%s: package %s is not in the plan of the house", path, dir)
	}
	for _, spec := range file.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if ours, ok := strings.CutPrefix(name, "ami-wizard/"); ok && !slices.Contains(may, ours) {
			t.Errorf("%s imports %s: imports run main → wizard → render → sections, from the mode to the ground", path, ours)
		}
		for folder, barred := range never {
			within := dir == folder || strings.HasPrefix(dir, folder+"/")
			if within && slices.ContainsFunc(barred, func(b string) bool { return name == b || strings.HasSuffix(b, "/") && strings.HasPrefix(name, b) }) {
				t.Errorf("%s imports %s: nothing in %s does", path, name, folder)
			}
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
