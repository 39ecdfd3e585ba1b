// Package clipboard reads what word processors and spreadsheets put on the clipboard when
// a terminal asks for words alone: bullets are signs before a tab, cells are parted by
// tabs, and signs of symbol fonts are characters of private use, which show as boxes
// everywhere else. It gives such a text as Markdown, for a text, or as rows, for a list.
package clipboard
