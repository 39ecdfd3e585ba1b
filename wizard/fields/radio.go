package fields

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
)

// radioField is a few options on one line, none picked to begin with: arrows
// move among them, and spell picks one by its letters. huh's Confirm
// knows two options only and its Select takes a line for each.
type radioField struct {
	fieldBase
	value   *string
	options []sections.Option
	theme   *look.Theme
	keys    *look.KeyMap
	width   int
}

func newRadioField(value *string, options []sections.Option, in Setting) *radioField {
	return &radioField{value: value, options: options, theme: in.Theme, keys: in.Keys}
}

// Update moves among the options.
func (r *radioField) Update(msg tea.Msg) (huh.Model, tea.Cmd) {
	if !r.focused {
		return r, nil
	}
	at := r.index()
	switch {
	case look.Pressed(msg, r.keys.Right):
		r.pick(min(at+1, len(r.options)-1))
	case look.Pressed(msg, r.keys.Left):
		r.pick(max(0, at-1))
	}
	return r, nil
}

func (r *radioField) index() int {
	for i, o := range r.options {
		if o.ID == *r.value {
			return i
		}
	}
	return -1
}

func (r *radioField) pick(i int) { *r.value = r.options[i].ID }

// spell picks the option whose name those characters begin, or whose first letter they
// repeat; it is false where no option begins so.
func (r *radioField) spell(typed string) bool {
	words := text.Fold(typed)
	if words == "" {
		return false
	}
	first := string([]rune(words)[:1])
	if strings.Trim(words, first) == "" {
		words = first
	}
	for i, o := range r.options { // "non" may read "Pas encore": both letters pick it
		if strings.HasPrefix(text.Fold(o.ID), words) || strings.HasPrefix(text.Fold(o.Name), words) {
			r.pick(i)
			return true
		}
	}
	return false
}

// View gives one line: a filled sign for the picked option, not colour alone, and
// the letter that picks each underlined.
func (r *radioField) View() string {
	var parts []string
	for _, o := range r.options {
		sign, style := "( ) ", r.theme.Strong
		if o.ID == *r.value {
			sign, style = "(●) ", r.theme.Accent
		}
		if !r.focused && o.ID != *r.value {
			style = r.theme.Muted
		}
		name := []rune(look.Shown(o.Name))
		parts = append(parts, style.Render(sign)+style.Underlined().Render(string(name[:1]))+style.Render(string(name[1:])))
	}
	for _, gap := range []string{"    ", "  ", " "} {
		line := strings.Join(parts, gap)
		if r.width == 0 || look.Cells(line) <= r.width {
			return line
		}
	}
	return look.Fit(strings.Join(parts, " "), r.width)
}

// WithWidth bounds the line.
func (r *radioField) WithWidth(width int) huh.Field { r.width = width; return r }

// WithHeight does nothing: it is one line.
func (r *radioField) WithHeight(int) huh.Field { return r }

// WithTheme does nothing: the theme is given when the field is built.
func (r *radioField) WithTheme(huh.Theme) huh.Field { return r }

// WithKeyMap does nothing: its keys are the program's.
func (r *radioField) WithKeyMap(*huh.KeyMap) huh.Field { return r }

// WithPosition does nothing: the field draws the same anywhere.
func (r *radioField) WithPosition(huh.FieldPosition) huh.Field { return r }

// GetValue gives the picked option's id.
func (r *radioField) GetValue() any { return *r.value }
