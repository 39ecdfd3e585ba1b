package render_test

import (
	"fmt"
	"strings"
)

const sentence1 = "Le collectif réunit des **acteurs** de plusieurs tiers-lieux du territoire, et il avance pas à pas, avec ses voisins. "

// paragraphs gives prose of about that size, a paragraph a kilobyte.
func paragraphs(size int) string {
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(strings.Repeat(sentence1, 8) + "\n\n")
	}
	return strings.TrimSpace(b.String())
}

// huge is answers that people could paste, or craft.
func huge(size int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)+1)[:size] }
	rising := func(unit string) string {
		var b strings.Builder
		for i := 1; b.Len() < size; i++ {
			b.WriteString(strings.Repeat(unit, i) + "a\n")
		}
		return b.String()
	}
	var distinct strings.Builder
	for i := 0; distinct.Len() < size; i++ {
		fmt.Fprintf(&distinct, "**%d**\n\n- *%d*\n\n", i, i)
	}
	return map[string]string{
		"distinct": distinct.String(),
		"word":     fill("mot"), "paragraph": fill(sentence1), "paragraphs": paragraphs(size), "lines": fill("mot\n"),
		"tiny": fill("a\n\n"), "tiny bold": fill("**a**\n\n"), "quotes": fill("> "), "quote lines": fill("> > > > > > > > > > > > > a\n"),
		"items": fill("- a\n"), "items in a line": fill("- "), "numbers in a line": fill("1. "), "deep": rising("  - "), "indented": rising("  "),
		"brackets": fill("["), "links": fill("[a](b"), "good links": fill("[a](b) "), "images": fill("!["), "stars": fill("*a_ "),
		"ticks": rising("`"), "tick lines": fill("` `` ``` "), "instructions": fill("<?"), "tags": fill("<a "), "declarations": fill("<!A"), "comments": fill("<!--"),
		"mails": fill("a@"), "addresses": fill("https://x.org/a "), "mail names": fill(" a.b"), "entities": fill("&a"), "tildes": fill("~a "),
		"table": "| a | b |\n| - | - |\n" + fill("| c | d |\n"), "wide table": fill("|a") + "\n" + fill("|-") + "\n" + strings.Repeat("a\n", 1000),
		"rules": fill("---\n\n"), "headings": fill("# a\n\n"), "underlines": fill("a\n-\n"), "definitions": fill("[a]: b\n"),
		"facts": fill("{territoire} "), "known fact": fill("{projet}"), "fences": fill("```\n"), "backslashes": fill("\\"), "combining": fill("e\u0301\u0301\u0301"),
		"families": fill("👩‍👩‍👧‍👦"), "spaces": fill(" "), "tabs": fill("\t"), "no-break": fill("a\u00a0"), "blank items": fill("-\n"), "pipes": fill("|"), "dashes": fill("-"),
	}
}
