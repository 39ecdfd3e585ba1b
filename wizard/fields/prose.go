package fields

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/wizard/clipboard"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/prose"
)

// proseField is a huh field over our paragraph editor: huh's own stops at 99
// lines and cuts long texts (charmbracelet/huh#501). It has the terminal's real cursor.
type proseField struct {
	fieldBase
	value  *string
	model  prose.Model
	styles prose.Styles
	width  int
	height int
}

func newProseField(value *string, in Setting, height int) *proseField {
	m := prose.New(*value).SetKeyMap(in.Keys.Text).SetStyles(in.Theme.Prose).SetPlaceholder(look.Placeholder(ProsePlaceholder, 0)).MoveToEnd()
	return &proseField{value: value, model: m, styles: in.Theme.Prose, height: height}
}

// takeOver takes the cursor from the field that this one replaces.
func (p *proseField) takeOver(was *proseField) {
	p.model = was.model.SetStyles(p.styles).SetValue(*p.value).SetSize(p.width, p.height)
}

// Update types into the text; huh's own messages pass by.
func (p *proseField) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	if !p.focused {
		return p, nil
	}
	if paste, ok := msg.(tea.PasteMsg); ok {
		msg = tea.PasteMsg{Content: p.model.Around(clipboard.Markdown(paste.Content))}
	}
	p.types(msg)
	return p, nil
}

// types hands a key, or a paste as it is, to the editor.
func (p *proseField) types(msg tea.Msg) {
	var changed bool
	if p.model, changed = p.model.Update(msg); changed {
		*p.value = p.model.Value()
	}
}

// sized gives the field another height.
func (p *proseField) sized(height int) {
	if p.height != height {
		p.height = height
		p.model = p.model.SetSize(p.width, height)
	}
}

// View gives exactly the lines of its height.
func (p *proseField) View() string { return p.model.View() }

// WithWidth reflows the text.
func (p *proseField) WithWidth(width int) huh.Field {
	p.width = width
	p.model = p.model.SetSize(width, p.height)
	return p
}

// WithHeight does nothing: the height is given when the field is built.
func (p *proseField) WithHeight(int) huh.Field { return p }

// WithTheme does nothing: the styles are given when the field is built.
func (p *proseField) WithTheme(huh.Theme) huh.Field { return p }

// WithKeyMap does nothing: the editor has its own keys.
func (p *proseField) WithKeyMap(*huh.KeyMap) huh.Field { return p }

// WithPosition does nothing: the field draws the same anywhere.
func (p *proseField) WithPosition(huh.FieldPosition) huh.Field { return p }

// GetValue gives the text.
func (p *proseField) GetValue() any { return *p.value }

func (p *proseField) cursor() *tea.Cursor {
	x, y := p.model.Cursor()
	return tea.NewCursor(x, y)
}
