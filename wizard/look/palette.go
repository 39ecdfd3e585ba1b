package look

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
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

// The palettes of a terminal that has sixteen colours: each value is the pure one that a
// converter takes for the colour of that name, which the person at the terminal chose. A
// colour in between would become whichever is near: a pale gold becomes an alarming red.
var (
	darkBasic = palette{
		title: yellow, accent: cyan, muted: silver, hint: silver, proposal: magenta,
		blank: black, blankBack: yellow, alert: red, good: green,
		rule: grey, bar: white, barBack: navy,
	}
	lightBasic = palette{
		title: purple, accent: navy, muted: grey, hint: grey, proposal: purple,
		blank: black, blankBack: yellow, alert: maroon, good: darkGreen,
		rule: grey, bar: white, barBack: navy,
	}
	darkBasicProjector = palette{
		title: yellow, accent: cyan, muted: white, hint: silver, proposal: magenta,
		blank: black, blankBack: yellow, alert: red, good: green,
		rule: silver, bar: black, barBack: yellow,
	}
	lightBasicProjector = palette{
		title: purple, accent: navy, muted: black, hint: grey, proposal: purple,
		blank: black, blankBack: yellow, alert: maroon, good: darkGreen,
		rule: black, bar: white, barBack: navy,
	}
)

// The pure values of the sixteen colours, by their names in HTML.
const (
	black, maroon, darkGreen, navy, purple = "#000000", "#800000", "#008000", "#000080", "#800080"
	silver, grey, white                    = "#c0c0c0", "#808080", "#ffffff"
	red, green, yellow, magenta, cyan      = "#ff0000", "#00ff00", "#ffff00", "#ff00ff", "#00ffff"
)

// Ground is what is drawn on: how light it is, whether a room looks on, and whether the
// terminal has no more than sixteen colours.
type Ground struct{ Dark, Projected, Basic bool }

// Told gives what is drawn on as a terminal's message tells: its background, or the colours
// that it has.
func (g Ground) Told(msg tea.Msg) Ground {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		g.Dark = msg.IsDark()
	case tea.ColorProfileMsg:
		g.Basic = msg.Profile == colorprofile.ANSI
	}
	return g
}

// palette gives the colours for it.
func (g Ground) palette() palette {
	return map[Ground]palette{
		{Dark: true}: darkPalette, {}: lightPalette,
		{Dark: true, Projected: true}: darkProjector, {Projected: true}: lightProjector,
		{Dark: true, Basic: true}: darkBasic, {Basic: true}: lightBasic,
		{Dark: true, Projected: true, Basic: true}: darkBasicProjector, {Projected: true, Basic: true}: lightBasicProjector,
	}[g]
}
