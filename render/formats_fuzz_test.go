package render_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/render/markup"
	"ami-wizard/sections/text"
)

// FuzzFormats holds the promises of every format whatever people type: no panic, well-formed
// files, the words of the tree and no markup of their own, and no link to anything else.
func FuzzFormats(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, hostile[(i+5)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, s, other string) {
		s, other = text.Clean(s), text.Clean(other)
		if len(s)+len(other) > 4<<10 {
			return
		}
		block := Block{Questions: []string{"x"}, Heading: words(other), Nodes: markup.Parse(s)}
		proposed := Block{Questions: []string{"y"}, State: render.Proposed, Nodes: markup.Parse(other)}
		d := Document{Title: words(s), Parts: []Part{{Section: "x", Heading: words(other), Blocks: []Block{block, proposed}}}}
		checkFormats(t, d)
		for _, m := range pdfURI.FindAllSubmatch(written(t, format(t, "pdf"), d), -1) {
			if scheme, _, _ := strings.Cut(strings.ToLower(string(m[1])), ":"); !slices.Contains([]string{"http", "https", "mailto"}, scheme) {
				t.Errorf("pdf: a link leads to %q", m[1])
			}
		}
	})
}

// digestEnv has the test below print what it would compare.
const digestEnv = "AMI_PRINT_DIGESTS"

// TestSameBytesInAnotherProcess holds that the files of a draft are the same whoever writes
// them: neither the order of maps nor anything of the process stands in them.
func TestSameBytesInAnotherProcess(t *testing.T) {
	var mine bytes.Buffer
	whole, example := workedExample(t)
	d := Compose(whole, example, Options{})
	for _, f := range formats.All() {
		fmt.Fprintf(&mine, "digest %s %x\n", f.Name, sha256.Sum256(written(t, f, d)))
	}
	if os.Getenv(digestEnv) != "" {
		fmt.Print(mine.String())
		return
	}
	other := exec.Command(os.Args[0], "-test.run=^TestSameBytesInAnotherProcess$")
	other.Env = append(os.Environ(), digestEnv+"=1")
	out, err := other.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), mine.String()) || strings.Count(mine.String(), "digest") != len(formats.All()) {
		t.Errorf("here\n%s\nthere\n%s", mine.String(), out)
	}
}
