package render_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"ami-wizard/render/markup"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// small is the model on which golden files hang: every kind of question and every way
// to land stands in it once.
var small = os.DirFS("../sections/testdata/small")

func testCatalogue(tb testing.TB) *sections.Catalogue {
	tb.Helper()
	c, err := catalogue.Load(small)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// smallDraft gives one of the drafts that stand beside that model.
func smallDraft(name string) sections.Draft {
	data, err := fs.ReadFile(small, "drafts/"+name+".toml")
	if err != nil {
		panic(err)
	}
	c, err := catalogue.Load(small)
	if err != nil {
		panic(err)
	}
	d, err := draftfile.Decode(c, data)
	if err != nil {
		panic(err)
	}
	return d
}

func halfDraft() sections.Draft { return smallDraft("half") }
func fullDraft() sections.Draft { return smallDraft("full") }

func emptyDraft() sections.Draft {
	return sections.NewDraft(time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC))
}

func said(d sections.Draft, id, words string) sections.Draft {
	return d.Set(id, sections.Answer{Text: words})
}

// hostile is what people may paste, on purpose or not.
var hostile = []string{
	"# Pas un titre\n## Ni ça\nTexte\n===\nTexte\n---",
	"<script>alert(1)</script>\n\n<!-- ouvert\n\n# encore",
	"```\n# jamais fermé",
	"~~~~ python\n```\n# jamais fermé",
	"- liste\n- liste\n\n  # titre\n  <div>",
	"[ref]: javascript:alert(1)\n\n[ref] [^1] ![x](data:text/html,x)\n\n[^1]: note",
	"[a](javascript:alert(1)) [b](  <JavaScript&#58;x> \"t\") <vbscript:x> ftp://x.org [ok](https://x.org)",
	"| a | b |\n| - | - |\n| 1 | 2 | 3 |\nlazy",
	"> cite\nlazy\n> > encore",
	"    code ?\n\n\tet tab",
	"a  \nb\\\nc   ",
	"1. un\n1. deux\n10) dix",
	"*ouvert **jamais _fermé",
	"&#27;[2J &amp; &ic;x &#x202e;gauche",
	"mot\u00a0: 5\u202f000\u00a0m² 日本語 👩‍👩‍👧‍👦 e\u0301",
	strings.Repeat("> ", 200) + "fond",
	strings.Repeat("- ", 200) + "fond",
	strings.Repeat("mot", 2000),
	"`code\n     # x` {territoire}\n    - y",
	"{territoire}. un\n\n{surface}(x) {surface}: y\n\n{projet}\n===",
	"<https://exemple.org/a_b> https://exemple.org/_x_ www.exemple.org a_b@exemple.org",
	"\\# \\<b> \\\\<b>",
	"---\n***\n___\n- - -\n* * * * * * * * * * *",
	"- a\n  -\n  - #\n-",
	"texte\n2. pas une liste\n+ plus",
	"### fin ###\n\n#\n\n###### C# #",
	"<a\nhref='x'> <?php ?> <![CDATA[x]]> a<b>c",
}

// hostileDraft answers with all of that at once.
func hostileDraft() sections.Draft {
	return said(smallDraft("hostile"), "histoire.recit", strings.Join(hostile, "\n\n"))
}

// outline is what a reader of Markdown sees as headings of levels 1 to 3, and
// what it must never see.
type outline struct {
	headings []string
	bad      []string
	sections map[string]string // heading of level 1 or 2 → letters below it
}

var gfm = goldmark.New(goldmark.WithExtensions(extension.GFM))

func readOutline(markdown string) outline {
	source := []byte(markdown)
	doc := gfm.Parser().Parse(text.NewReader(source))
	o := outline{sections: map[string]string{}}
	at := ""
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level <= 3 {
			words := fmt.Sprintf("%d %s", h.Level, plainText(h, source))
			o.headings = append(o.headings, words)
			if h.Level <= 2 {
				at = words
				continue
			}
		}
		o.sections[at] += letters(plainText(n, source))
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			o.bad = append(o.bad, n.Kind().String())
		case *ast.Heading:
			if n.Level <= 3 && n.Parent() != doc {
				o.bad = append(o.bad, "heading within a block")
			}
		case *ast.Link:
			o.bad = append(o.bad, badLink(string(n.Destination))...)
		case *ast.Image:
			o.bad = append(o.bad, badLink(string(n.Destination))...)
		case *ast.AutoLink:
			o.bad = append(o.bad, badLink(string(n.URL(source)))...)
		}
		return ast.WalkContinue, nil
	})
	return o
}

func badLink(to string) []string {
	if markup.SafeLink(to) {
		return nil
	}
	return []string{"link to " + to}
}

// plainText gives everything that is to be read under a node.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			words := string(n.Segment.Value(source))
			if n.Parent() == nil || n.Parent().Kind() != ast.KindCodeSpan {
				words = markup.Unescape(words)
			}
			b.WriteString(words)
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
			b.Write(n.Lines().Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// letters keeps what no markup is made of.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

func htmlOf(tb testing.TB, markdown string) string {
	tb.Helper()
	var b bytes.Buffer
	if err := gfm.Convert([]byte(markdown), &b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}
