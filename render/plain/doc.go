// Package plain writes a document as lines to be heard or felt: a paragraph a line, headings
// told in words, a table's cells behind their column's name, and none of the signs of
// Markdown, which a voice would spell out.
package plain
