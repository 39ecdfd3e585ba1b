package store

import (
	"path/filepath"
	"strings"
)

// callEnd ends the name of the profile of a call.
const callEnd = ".appel.toml"

// CallOf gives the path of the profile of the call that a draft answers, beside the draft.
func CallOf(draft string) string {
	dir, base := filepath.Split(draft)
	if ext := filepath.Ext(base); strings.EqualFold(ext, filepath.Ext(callEnd)) && len(ext) < len(base) {
		base = strings.TrimSuffix(base, ext)
	}
	return dir + base + callEnd
}

// IsCall tells whether a name is one that the profile of a call bears.
func IsCall(name string) bool {
	return strings.HasSuffix(strings.ToLower(filepath.Base(name)), callEnd)
}
