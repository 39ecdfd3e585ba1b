package trial

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
)

// HostileName is a file name with all that acts on a terminal: an escape sequence, a bell,
// a carriage return, a line break, C1 controls as characters and as bytes, and an override
// of the direction of writing.
const HostileName = "r\x1b[31m\x1b]0;t\x07\rb\nc\u009b2J\u202eé\x9b1m.toml"

// Acting tells what of a text would act on a terminal; line breaks do not.
func Acting(words string) string {
	for i, r := range words {
		_, size := utf8.DecodeRuneInString(words[i:])
		if r == utf8.RuneError && size == 1 || text.Acts(r) {
			return fmt.Sprintf("%q", words[max(0, i-20):min(len(words), i+20)])
		}
	}
	return ""
}

const HostileHead = "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n"

// HostileFiles are contents that make each command say something else.
var HostileFiles = map[string]string{
	"good":                    HostileHead + "[reperes]\nprojet = \"a\\u001b[31m\\u202eb\\u009b\"\n",
	"newer":                   "format = 1\ncatalogue = \"movilab-ami\"\nversion = 9\n",
	"newer format":            "format = 9\ncatalogue = \"movilab-ami\"\n",
	"unmerged":                HostileHead + "<<<<<<< \x1b[31m\u202e\x9b\n",
	"another catalogue":       "catalogue = \"a\\u001b[31m\\u202eb\\nc\"\n",
	"a bad key":               HostileHead + "[reperes]\nprojet = { \"\\u001b[31m\\u202e\" = [], texte = [] }\n",
	"a bad cell":              HostileHead + "[demarche]\netapes = [ { \"\\u001b]0;t\\u0007\" = [] } ]\n",
	"a raw escape":            HostileHead + "[reperes]\nprojet = \"\x1b[31m\"\n",
	"a note":                  HostileHead + "[a-reprendre]\nreperes = \"\\u001b[31m\\u009b\"\n",
	"a place":                 HostileHead + "reprendre = \"\\u001b[31m\\u009b\"\n",
	"no text":                 "\x00\x1b[31m\x9b",
	"nothing":                 "",
	"a text":                  "# \x1b[31m\u202e\n",
	"of another program":      "[\"\\u001b[31m\"]\nx = 1\n",
	"a kept text":             HostileHead + "[demarche]\nempirique.decision = \"garder\"\nempirique.propose = \"a\\u001b[31m\\u202e\\u009b\"\n",
	"a name with line breaks": HostileHead + "[reperes]\nprojet = \"a\\nb\\r\\u0085c\"\n",
}

// Styleless takes our own colours away, and nothing else: SGR sequences, and none that
// sets more than the theme does.
func Styleless(content string) string {
	var b strings.Builder
	for len(content) > 0 {
		if n := look.StyleSequence(content); n > 0 {
			content = content[n:]
			continue
		}
		b.WriteByte(content[0])
		content = content[1:]
	}
	return b.String()
}
