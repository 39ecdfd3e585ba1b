// Package editor runs the person's own editor, $VISUAL or $EDITOR, on a text that is lent to it.
package editor
