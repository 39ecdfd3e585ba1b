package draftfile

import (
	"fmt"
	"slices"
)

// path names a value of the file: keys, and ranks from 0 within arrays.
type path []any

func (p path) with(steps ...any) path { return append(slices.Clip(p), steps...) }

// String writes the path for people, ranks counted from 1: "demarche.etapes.3".
func (p path) String() string {
	text := ""
	for i, step := range p {
		if i > 0 {
			text += "."
		}
		if rank, ok := step.(int); ok {
			step = rank + 1
		}
		text += fmt.Sprint(step)
	}
	return text
}

// locate finds where in a valid TOML text a value stands: the value itself, or
// the first key or header that leads to it where it is spread over several
// lines. The parser keeps no positions within arrays, hence this second look.
func locate(src []byte, want path) (pos int, found bool) {
	walk(src, func(m mention) bool {
		if len(m.path) < len(want) || !slices.Equal(m.path[:len(want)], want) {
			return true
		}
		pos, found = m.key, true
		if len(m.path) == len(want) {
			pos = m.value
		}
		return false
	})
	return pos, found
}

// lost finds the first value of the text that is not in what the parser built
// of it. There is one where a name was used twice in ways that the parser lets
// pass (surface.note = "x", then surface = 12; or a list, then a key within it):
// it then forgets one of the two without a word. That is what merging two
// versions of a draft can give, so it must not go unnoticed.
func lost(src []byte, root map[string]any) (pos int, key string, found bool) {
	walk(src, func(m mention) bool {
		v, there := lookup(root, m.path)
		if there && sameForm(v, m.form) {
			return true
		}
		pos, key, found = m.key, m.path.String(), true
		return false
	})
	return pos, key, found
}

func lookup(root map[string]any, p path) (v any, there bool) {
	v = root
	for _, step := range p {
		switch step := step.(type) {
		case string:
			table, _ := v.(map[string]any)
			if v, there = table[step]; !there {
				return nil, false
			}
		case int:
			array, _ := v.([]any)
			if step >= len(array) {
				return nil, false
			}
			v = array[step]
		}
	}
	return v, true
}

func sameForm(v any, form form) bool {
	switch v.(type) {
	case map[string]any:
		return form == tableForm
	case []any:
		return form == arrayForm
	}
	return form == scalarForm
}
