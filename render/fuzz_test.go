package render_test

import (
	"flag"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	mdtext "github.com/yuin/goldmark/text"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/render/markup"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// FuzzCompose holds the promise of the document: whatever people answer, the
// outline is the model's, no HTML stands in it, and their words are where they
// answered.
func FuzzCompose(f *testing.F) {
	c := testCatalogue(f)
	f.Add("Le Bazar", "un récit", "adapté", "cellule")
	f.Add("#", "{territoire}", "{surface}", "|")
	for i, s := range hostile {
		f.Add(s, s, hostile[(i+1)%len(hostile)], hostile[(i+7)%len(hostile)])
	}
	f.Fuzz(func(t *testing.T, short, long, adapted, cell string) {
		checkCompose(t, c, short, long, adapted, cell)
	})
}

func checkCompose(t *testing.T, c *sections.Catalogue, short, long, adapted, cell string) {
	t.Helper()
	d := fuzzed(short, long, adapted, cell)
	got := markdown.Document(Compose(c, d, Options{}))
	o := checkMarkdown(t, c, got)
	if t.Failed() {
		t.Fatalf("long %q\nadapted %q", long, adapted)
	}
	for id, under := range map[string]string{
		"reperes.territoire": o.headings[0], "histoire.recit": "2 L’histoire des lieux & acteurs",
		"histoire.franchise": "2 L’histoire des lieux & acteurs", "lieux.statuts": "2 Les lieux",
	} {
		words := d.Answer(id).Text
		if strings.ContainsAny(words, "{&") { // facts and entities stand for other words
			continue
		}
		if strings.Contains(words, "|") || strings.Contains(words, ":-") || strings.Contains(words, "-:") { // goldmark puts a table before the heading that its last line underlines
			if missing := lacking(o.sections[under], readable(words)); missing != "" {
				t.Fatalf("%s: %q of %q are not in their section", id, missing, words)
			}
			continue
		}
		if !strings.Contains(o.sections[under], readable(words)) {
			t.Fatalf("%s: the words of %q (%q) are not in their section, %q:\n%s", id, words, readable(words), o.sections[under], got)
		}
	}
}

// lacking gives the letters that a text has fewer of than another.
func lacking(text, letters string) string {
	missing := ""
	for _, r := range letters {
		if strings.Count(text, string(r)) < strings.Count(letters, string(r)) {
			missing += string(r)
		}
	}
	return missing
}

// readable gives the letters of an answer that its reader sees: all of them but
// a task's box, the language of a fence and the address of a link.
func readable(s string) string {
	if strings.ContainsAny(s, "`~") || strings.Contains(s, "](") || strings.Contains(strings.ToLower(s), "[x]") {
		return ""
	}
	return letters(s)
}

func fuzzed(short, long, adapted, cell string) sections.Draft {
	d := emptyDraft()
	d = said(d, "reperes.projet", short)
	d = said(d, "reperes.territoire", short)
	d = said(d, "histoire.recit", long)
	d = d.Set("histoire.communs", sections.Answer{Decision: sections.Remove})
	d = d.Set("histoire.franchise", sections.Answer{Decision: sections.Adapt, Text: adapted})
	d = said(d, "histoire.note", adapted)
	d = d.Set("histoire.suite", sections.Answer{Decision: sections.Keep, Kept: long})
	rows := []sections.Row{{cell, short}, {short, "", cell, cell}}
	d = d.Set("lieux.exemples", sections.Answer{Rows: rows})
	d = d.Set("lieux.soutiens", sections.Answer{Rows: rows})
	d = d.Set("lieux.activites", sections.Answer{Picks: []string{"autre", "atelier"}, Text: short})
	d = d.Set("lieux.forme", sections.Answer{Picks: []string{"scic", "autre"}, Text: cell})
	d = said(d, "lieux.parts", cell)
	return said(d, "lieux.statuts", short)
}

// FuzzPreview holds the promise of the preview: no line too wide, no sequence
// but styles, whatever the document says.
func FuzzPreview(f *testing.F) {
	for i, s := range hostile {
		f.Add(s, 20+i*4)
	}
	p := NewPreview()
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = 20 + abs(width)%101
		s = text.Clean(s)
		part := Part{Heading: words(s), Blocks: []Block{
			{Questions: []string{"a"}, Nodes: markup.Parse(s)}, {Questions: []string{"b"}, Nodes: markup.Parse(s), State: render.Proposed},
		}}
		checkPage(t, p.Part(part, width, dark, "b"), width)
		raw := []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{{Text: s}}}, {Kind: tree.Code, Text: s}}
		checkPage(t, p.Part(Part{Blocks: []Block{{Nodes: raw}}}, width, Palette{Plain: true}, ""), width)
	})
}

func abs(n int) int {
	if n < 0 {
		return -(n + 1)
	}
	return n
}

// FuzzProse holds that making an answer stand on its own changes nothing in
// what its author meant, where there was nothing to neutralise.
func FuzzProse(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Add("un *deux* **trois** _quatre_\n\n- a\n\n  b\n- c\n\n1. d\n   - e\n\n> f\n> g\n\n| a | b |\n|:-:|--:|\n| c | d |\n")
	for _, s := range []string{">>>>>>>>*", "> > > > > > > > -", strings.Repeat("> ", 8) + "1."} { // an empty item, within all that may nest
		f.Add(s)
	}
	f.Fuzz(checkProse)
}

func checkProse(t *testing.T, s string) {
	s = text.Clean(s)
	once := prose(s)
	if twice := prose(once); twice != once && !wavering.MatchString(s) && len(s) < 1000 {
		t.Fatalf("%q\ngives %q\nthen  %q", s, once, twice)
	}
	if strings.ContainsAny(s, "#<[&~`=\t\\:|") || strings.Contains(s, "  ") || strings.Contains(s, "www.") || underlined.MatchString(s) {
		return
	}
	if meantAsWords.MatchString(once) || deep.MatchString(s) {
		return
	}
	if was, is := htmlOf(t, s), htmlOf(t, once); squeeze(was) != squeeze(is) {
		t.Fatalf("%q\nread  %q\nthen  %q\nreads %q", s, was, once, is)
	}
}

// meantAsWords finds the marks that are read as words: of blocks, and within words.
var meantAsWords = regexp.MustCompile(`(?m)\\[-+>]|[0-9]\\[.)]|^[> ]*\\\*$|[\pL\pN](?:\\[*_~])+[\pL\pN]`)

// deep finds lines that nest beyond the bound.
var deep = regexp.MustCompile(`(?m)^ *(?:(?:>|[-+*]|[0-9]+[.)]) *){8,}`)

// underlined finds what may make a heading, or a rule, of the line before.
var underlined = regexp.MustCompile(`(?m)--|^[-> *+0-9.)]*-$`)

// wavering finds what goldmark reads one way or another after the neutralising
// of something else: brackets that are no footnote any more, bare addresses, quoted numbers;
// and what follows an empty item.
var wavering = regexp.MustCompile(`(?m)\[\^|://|www\.|@|(?:[-+*]|[0-9][.)])[ \t]*$|[-+*] *[-+*] *[0-9]|>[ \n>]*[0-9]`)

// squeeze leaves out what reads the same, or is meant to differ: spaces, the looseness of
// lists, and line breaks, which stand where a line was ended.
func squeeze(html string) string {
	html = flattened(html)
	html = strings.NewReplacer("<p>", "", "</p>", "", "\n", "", " />", "", "<br>", "").Replace(html)
	html = strings.ReplaceAll(html, " ", "")
	for empty := "<blockquote></blockquote>"; strings.Contains(html, empty); {
		html = strings.ReplaceAll(html, empty, "")
	}
	return html
}

// flattened leaves out emphasis within the same emphasis, and between two of the same, and
// what of two stands around the other.
func flattened(html string) string {
	for _, tag := range []string{"em", "strong", "del"} {
		opening, closing := "<"+tag+">", "</"+tag+">"
		var b strings.Builder
		depth := 0
		for html != "" {
			switch {
			case strings.HasPrefix(html, opening):
				if depth++; depth == 1 {
					b.WriteString(opening)
				}
				html = html[len(opening):]
			case strings.HasPrefix(html, closing):
				if depth--; depth == 0 {
					b.WriteString(closing)
				}
				html = html[len(closing):]
			default:
				b.WriteByte(html[0])
				html = html[1:]
			}
		}
		html = strings.ReplaceAll(b.String(), closing+opening, "")
	}
	return strings.NewReplacer("<em><strong>", "<strong><em>", "</strong></em>", "</em></strong>").Replace(html)
}

var soups = flag.Int("soups", 300, "how many random texts TestSoup makes")

// TestSoup holds the same promises on texts made of what Markdown is made of,
// which random bytes seldom are.
func TestSoup(t *testing.T) {
	c := testCatalogue(t)
	p := NewPreview()
	for seed := range uint64(*soups) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := soup(random)
		checkProse(t, s)
		checkLiteral(t, s)
		checkCompose(t, c, soup(random), s, soup(random), soup(random))
		width := 20 + random.IntN(101)
		checkPage(t, p.Part(Part{Blocks: []Block{{Nodes: markup.Parse(text.Clean(s))}}}, width, dark, ""), width)
		if t.Failed() {
			t.Fatalf("seed %d: %q", seed, s)
		}
	}
}

// checkLiteral holds that a literal text reads as it was typed.
func checkLiteral(t *testing.T, s string) {
	t.Helper()
	s = text.Clean(s)
	for _, markdown := range []string{literal(s), prose(literal(s))} {
		o := readOutline(markdown)
		if len(o.bad) > 0 || len(o.headings) > 0 {
			t.Fatalf("%q holds %q, %q", markdown, o.bad, o.headings)
		}
		source := []byte(markdown)
		got := plainText(gfm.Parser().Parse(mdtext.NewReader(source)), source)
		if strip(got) != strip(s) {
			t.Fatalf("%q\nreads %q\nas    %q", s, strip(got), markdown)
		}
	}
}

// strip leaves out the spaces that a line does without.
func strip(s string) string {
	return strings.NewReplacer(" ", "", "\n", "", "\t", "").Replace(s)
}

var ingredients = []string{
	"mot", "été", " ", "  ", "    ", "\t", "\n", "\n\n", "\n", "\n\n", "# ", "## ", "###", "> ", ">", "- ", "-", "* ", "*", "**", "_", "__", "+ ",
	"1. ", "2) ", "10. ", "```", "``", "`", "~~~", "~", "~~", "|", "| a | b |\n|---|---|\n", "---", "===", "\n---\n", "\n===\n", "<", ">", "<b>", "</b>",
	"<div>\n", "<!--", "-->", "<?", "<script>", "[", "]", "](", ")", "[a](b)", "![", "[^1]", "[a]: b\n", "<https://x.org>", "https://x.org/a_b",
	"www.x.org", "a@x.org", "javascript:x", "](javascript:x)", "&amp;", "&#27;", "&ic;", "\\", "\\\n", "  \n", "{territoire}", "{surface}", "{inconnu}",
	":", ".", "\u00a0", "\u202f", "日本", "👩‍👩‍👧", "[ ] ", "[x] ", "\"", "'", "(", "!", "$x$", "=", "#",
}

func soup(random *rand.Rand) string {
	var b strings.Builder
	for range 1 + random.IntN(40) {
		b.WriteString(ingredients[random.IntN(len(ingredients))])
	}
	return b.String()
}
