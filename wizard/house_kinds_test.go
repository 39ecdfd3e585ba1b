package wizard

import (
	"go/types"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// kindTables is the files that may name a kind of question: the tables of kinds. What a kind
// is like is asked of the first of them everywhere else.
var kindTables = []string{"sections/kinds.go", "wizard/fields/kinds.go", "wizard/linear/kinds.go"}

// TestOnlyTheTablesNameAKind holds that a new kind of question is known everywhere once the
// tables have a row for it: no other file names one, so that none can forget it.
func TestOnlyTheTablesNameAKind(t *testing.T) {
	list := listPackages(t)
	set, imports := list.importer()
	named := map[string]int{}
	for path, files := range list.ours {
		_, info := typed(t, set, imports, path, files)
		for name, object := range info.Uses {
			constant, is := object.(*types.Const)
			if !is || constant.Type().String() != "ami-wizard/sections.Kind" {
				continue
			}
			at := set.Position(name.Pos())
			table := slices.IndexFunc(kindTables, func(t string) bool { return strings.HasSuffix(filepath.ToSlash(at.Filename), "/"+t) })
			if table < 0 {
				t.Errorf("%s names the kind %s: ask the question what its kind is like (sections/kinds.go)", at, name.Name)
				continue
			}
			named[kindTables[table]]++
		}
	}
	if len(named) != len(kindTables) {
		t.Fatalf("the tables name kinds in %v, want %v", slices.Sorted(maps.Keys(named)), kindTables)
	}
}
