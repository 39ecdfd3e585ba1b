// Package look is how everything is drawn and which key does what: the style tokens of a
// background, the cells that words take, lines wrapped, cut, framed and set beside each
// other, the sizes at which a layout changes, and the one map of keys.
//
// Nothing here knows a question or an answer. Colours are tokens of a Theme, never values in
// place; whatever is drawn is measured in cells, since a letter may take none, one or two.
package look
