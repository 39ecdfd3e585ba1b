package manual

import (
	"fmt"
	"runtime/debug"
	"strings"
	"time"
)

// shortRevision is how many letters of a revision tell it from the others.
const shortRevision = 12

// Version says which version a build is: its tag, or else its revision and the day of it,
// and whether something was changed since. A build out of a repository says that it is
// unknown.
func Version(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return sayNoVersion
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	changed := ""
	if settings["vcs.modified"] == "true" {
		changed = sayModified
	}
	tag, _, _ := strings.Cut(info.Main.Version, "+")
	if strings.HasPrefix(tag, "v") && !pseudo(tag) {
		return strings.TrimPrefix(tag, "v") + changed
	}
	revision, day := settings["vcs.revision"], settings["vcs.time"]
	if revision == "" && pseudo(tag) { // built as a module, with no repository around
		parts := strings.Split(tag, "-")
		revision, day = parts[len(parts)-1], stampDay(parts[len(parts)-2])
	}
	if revision == "" {
		return sayNoVersion
	}
	if at, err := time.Parse(time.RFC3339, day); err == nil {
		day = at.UTC().Format(time.DateOnly)
	}
	return fmt.Sprintf(sayRevision, revision[:min(len(revision), shortRevision)], day) + changed
}

// Day gives the day of the revision that a build is of, "" where it is unknown.
func Day(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return ""
	}
	for _, s := range info.Settings {
		if at, err := time.Parse(time.RFC3339, s.Value); s.Key == "vcs.time" && err == nil {
			return at.UTC().Format(time.DateOnly)
		}
	}
	return ""
}

// pseudo tells a version that Go makes of a revision without a tag: it ends with a time and
// the revision.
func pseudo(version string) bool {
	parts := strings.Split(version, "-")
	if len(parts) < 3 || len(parts[len(parts)-1]) != shortRevision {
		return false
	}
	return stampDay(parts[len(parts)-2]) != ""
}

// stampDay gives the day of the time in such a version, "" where there is none.
func stampDay(stamp string) string {
	stamp = stamp[strings.LastIndexByte(stamp, '.')+1:]
	at, err := time.Parse("20060102150405", stamp)
	if err != nil {
		return ""
	}
	return at.Format(time.DateOnly)
}
