package minutes

import (
	"strings"

	"ami-wizard/render/markup"
	"ami-wizard/render/plain"
	"ami-wizard/sections/consent"
)

// excerpts gives two paragraphs as far as they differ, with a few words around, as they are
// read: the record keeps them as Markdown.
func excerpts(before, after string) (string, string) {
	var was, is []string
	for _, s := range consent.Excerpt(consent.Stretches(unmarked(before), unmarked(after))) {
		if !s.Added {
			was = append(was, s.Text)
		}
		if !s.Removed {
			is = append(is, s.Text)
		}
	}
	return strings.Join(was, " "), strings.Join(is, " ")
}

// unmarked gives the words of a paragraph without the signs of its Markdown, on one line.
func unmarked(s string) string { return strings.Join(plain.Read(markup.Parse(s)), " ") }
