package render_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render/markup"
)

var dark = Palette{
	Text: "#dddddd", Heading: "#ffaf5f", Strong: "#ffffff", Link: "#87afff", Code: "#afd787", Quote: "#888888",
	Blank: "#000000", BlankBack: "#ffd75f", Proposal: "#d787ff", Mark: "#5fd7ff", Muted: "#8a8a8a", Rule: "#5f5f5f",
}

var style = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// checkPage holds what must be true of every line.
func checkPage(tb testing.TB, page Page, width int) {
	tb.Helper()
	for i, line := range page.Lines {
		if w := ansi.StringWidth(line); w > width {
			tb.Errorf("line %d has %d columns, not %d: %q", i, w, width, line)
		}
		bare := style.ReplaceAllString(line, "")
		if strings.ContainsFunc(bare, func(r rune) bool {
			return r < ' ' || r >= 0x7f && r <= 0x9f || r == '\u202f' || r == '\u2063' || r == '\u2064' || r > 0x10fff0
		}) {
			tb.Errorf("line %d holds what is not to be shown: %q", i, line)
		}
		if opened := style.FindAllString(line, -1); len(opened) > 0 && opened[len(opened)-1] != "\x1b[m" {
			tb.Errorf("line %d leaves a style on: %q", i, line)
		}
	}
	if page.From < 0 || page.From > page.To || page.To > len(page.Lines) {
		tb.Errorf("focus [%d,%d) of %d lines", page.From, page.To, len(page.Lines))
	}
}

// bare gives a page's lines without styles.
func bare(page Page) []string {
	lines := make([]string, len(page.Lines))
	for i, line := range page.Lines {
		lines[i] = ansi.Strip(line)
	}
	return lines
}

func TestPreviewWidths(t *testing.T) {
	c := testCatalogue(t)
	p := NewPreview()
	for width := 20; width <= 120; width += 1 + width/12 {
		for _, pal := range []Palette{dark, {Plain: true}} {
			checkPage(t, p.Document(Compose(c, hostileDraft(), Options{}), width, pal, "histoire.recit"), width)
			checkPage(t, p.Document(Compose(c, fullDraft(), Options{}), width, pal, ""), width)
		}
	}
	for _, s := range hostile {
		for width := 20; width <= 120; width += 7 {
			checkPage(t, p.Part(Part{Heading: words(s), Blocks: []Block{{Nodes: markup.Parse(s)}}}, width, dark, ""), width)
		}
	}
}

func TestPreviewPages(t *testing.T) {
	c := testCatalogue(t)
	p := NewPreview()
	for _, width := range []string{"28", "60"} {
		w := map[string]int{"28": 28, "60": 60}[width]
		half := p.Document(Compose(c, halfDraft(), Options{}), w, Palette{Plain: true}, "histoire.franchise")
		golden(t, "half-"+width+".txt", strings.Join(bare(half), "\n")+"\n")
		full := p.Document(Compose(c, fullDraft(), Options{}), w, Palette{Plain: true}, "lieux.exemples")
		golden(t, "full-"+width+".txt", strings.Join(bare(full), "\n")+"\n")
	}
}

func TestFocus(t *testing.T) {
	c := testCatalogue(t)
	part := NewComposer(c, Options{}).Part(halfDraft(), 1)
	for _, pal := range []Palette{dark, {Plain: true}} {
		page := NewPreview().Part(part, 60, pal, "histoire.franchise")
		lines := bare(page)[page.From:page.To]
		if len(lines) < 2 || !strings.Contains(lines[0], "proposition\u00a0: à garder") || !strings.Contains(strings.Join(lines, "\n"), "Rien ne se copie") {
			t.Fatalf("the focused proposal is %q", lines)
		}
		for i, line := range bare(page) {
			if within := i >= page.From && i < page.To; strings.HasPrefix(line, "▌") != within {
				t.Errorf("line %d (focus %d to %d): %q", i, page.From, page.To, line)
			}
		}
		page = NewPreview().Part(part, 60, pal, "")
		if page.From != 0 || page.To != 0 || !slices.ContainsFunc(bare(page), func(s string) bool { return strings.HasPrefix(s, "┊ Rien") }) {
			t.Errorf("without focus: %d, %d, %q", page.From, page.To, bare(page))
		}
		if page := NewPreview().Part(part, 60, pal, "nulle.part"); page.From != 0 || page.To != 0 {
			t.Errorf("focus on nothing: %d, %d", page.From, page.To)
		}
	}
}

// TestLit holds that every word of a blank is lit, wherever it wraps.
func TestLit(t *testing.T) {
	long := markup.Blank("[à compléter\u00a0: un très long nom pour une réponse que personne n’a encore donnée]")
	for name, text := range map[string]string{
		"sentence": "Avant **gras " + long + " gras** après",
		"table":    "| Nom | Ville |\n| --- | --- |\n| " + long + " | Saint-Étienne de la Mer, sur la route du sud |",
		"item":     "- " + long,
		"plain":    strings.Repeat("a ", 8<<10) + long,
	} {
		for pal, lit := range map[Palette]string{dark: "\x1b[1;38;2;0;0;0;48;2;255;215;95m", {Plain: true}: "\x1b[1;7m"} {
			page := NewPreview().Part(Part{Blocks: []Block{{Nodes: markup.Parse(text)}}}, 44, pal, "")
			checkPage(t, page, 44)
			if got := letters(litWords(page.Lines, lit)); got != letters(long) {
				t.Errorf("%s: lit %q, not %q, in %q", name, got, letters(long), page.Lines)
			}
		}
	}
}

// litWords gives what stands in lines within a style.
func litWords(lines []string, lit string) string {
	var b strings.Builder
	for _, line := range lines {
		for {
			_, after, found := strings.Cut(line, lit)
			if !found {
				break
			}
			words, rest, _ := strings.Cut(after, "\x1b[m")
			b.WriteString(words + " ")
			line = rest
		}
	}
	return b.String()
}

func TestNoBreakSpaces(t *testing.T) {
	text := strings.Repeat("mot ", 9) + "5\u202f000\u00a0m² vraiment\u202f! « guillemets\u00a0» fin"
	text = strings.ReplaceAll(text, "« ", "«\u00a0")
	p := NewPreview()
	for width := 24; width < 80; width++ {
		for _, block := range []string{text, "- " + text, "> " + text, "**" + text + "**", text + strings.Repeat(" mot", 8<<10)} {
			page := strings.Join(bare(p.Part(Part{Blocks: []Block{{Nodes: markup.Parse(block)}}}, width, dark, "")), "\n")
			for _, whole := range []string{"5\u00a0000\u00a0m²", "vraiment\u00a0!", "«\u00a0guillemets\u00a0»"} {
				if !strings.Contains(page, whole) {
					t.Fatalf("at %d columns %q is broken:\n%s", width, whole, page)
				}
			}
		}
	}
}

// TestJoined holds that drawing block by block, whatever is remembered, is
// drawing the whole.
func TestJoined(t *testing.T) {
	c := testCatalogue(t)
	warm := NewPreview()
	for _, draft := range []Document{
		Compose(c, emptyDraft(), Options{}), Compose(c, halfDraft(), Options{}), Compose(c, fullDraft(), Options{}), Compose(c, hostileDraft(), Options{}),
	} {
		for _, width := range []int{24, 60, 100} {
			want := NewPreview().Document(draft, width, dark, "").Lines
			if got := warm.Document(draft, width, dark, "").Lines; !slices.Equal(got, want) {
				t.Errorf("remembering changes the page")
			}
			var joined []string
			join := func(lines []string) {
				if len(joined) > 0 && len(lines) > 0 {
					joined = append(joined, "")
				}
				joined = append(joined, lines...)
			}
			join(NewPreview().Document(Document{Title: draft.Title}, width, dark, "").Lines)
			for _, part := range draft.Parts {
				join(NewPreview().Part(Part{Heading: part.Heading}, width, dark, "").Lines)
				for _, b := range part.Blocks {
					join(NewPreview().Part(Part{Blocks: []Block{b}}, width, dark, "").Lines)
				}
			}
			if !slices.Equal(joined, want) {
				t.Errorf("joined\n%s\nwhole\n%s", strings.Join(joined, "\n"), strings.Join(want, "\n"))
			}
		}
	}
}
