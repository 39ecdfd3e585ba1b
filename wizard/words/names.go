package words

import (
	"path/filepath"

	"ami-wizard/sections/text"
)

// FileName gives the name of a file, without its folder, as people are told it: a file
// system lets names hold anything, line breaks and escape sequences too. Nothing else
// makes of a path a name to tell.
func FileName(path string) string { return text.CleanLine(filepath.Base(path)) }
