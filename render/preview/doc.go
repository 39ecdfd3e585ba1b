// Package preview draws a document as the lines of a terminal, and remembers them.
//
// Containers (lists, quotes, tables) are laid out here and leaves (paragraphs, headings,
// the words of cells) by glamour, because glamour's cost explodes on nested quotes, because
// it glues the paragraphs of an item and because it cuts the words of a table's head. Every
// leaf is remembered by its words and its width, so that a key pays for the paragraph that
// it changed. What is beyond any sensible size is wrapped plainly.
package preview
