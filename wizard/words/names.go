package words

import (
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"ami-wizard/sections/text"
)

// FileName gives the name of a file, without its folder, as people are told it: a file
// system lets names hold anything, line breaks and escape sequences too. Nothing else
// makes of a path a name to tell.
func FileName(path string) string { return text.CleanLine(filepath.Base(path)) }

// plainWord is what a shell takes as it stands.
var plainWord = regexp.MustCompile(`^[\pL\pN_./+,:@%][\pL\pN_./+,:@%-]*$`)

// shellWord gives a path as it is typed in a command, quoted where a shell would read it
// otherwise. One that begins like an option gets its folder.
func shellWord(path string) string { return wordFor(runtime.GOOS, text.CleanLine(path)) }

// wordFor does it for a system. No name on Windows holds a double quote, and single quotes
// are letters to its command prompt.
func wordFor(system, path string) string {
	if system == "windows" {
		if plainWord.MatchString(strings.ReplaceAll(path, `\`, "/")) {
			return path
		}
		return `"` + path + `"`
	}
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	if plainWord.MatchString(path) {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
