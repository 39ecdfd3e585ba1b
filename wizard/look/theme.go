package look

import (
	"strconv"
	"strings"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"ami-wizard/render/preview"
	"ami-wizard/wizard/prose"
)

// Theme is the style tokens that everything is drawn with. It is built once
// for a background and lives behind one pointer: huh asks for its styles
// several times a key, and ignores a second theme (see huhTheme).
type Theme struct {
	Ground

	Title, Muted, Strong, Accent, Good, Alert Ink
	Rule, Bar, Urgent, Alarm, Hint            Ink

	Preview preview.Palette
	Prose   prose.Styles
	huh     *huh.Styles
}

// NewTheme makes the tokens of a background, for a person or for a room.
func NewTheme(dark, projected bool) *Theme { return Ground{Dark: dark, Projected: projected}.Theme() }

// Theme makes the tokens for what is drawn on.
func (g Ground) Theme() *Theme {
	p, dark := g.palette(), g.Dark
	t := &Theme{Ground: g, Preview: p.preview()}
	plain := lipgloss.NewStyle()
	accent := plain.Bold(true).Foreground(lipgloss.Color(p.accent))
	muted := plain.Foreground(lipgloss.Color(p.muted))
	alert := plain.Bold(true).Foreground(lipgloss.Color(p.alert))
	t.Accent, t.Muted, t.Alert = newInk(accent), newInk(muted), newInk(alert)
	t.Title = newInk(plain.Bold(true).Foreground(lipgloss.Color(p.title)))
	t.Strong = newInk(plain.Bold(true))
	t.Good = newInk(plain.Foreground(lipgloss.Color(p.good)))
	t.Rule = newInk(plain.Foreground(lipgloss.Color(p.rule)))
	bar := plain.Bold(true).Foreground(lipgloss.Color(p.bar)).Background(lipgloss.Color(p.barBack))
	t.Bar, t.Urgent = newInk(bar), newInk(bar.Reverse(true))
	t.Alarm = newInk(alert.Reverse(true))
	hint := plain.Italic(true).Foreground(lipgloss.Color(p.hint))
	t.Hint, t.Prose = newInk(hint), prose.Styles{Placeholder: hint}
	t.huh = huhStyles(dark, accent, muted, hint)
	return t
}

// preview gives the colours that the rendered response is drawn with.
func (p palette) preview() preview.Palette {
	return preview.Palette{
		Heading: p.title, Strong: "", Link: p.accent, Code: p.proposal, Quote: p.muted,
		Blank: p.blank, BlankBack: p.blankBack, Proposal: p.proposal,
		Mark: p.accent, Muted: p.muted, Rule: p.rule,
	}
}

// huhStyles gives huh's fields our tokens. Signs tell everything that colours
// tell: the cursor's arrow, the ticked box.
func huhStyles(dark bool, accent, muted, hint lipgloss.Style) *huh.Styles {
	s := huh.ThemeBase(dark)
	plain := lipgloss.NewStyle()
	s.FieldSeparator = plain.SetString("\n")
	for _, f := range []*huh.FieldStyles{&s.Focused, &s.Blurred} {
		f.Base = plain
		f.Title = plain // a styled title takes a line of a Select even when it is empty
		f.Description = muted
		f.SelectSelector = accent.SetString(Mark)
		f.MultiSelectSelector = accent.SetString(Mark)
		f.Option = plain
		f.SelectedOption = accent
		f.UnselectedOption = plain
		f.SelectedPrefix = accent.SetString("[x] ")
		f.UnselectedPrefix = plain.SetString("[ ] ")
		f.TextInput.Placeholder = hint
		f.TextInput.Prompt = accent
		f.TextInput.Cursor = accent
		f.FocusedButton = accent.Reverse(true).Padding(0, 1)
		f.BlurredButton = muted.Padding(0, 1)
	}
	s.Blurred.MultiSelectSelector = plain.SetString("  ")
	s.Blurred.TextInput.Prompt = muted
	return s
}

// huhTheme is what huh is given: it always answers with the styles in force,
// whatever background huh believes in (it hears of it only now and then).
type huhTheme struct{ tokens *Theme }

// Theme gives the styles in force.
func (h huhTheme) Theme(bool) *huh.Styles { return h.tokens.huh }

// ForHuh gives the theme as huh's fields take it.
func (t *Theme) ForHuh() huh.Theme { return huhTheme{t} }

// Placeholder gives the words that an empty field shows, in that many cells where that is more
// than nothing. Brackets tell them from an answer where neither colour nor slant does: on
// a projector a room takes grey words for its own.
func Placeholder(words string, width int) string {
	if words == "" {
		return ""
	}
	if words = Shown(words); width > 0 {
		words = Fit(words, width-2)
	}
	return "[" + words + "]"
}

// HiddenMark counts the lines hidden above and below.
func (t *Theme) HiddenMark(above, below int) string {
	var parts []string
	if above > 0 {
		parts = append(parts, "↑"+strconv.Itoa(above))
	}
	if below > 0 {
		parts = append(parts, "↓"+strconv.Itoa(below))
	}
	return t.Accent.Render(strings.Join(parts, " "))
}
