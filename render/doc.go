// Package render turns a draft into a document, the document into Markdown, and
// the same document into the lines of a terminal preview.
//
// Mental model. Everything goes one way:
//
//	Draft ── Compose ──▶ Document (parts, one a section; blocks, one an answer)
//	                        ├── Markdown()          the file that people send
//	                        └── Preview.Document()  the lines that people see
//
// Compose decides what the document says: which answers land, what is still
// missing, what is only proposed. A Composer does it again and again while answers
// change, and makes only the blocks anew whose answer or cited facts did. A Block's
// Text is CommonMark that stands on its own: whatever a person typed, it closes what
// it opens, holds no raw HTML, no heading above level 4, no reference that another
// text could capture and no link but to http, https and mailto. Writers of other
// formats can rely on it.
//
// Short answers are literal (escape.go): they show as they were typed. Long
// ones are Markdown (prose.go): they are parsed by goldmark and written again
// in one normal form, whose inline words are the person's own bytes. While one
// is typed, a normaliser reads again only the paragraphs that changed. The
// preview relies on the normal form to lay out lists and quotes without parsing.
//
// In the preview, containers (lists, quotes) are laid out here and leaves
// (paragraphs, headings, tables) by glamour, because glamour's cost explodes on
// nested quotes and because it glues the paragraphs of a list item. Every leaf
// is remembered by its text and its width, so that a key pays for the paragraph
// it changed. Texts beyond any sensible size are wrapped plainly, a few lines at
// a time (huge.go).
package render
