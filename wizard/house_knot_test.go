package wizard

import (
	"bytes"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// maxKnot is the most files of a package that may all reach each other: none of them can
// be read without the others.
const maxKnot = 13

// TestNoKnot holds every package to files that can be read one at a time.
func TestNoKnot(t *testing.T) {
	list := listPackages(t)
	set, imports := list.importer()
	for path, files := range list.ours {
		dir := strings.TrimPrefix(path, "ami-wizard/")
		knot := largestKnot(usesOf(t, set, imports, path, files))
		if len(knot) > maxKnot {
			t.Errorf("package %s: %d files all reach each other, at most %d: %s", dir, len(knot), maxKnot, strings.Join(knot, " "))
		}
	}
}

// packageList is the program's packages with their files, and where the compiled form of
// every package lies that they import.
type packageList struct {
	ours    map[string][]string
	exports map[string]string
}

// importer reads what packages import in its compiled form.
func (l packageList) importer() (*token.FileSet, types.Importer) {
	set := token.NewFileSet()
	return set, importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(l.exports[path]) })
}

func listPackages(t *testing.T) packageList {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}|{{.Export}}|{{.Dir}}|{{range .GoFiles}}{{.}} {{end}}", "./...")
	cmd.Dir = ".."
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &complaints)
	}
	list := packageList{ours: map[string][]string{}, exports: map[string]string{}}
	for line := range strings.Lines(string(out)) {
		fields := strings.Split(strings.TrimSpace(line), "|")
		path, dir := fields[0], fields[2]
		list.exports[path] = fields[1]
		if path != "ami-wizard" && !strings.HasPrefix(path, "ami-wizard/") {
			continue
		}
		for name := range strings.FieldsSeq(fields[3]) {
			list.ours[path] = append(list.ours[path], filepath.Join(dir, name))
		}
	}
	if len(list.ours) < 5 {
		t.Fatalf("%d packages are no house: %s", len(list.ours), out)
	}
	return list
}

// usesOf tells which files of a package each of its files reaches: it names something of
// the package's that is declared there, or a method.
func usesOf(t *testing.T, set *token.FileSet, imports types.Importer, path string, files []string) map[string]map[string]bool {
	t.Helper()
	pkg, info := typed(t, set, imports, path, files)
	fileOf := func(at token.Pos) string { return filepath.Base(set.Position(at).Filename) }
	uses := map[string]map[string]bool{}
	for _, name := range files {
		uses[filepath.Base(name)] = map[string]bool{}
	}
	for name, object := range info.Uses {
		if object.Pkg() != pkg {
			continue
		}
		_, isFunc := object.(*types.Func)
		if from, to := fileOf(name.Pos()), fileOf(object.Pos()); (isFunc || object.Parent() == pkg.Scope()) && from != to {
			uses[from][to] = true
		}
	}
	return uses
}

// typed reads a package with the types of what it names.
func typed(t *testing.T, set *token.FileSet, imports types.Importer, path string, files []string) (*types.Package, *types.Info) {
	t.Helper()
	var parsed []*ast.File
	for _, name := range files {
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, file)
	}
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: imports}
	pkg, err := config.Check(path, set, parsed, info)
	if err != nil {
		t.Fatal(err)
	}
	return pkg, info
}

// largestKnot gives the largest set of files that all reach each other.
func largestKnot(uses map[string]map[string]bool) []string {
	reach := map[string]map[string]bool{}
	for from := range uses {
		reach[from] = reachedFrom(uses, from)
	}
	var largest []string
	for a := range reach {
		knot := []string{a}
		for b := range reach[a] {
			if a != b && reach[b][a] {
				knot = append(knot, b)
			}
		}
		if len(knot) > len(largest) {
			largest = knot
		}
	}
	return largest
}

func reachedFrom(uses map[string]map[string]bool, from string) map[string]bool {
	reached, waiting := map[string]bool{}, []string{from}
	for len(waiting) > 0 {
		at := waiting[0]
		waiting = waiting[1:]
		for to := range uses[at] {
			if !reached[to] {
				reached[to] = true
				waiting = append(waiting, to)
			}
		}
	}
	return reached
}

// TestLargestKnot checks the measure itself.
func TestLargestKnot(t *testing.T) {
	uses := func(pairs ...string) map[string]map[string]bool {
		g := map[string]map[string]bool{}
		for _, p := range pairs {
			for _, name := range p {
				if g[string(name)] == nil {
					g[string(name)] = map[string]bool{}
				}
			}
			if len(p) == 2 {
				g[p[:1]][p[1:]] = true
			}
		}
		return g
	}
	for _, c := range []struct {
		name  string
		pairs []string
		want  int
	}{
		{"files in a row", []string{"ab", "bc", "ac"}, 1},
		{"two that name each other", []string{"ab", "ba", "bc"}, 2},
		{"a ring, and one that it uses", []string{"ab", "bc", "cd", "da", "de"}, 4},
		{"two rings", []string{"ab", "ba", "bc", "cd", "de", "ec"}, 3},
		{"alone", []string{"a"}, 1},
	} {
		if got := len(largestKnot(uses(c.pairs...))); got != c.want {
			t.Errorf("%s: %d, not %d", c.name, got, c.want)
		}
	}
}
