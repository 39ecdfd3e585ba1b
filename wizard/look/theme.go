package look

import (
	"strconv"
	"strings"

	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"ami-wizard/render/preview"
	"ami-wizard/wizard/prose"
)

// palette is the colours of one background, as "#rrggbb"; an empty one leaves
// the terminal's own. theme_test.go measures their contrast (WCAG 2.2 §1.4.3).
type palette struct {
	title    string // the question, the headings
	accent   string // where the eye goes: the mark, the cursor's row
	muted    string // what can wait: help, keys
	proposal string // a passage nobody has decided on
	blank    string // a missing fact, on blankBack
	alert    string // what must not be missed
	good     string // saved, complete
	hint     string // what an empty field says: never the colour of what is typed
	rule     string // lines between things; no text is drawn in it
	bar      string // text of the top line, on barBack

	blankBack, barBack string
}

var (
	darkPalette = palette{
		title: "#ffd68a", accent: "#7fd4ff", muted: "#b4bccb", hint: "#9fb3cf", proposal: "#d9b8ff",
		blank: "#1a1200", blankBack: "#ffcf4d", alert: "#ff9d94", good: "#9be29b",
		rule: "#5c6678", bar: "#ffffff", barBack: "#23486b",
	}
	lightPalette = palette{
		title: "#6b2f00", accent: "#004f8a", muted: "#4a5361", hint: "#4f5d78", proposal: "#5b2a91",
		blank: "#2b1d00", blankBack: "#ffd45c", alert: "#a3150b", good: "#14591d",
		rule: "#9aa3b0", bar: "#ffffff", barBack: "#174a75",
	}
)

// The projector's palettes: at least 7:1 (WCAG 2.2 §1.4.6), and nothing dim; on
// a projector even grey on black is lost.
var (
	darkProjector = palette{
		title: "#ffe08a", accent: "#8fe0ff", muted: "#ffffff", hint: "#b3c7e6", proposal: "#e6ccff",
		blank: "#000000", blankBack: "#ffd83d", alert: "#ffb8b0", good: "#b6f7b6",
		rule: "#c8ccd4", bar: "#000000", barBack: "#ffe08a",
	}
	lightProjector = palette{
		title: "#4a1f00", accent: "#00305c", muted: "#000000", hint: "#3a4a66", proposal: "#3c1168",
		blank: "#000000", blankBack: "#ffd83d", alert: "#7a0a02", good: "#063d0e",
		rule: "#444444", bar: "#ffffff", barBack: "#002f57",
	}
)

// palettes gives the colours for a background.
func palettes(dark, projected bool) palette {
	switch {
	case dark && projected:
		return darkProjector
	case projected:
		return lightProjector
	case dark:
		return darkPalette
	}
	return lightPalette
}

// Theme is the style tokens that everything is drawn with. It is built once
// for a background and lives behind one pointer: huh asks for its styles
// several times a key, and ignores a second theme (see huhTheme).
type Theme struct {
	Dark bool

	Title, Muted, Strong, Accent, Good, Alert Ink
	Rule, Bar, Alarm, Hint                    Ink

	Preview preview.Palette
	Prose   prose.Styles
	huh     *huh.Styles
}

// NewTheme makes the tokens of a background, for a person or for a room.
func NewTheme(dark, projected bool) *Theme {
	p := palettes(dark, projected)
	t := &Theme{Dark: dark, Preview: p.preview()}
	plain := lipgloss.NewStyle()
	accent := plain.Bold(true).Foreground(lipgloss.Color(p.accent))
	muted := plain.Foreground(lipgloss.Color(p.muted))
	alert := plain.Bold(true).Foreground(lipgloss.Color(p.alert))
	t.Accent, t.Muted, t.Alert = newInk(accent), newInk(muted), newInk(alert)
	t.Title = newInk(plain.Bold(true).Foreground(lipgloss.Color(p.title)))
	t.Strong = newInk(plain.Bold(true))
	t.Good = newInk(plain.Foreground(lipgloss.Color(p.good)))
	t.Rule = newInk(plain.Foreground(lipgloss.Color(p.rule)))
	t.Bar = newInk(plain.Bold(true).Foreground(lipgloss.Color(p.bar)).Background(lipgloss.Color(p.barBack)))
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
		f.SelectSelector = accent.SetString("▸ ")
		f.MultiSelectSelector = accent.SetString("▸ ")
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
