//go:build unix

package e2e

import "strings"

// keyCodes are the bytes that a terminal sends for the keys that scripts name, by
// the names that Bubble Tea gives them: the tests that drive the model use the same.
var keyCodes = map[string]string{
	"tab": "\t", "shift+tab": "\x1b[Z", "enter": "\r", "esc": "\x1b", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"home": "\x1b[H", "end": "\x1b[F", "pgup": "\x1b[5~", "pgdown": "\x1b[6~", "delete": "\x1b[3~",
	"alt+up": "\x1b[1;3A", "alt+down": "\x1b[1;3B", "f1": "\x1bOP", "f2": "\x1bOQ", "f8": "\x1b[19~",
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
