package draftfile

import (
	"maps"
	"slices"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// keyAsides is the table of the draft's file that says which findings of a check were set
// aside: a finding's id, the reason, and the values that it had then.
const (
	keyAsides      = "ecarte"
	keyAsideReason = "raison"
	keyAsideValues = "valeurs"
)

// asides takes the findings that were set aside. Anything else there stays as it is: no
// answer hangs on it.
func (d *decoder) asides() error {
	table, ok := d.root[keyAsides].(map[string]any)
	if !ok {
		return nil
	}
	draft := sections.Draft{}
	for _, id := range slices.Sorted(maps.Keys(table)) {
		aside, readable := readAside(table[id])
		if !readable {
			continue
		}
		if next := draft.SetAside(id, aside); next.Aside(id) == aside { // within the bounds
			draft = next
			delete(table, id)
		}
	}
	d.draft.Asides = draft.Contents().Asides
	if len(table) == 0 {
		delete(d.root, keyAsides)
	}
	return nil
}

// readAside reads one, where it says a reason and nothing that would be lost.
func readAside(v any) (sections.Aside, bool) {
	table, ok := v.(map[string]any)
	if !ok {
		return sections.Aside{}, false
	}
	var a sections.Aside
	for key, v := range table {
		words, isText := v.(string)
		switch key {
		case keyAsideReason:
			a.Reason = words
		case keyAsideValues:
			a.Values = words
		default:
			return a, false
		}
		if !isText {
			return a, false
		}
	}
	return a, a.Reason != ""
}

// asides writes the findings that were set aside, sorted by id.
func (e *encoder) asides() {
	strange, isTable := e.unknown[keyAsides].(map[string]any)
	if _, taken := e.unknown[keyAsides]; taken && !isTable || len(e.held.Asides)+len(strange) == 0 {
		return
	}
	e.out = append(e.out, "\n["+keyAsides+"]\n"...)
	if len(e.held.Asides) > 0 {
		e.out = append(e.out, asidesComment...)
	}
	for _, id := range slices.Sorted(maps.Keys(e.held.Asides)) {
		a := e.held.Asides[id]
		value := append([]byte("{ "+keyAsideReason+" = "), appendString(nil, text.CleanLine(a.Reason))...)
		value = append(append(value, ", "+keyAsideValues+" = "...), appendString(nil, text.CleanLine(a.Values))...)
		e.entry(append(value, " }"...), id)
	}
	e.unknownEntries(strange, func(key string) bool {
		_, known := e.held.Asides[key]
		return !known
	})
}
