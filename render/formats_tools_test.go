package render_test

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ami-wizard/render/formats"
	"ami-wizard/render/markdown"
	pages "ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// The tests of this file have other programs read what is written here. They are skipped
// where the program is not installed.

func installed(tb testing.TB, name string) string {
	tb.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		tb.Skipf("%s is not installed", name)
	}
	return path
}

// unbroken gives words with ordinary spaces alone, which is how other programs tell them.
func unbroken(s string) string {
	return spaced(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s))
}

// exampleFile writes the worked example, and gives the path and the document.
func exampleFile(t testing.TB, f formats.Format) (string, Document) {
	t.Helper()
	whole, example := workedExample(t)
	d := Compose(whole, example, Options{})
	path := filepath.Join(t.TempDir(), "r"+f.Extensions[0])
	if err := os.WriteFile(path, written(t, f, d), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, d
}

// structure is what another program finds in a file.
type structure struct {
	headings []string
	rows     []int // cells of each row of a table
	items    int
}

func (s *structure) walk(v any) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			s.walk(x)
		}
	case map[string]any:
		content, _ := v["c"].([]any)
		switch v["t"] {
		case "Header":
			s.headings = append(s.headings, unbroken(strings.Join(strs(content[2]), "")))
		case "BulletList":
			s.items += len(content)
		case "OrderedList":
			s.items += len(content[1].([]any))
		case "Table":
			s.table(content)
		}
		for _, key := range []string{"c", "blocks"} {
			s.walk(v[key])
		}
	}
}

func (s *structure) table(content []any) {
	head := content[3].([]any)[1].([]any)
	var rows []any
	rows = append(rows, head...)
	for _, body := range content[4].([]any) {
		rows = append(rows, body.([]any)[2].([]any)...)
		rows = append(rows, body.([]any)[3].([]any)...)
	}
	for _, r := range rows {
		s.rows = append(s.rows, len(r.([]any)[1].([]any)))
	}
}

// strs gives the words of inline elements.
func strs(v any) (all []string) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			all = append(all, strs(x)...)
		}
	case map[string]any:
		switch v["t"] {
		case "Str":
			return []string{v["c"].(string)}
		case "Space", "SoftBreak", "LineBreak":
			return []string{" "}
		}
		return strs(v["c"])
	}
	return all
}

// TestPandocReadsTheSame holds that another reader finds the headings, the tables and the
// items of the worked example in the files of every format that it reads.
func TestPandocReadsTheSame(t *testing.T) {
	pandoc := installed(t, "pandoc")
	for name, from := range map[string]string{"docx": "docx", "odt": "odt", "html": "html", "wiki": "mediawiki"} {
		path, d := exampleFile(t, format(t, name))
		out, err := exec.Command(pandoc, "-f", from, "-t", "json", path).Output()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var read map[string]any
		if err := json.Unmarshal(out, &read); err != nil {
			t.Fatal(err)
		}
		var got structure
		got.walk(read["blocks"])
		want, contents := expected(d, false), 0
		if name == "html" { // its contents are a list, under a heading
			for _, e := range pages.Of(d).Contents {
				contents += 1 + len(e.Entries)
			}
			got.headings = slices.DeleteFunc(got.headings, func(h string) bool { return h == pages.Summary })
		}
		for i, h := range want.headings {
			want.headings[i] = unbroken(h[2:])
		}
		if last := len(got.headings) - len(want.headings); last < 0 || !slices.Equal(got.headings[last:], want.headings) {
			t.Errorf("%s: headings %q rather than %q", name, got.headings, want.headings)
		}
		if !slices.Equal(got.rows, want.rows) || len(got.rows) == 0 {
			t.Errorf("%s: rows of %v rather than %v", name, got.rows, want.rows)
		}
		if got.items != want.items+contents {
			t.Errorf("%s: %d items rather than %d", name, got.items, want.items+contents)
		}
	}
}

// TestPDFPassesOtherPrograms holds that the file is whole, has its faces in it, and as many
// pages and headings as it says.
func TestPDFPassesOtherPrograms(t *testing.T) {
	path, d := exampleFile(t, format(t, "pdf"))
	b, _ := book(t, d)
	out, err := exec.Command(installed(t, "pdfinfo"), path).Output()
	if err != nil || !strings.Contains(strings.Join(strings.Fields(string(out)), " "), "Pages: "+strconv.Itoa(len(b.Pages))+" ") {
		t.Errorf("pdfinfo: %v\n%s", err, out)
	}
	out, err = exec.Command(installed(t, "pdffonts"), path).Output()
	if err != nil || strings.Count(string(out), " yes ") < 2*strings.Count(string(out), "CID TrueType") {
		t.Errorf("a face is not in the file, or without its letters: %v\n%s", err, out)
	}
	out, err = exec.Command(installed(t, "pdftotext"), path, "-").Output()
	words := unbroken(string(out))
	for _, e := range pages.Of(d).Contents {
		if err != nil || strings.Count(words, unbroken(e.Words)) < 2 { // in the contents, and where it stands
			t.Errorf("pdftotext does not find %q: %v", e.Words, err)
		}
	}
	if out, err := exec.Command(installed(t, "qpdf"), "--check", path).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
}

var office = flag.Bool("office", false, "has LibreOffice open the files, which takes seconds")

// TestOfficePagesAreOurs holds that a word processor has each heading on the page that the
// contents of the files tell, or on one beside it.
func TestOfficePagesAreOurs(t *testing.T) {
	if !*office {
		t.Skip("asked for by -office")
	}
	soffice, pdftotext := installed(t, "soffice"), installed(t, "pdftotext")
	for _, name := range []string{"docx", "odt"} {
		path, d := exampleFile(t, format(t, name))
		b, _ := book(t, d)
		dir := t.TempDir()
		if out, err := exec.Command(soffice, "--headless", "--convert-to", "pdf", "--outdir", dir, path).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		out, err := exec.Command(pdftotext, filepath.Join(dir, "r.pdf"), "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		theirs := strings.Split(string(out), "\f")
		for _, n := range pages.Of(d).Nodes {
			if n.Kind != tree.Heading || n.ID == "" {
				continue
			}
			ours, found := b.Numbers()[n.ID], false
			for page := max(2, ours-1); page <= min(len(theirs), ours+1); page++ {
				found = found || strings.Contains(unbroken(theirs[page-1]), unbroken(pages.Line(n.Spans)))
			}
			if !found {
				t.Errorf("%s: %q is not within a page of %d", name, pages.Line(n.Spans), ours)
			}
		}
	}
}

// BenchmarkPandoc writes as much as BenchmarkFormats with pandoc, where it is installed.
func BenchmarkPandoc(b *testing.B) {
	pandoc := installed(b, "pandoc")
	path := filepath.Join(b.TempDir(), "r.md")
	if err := os.WriteFile(path, []byte(markdown.Document(megabyte(b, 1))), 0o600); err != nil {
		b.Fatal(err)
	}
	for _, to := range []string{"docx", "odt", "html", "mediawiki"} {
		b.Run(to+"/1MB", func(b *testing.B) {
			for b.Loop() {
				if out, err := exec.Command(pandoc, "-f", "gfm", "-t", to, "-o", path+"."+to, path).CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
		})
	}
}
