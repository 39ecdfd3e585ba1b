package render_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"ami-wizard/render"
	"ami-wizard/render/pages"
	"ami-wizard/render/tree"
)

var (
	pdfStream = regexp.MustCompile(`(?s)/FlateDecode[^>]*>>\nstream\n(.*?)\nendstream`)
	pdfShown  = regexp.MustCompile(`(?s)BT ([0-9.]+) ([0-9.]+) Td \((.*?[^\\](?:\\\\)*)\) Tj ET`)
	pdfURI    = regexp.MustCompile(`/URI \((.*?)\)`)
)

// pdfRun is words of a page, and where they stand from its lower left corner.
type pdfRun struct {
	x, y float64
	text string
}

// pdfPages reads the words of each page of a file.
func pdfPages(t testing.TB, data []byte) [][]pdfRun {
	t.Helper()
	var all [][]pdfRun
	for _, m := range pdfStream.FindAllSubmatch(data, -1) {
		r, err := zlib.NewReader(bytes.NewReader(m[1]))
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(content, []byte(" Td (")) {
			continue
		}
		var page []pdfRun
		for _, shown := range pdfShown.FindAllSubmatch(content, -1) {
			x, _ := strconv.ParseFloat(string(shown[1]), 64)
			y, _ := strconv.ParseFloat(string(shown[2]), 64)
			page = append(page, pdfRun{x, y, pdfText(shown[3])})
		}
		all = append(all, page)
	}
	if len(all) == 0 {
		t.Fatal("no page has words")
	}
	return all
}

// pdfText gives the words of a string, which stand in UTF-16.
func pdfText(s []byte) string {
	var raw []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			raw = append(raw, map[byte]byte{'r': '\r', 'n': '\n'}[s[i]]|s[i]*b2(s[i] != 'r' && s[i] != 'n'))
			continue
		}
		raw = append(raw, s[i])
	}
	var units []uint16
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, binary.BigEndian.Uint16(raw[i:]))
	}
	return string(utf16.Decode(units))
}

func b2(yes bool) byte {
	if yes {
		return 1
	}
	return 0
}

// pdfBody gives the words between the head and the foot of the pages that follow the contents.
func pdfBody(t testing.TB, data []byte, front int) string {
	t.Helper()
	var b strings.Builder
	for _, page := range pdfPages(t, data)[front:] {
		for _, r := range page {
			if r.y > 60 && r.y < pages.Height-60 {
				b.WriteString(r.text + "\n")
			}
		}
	}
	return b.String()
}

// book lays a document out, and tells how many pages stand before its first section.
func book(t testing.TB, d Document) (b pages.Book, front int) {
	t.Helper()
	b, err := pages.Of(d, render.NewMeta(d, version, ""))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range b.Pages {
		for _, r := range p.Runs {
			if r.Link != "" && r.Plain {
				front = i + 1
			}
		}
	}
	return b, max(front, 1)
}

// signs gives the signs of a text but spaces.
func signs(s string) string {
	return strings.NewReplacer(" ", "", "\n", "", "\t", "", "\u202f", "\u00a0").Replace(s)
}

// TestPDFSaysWhatTheTreeSays holds that the pages have the words of the tree, in its order but
// for the lines of tables, with their no-break spaces, and no others but captions and markers.
func TestPDFSaysWhatTheTreeSays(t *testing.T) {
	whole, example := workedExample(t)
	d := Compose(whole, example, Options{})
	text := d
	text.Parts = nil
	for _, p := range d.Parts {
		p.Blocks = slices.DeleteFunc(slices.Clone(p.Blocks), func(b Block) bool {
			return slices.ContainsFunc(b.Nodes, func(n tree.Node) bool { return n.Kind == tree.Table })
		})
		text.Parts = append(text.Parts, p)
	}
	_, front := book(t, text)
	got := strings.ReplaceAll(pdfBody(t, written(t, format(t, "pdf"), text), front), "•", "")
	want := expected(text, false).words
	if g, w := signs(got), signs(want); g != w {
		i := 0
		for i < len(g) && i < len(w) && g[i] == w[i] {
			i++
		}
		t.Errorf("the pages say\n%q\nrather than\n%q", g[max(0, i-50):min(len(g), i+50)], w[max(0, i-50):min(len(w), i+50)])
	}
	for _, space := range []string{"\u00a0", "\u202f"} {
		if strings.Count(got, space) != strings.Count(want, space) || !strings.Contains(got, space) {
			t.Errorf("%d %q, want %d", strings.Count(got, space), space, strings.Count(want, space))
		}
	}
	_, front = book(t, d)
	count := map[rune]int{}
	for _, sign := range signs(pdfBody(t, written(t, format(t, "pdf"), d), front)) {
		count[sign]++
	}
	for _, sign := range signs(expected(d, false).words) {
		if count[sign]--; count[sign] < 0 {
			t.Fatalf("the tables lost some %q", sign)
		}
	}
}

// TestPDFLeadsToTheSameLinks holds that the links of a file are those of the tree.
func TestPDFLeadsToTheSameLinks(t *testing.T) {
	d := Document{Title: words("T"), Parts: []Part{{Section: "x", Heading: words("X"), Blocks: []Block{{Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{
		{Text: "ici", Link: "https://exemple.org/a(b)"}, {Text: "là", Link: "javascript:alert(1)"}, {Text: "mail", Link: "mailto:a@exemple.org"}, {Text: "x", Link: "#x"},
	}}}}}}}}
	var got []string
	for _, m := range pdfURI.FindAllSubmatch(bytes.ReplaceAll(written(t, format(t, "pdf"), d), []byte(`\)`), []byte("%29")), -1) {
		got = append(got, strings.ReplaceAll(string(m[1]), `\(`, "("))
	}
	if !slices.Equal(got, []string{"https://exemple.org/a(b%29", "mailto:a@exemple.org"}) {
		t.Errorf("the links are %q", got)
	}
}

// TestPagesStrandNothing holds, wherever the pages of the worked example happen to end, that
// words stand under each heading on its page, no words beyond the margins, and that the
// contents tell the page of each heading.
func TestPagesStrandNothing(t *testing.T) {
	whole, example := workedExample(t)
	d := Compose(whole, example, Options{})
	headings := 0
	for lines := range 48 {
		filler := Block{Questions: []string{"x"}, Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: slices.Repeat([]tree.Span{{Text: "mot"}, {Break: true}}, lines)}}}
		moved := Document{Title: d.Title, Parts: append([]Part{{Section: "_", Heading: words("Page"), Blocks: []Block{filler}}}, d.Parts...)}
		b, _ := book(t, moved)
		for i, page := range b.Pages {
			for _, at := range page.Places {
				headings++
				if !follows(page, at) {
					t.Errorf("%d lines: %q ends page %d", lines, at.Words, i+1)
				}
			}
			if last := page.Runs[len(page.Runs)-3]; i > 0 && strings.HasPrefix(last.Text, "Tableau\u00a0") {
				t.Errorf("%d lines: a caption ends page %d", lines, i+1)
			}
			for _, r := range page.Runs {
				if r.X < 40 || r.X+r.W > pages.Width-60 || r.Y > pages.Height-30 {
					t.Errorf("%d lines: %q stands outside of page %d", lines, r.Text, i+1)
				}
			}
		}
		checkNumbers(t, b)
	}
	if headings < 48*15 {
		t.Errorf("only %d headings", headings)
	}
}

// follows tells whether words in ordinary type stand under a heading on its page.
func follows(page pages.Page, at pages.Place) bool {
	return slices.ContainsFunc(page.Runs, func(r pages.Run) bool {
		return r.Y > at.Y+10 && r.Y < pages.Height-60 && r.Size <= 10.5
	})
}

// checkNumbers holds that each line of the contents ends in the page of the heading it leads to.
func checkNumbers(t *testing.T, b pages.Book) {
	t.Helper()
	numbers, told := b.Numbers(), 0
	for _, page := range b.Pages {
		for _, r := range page.Runs {
			if n, err := strconv.Atoi(r.Text); err == nil && r.Plain {
				told++
				if numbers[r.Link[1:]] != n {
					t.Errorf("the contents say page %d for %s, which stands on %d", n, r.Link, numbers[r.Link[1:]])
				}
			}
		}
	}
	if told < len(numbers) || told == 0 {
		t.Errorf("the contents tell %d pages of %d", told, len(numbers))
	}
}

// TestPagesSayTableHeadsAgain holds that a long table has its head on each of its pages.
func TestPagesSayTableHeadsAgain(t *testing.T) {
	n := tree.Node{Kind: tree.Table, Rows: [][]tree.Cell{{words("Entête"), words("Autre")}}}
	for i := range 150 {
		n.Rows = append(n.Rows, []tree.Cell{words("ligne " + strconv.Itoa(i)), words("x")})
	}
	b, front := book(t, Document{Title: words("T"), Parts: []Part{{Section: "a", Heading: words("A"), Blocks: []Block{{Nodes: []tree.Node{n}}}}}})
	for i, page := range b.Pages[front:] {
		heads, rows := 0, 0
		for _, r := range page.Runs {
			if r.Text == "Entête" {
				heads++
			}
			if strings.HasPrefix(r.Text, "ligne ") {
				rows++
			}
		}
		if heads != 1 || rows < 2 {
			t.Errorf("page %d has %d heads over %d rows", front+i+1, heads, rows)
		}
	}
	if len(b.Pages) < front+3 {
		t.Errorf("%d pages", len(b.Pages))
	}
}

// TestPagesPartCompoundsAtTheirHyphens holds that a compound which is too long for its column
// is parted behind its hyphen, as word processors do, and no name in the middle of a word.
func TestPagesPartCompoundsAtTheirHyphens(t *testing.T) {
	much := strings.Repeat("Il faut beaucoup de mots. ", 20)
	n := tree.Node{Kind: tree.Table, Rows: [][]tree.Cell{
		{words("Lieu"), words("Ville"), words("Depuis"), words("Surface"), words("Fonctionnement")},
		{words("L’Atelier"), words("Port-Vauclair"), words("2023"), words("540"), words(much)},
	}}
	b, front := book(t, Document{Title: words("T"), Parts: []Part{{Section: "a", Heading: words("A"), Blocks: []Block{{Nodes: []tree.Node{n}}}}}})
	said := map[string]bool{}
	for _, r := range b.Pages[front].Runs {
		said[r.Text] = true
	}
	if !said["Port-Vauclair"] && (!said["Port-"] || !said["Vauclair"]) {
		t.Errorf("the name is parted elsewhere: %v", said)
	}
}

// TestPagesCountWhatTheyCannotDraw holds that signs which no face has are stood for, one for
// each that people see, and counted; and that those which have a like are not.
func TestPagesCountWhatTheyCannotDraw(t *testing.T) {
	for typed, want := range map[string]struct {
		shown string
		lost  int
	}{
		"a 👩\u200d👩\u200d👧 b": {"a □ b", 1}, "日本": {"□□", 2}, "☐ oui ✓": {"□ oui √", 0}, "e\u0301t\u00e9": {"été", 0}, "peut\u2011être": {"peut\u2010être", 0},
		"5\u202f000\u00a0€": {"5\u202f000\u00a0€", 0}, "co\u00adopé": {"coopé", 0}, "x\u200by": {"xy", 0}, "❤\ufe0f": {"□", 1},
	} {
		b, front := book(t, Document{Title: words("T"), Parts: []Part{{Section: "a", Heading: words("A"), Blocks: []Block{{Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{{Text: typed}}}}}}}}})
		shown := ""
		for _, r := range b.Pages[front].Runs {
			if r.Size == 10.5 {
				shown += r.Text
			}
		}
		if shown != want.shown || b.Lost != want.lost {
			t.Errorf("%q is drawn %q with %d lost, want %q and %d", typed, shown, b.Lost, want.shown, want.lost)
		}
	}
}

// TestPDFTellsNothingOfItsMaking holds that a file tells its title, language and date, and
// nothing else; no date where nobody knows it.
func TestPDFTellsNothingOfItsMaking(t *testing.T) {
	d := Compose(testCatalogue(t), fullDraft(), Options{})
	f := format(t, "pdf")
	for _, dated := range []bool{true, false} {
		var b bytes.Buffer
		m := render.NewMeta(d, version, "")
		if !dated {
			m.Date = m.Date.AddDate(-m.Date.Year()+1, 0, 0)
			m = render.Meta{Title: m.Title, Language: m.Language}
		}
		if err := f.Write(&b, d, m); err != nil {
			t.Fatal(err)
		}
		file := b.String()
		if strings.Contains(file, "/Producer") || strings.Contains(file, "/Creator") || strings.Contains(file, "/Author") || !strings.Contains(file, "/Lang (fr-FR)") || !strings.Contains(file, "/Title ") {
			t.Error("the properties tell something else")
		}
		if strings.Contains(file, "/CreationDate") != dated || dated && !strings.Contains(file, "/ModDate (D:20270301093000)") {
			t.Errorf("dated %v", dated)
		}
	}
}
