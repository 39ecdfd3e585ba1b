package trial

import (
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
)

// One cell of a picture, in its units.
const cellWidth, cellHeight = 8.4, 18

// Picture holds one of README.md's pictures to what the program draws.
func Picture(t *testing.T, name, content string, cursor *tea.Cursor, width, height int) {
	t.Helper()
	got := svg(t, content, cursor, width, height)
	path := filepath.Join("testdata", name+".svg")
	if *Update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what the program draws (go test -update draws it anew)", path)
	}
}

// svg draws a screen as a terminal would show it.
func svg(t *testing.T, content string, cursor *tea.Cursor, width, height int) string {
	t.Helper()
	e := vt.NewEmulator(width, height)
	if _, err := e.WriteString(strings.ReplaceAll(content, "\n", "\r\n")); err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.1f %d" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`+"\n",
		cellWidth*float64(width)+16, cellHeight*height+16)
	b.WriteString(`<rect width="100%" height="100%" rx="8" fill="#16181d"/>` + "\n")
	for y := range height {
		for x := 0; x < width; {
			x = run(&b, e, x, y, width)
		}
	}
	if c := cursor; c != nil {
		fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="#e6e6e6" opacity="0.6"/>`+"\n",
			8+cellWidth*float64(c.X), 8+cellHeight*c.Y, cellWidth, cellHeight)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// run draws the cells of one style from x on and gives where they end.
func run(b *strings.Builder, e *vt.Emulator, x, y, width int) int {
	var text strings.Builder
	from, style := x, e.CellAt(x, y).Style
	for x < width {
		cell := e.CellAt(x, y)
		if !cell.Style.Equal(&style) {
			break
		}
		text.WriteString(cell.Content)
		x += max(1, cell.Width)
	}
	left, wide := 8+cellWidth*float64(from), cellWidth*float64(x-from)
	fg, bg := paint(style.Fg, "#e6e6e6"), paint(style.Bg, "")
	if style.Attrs&uv.AttrReverse != 0 {
		fg, bg = "#16181d", fg
	}
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, 8+cellHeight*y, wide, cellHeight, bg)
	}
	if words := strings.TrimRight(text.String(), " "); words != "" {
		bold := ""
		if style.Attrs&uv.AttrBold != 0 {
			bold = ` font-weight="bold"`
		}
		fmt.Fprintf(b, `<text x="%.1f" y="%d" fill="%s"%s xml:space="preserve" textLength="%.1f">%s</text>`+"\n",
			left, 8+cellHeight*y+13, fg, bold, cellWidth*float64(len([]rune(words))), html.EscapeString(words))
	}
	return x
}

func paint(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}
