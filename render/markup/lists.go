package markup

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// run is items of a list that stand together, and whether a French reader would see a list
// in them, rather than lines of words that open with a sign or with a number of their own:
//
//   - numbers that do not follow each other, or that no list would have (a year, "01"),
//     are words; a list of "1." alone is Markdown's own way to leave the count to others;
//   - a minus or a plus before a number is a sign, not a bullet: where the line stands
//     alone, where the other sign stands beside it, where the number is a percentage. One
//     item that opens with a word makes the whole a list, and so does a star for a bullet;
//   - but beside such an item too, a line that opens with a minus and a percentage, or
//     with a plus and a number, is words of its own between lists: as an item it would lose
//     the sign, and a fall would read as a rise.
//
// Where some items follow each other line by line and others behind a blank line, what a
// blank line parts is judged on its own.
type run struct {
	items []ast.Node
	real  bool
}

// runs cuts a list at its blank lines, where what they part is no list, or not one.
func (r *reader) runs(list *ast.List) []run {
	var whole []ast.Node
	var cut []run
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		whole = append(whole, item)
		if last := len(cut) - 1; last >= 0 && !item.HasBlankPreviousLines() {
			cut[last].items = append(cut[last].items, item)
		} else {
			cut = append(cut, run{items: []ast.Node{item}})
		}
	}
	words := false
	for i := range cut {
		cut[i].real = r.really(list, cut[i].items)
		words = words || !cut[i].real
	}
	if slices.ContainsFunc(whole, func(item ast.Node) bool { return r.signed(list, item) }) {
		return r.apart(list, cut)
	}
	real := r.really(list, whole)
	if len(cut) == len(whole) || real && (list.IsOrdered() || !words) {
		return []run{{whole, real}}
	}
	return cut
}

// apart parts, in runs that are lists, the items whose marker is a sign from the others.
func (r *reader) apart(list *ast.List, runs []run) []run {
	var out []run
	for _, whole := range runs {
		if !whole.real {
			out = append(out, whole)
			continue
		}
		for i, item := range whole.items {
			real := !r.signed(list, item)
			if last := len(out) - 1; last >= 0 && out[last].real == real && (i > 0 || real) {
				out[last].items = append(out[last].items, item)
			} else {
				out = append(out, run{[]ast.Node{item}, real})
			}
		}
	}
	return out
}

// signed tells whether an item's marker is the sign of the number behind it, whatever
// stands beside it.
func (r *reader) signed(list *ast.List, item ast.Node) bool {
	words := strings.TrimLeft(opening(item, r.source), "*_~≈± ")
	switch {
	case list.IsOrdered() || list.Marker == '*':
		return false
	case list.Marker == '+':
		return more.MatchString(words)
	}
	return share.MatchString(words)
}

// more finds what a plus before it makes a rise, or a "more than": a number, "de 300 m²".
var more = regexp.MustCompile(`^(?:de )?[~≈±]?[0-9]`)

// really tells whether items are those of a list.
func (r *reader) really(list *ast.List, items []ast.Node) bool {
	if list.IsOrdered() {
		return counts(items)
	}
	if list.Marker == '*' {
		return true
	}
	percentage := false
	for _, item := range items {
		words := strings.TrimLeft(opening(item, r.source), "*_~≈± ")
		if words == "" || words[0] < '0' || words[0] > '9' {
			return true
		}
		percentage = percentage || share.MatchString(words)
	}
	return len(items) > 1 && !percentage && list.Marker != '+' && !otherSign(list)
}

// share finds the numbers that say by how much something changes, a range of them too.
var share = regexp.MustCompile(`^[0-9][0-9.,  \x{a0}\x{202f}]*` +
	`(?:(?:à|ou|et|-|–|—|/)[  \x{a0}\x{202f}]*[0-9][0-9.,  \x{a0}\x{202f}]*)?[*_~]*[  \x{a0}\x{202f}]*` +
	`(?:%|‰|points?\b|pts?\b|pour[  \x{a0}\x{202f}]+(?:cent|mille)\b)`)

// otherSign tells a list right above or below which stands one of the other sign.
func otherSign(list *ast.List) bool {
	other := func(beside ast.Node) bool {
		l, ok := beside.(*ast.List)
		return ok && !l.IsOrdered() && l.Marker != '*' && l.Marker != list.Marker
	}
	below := list.NextSibling()
	return !list.HasBlankPreviousLines() && other(list.PreviousSibling()) ||
		below != nil && !below.HasBlankPreviousLines() && other(below)
}

// opening gives the first line of an item's words, empty where it opens with another block.
func opening(item ast.Node, source []byte) string {
	n := item.FirstChild()
	if !isText(n) || n.Lines().Len() == 0 {
		return ""
	}
	at := n.Lines().At(0)
	return string(at.Value(source))
}

// isText tells the leaves that hold nothing but words.
func isText(n ast.Node) bool {
	return n != nil && (n.Kind() == ast.KindParagraph || n.Kind() == ast.KindTextBlock)
}

// markOf gives the marker of an item, as it was typed.
func markOf(item ast.Node) string {
	mark, _ := item.AttributeString(markerKey)
	s, _ := mark.(string)
	return s
}

// counts tells whether the numbers of items are those of a list.
func counts(items []ast.Node) bool {
	const longest = 999 // lists that begin above are years, and the like
	next, ones, follow := 0, true, true
	for i, item := range items {
		digits := strings.TrimRight(markOf(item), ".)")
		n, err := strconv.Atoi(digits)
		if err != nil || len(digits) > 1 && digits[0] == '0' {
			return false
		}
		follow = follow && (i == 0 && n <= longest || n == next)
		ones = ones && n == 1
		next = n + 1
	}
	return follow || ones
}

// endsInWords tells the blocks whose last line another line of words may follow.
func endsInWords(n ast.Node) bool { return isText(n) || isText(n.LastChild()) }

// goesOn tells whether a block is words typed right below the words before it, with no
// blank line between.
func (r *reader) goesOn(n ast.Node) bool {
	before := n.PreviousSibling()
	list, ok := n.(*ast.List)
	if !ok || before == nil || n.HasBlankPreviousLines() || r.runs(list)[0].real {
		return false
	}
	above, ok := before.(*ast.List)
	if !ok {
		return isText(before)
	}
	runs := r.runs(above)
	return !runs[len(runs)-1].real && endsInWords(above.LastChild())
}
