// Package markup reads what people type as Markdown and gives the tree of it: safe, bounded
// and neutral, whatever was typed.
//
// It is the only reader of Markdown. What stands in the tree can do nothing but be read: no
// HTML, no reference that another text could capture, no link but to http, https, mailto
// and places beside the document, no heading above level 4, no nesting beyond what anybody
// reads. Signs that French writers type as words are words (signs.go, lists.go). A text
// beyond the bounds is given as it was typed.
//
// Short answers that are to stand within a text are made harmless first (Literal), and
// blanks are marked (Blank), so that a text with its facts is read once, as a whole.
package markup
