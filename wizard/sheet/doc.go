// Package sheet is what a group's pages are laid out on: a head and a foot that stay, a body
// that scrolls between them, and a few lines to fill.
//
// A Page is lines before they are laid out. A Sheet is the lines that somebody fills: it holds
// what is typed and the line under the cursor, and knows nothing of what becomes of the values;
// whoever shows it reads them after each key.
package sheet
