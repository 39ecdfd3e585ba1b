package render_test

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/yuin/goldmark/ast"
	mdtext "github.com/yuin/goldmark/text"

	"ami-wizard/sections/text"
)

// FuzzSecondReader holds that a reader of Markdown which is not ours, goldmark with all of
// GitHub's extensions, reads in the file the words and the numbers that were typed, all of
// them and in that order, but for what is meant as Markdown and shows no words of its own.
func FuzzSecondReader(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	for _, s := range []string{
		"1986. Fermeture\n2011. Friche\n2018. Grange", "01. un\n02. deux", "1. a\n3. b", "- 12 % de charges\n+ 3 ETP", "tou*te*s les habitant*e*s",
		"Nos lieux\n-----\n=====\n12", ">500 m²\n> 3", "# 3\n#4", "~100~ et 5 $ puis $6$", "a\\b \\1 \\\\2", "<500 m²", "12 | 13\n14 | 15\n-|-\n16|17|18",
		"(c) 1) +33 6", "- 1\n\n  2\n- 3", "{=html} {#a} `x`{=y}", "a **b*c** d_e_f", ">>>>>>>>*", ">>>>>>>>- 12", "1) 1) 1) 1) 2", "    3\n\t4",
	} {
		f.Add(s)
	}
	f.Fuzz(checkSecondReader)
}

// wordless finds what is meant as Markdown, or for a machine, and has words or numbers that
// nobody reads: addresses behind links, languages of code, boxes of tasks, entities, and a
// list numbered with ones.
var wordless = regexp.MustCompile("(?i)\\]\\(|```|~~~|&|\\[x\\]|(?s)[^0-9]1[.)].*[^0-9]1[.)]")

func checkSecondReader(t *testing.T, s string) {
	s = text.Clean(s)
	if wordless.MatchString(" "+s) || len(s) > 4<<10 { // longer ones only slow the search
		return
	}
	form := prose(s)
	if got, want := wordsAndNumbers(readBySecond(form)), wordsAndNumbers(s); got != want {
		t.Fatalf("%q\nis written %q\nand reads  %q\ninstead of %q", s, form, got, want)
	}
}

// TestSecondReader holds the same on texts made of what Markdown is made of.
func TestSecondReader(t *testing.T) {
	for seed := range uint64(4 * *soups) {
		checkSecondReader(t, numbered(rand.New(rand.NewPCG(seed, 4))))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// numbered makes a text of lines that open with marks and numbers.
func numbered(random *rand.Rand) string {
	opens := []string{"- ", "+ ", "* ", "> ", ">", "1986. ", "2. ", "3) ", "12 ", "  ", "    ", "# ", "#", "", "", "-- ", "| ", "1990.", "=", "~", "_", "**", "$"}
	words := []string{"12", "%", "m²", "été", "mot*mot", "*", "**un**", "_deux_", "~3", "3$", "a|b", "\\", "<4", "{x}", "-", "+", "5.", "6)", "#7", "=", "\u00a0", "!"}
	var b strings.Builder
	for range 1 + random.IntN(8) {
		for range random.IntN(3) {
			b.WriteString(opens[random.IntN(len(opens))])
		}
		for range random.IntN(5) {
			b.WriteString(words[random.IntN(len(words))] + []string{" ", ""}[random.IntN(2)])
		}
		b.WriteString([]string{"\n", "\n", "\n\n", "  \n", "\\\n"}[random.IntN(5)])
	}
	return b.String()
}

// readBySecond gives what is to be read in Markdown, the numbers of lists included.
func readBySecond(markdown string) string {
	source := []byte(markdown)
	var b strings.Builder
	_ = ast.Walk(gfm.Parser().Parse(mdtext.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.ListItem:
			if list := n.Parent().(*ast.List); list.IsOrdered() {
				at := 0
				for before := n.PreviousSibling(); before != nil; before = before.PreviousSibling() {
					at++
				}
				b.WriteString(strconv.Itoa(list.Start+at) + ". ")
			}
		case *ast.Text, *ast.AutoLink, *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
			b.WriteString(plainText(n, source))
			if n.Kind() != ast.KindText {
				return ast.WalkSkipChildren, nil
			}
		case *ast.RawHTML:
			b.WriteString("an HTML tag")
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// wordsAndNumbers keeps letters and digits.
func wordsAndNumbers(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}
