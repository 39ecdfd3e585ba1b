package terminal

import (
	"bytes"
	"io"
	"strings"
	"sync"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// frame is everything that a terminal is to show; two that are equal look the same.
type frame struct {
	content       string
	title         string
	width, height int
	resized       int  // how often the terminal changed its size, maybe back to the same
	cursor        bool // it shows, at x, y
	x, y          int
	synced        bool // the terminal can hold back a frame until it is whole
	graphemes     bool // the terminal measures by grapheme, or can
}

// painter draws frames on a terminal, on its own goroutine, so that typing and saving go on
// while a slow terminal takes what it is given: of the frames that come meanwhile only the
// last is drawn.
type painter struct {
	out     io.Writer
	env     []string // says what kind of terminal it is
	profile colorprofile.Profile
	wake    chan struct{} // there may be a frame to draw

	mu   sync.Mutex // guards next
	next frame

	drawing sync.Mutex // guards the rest: held while drawing, and to stop it
	on      bool
	shown   frame
	lines   []string // of what is shown
	cells   uv.ScreenBuffer
	screen  *uv.TerminalRenderer
	pending bytes.Buffer // what the renderer wrote
}

func newPainter(out io.Writer, env []string) *painter {
	return &painter{out: out, env: env, profile: colorprofile.Detect(out, env), wake: make(chan struct{}, 1)}
}

// show hands a frame over to be drawn, and never waits.
func (p *painter) show(f frame) {
	p.mu.Lock()
	known := f == p.next
	p.next = f
	p.mu.Unlock()
	if known {
		return
	}
	select {
	case p.wake <- struct{}{}:
	default: // it was told already, and will find this frame
	}
}

// latest gives the last frame that was shown or is to be.
func (p *painter) latest() frame {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.next
}

// start takes the screen over, and draws again what was to be seen on it. The renderer's
// scrolling of parts of the screen stays off: two columns seldom move together, terminals
// get it wrong (microsoft/terminal#19016), and one that has just become smaller than the
// part scrolls what it shouldn't.
func (p *painter) start() error {
	p.drawing.Lock()
	defer p.drawing.Unlock()
	p.on, p.shown, p.lines = true, frame{}, nil
	p.cells = uv.NewScreenBuffer(0, 0)
	p.screen = uv.NewTerminalRenderer(&p.pending, p.env)
	p.screen.SetColorProfile(p.profile)
	p.screen.SetFullscreen(true)
	p.screen.Erase()
	if _, err := io.WriteString(p.out, enter); err != nil {
		return err
	}
	return p.draw(p.latest())
}

// stop gives the screen back as it was.
func (p *painter) stop() error {
	p.drawing.Lock()
	defer p.drawing.Unlock()
	if !p.on {
		return nil
	}
	p.on = false
	undo := ""
	if p.shown.title != "" {
		undo += ansi.SetWindowTitle("")
	}
	if p.shown.graphemes {
		undo += ansi.ResetModeUnicodeCore
	}
	_, err := io.WriteString(p.out, undo+leave)
	return err
}

// paint draws the last frame, unless it is on the screen.
func (p *painter) paint() error {
	p.drawing.Lock()
	defer p.drawing.Unlock()
	return p.draw(p.latest())
}

func (p *painter) draw(f frame) error {
	if !p.on || f == p.shown || f.width <= 0 || f.height <= 0 {
		return nil
	}
	p.shape(f)
	p.fill(strings.Split(f.content, "\n"))
	p.screen.Render(p.cells.RenderBuffer)
	if f.cursor {
		p.screen.MoveTo(f.x, f.y)
	}
	_ = p.screen.Flush() // to memory
	before, after := around(p.shown, f, p.pending.Len() > 0)
	out := before + p.pending.String() + after
	p.pending.Reset()
	p.shown = f
	if out == "" {
		return nil
	}
	_, err := io.WriteString(p.out, out)
	return err
}

// shape follows what changed of the screen itself; what it showed is then drawn anew.
func (p *painter) shape(f frame) {
	if f.graphemes && !p.shown.graphemes {
		p.cells.Method = ansi.GraphemeWidth
		p.screen.SetGraphemeWidth(true)
		p.lines = nil
	}
	if f.resized != p.shown.resized || f.width != p.cells.Width() || f.height != p.cells.Height() {
		p.cells.Resize(f.width, f.height)
		p.screen.Resize(f.width, f.height)
		p.screen.Erase() // terminals move what they show when they change size, each in its way
		p.lines = nil
	}
}

// fill puts the lines that changed into the cells. Nothing runs on from a line to the
// next, styles neither.
func (p *painter) fill(lines []string) {
	width, height := p.cells.Width(), p.cells.Height()
	for y := range height {
		line := ""
		if y < len(lines) {
			line = lines[y]
		}
		if y < len(p.lines) && p.lines[y] == line {
			continue
		}
		uv.NewStyledString(line).Draw(p.cells, uv.Rect(0, y, width, 1))
	}
	p.lines = append(lines, make([]string, max(0, height-len(lines)))...)
}

// around gives what is written before a frame's own bytes and after them: nobody sees
// half a frame, nor the cursor fly over it, and the modes that it changes are set.
func around(was, is frame, changes bool) (before, after string) {
	hide := was.cursor && (!is.cursor || changes && !is.synced)
	show := is.cursor && (hide || !was.cursor)
	for _, mode := range []struct {
		on            bool
		before, after string
	}{
		{is.graphemes && !was.graphemes, ansi.SetModeUnicodeCore, ""},
		{is.synced && changes, ansi.SetModeSynchronizedOutput, ansi.ResetModeSynchronizedOutput},
		{hide, ansi.ResetModeTextCursorEnable, ""},
		{show, "", ansi.SetModeTextCursorEnable},
		{is.title != was.title, "", ansi.SetWindowTitle(is.title)},
	} {
		if mode.on {
			before, after = before+mode.before, mode.after+after
		}
	}
	return before, after
}
