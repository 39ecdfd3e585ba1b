//go:build unix

package e2e

import "strings"

// keyCodes are the bytes that a terminal sends for the keys that scripts name, by
// the names that the program's own key line gives them.
var keyCodes = map[string]string{
	"tab": "\t", "maj+tab": "\x1b[Z", "entrée": "\r", "échap": "\x1b", "espace": " ", "retour": "\x7f",
	"haut": "\x1b[A", "bas": "\x1b[B", "droite": "\x1b[C", "gauche": "\x1b[D",
	"début": "\x1b[H", "fin": "\x1b[F", "page↑": "\x1b[5~", "page↓": "\x1b[6~", "suppr": "\x1b[3~",
	"alt+haut": "\x1b[1;3A", "alt+bas": "\x1b[1;3B", "f1": "\x1bOP", "f2": "\x1bOQ", "f8": "\x1b[19~",
}

func keyCode(name string) (string, bool) {
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok && len(letter) == 1 {
		return string(letter[0] & 0x1f), true
	}
	code, ok := keyCodes[name]
	if !ok && len([]rune(name)) == 1 {
		return name, true
	}
	return code, ok
}
