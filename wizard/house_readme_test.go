package wizard

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReadmeLeadsToEveryPackage holds that whoever opens the code for the first time finds
// each package's mental model from README.md, and that the files which it names are there.
func TestReadmeLeadsToEveryPackage(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string]bool{}
	if err := sources(func(_, dir string) error { packages[dir] = true; return nil }); err != nil {
		t.Fatal(err)
	}
	delete(packages, ".") // which it speaks of as main.go
	links := 0
	for _, link := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(string(readme), -1) {
		links++
		if _, err := os.Stat(filepath.Join("..", link[1])); err != nil {
			t.Errorf("README.md leads to %s: %v", link[1], err)
		}
		if strings.HasSuffix(link[1], ".go") {
			delete(packages, filepath.ToSlash(filepath.Dir(link[1])))
		}
	}
	for dir := range packages {
		t.Errorf("README.md does not lead to package %s: a line of its table of the code", dir)
	}
	if links < 40 {
		t.Fatalf("only %d links", links)
	}
}
