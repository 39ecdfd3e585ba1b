package draftfile

// bounds measures what was built, and gives arrays of tables the same form
// wherever they came from.
func (d *decoder) bounds() error {
	m := measure{left: maxValues}
	for key, v := range d.root {
		d.root[key] = m.value(v, 1, false)
	}
	switch {
	case m.tooDeep:
		return &Error{Problem: sayTooDeep, Want: wantShorter}
	case m.left < 0:
		return &Error{Problem: sayTooMany, Want: wantShorter}
	}
	return nil
}

// measure counts values, each by what writing it takes: a dotted key outside of
// arrays, tables within tables inside of them.
type measure struct {
	left    int
	tooDeep bool
}

func (m *measure) value(v any, depth int, arrayed bool) any {
	if depth >= maxDepth {
		m.tooDeep = true
		return v
	}
	m.left -= cost(v, depth, arrayed)
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = m.value(v[key], depth+1, arrayed)
		}
	case []any:
		for i := range v {
			v[i] = m.value(v[i], depth+1, true)
		}
	case []map[string]any:
		rows := make([]any, len(v))
		for i := range v {
			rows[i] = m.value(v[i], depth+1, true)
		}
		return rows
	}
	return v
}

func cost(v any, depth int, arrayed bool) int {
	table, _ := v.(map[string]any)
	switch {
	case arrayed:
		return 1 + max(0, depth-4)
	case len(table) > 0: // no key of its own: those in it carry its name
		return 1
	}
	dots := max(0, depth-2)
	return 1 + dots*(dots+1)/2
}
