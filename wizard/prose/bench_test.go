package prose

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

const sentence = "Depuis 2019, l’association anime un tiers-lieu où l’on se forme, répare et cultive ; qu’en pensez-vous ? « Du bien ! » "

// french makes about size bytes of French, with a line feed every so many bytes, never for 0.
func french(size, every int) string {
	var b strings.Builder
	for last := 0; b.Len() < size; {
		b.WriteString(sentence)
		if every > 0 && b.Len()-last > every {
			b.WriteString("\n\n")
			last = b.Len()
		}
	}
	return b.String()
}

var sizes = []struct {
	name        string
	size, every int
}{
	{"1KB", 1 << 10, 600},
	{"20KB", 20 << 10, 600},
	{"20KB-one-paragraph", 20 << 10, 0},
	{"200KB", 200 << 10, 600},
	{"1MB-one-paragraph", 1 << 20, 0},
}

// middle puts the cursor about the middle of the text.
func middle(m Model) Model {
	m = m.vertical(-m.text.rows / 2)
	return m
}

func BenchmarkKey(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			m := middle(New(french(s.size, s.every)).SetSize(100, 20))
			keys := []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: 'é', Text: "é"}, {Code: tea.KeyBackspace}, {Code: tea.KeyBackspace}}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				m, _ = m.Update(keys[i%len(keys)])
				_ = m.Value()
				_ = m.View()
				_, _ = m.Cursor()
			}
		})
	}
}

// BenchmarkKeyAlone is BenchmarkKey without what the program asks after each key.
func BenchmarkKeyAlone(b *testing.B) {
	for _, s := range sizes {
		b.Run(s.name, func(b *testing.B) {
			m := middle(New(french(s.size, s.every)).SetSize(100, 20))
			keys := []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: tea.KeyBackspace}}
			for i := 0; b.Loop(); i++ {
				m, _ = m.Update(keys[i%len(keys)])
			}
		})
	}
}

func BenchmarkKeyInLongWord(b *testing.B) {
	m := middle(New(strings.Repeat("x", 1<<20)).SetSize(100, 20))
	keys := []tea.KeyPressMsg{{Code: 'a', Text: "a"}, {Code: tea.KeyBackspace}}
	for i := 0; b.Loop(); i++ {
		m, _ = m.Update(keys[i%len(keys)])
	}
}

func BenchmarkDown(b *testing.B) {
	m := middle(New(french(1<<20, 0)).SetSize(100, 20))
	keys := []tea.KeyPressMsg{{Code: tea.KeyDown}, {Code: tea.KeyUp}}
	for i := 0; b.Loop(); i++ {
		m, _ = m.Update(keys[i%2])
	}
}

func BenchmarkWord(b *testing.B) {
	m := middle(New(french(1<<20, 0)).SetSize(100, 20))
	keys := []tea.KeyPressMsg{{Code: tea.KeyRight, Mod: tea.ModAlt}, {Code: tea.KeyLeft, Mod: tea.ModAlt}}
	for i := 0; b.Loop(); i++ {
		m, _ = m.Update(keys[i%2])
	}
}

func BenchmarkView(b *testing.B) {
	m := middle(New(french(200<<10, 600)).SetSize(100, 40))
	b.ReportAllocs()
	for b.Loop() {
		_ = m.View()
	}
}

func BenchmarkViewStyled(b *testing.B) {
	style := lipgloss.NewStyle().Foreground(lipgloss.Color("#ddd")).Background(lipgloss.Color("#222"))
	m := middle(New(french(200<<10, 600)).SetSize(100, 40).SetStyles(Styles{Text: style}))
	for b.Loop() {
		_ = m.View()
	}
}

func BenchmarkPaste(b *testing.B) {
	for _, every := range []int{0, 600} {
		text := french(200<<10, every)
		b.Run(fmt.Sprint("every-", every), func(b *testing.B) {
			m := New(french(20<<10, 600)).SetSize(100, 20)
			for b.Loop() {
				_, _ = m.Update(tea.PasteMsg{Content: text})
			}
		})
	}
}

func BenchmarkLoad4MB(b *testing.B) {
	texts := map[string]string{
		"french":   french(4<<20, 0),
		"one-word": strings.Repeat("x", 4<<20),
		"lines":    strings.Repeat("\n", 4<<20),
		"chinese":  strings.Repeat("中文", 4<<20/6),
		"flags":    strings.Repeat("🇫🇷", 4<<20/8),
		"marks":    "a" + strings.Repeat("\u0301", 4<<20/2),
	}
	for name, text := range texts {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_ = New(text).SetSize(100, 20)
			}
		})
	}
}

func BenchmarkResize(b *testing.B) {
	m := New(french(200<<10, 600)).SetSize(100, 20)
	for i := 0; b.Loop(); i++ {
		m = m.SetSize(100+i%2, 20)
	}
}
