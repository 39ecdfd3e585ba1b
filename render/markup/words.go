package markup

import (
	"strings"

	"ami-wizard/render/tree"
)

// words adds the words of a source to spans, those of a blank apart. A blank may begin in
// one stretch of the source and end in another.
type words struct{ blank bool }

// add adds a stretch of the source in a style, its escapes and entities resolved.
func (w *words) add(spans []tree.Span, source string, style tree.Span) []tree.Span {
	for source != "" {
		mark := BlankOpen
		if w.blank {
			mark = BlankClose
		}
		piece, rest, found := strings.Cut(source, mark)
		style.Text, style.Blank = Unescape(Unmark(piece)), w.blank
		spans = tree.Append(spans, style)
		w.blank = w.blank != found
		source = rest
	}
	return spans
}
