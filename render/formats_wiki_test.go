package render_test

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	pages "ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// wikiActs finds what MediaWiki would read as more than words, once the signs that the
// writer means are taken away.
var wikiActs = regexp.MustCompile(`\{\{|\}\}|\[\[|\]\]|__[A-Z]|~~~|''|[<>|]|(?i:\b(?:https?|ftps?|git|ssh|irc|mailto|news|tel|urn|geo|sip|sms|magnet|xmpp|bitcoin|matrix):\S)|\[//|\b(?:RFC|PMID|ISBN)\s+[0-9]`)

var (
	wikiPre   = regexp.MustCompile(`(?s)<pre>\n(.*?)\n</pre>`)
	wikiLink  = regexp.MustCompile(`\[(https?://[^ \[\]]*|mailto:[^ \[\]]*) ([^\]]*)\]`)
	wikiPlace = regexp.MustCompile(`\[\[(#[^|\]]*)\|([^\]]*)\]\]`)
	wikiBare  = regexp.MustCompile(`(^|[ >])(https?://[A-Za-z0-9/._%?=-]*[A-Za-z0-9/])( |$|<)`)
	wikiHead  = regexp.MustCompile(`<h([2-6])>(.*?)</h[2-6]>`)
	wikiTag   = regexp.MustCompile(`<(/?)([a-z][a-z0-9]*)((?: (?:value|start)="-?[0-9]+"| class="wikitable"| /)?)>`)
	wikiMarks = regexp.MustCompile(`'{2,}`)
	wikiItem  = regexp.MustCompile(`^[*#:]+`)
	wikiStyle = regexp.MustCompile(`^style="text-align:(?:right|center)" \|(?: |$)`)
)

// wikiReader reads a page as MediaWiki does, line by line, and complains of any mark that
// the writer has no reason for.
type wikiReader struct {
	reading
	t     testing.TB
	b     strings.Builder
	pre   []string
	cells int
}

func readWiki(t testing.TB, data []byte) reading {
	t.Helper()
	r := wikiReader{t: t}
	page := wikiPre.ReplaceAllStringFunc(string(data), func(s string) string {
		r.pre = append(r.pre, wikiPre.FindStringSubmatch(s)[1])
		return "\ue000"
	})
	for line := range strings.SplitSeq(page, "\n") {
		r.line(line)
	}
	r.words = spaced(r.b.String())
	return r.reading
}

func (r *wikiReader) line(line string) {
	r.b.WriteByte(' ')
	switch {
	case line == "" || line == "----" || line == "{| class=\"wikitable\"" || strings.HasPrefix(line, "|+ "), line == "'''"+pages.Proposed+"'''":
	case line == "|-" || line == "|}":
		r.rows = append(r.rows, r.cells)
		r.cells = 0
	case line == "!" || line == "|":
		r.cells++
	case strings.HasPrefix(line, "! "), strings.HasPrefix(line, "| "):
		r.cells++
		r.b.WriteString(r.inline(wikiStyle.ReplaceAllString(line[2:], "")))
	case line[0] == '=':
		marks := len(line) - len(strings.TrimLeft(line, "="))
		words := strings.Trim(line, "=")
		if len(line) != len(words)+2*marks || strings.Contains(words, "=") {
			r.t.Errorf("the heading %q", line)
		}
		r.heading(marks, r.inline(words))
	case wikiItem.MatchString(line):
		mark := wikiItem.FindString(line)
		if mark[len(mark)-1] != ':' {
			r.items++
		} else if len(mark) == 1 {
			r.t.Errorf("the line %q stands in a definition", line)
		}
		r.b.WriteString(r.inline(line[len(mark):]))
	default:
		if strings.ContainsRune(" ;:!-", rune(line[0])) && (line[0] != '-' || strings.HasPrefix(line, "----")) {
			r.t.Errorf("the line %q opens with a mark", line)
		}
		r.b.WriteString(r.inline(line))
	}
}

func (r *wikiReader) heading(level int, words string) {
	r.headings = append(r.headings, string(rune('0'+level))+" "+spaced(words))
	r.b.WriteString(" " + words)
}

// inline gives the words of a line.
func (r *wikiReader) inline(line string) string {
	on := 0
	line = wikiMarks.ReplaceAllStringFunc(line, func(s string) string {
		if len(s) != 2 && len(s) != 3 && len(s) != 5 {
			r.t.Errorf("%d apostrophes in a row in %q", len(s), line)
		}
		on ^= map[int]int{2: 1, 3: 2, 5: 3}[len(s)]
		return ""
	})
	if on != 0 {
		r.t.Errorf("a style goes on at the end of %q", line)
	}
	for _, link := range []*regexp.Regexp{wikiPlace, wikiLink} {
		line = link.ReplaceAllStringFunc(line, func(s string) string {
			m := link.FindStringSubmatch(s)
			if m[1][0] == '#' { // the words of a heading
				m[1] = "#x"
			}
			r.links = append(r.links, html.UnescapeString(m[1]))
			return m[2]
		})
	}
	line = wikiBare.ReplaceAllStringFunc(line, func(s string) string {
		m := wikiBare.FindStringSubmatch(s)
		r.links = append(r.links, m[2])
		return m[1] + strings.Replace(m[2], ":", "&#58;", 1) + m[3]
	})
	line = wikiHead.ReplaceAllStringFunc(line, func(s string) string {
		m := wikiHead.FindStringSubmatch(s)
		r.headings = append(r.headings, m[1]+" "+spaced(html.UnescapeString(wikiTag.ReplaceAllString(wikiMarks.ReplaceAllString(m[2], ""), ""))))
		return " " + m[2] + " "
	})
	line = wikiTag.ReplaceAllStringFunc(line, func(s string) string {
		m := wikiTag.FindStringSubmatch(s)
		switch {
		case !slices.Contains(strings.Fields("br mark s code blockquote ul ol li table caption tr td th"), m[2]):
			r.t.Errorf("an element %q", s)
		case slices.Contains([]string{"mark", "s", "code"}, m[2]):
			return ""
		case m[2] == "li" && m[1] == "" && m[3] == "":
			r.items++
		case m[2] == "caption":
			return "\ue002"
		case (m[2] == "td" || m[2] == "th") && m[1] == "":
			r.cells++
		case m[2] == "tr" && m[1] != "":
			r.rows = append(r.rows, r.cells)
			r.cells = 0
		}
		return " "
	})
	if strings.Contains(line, "\ue002") {
		parts := strings.Split(line, "\ue002")
		line = ""
		for i := 0; i < len(parts); i += 2 {
			line += parts[i]
		}
	}
	if act := wikiActs.FindString(line); act != "" {
		r.t.Errorf("%q acts in %q", act, line)
	}
	words := html.UnescapeString(line)
	for strings.Contains(words, "\ue000") {
		words = strings.Replace(words, "\ue000", " "+html.UnescapeString(r.pre[0])+" ", 1)
		r.pre = r.pre[1:]
	}
	return words
}

// TestWikiMeansWords holds what stands in a page for each sign that MediaWiki acts on.
func TestWikiMeansWords(t *testing.T) {
	line := func(s string) string {
		d := Document{Parts: []Part{{Blocks: []Block{{Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{{Text: s}}}}}}}}}
		first, _, _ := strings.Cut(string(written(t, format(t, "wiki"), d)), "\n")
		return first
	}
	for typed, want := range map[string]string{
		"* un":                   "&#42; un",
		"# un":                   "&#35; un",
		"#REDIRECT [[Accueil]]":  "&#35;REDIRECT &#91;&#91;Accueil]&#93;",
		"; un : deux":            "&#59; un : deux",
		": un":                   "&#58; un",
		"== un ==":               "&#61;= un ==",
		"----":                   "&#45;---",
		"- un":                   "- un",
		"{{modèle|x}}":           "&#123;&#123;modèle&#124;x}&#125;",
		"à {territoire}.":        "à {territoire}.",
		"{| class=x":             "&#123;&#124; class=x",
		"l'un, ''l'autre''":      "l'un, '&#39;l'autre'&#39;",
		"~~~~":                   "&#126;&#126;&#126;&#126;",
		"~50 m²":                 "&#126;50 m²",
		"environ ~50 m²":         "environ ~50 m²",
		"__TOC__":                "&#95;&#95;TOC_&#95;",
		"a_b et 10 h":            "a_b et 10 h",
		"<nowiki>''x":            "&lt;nowiki&gt;'&#39;x",
		"5 < 6 & 7 > 6 &amp;":    "5 &lt; 6 & 7 &gt; 6 &amp;amp;",
		"https://x.org mailto:a": "https&#58;//x.org mailto&#58;a",
		"10:30, Lieu : ici":      "10:30, Lieu : ici",
		"[//x.org]":              "&#91;//x.org]",
		"[à compléter]":          "[à compléter]",
		"ISBN 2070408507":        "&#73;SBN 2070408507",
		"la RFC 2119, PMID 1":    "la &#82;FC 2119, &#80;MID 1",
	} {
		if got := line(typed); got != want {
			t.Errorf("%q stands as %q, want %q", typed, got, want)
		}
	}
}

// TestWikiOfTheSmallModel holds the whole page of the small model.
func TestWikiOfTheSmallModel(t *testing.T) {
	for _, name := range []string{"half", "full"} {
		golden(t, name+".wiki", string(written(t, format(t, "wiki"), Compose(testCatalogue(t), smallDraft(name), Options{}))))
	}
}
