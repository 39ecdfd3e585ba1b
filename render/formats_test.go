package render_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/render/markup"
	pages "ami-wizard/render/outline"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/text"
)

// readers is how the tests read a file back, by the name of its format. A format without
// a reader is read by other tests of this folder, or of its package.
var readers = map[string]func(testing.TB, []byte) reading{
	"docx": readDOCX, "html": readHTML, "odt": readODT, "wiki": readWiki,
}

// untitled is the formats whose files bear no title of their own.
var untitled = []string{"wiki"}

// reading is what a reader finds in a file: what the writer adds by itself, as contents
// and captions, left out.
type reading struct {
	words    string // with single spaces; no-break spaces as they are
	headings []string
	rows     []int // cells of each
	items    int
	links    []string
}

// expected gives the same of a document, from its tree.
func expected(d render.Document, titled bool) reading {
	var e expecting
	o := pages.Of(d)
	if titled {
		e.leaf(d.Title)
		e.headings = append(e.headings, "1 "+spaced(tree.Words(d.Title)))
	}
	e.nodes(o.Nodes)
	e.add(d.Credit())
	e.words = spaced(e.b.String())
	return e.reading
}

type expecting struct {
	reading
	b strings.Builder
}

func (e *expecting) add(words string) { e.b.WriteString(" " + words) }

func (e *expecting) leaf(spans []tree.Span) {
	e.add("")
	for _, s := range spans {
		switch {
		case s.Break:
			e.add("")
		case s.Image:
			e.b.WriteString(pages.Image + s.Text)
		default:
			e.b.WriteString(s.Text)
		}
	}
}

func (e *expecting) nodes(nodes []tree.Node) {
	for i := range nodes {
		n := &nodes[i]
		switch n.Kind {
		case tree.Heading:
			e.headings = append(e.headings, strconv.Itoa(n.Level)+" "+spaced(tree.Words(n.Spans)))
		case tree.Code:
			e.add(n.Text)
		case tree.List:
			e.items += len(n.Items)
		}
		e.leaf(n.Spans)
		e.nodes(n.Nodes)
		for _, item := range n.Items {
			e.nodes(item)
		}
		for _, row := range n.Rows {
			e.rows = append(e.rows, len(row))
			for _, cell := range row {
				e.leaf(cell)
			}
		}
	}
}

// spaced gives words with one space wherever there are some, or a line ends.
func spaced(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" \t\r\n", r) }), " ")
}

var version = time.Date(2027, 3, 1, 9, 30, 0, 0, time.UTC)

func written(t testing.TB, f formats.Format, d render.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, d, render.NewMeta(d, version, "")); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.Bytes()
}

// checkFormats holds what every format promises: the same bytes twice and, read back, the
// words, the headings, the items and the rows of the tree, and no link to anything but the
// web, a mailbox or a place of the document.
func checkFormats(t *testing.T, d render.Document) {
	t.Helper()
	for _, f := range formats.All() {
		data := written(t, f, d)
		if !bytes.Equal(data, written(t, f, d)) {
			t.Errorf("%s: the same document gives other bytes", f.Name)
		}
		read, ok := readers[f.Name]
		if !ok {
			continue
		}
		got, want := read(t, data), expected(d, !slices.Contains(untitled, f.Name))
		if got.words != want.words {
			t.Errorf("%s: the words are\n%q\nrather than\n%q", f.Name, got.words, want.words)
		}
		if !slices.Equal(got.headings, want.headings) {
			t.Errorf("%s: the headings are %q rather than %q", f.Name, got.headings, want.headings)
		}
		if !slices.Equal(got.rows, want.rows) || got.items != want.items {
			t.Errorf("%s: rows of %v and %d items, rather than %v and %d", f.Name, got.rows, got.items, want.rows, want.items)
		}
		for _, link := range got.links {
			scheme, _, _ := strings.Cut(strings.ToLower(link), ":")
			if !slices.Contains([]string{"http", "https", "mailto"}, scheme) && !strings.HasPrefix(link, "#") {
				t.Errorf("%s: a link leads to %q", f.Name, link)
			}
		}
	}
}

func TestFormatsSayWhatTheTreeSays(t *testing.T) {
	c := testCatalogue(t)
	for _, name := range []string{"half", "full", "hostile"} {
		for _, private := range []bool{false, true} {
			checkFormats(t, Compose(c, smallDraft(name), Options{Private: private}))
		}
	}
	checkFormats(t, Compose(c, emptyDraft(), Options{}))
	whole, example := workedExample(t)
	d := Compose(whole, example, Options{})
	checkFormats(t, d)
	words := expected(d, true).words
	for _, space := range []string{"\u00a0", "\u202f"} {
		if !strings.Contains(words, space) {
			t.Errorf("the example holds no %q", space)
		}
	}
}

// TestFormatsBearHostileDrafts does the same with what people may paste: the inputs of the
// fuzz tests, and texts made of what Markdown is made of.
func TestFormatsBearHostileDrafts(t *testing.T) {
	c := testCatalogue(t)
	inputs := slices.Concat(hostile, corpus(t))
	random := rand.New(rand.NewPCG(1, 15))
	for range 20 {
		inputs = append(inputs, soup(random))
	}
	for i, s := range inputs {
		s, other := text.Clean(s), text.Clean(inputs[(i+1)%len(inputs)])
		checkFormats(t, Compose(c, fuzzed(other, s, other, s), Options{Private: true}))
		for _, state := range []render.BlockState{render.Written, render.Proposed} {
			block := Block{Questions: []string{"x"}, State: state, Heading: words(other), Nodes: markup.Parse(s)}
			checkFormats(t, Document{Title: words(s), Parts: []Part{{Section: "x", Heading: words(s), Blocks: []Block{block, block}}}})
		}
		if t.Failed() {
			t.Fatalf("input %q", s)
		}
	}
}

// corpus gives the texts that the fuzz tests of this folder keep.
func corpus(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/fuzz/*/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	var texts []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			quoted, ok := strings.CutPrefix(strings.TrimSpace(line), "string(")
			if text, err := strconv.Unquote(strings.TrimSuffix(quoted, ")")); ok && err == nil {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// TestFormatsLeadNowhereElse holds links that no reader of Markdown made, but a tree may hold.
func TestFormatsLeadNowhereElse(t *testing.T) {
	var spans []tree.Span
	for _, link := range []string{
		"javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\nscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
		"//x.org", "plan.pdf", "../plan.pdf", "#ailleurs", "#x", "https:", "http:///x", "ftp://x.org", "\\\\serveur\\x", "https://x.org/\"><b>?a b=\"é'<\u202e", "https://x.org/\x00",
		"mailto:a b@x.org?subject=\"é\"", "https://[", "https://x.org/%zz", "https://x.org/?q=a&amp;b&c",
	} {
		spans = append(spans, tree.Span{Text: "là ", Link: link}, tree.Span{Text: "ou "})
	}
	block := Block{Questions: []string{"y"}, Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: spans}}}
	d := Document{Title: words("Titre"), Parts: []Part{{Section: "x", Heading: words("Une partie"), Blocks: []Block{block}}}}
	checkFormats(t, d)
	for name, read := range readers {
		links := read(t, written(t, format(t, name), d)).links
		if n := len(slices.DeleteFunc(links, func(l string) bool { return !strings.HasPrefix(l, "http") && !strings.HasPrefix(l, "mailto") })); n != 3 {
			t.Errorf("%s: %d links to the web and mailboxes, want 3: %q", name, n, links)
		}
	}
}

func format(t testing.TB, name string) formats.Format {
	t.Helper()
	all := formats.All()
	i := slices.IndexFunc(all, func(f formats.Format) bool { return f.Name == name })
	if i < 0 {
		t.Fatalf("no format %s", name)
	}
	return all[i]
}

// TestFormatsTakeTheirDateFromTheDraft holds that nothing but the draft, or an epoch that
// was asked for, dates a file.
func TestFormatsTakeTheirDateFromTheDraft(t *testing.T) {
	d := Compose(testCatalogue(t), fullDraft(), Options{})
	for epoch, want := range map[string]time.Time{
		"": version, "0": time.Unix(0, 0), "1700000000": time.Unix(1700000000, 0), "-1": version, "hier": version, "99999999999999": version,
	} {
		if got := render.NewMeta(d, version, epoch).Date; !got.Equal(want) {
			t.Errorf("SOURCE_DATE_EPOCH=%q dates it %s, want %s", epoch, got, want)
		}
	}
	zoned := version.In(time.FixedZone("", 7200))
	for _, f := range formats.All() {
		var b bytes.Buffer
		if err := f.Write(&b, d, render.NewMeta(d, zoned, "")); err != nil || !bytes.Equal(b.Bytes(), written(t, f, d)) {
			t.Errorf("%s: another zone gives other bytes, %v", f.Name, err)
		}
	}
}

// workedExample gives the model that people answer, and its example.
func workedExample(tb testing.TB) (*sections.Catalogue, sections.Draft) {
	tb.Helper()
	c, err := catalogue.Default()
	if err != nil {
		tb.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		tb.Fatal(err)
	}
	return c, d
}

// megabyte gives the worked example as many times over as make so many megabytes of words.
func megabyte(tb testing.TB, times int) render.Document {
	c, draft := workedExample(tb)
	one := Compose(c, draft, Options{})
	size := 0
	for _, p := range one.Parts {
		for _, b := range p.Blocks {
			size += b.Size()
		}
	}
	d := Document{Title: one.Title}
	for range times * (1 << 20) / size {
		d.Parts = append(d.Parts, one.Parts...)
	}
	return d
}

func BenchmarkFormats(b *testing.B) {
	for _, size := range []int{1, 4} {
		d := megabyte(b, size)
		for _, f := range formats.All() {
			b.Run(fmt.Sprintf("%s/%dMB", f.Name, size), func(b *testing.B) {
				for b.Loop() {
					written(b, f, d)
				}
			})
		}
	}
}
