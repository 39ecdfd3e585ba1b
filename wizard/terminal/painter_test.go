package terminal

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// screen is a painter and the emulator it draws on.
type screen struct {
	*painter
	emu *vt.Emulator
}

func newScreen(term string, width, height int) screen {
	emu := vt.NewEmulator(width, height)
	return screen{newPainter(emu, []string{"TERM=" + term, "COLORTERM=truecolor", "TTY_FORCE=1"}), emu}
}

// text gives what stands on the emulator, without the spaces at the ends of lines.
func (s screen) text() []string {
	lines := make([]string, s.emu.Height())
	for y := range lines {
		var b strings.Builder
		for x := 0; x < s.emu.Width(); {
			c := s.emu.CellAt(x, y)
			if c == nil || c.Width == 0 {
				b.WriteByte(' ')
				x++
				continue
			}
			b.WriteString(c.Content)
			x += c.Width
		}
		lines[y] = strings.TrimRight(b.String(), " ")
	}
	return lines
}

// visible gives the text that a frame shows, as many lines as it is high.
func (f frame) visible() []string {
	lines := make([]string, f.height)
	for y, line := range strings.Split(f.content, "\n") {
		if y < f.height {
			lines[y] = strings.TrimRight(ansi.Strip(line), " ")
		}
	}
	return lines
}

func (s screen) agree(t interface{ Fatalf(string, ...any) }, f frame) {
	got, want := s.text(), f.visible()
	for y := range want {
		if got[y] != want[y] {
			t.Fatalf("line %d of %dx%d: %q\nstands there as %q", y, f.width, f.height, want[y], got[y])
		}
	}
	if at := s.emu.CursorPosition(); f.cursor && (at.X != f.x || at.Y != f.y) {
		t.Fatalf("the cursor stands at %v, not at %d,%d", at, f.x, f.y)
	}
}

// words is what lines are made of: plain, accented, wide, coloured, with spaces that
// don't break.
var words = []string{
	"a", "été", "l’appel", "━━━━", "────", " ", "   ", "4\u00a0200\u202fm²", "日本", "🌻", "👩‍👩‍👧",
	"\x1b[1mgras\x1b[m", "\x1b[48;2;1;2;3m  fond  \x1b[m", "\x1b[38;2;200;100;0mcouleur\x1b[m", "│",
}

// drawnLine gives a line no wider than the screen.
func drawnLine(t *rapid.T, width int) string {
	line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 14).Draw(t, "line"), "")
	return ansi.Truncate(line, width, "")
}

// TestPainter holds that the screen shows the last frame and nothing else, whatever was on
// it before, on the kinds of terminal that ultraviolet tells apart. (For others it uses
// the insert mode, IRM, which the emulator doesn't have.)
func TestPainter(t *testing.T) {
	for _, term := range []string{"xterm-256color", "tmux-256color", "screen", "linux"} {
		t.Run(term, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) { paintings(t, term) })
		})
	}
}

func paintings(t *rapid.T, term string) {
	size := func() (int, int) {
		return rapid.IntRange(20, 60).Draw(t, "width"), rapid.IntRange(3, 12).Draw(t, "height")
	}
	f := frame{graphemes: true, resized: 1}
	f.width, f.height = size()
	s := newScreen(term, f.width, f.height)
	if err := s.start(); err != nil {
		t.Fatalf("start: %v", err)
	}
	lines := []string{}
	for range rapid.IntRange(1, 12).Draw(t, "frames") {
		switch rapid.SampledFrom([]string{"line", "line", "scroll", "resize", "shake", "again", "all"}).Draw(t, "change") {
		case "scroll":
			lines = append([]string{drawnLine(t, f.width)}, lines...)
		case "resize":
			f.width, f.height = size()
			s.emu.Resize(f.width, f.height)
			f.resized++
			lines = nil
		case "shake": // away and back before the program sees it
			width, height := size()
			s.emu.Resize(width, height)
			s.emu.Resize(f.width, f.height)
			f.resized++
		case "again":
			if err := s.stop(); err != nil {
				t.Fatalf("stop: %v", err)
			}
			_, _ = s.emu.WriteString("\x1b[2J\x1b[Hun éditeur\r\n")
			if err := s.start(); err != nil {
				t.Fatalf("start again: %v", err)
			}
		case "all":
			lines = nil
		}
		for len(lines) < f.height {
			lines = append(lines, drawnLine(t, f.width))
		}
		lines = lines[:f.height]
		lines[rapid.IntRange(0, f.height-1).Draw(t, "y")] = drawnLine(t, f.width)
		f.content = strings.Join(lines, "\n")
		f.cursor = rapid.Bool().Draw(t, "cursor")
		f.x, f.y = rapid.IntRange(0, f.width-1).Draw(t, "x"), rapid.IntRange(0, f.height-1).Draw(t, "cursor y")
		s.show(f)
		if err := s.paint(); err != nil {
			t.Fatalf("paint: %v", err)
		}
		s.agree(t, f)
	}
}
