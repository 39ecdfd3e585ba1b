package markup

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// reallyList tells the lists that a French reader would see as lists from lines of words
// that open with a sign or with a number of their own:
//
//   - numbers that do not follow each other, or that no list would have (a year, "01"),
//     are words; a list of "1." alone is Markdown's own way to leave the count to others;
//   - a minus or a plus before a number is a sign, not a bullet: where the line stands
//     alone, where the other sign stands beside it, where the number is a percentage. One
//     item that opens with a word makes the whole a list, and so does a star for a bullet.
func reallyList(list *ast.List, source []byte) bool {
	if list.IsOrdered() {
		return counts(list)
	}
	if list.Marker == '*' {
		return true
	}
	percentage := false
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		words := opening(item, source)
		if words == "" || words[0] < '0' || words[0] > '9' {
			return true
		}
		percentage = percentage || share.MatchString(words)
	}
	return list.ChildCount() > 1 && !percentage &&
		!otherSign(list, list.PreviousSibling()) && !otherSign(list, list.NextSibling())
}

// share finds the numbers that say by how much something changes.
var share = regexp.MustCompile(`^[0-9][0-9.,  \x{a0}\x{202f}]*(?:%|‰|points?\b|pts?\b)`)

// otherSign tells a list of the other sign, right beside.
func otherSign(list *ast.List, beside ast.Node) bool {
	other, ok := beside.(*ast.List)
	return ok && !other.IsOrdered() && other.Marker != '*' && other.Marker != list.Marker
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

// counts tells whether the numbers of a list's items are those of a list.
func counts(list *ast.List) bool {
	const longest = 999 // lists that begin above are years, and the like
	next, ones := 0, true
	follow := true
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		digits := strings.TrimRight(markOf(item), ".)")
		n, err := strconv.Atoi(digits)
		if err != nil || len(digits) > 1 && digits[0] == '0' {
			return false
		}
		follow = follow && (item == list.FirstChild() && n <= longest || n == next)
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
	if before == nil || n.HasBlankPreviousLines() || !r.isWords(n) {
		return false
	}
	return isText(before) || r.isWords(before) && before.LastChild() != nil && endsInWords(before.LastChild())
}

// isWords tells a list that is none.
func (r *reader) isWords(n ast.Node) bool {
	list, ok := n.(*ast.List)
	return ok && !reallyList(list, r.source)
}
