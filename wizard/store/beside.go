package store

import (
	"path/filepath"
	"strings"
)

// The names of what stands beside a draft and is no version of it: the decisions of its group,
// the profile of the call that it answers.

// recordTag ends the name of the file of decisions, before its extension.
const recordTag = ".decisions"

// recordName names the decisions beside a draft.
func recordName(draft string) string {
	if ext := filepath.Ext(draft); strings.EqualFold(ext, extension) && len(ext) < len(draft) {
		draft = strings.TrimSuffix(draft, ext)
	}
	return draft + recordTag + extension
}

// IsRecord tells whether a name is one that decisions bear, or a version of them put beside.
func IsRecord(name string) bool {
	name = strings.ToLower(filepath.Base(name))
	return strings.HasSuffix(name, recordTag+extension) ||
		conflictName.MatchString(name) && strings.HasSuffix(conflictName.ReplaceAllString(name, ""), recordTag)
}

// RecordOf gives the path of the decisions beside a draft, as the draft is named.
func RecordOf(draft string) string {
	dir, base := filepath.Split(draft)
	return dir + recordName(base)
}

// DraftOf gives the path of the draft that a file of decisions stands beside.
func DraftOf(record string) string {
	if len(record) < len(recordTag+extension) {
		return record
	}
	return record[:len(record)-len(recordTag+extension)] + extension
}

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
