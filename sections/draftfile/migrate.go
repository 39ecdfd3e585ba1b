package draftfile

import (
	"maps"
	"slices"
	"strings"
)

// Format is the version of the draft's TOML form that this program writes.
const Format = 1

// A migration brings a file's tables from one format to the next, in place. It
// says in origin where in the file it found the answers that it moved, so that
// errors still point at what the person wrote. What it cannot place it leaves:
// unknown keys are kept.
type migration func(root map[string]any, origin map[string]path)

// migrations[n] goes from format n to n+1; there are Format of them. To change
// the format, raise Format, add a migration here, and give migrate_test.go a
// file of the format that was left.
//
// A question that is renamed or moved needs none: see Question.Formerly.
var migrations = [Format]migration{flatAnswers}

// flatAnswers leaves format 0, which kept every answer in one table under the
// question's full id: [reponses] "demarche.surface" = 4200.
func flatAnswers(root map[string]any, origin map[string]path) {
	const flat = "reponses"
	answers, _ := root[flat].(map[string]any)
	for _, id := range slices.Sorted(maps.Keys(answers)) {
		section, name, _ := strings.Cut(id, ".")
		table, ok := root[section].(map[string]any)
		if _, taken := root[section]; !taken {
			table, ok = map[string]any{}, true
		}
		if _, taken := table[name]; section == "" || name == "" || !ok || taken || section == flat {
			continue
		}
		table[name] = answers[id]
		root[section] = table
		origin[id] = path{flat, id}
		delete(answers, id)
	}
	if answers != nil && len(answers) == 0 {
		delete(root, flat)
	}
}
