package draftfile

// bounds measures what was built, and gives arrays of tables the same form
// wherever they came from.
func bounds(root map[string]any) error {
	m := measure{left: maxValues}
	for _, v := range root {
		m.value(v, 1, false)
	}
	switch {
	case m.tooDeep:
		return &Error{Problem: sayTooDeep, Want: wantShorter}
	case m.left < 0:
		return &Error{Problem: sayTooMany, Want: wantShorter}
	}
	for key, v := range root {
		root[key] = uniform(v)
	}
	return nil
}

// uniform gives what the parser built with its arrays of tables as plain arrays, changed
// in place: nothing but the decoder holds it yet, and its depth was measured.
func uniform(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key := range v {
			v[key] = uniform(v[key])
		}
	case []any:
		for i := range v {
			v[i] = uniform(v[i])
		}
	case []map[string]any:
		rows := make([]any, len(v))
		for i := range v {
			rows[i] = uniform(v[i])
		}
		return rows
	}
	return v
}

// measure counts values, each by what writing it takes: a dotted key outside of
// arrays, tables within tables inside of them.
type measure struct {
	left    int
	tooDeep bool
}

// value counts a value and all that is in it. It only reads: a draft that is being saved
// shares what it holds with the one that is typed in.
func (m *measure) value(v any, depth int, arrayed bool) {
	if depth >= maxDepth {
		m.tooDeep = true
		return
	}
	m.left -= cost(v, depth, arrayed)
	switch v := v.(type) {
	case map[string]any:
		for _, in := range v {
			m.value(in, depth+1, arrayed)
		}
	case []any:
		for _, in := range v {
			m.value(in, depth+1, true)
		}
	case []map[string]any:
		for _, in := range v {
			m.value(in, depth+1, true)
		}
	}
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
