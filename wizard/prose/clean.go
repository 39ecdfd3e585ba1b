package prose

import (
	"strings"

	"ami-wizard/sections/text"
)

// tab is what a tabulation becomes: its width on a screen depends on where it
// falls, which nothing else in a text does.
const tab = "    "

// clean makes a text fit to be edited and shown: what a draft keeps of it, with spaces for
// tabs. Accents are composed when it is kept, not under the cursor.
func clean(s string) string { return strings.ReplaceAll(text.Safe(s), "\t", tab) }
