package linear

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

// commandsNamed are the commands that a sentence tells people to type.
var commandsNamed = regexp.MustCompile(`(?:^|[\s(«:\x{a0}])/([a-zà-ÿ]{3,})`)

// TestCommandsThatAreNamedExist holds that each sentence which names a command, said by lines or
// in the manual, names one that the conversation knows.
func TestCommandsThatAreNamedExist(t *testing.T) {
	known := map[string]bool{cmdNew: true}
	for _, c := range table() {
		known[c.name] = true
	}
	named := 0
	for _, dir := range []string{".", "deciding", "desk", "input", "../words", "../session", "../agenda", "../manual"} {
		files, err := filepath.Glob(filepath.Join(dir, "french*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				said, err := strconv.Unquote(lit.Value)
				if err != nil {
					t.Fatal(err)
				}
				for _, m := range commandsNamed.FindAllStringSubmatch(said, -1) {
					named++
					if !known[m[1]] {
						t.Errorf("%s: /%s is no command: %q", file, m[1], said)
					}
				}
				return true
			})
		}
	}
	if named < 20 {
		t.Errorf("only %d commands named", named)
	}
}
