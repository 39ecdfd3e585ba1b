package markup

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// bareAddress reads web addresses that stand as they are in a text, whole: with the stars
// within them, and with their letters of any language.
type bareAddress struct{ parser.InlineParser }

func newAddress() parser.InlineParser {
	const path = `(?:[/#?](?:\*+[-0-9A-Za-z/&=?#%]|[-\p{L}0-9@:%_+.~#$!?&/=(),;'">^{}\[\]` + "`" + `])*)?`
	return bareAddress{extension.NewLinkifyParser(
		extension.WithLinkifyURLRegexp(regexp.MustCompile(`^(?:http|https|ftp)://[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?`+path)),
		extension.WithLinkifyWWWRegexp(regexp.MustCompile(`^www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+`+path)),
	)}
}

// Parse reads an address, and the stars at its end where they are its own.
func (p bareAddress) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	_, at := block.PeekLine()
	n := p.InlineParser.Parse(parent, block, pc)
	link, ok := n.(*ast.AutoLink)
	if !ok || link.AutoLinkType != ast.AutoLinkURL {
		return n
	}
	rest, after := block.PeekLine()
	stars := len(ownStars(string(link.Label(block.Source())), string(rest)))
	above := block.Source()[:at.Start+1]
	if stars == 0 || bytes.IndexByte(above[bytes.LastIndex(above, []byte("\n\n"))+1:], '*') >= 0 {
		return n
	}
	block.Advance(stars)
	whole := ast.NewAutoLink(ast.AutoLinkURL, ast.NewTextSegment(text.NewSegment(after.Start-len(link.Label(block.Source())), after.Start+stars)))
	whole.Protocol = link.Protocol
	return whole
}

// CloseBlock has nothing to close.
func (p bareAddress) CloseBlock(ast.Node, text.Reader, parser.Context) {}

// ownStars gives the stars right behind an address that are its own: it holds another, as
// in "?x=2*3*". Behind others they end an emphasis, or call a note.
func ownStars(address, rest string) string {
	if !strings.Contains(address, "*") {
		return ""
	}
	return rest[:len(rest)-len(strings.TrimLeft(rest, "*"))]
}
