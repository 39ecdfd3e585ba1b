package prose

import (
	"strings"
	"sync/atomic"

	"charm.land/lipgloss/v2"
)

// Styles is how the text looks. Colours and weights only: what would change the
// size of a row (borders, margins, widths) is left out.
type Styles struct{ Text, Placeholder lipgloss.Style }

// Model is a text being edited, at the size it is shown. It is a value: every
// method leaves it as it was and returns the next one.
type Model struct {
	text   rope
	joined *memo

	cursor   int  // the offset of the cursor, a cluster boundary
	upstream bool // at a row's cut, the cursor is shown after what precedes it
	goal     int  // the column that up and down aim at, -1 when none
	top      int  // the first row shown

	width, height int
	commands      map[string]command
	styles        *Styles
	plainText     bool // the text's style changes nothing
	placeholder   string
}

// memo remembers the joined text of one version of a rope. Copies of a Model
// share it, perhaps on several goroutines.
type memo struct{ text atomic.Pointer[string] }

// New returns a model of text, the cursor at its end, without a size yet. A text
// comes clean: see [Model.SetValue].
func New(text string) Model { return Model{}.ready().load(clean(text)) }

// ready makes a zero Model an empty text.
func (m Model) ready() Model {
	if m.joined != nil {
		return m
	}
	m.commands = defaultCommands()
	return m.load("")
}

// load replaces the whole text.
func (m Model) load(text string) Model {
	m.text = newRope(text, room(m.width), softSize, hardSize)
	m.joined = new(memo)
	m.joined.text.Store(&text)
	return m.at(len(text))
}

// room returns the cells that a row of text has in a field of that width: all
// but the one kept for the cursor, where there is enough to keep one.
func room(width int) int {
	if width < 4 {
		return width
	}
	return width - 1
}

// SetSize gives the field its size in cells, at least one column. The text flows
// anew and the cursor stays at its height, as far as it can.
func (m Model) SetSize(width, height int) Model {
	m = m.ready()
	m.width, m.height = max(1, width), max(0, height)
	y := m.row().index - m.top
	m.text = m.text.withLimit(room(m.width))
	m.top = m.row().index - min(y, max(0, m.height-1))
	return m.show()
}

// SetStyles sets the looks of the text.
func (m Model) SetStyles(s Styles) Model {
	s.Text = s.Text.Inline(true).UnsetWidth().UnsetMaxWidth()
	s.Placeholder = s.Placeholder.Inline(true).UnsetWidth().UnsetMaxWidth()
	m.styles = &s
	m.plainText = s.Text.Render("x") == "x"
	return m
}

// SetPlaceholder sets what an empty field shows.
func (m Model) SetPlaceholder(s string) Model {
	m.placeholder = clean(s)
	return m
}

// SetKeyMap sets the keys that the field obeys, [DefaultKeyMap] if never called.
func (m Model) SetKeyMap(k KeyMap) Model {
	m = m.ready()
	m.commands = k.commands()
	return m
}

// Value returns the text. It is joined once a change.
func (m Model) Value() string {
	if m.joined == nil {
		return ""
	}
	if s := m.joined.text.Load(); s != nil {
		return *s
	}
	s := m.text.String()
	m.joined.text.Store(&s)
	return s
}

// SetValue replaces the text by s, made clean: valid UTF-8, LF between lines,
// four spaces for a tab, no control character. Only what differs changes, and the
// cursor goes after it, where an undone or an external change is to be seen; the
// same text leaves everything as it is.
func (m Model) SetValue(s string) Model {
	m = m.ready()
	s = clean(s)
	old := m.Value()
	if s == old {
		return m
	}
	from := commonPrefix(old, s)
	tail := commonSuffix(old[from:], s[from:])
	m = m.replace(from, len(old)-tail, s[from:len(s)-tail])
	m.joined.text.Store(&s)
	return m
}

// MoveToBegin moves the cursor to the beginning of the text.
func (m Model) MoveToBegin() Model { return textStart(m.ready()) }

// MoveToEnd moves the cursor to the end of the text.
func (m Model) MoveToEnd() Model { return textEnd(m.ready()) }

// View returns the rows shown, exactly as many as the field is high. It lays out
// nothing: the rope knows its rows.
func (m Model) View() string {
	m = m.ready()
	rows := m.text
	blank := rows.size == 0 && m.placeholder != ""
	if blank {
		rows = newRope(m.placeholder, rows.limit, softSize, hardSize)
	}
	out := make([]string, m.height)
	for i := range min(m.height, rows.rows-m.top) {
		// Spaces at the end of a row are all that may be too wide, in a row wide
		// enough for any cluster.
		line := trim(rows.row(m.top + i).text)
		if rows.limit == 1 {
			line = cut(line, 1)
		}
		out[i] = m.paint(line, blank)
	}
	return strings.Join(out, "\n")
}

// paint gives a row its style.
func (m Model) paint(line string, blank bool) string {
	switch {
	case m.styles == nil || line == "":
		return line
	case blank:
		return m.styles.Placeholder.Render(line)
	}
	if m.plainText { // as the terminal writes: nothing to work out a row
		return line
	}
	return m.styles.Text.Render(line)
}

// Cursor returns the cell of the terminal's cursor, counted from the view's
// first. It is always inside the view.
func (m Model) Cursor() (x, y int) {
	m = m.ready()
	r := m.row()
	x = min(width(r.text[:m.cursor-r.start]), m.width-1)
	return max(0, x), max(0, r.index-m.top)
}

// Rows returns how many rows the text takes.
func (m Model) Rows() int { return m.ready().text.rows }

// Above returns how many rows are hidden above the view.
func (m Model) Above() int { return m.top }

// Below returns how many rows of the text are hidden below the view.
func (m Model) Below() int { return max(0, m.text.rows-m.top-m.height) }
