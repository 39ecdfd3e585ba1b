//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// big is the size of a paste at most, and crowded is how much text is enough: then
// the monkey only types, for every key is drawn.
const (
	big     = 200_000
	crowded = 400_000
)

// monkey writes one long answer, always at its end, faster than anybody, and keeps
// what it wrote: nothing of it may be lost.
type monkey struct {
	*terminal
	rng   *rand.Rand
	words int
	text  strings.Builder
	done  map[string]int
}

// TestMonkey lets a seeded monkey type, paste and resize: no panic, no frozen
// screen, no lost text. AMI_MONKEY=60s lets it play for a minute.
func TestMonkey(t *testing.T) {
	t.Parallel()
	play := 5 * time.Second
	if long, err := time.ParseDuration(os.Getenv("AMI_MONKEY")); err == nil {
		play = long
	}
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, "r.toml")
			put(t, path, header+"reprendre = \"pourquoi.ici-maintenant\"\n")
			x := start(t, dir, 80, 24, "r.toml")
			x.waitFor("question 5/5")
			m := &monkey{terminal: x, rng: rand.New(rand.NewPCG(seed, 5)), done: map[string]int{}}
			for end := time.Now().Add(play); time.Now().Before(end); {
				m.act()
			}
			m.settle()
			m.typ("FINI")
			m.waitFor("FINI")
			m.text.WriteString("FINI")
			m.key("ctrl+q")
			if code, signal := m.exit(); code != 0 {
				t.Fatalf("ended with %d (%v)\n%s", code, signal, m.screen())
			}
			if err := m.leftBehind(); err != nil {
				t.Error("left behind: ", err)
			}
			m.obeysOnly(t)
			tidy(t, dir)
			got, want := flat(decoded(t, path).Answer("pourquoi.ici-maintenant").Text), flat(m.text.String())
			if got != want {
				at := 0
				for at < min(len(got), len(want)) && got[at] == want[at] {
					at++
				}
				t.Errorf("%d bytes of %d; from byte %d on\n%q\ninstead of\n%q", len(got), len(want), at,
					got[at:min(len(got), at+80)], want[at:min(len(want), at+80)])
			}
			t.Logf("%v; %d KB of text, %d KB to the terminal", m.done, m.text.Len()>>10, len(m.written())>>10)
		})
	}
}

// act does one thing.
func (m *monkey) act() {
	m.t.Helper()
	switch n := m.rng.IntN(20); {
	case n < 9 || n < 14 && m.text.Len() > crowded:
		m.done["words"]++
		m.typ(m.some(1+m.rng.IntN(20), " "))
		if m.rng.IntN(3) == 0 { // not to run far ahead: every key is drawn
			m.settle()
		}
	case n < 11:
		m.done["pastes with brackets"]++
		m.paste(m.some(m.size(), "\r\n"), true)
	case n < 12: // keys and paste at once are nobody's doing: the screen comes in between
		m.done["pastes without"]++
		m.settle()
		m.paste(m.some(m.size(), "\r"), false)
		m.settle()
	case n < 17:
		m.done["sizes"]++
		m.resize(5+m.rng.IntN(200), 3+m.rng.IntN(60))
	case n < 18:
		m.done["scrolls"]++
		m.key("alt+up", "alt+down", "alt+down")
	default:
		m.excursion()
	}
}

// size is that of a paste: often small, sometimes as big as may be.
func (m *monkey) size() int {
	if m.rng.IntN(3) == 0 {
		return m.rng.IntN(big)
	}
	return m.rng.IntN(2000)
}

// some gives about that many bytes of numbered words.
func (m *monkey) some(bytes int, newline string) string {
	from := m.text.Len()
	for m.text.Len() < from+bytes || m.text.Len() == from {
		m.words++
		fmt.Fprintf(&m.text, "é%d", m.words)
		switch m.rng.IntN(12) {
		case 0:
			m.text.WriteString(newline)
		case 1:
			m.text.WriteString(" 🌻 ")
		default:
			m.text.WriteString(" ")
		}
	}
	return m.text.String()[from:]
}

// settle waits, at a size where everything shows, until all that was sent is there:
// the last word shows.
func (m *monkey) settle() {
	m.t.Helper()
	m.resize(80, 24)
	if m.words > 0 {
		m.waitFor(fmt.Sprintf("é%d", m.words))
	}
}

// excursion goes to another screen and comes back to the end of the text.
func (m *monkey) excursion() {
	m.t.Helper()
	m.settle()
	trip := []struct{ name, key, there, back string }{
		{"help", "f1", "Les touches", "esc"},
		{"plan", "ctrl+p", "Plan · ", "esc"},
		{"next and back", "tab", "· Qui ", "shift+tab"},
		{"review", "ctrl+l", "La réponse entière", "esc"},
		{"preview", "ctrl+o", "question", "ctrl+o"},
	}[m.rng.IntN(5)]
	m.done[trip.name]++
	m.key(trip.key)
	m.waitFor(trip.there)
	m.key(trip.back)
	m.waitFor("question 5/5")
}
