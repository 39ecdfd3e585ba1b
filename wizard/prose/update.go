package prose

import (
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// A command is what a key does.
type command func(Model) Model

// Update answers a key or a paste, and tells whether the text changed. Any other
// message, and any key that neither writes nor is bound, leaves the model as it is.
func (m Model) Update(msg tea.Msg) (Model, bool) {
	m = m.ready()
	before := m.joined
	switch msg := msg.(type) {
	case tea.PasteMsg:
		m = m.insert(clean(msg.Content))
	case tea.KeyPressMsg:
		// Text first: it is what was typed, whatever was held down to type it,
		// and no text is the name of a key.
		if s := clean(msg.Text); s != "" {
			m = m.insert(s)
		} else if do := m.commands[msg.Keystroke()]; do != nil {
			m = do(m)
		}
	}
	return m, m.joined != before
}

// replace replaces the bytes from a to b by s and puts the cursor after it, or
// after the cluster it became part of: an accent may have joined the letter before
// it, a flag's half the half that follows.
func (m Model) replace(a, b int, s string) Model {
	if a == b && s == "" {
		return m
	}
	m.text = m.text.replace(a, b, s)
	m.joined = new(memo)
	return m.at(m.snap(a + len(s)))
}

// insert types s at the cursor.
func (m Model) insert(s string) Model { return m.replace(m.cursor, m.cursor, s) }

// commonPrefix returns how many bytes a and b share at their beginning.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// commonSuffix returns how many bytes a and b share at their end, in whole runes:
// a rune half replaced would be another one at the end of a chunk, which the rope
// takes for unchanged.
func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(a[len(a)-n]) {
		n--
	}
	return n
}
