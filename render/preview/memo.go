package preview

// remembered bounds, in bytes, what one generation of a memo holds.
const remembered = 16 << 20

// entryCost is what an entry costs beyond its words, about.
const entryCost = 160

// kind tells what a remembered piece is, and how it is drawn.
type kind byte

const (
	kindPlain     kind = iota // words wrapped as they are
	kindCode                  // lines of code
	kindParagraph             // words; headings are beyond, by their level
)

// key is all that a drawn piece depends on, the palette aside.
type key struct {
	text  string
	width int
	kind  kind
}

// memo remembers drawn pieces in two generations: when the young one is full,
// it becomes the old one, and what nobody asked for since is forgotten.
type memo struct {
	young, old map[key][]string
	size       int // of the young generation
}

func (m *memo) get(k key) ([]string, bool) {
	if lines, ok := m.young[k]; ok {
		return lines, true
	}
	lines, ok := m.old[k]
	if ok {
		m.put(k, lines)
	}
	return lines, ok
}

func (m *memo) put(k key, lines []string) {
	cost := entryCost + len(k.text)
	for _, line := range lines {
		cost += len(line) + 16
	}
	if m.young == nil || m.size+cost > remembered {
		m.old, m.young, m.size = m.young, map[key][]string{}, 0
	}
	m.young[k] = lines
	m.size += cost
}
