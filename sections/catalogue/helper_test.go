package catalogue

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"
)

// testFiles is a small model, which tests copy and break.
var testFiles = readFiles("../testdata/codec")

func readFiles(dir string) fstest.MapFS {
	files := fstest.MapFS{}
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		data, _ := fs.ReadFile(os.DirFS(dir), e.Name())
		files[e.Name()] = &fstest.MapFile{Data: data}
	}
	return files
}

// The small model is there: what a test takes out of it, it had.
func TestTheSmallModelIsRead(t *testing.T) {
	c, err := Load(testFiles)
	if err != nil || len(c.Sections) != 2 {
		t.Fatalf("%v, %v", c, err)
	}
}
