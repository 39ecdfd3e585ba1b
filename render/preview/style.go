package preview

import (
	"fmt"
	"strconv"

	"charm.land/glamour/v2/ansi"
)

// Palette is the colours of a preview, as "#rrggbb"; an empty one is the
// terminal's own. Plain asks for no colour at all (NO_COLOR): bold, underline
// and reverse then tell everything.
type Palette struct {
	Text, Heading, Strong, Link, Code, Quote string
	Blank, BlankBack                         string // a missing answer's words, and behind them
	Proposal                                 string // the gutter and the label of a passage to decide on
	Mark                                     string // the gutter of the focused question
	Muted, Rule                              string
	Plain                                    bool
}

// look is a palette made ready: the sequences that turn each style on.
type look struct {
	text, code, quote, blank, proposal, mark, muted, rule string
	config                                                ansi.StyleConfig
}

const reset = "\x1b[m"

func newLook(p Palette) look {
	if p.Plain {
		p = Palette{Plain: true}
	}
	l := look{
		text: sgr(p.Text, ""), code: sgr(p.Code, ""), quote: sgr(p.Quote, ""),
		blank: sgr(p.Blank, p.BlankBack, "1"), proposal: sgr(p.Proposal, "", "1"),
		mark: sgr(p.Mark, "", "1"), muted: sgr(p.Muted, ""), rule: sgr(p.Rule, ""),
	}
	if p.BlankBack == "" {
		l.blank = sgr(p.Blank, "", "1", "7")
	}
	l.config = config(p)
	return l
}

// config is glamour's style: no margins and no signs before headings, since
// layout is ours; colours for what stands out of the text only, since the
// text's own is put at the start of each line.
func config(p Palette) ansi.StyleConfig {
	on := true
	var c ansi.StyleConfig
	c.Heading.StylePrimitive = ansi.StylePrimitive{Bold: &on, Color: colour(p.Heading)}
	c.H1.Underline = &on
	c.H2.Underline = &on
	c.Strong = ansi.StylePrimitive{Bold: &on, Color: colour(p.Strong)}
	c.Emph.Italic = &on
	c.Strikethrough.CrossedOut = &on
	c.LinkText = ansi.StylePrimitive{Underline: &on, Color: colour(p.Link)}
	c.Code.StylePrimitive = ansi.StylePrimitive{Color: colour(p.Code)}
	if p.Code == "" {
		c.Code.Bold = &on
	}
	return c
}

func colour(hex string) *string {
	if hex == "" {
		return nil
	}
	return &hex
}

// sgr gives the sequence that turns colours and attributes on, empty for none.
func sgr(fore, back string, attributes ...string) string {
	params := ""
	for _, a := range attributes {
		params += ";" + a
	}
	params += channel("38", fore) + channel("48", back)
	if params == "" {
		return ""
	}
	return "\x1b[" + params[1:] + "m"
}

func channel(which, hex string) string {
	if len(hex) != 7 || hex[0] != '#' {
		return ""
	}
	rgb, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		return "" // not a colour: the terminal's own
	}
	return fmt.Sprintf(";%s;2;%d;%d;%d", which, rgb>>16, rgb>>8&0xff, rgb&0xff)
}

// styled puts words in a style, on their own.
func styled(style, words string) string {
	if style == "" || words == "" {
		return words
	}
	return style + words + reset
}
