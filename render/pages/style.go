package pages

import "ami-wizard/render/tree"

// The page, in points: A4, with the margins of the files for word processors.
const (
	Width, Height = 595.28, 841.89
	marginX       = 65.2
	marginTop     = 70.9
	marginBottom  = 65.2
	textWidth     = Width - 2*marginX
	textHeight    = Height - marginTop - marginBottom
	headerAt      = 44          // baseline of the words at the head of a page
	footerAt      = Height - 38 // and of those at its foot
	face          = 1.149       // height of a line of Liberation, for a size of 1
	descent       = 0.234       // what of it is under the baseline
	ascent        = face - descent
	loose         = 283.0 / 240 // leading of running words
	tight         = 252.0 / 240 // of headings, tables and code
)

// Colour is one of the colours of a page.
type Colour struct{ R, G, B uint8 }

// The colours, which are those of the other files.
var (
	ink    = Colour{0x1f, 0x1d, 0x1a}
	grey   = Colour{0x5c, 0x57, 0x4e}
	rust   = Colour{0x9a, 0x34, 0x12}
	blue   = Colour{0x0b, 0x53, 0x94}
	brown  = Colour{0x3a, 0x2a, 0x00}
	line   = Colour{0xd8, 0xd2, 0xc5}
	ruling = Colour{0x8a, 0x84, 0x77}
	lit    = Colour{0xff, 0xe2, 0x8a}
	cream  = Colour{0xf7, 0xf3, 0xec}
	sand   = Colour{0xf3, 0xef, 0xe6}
)

// Style is how words look.
type Style struct {
	Face   Face
	Size   float64
	Colour Colour
	Link   string // where they lead: an address, or "#" and the id of a place
	Strike bool
	Lit    bool // a blank, on a ground of its own
	Plain  bool // a link that bears no line under it
}

func body() Style { return Style{Size: 10.5, Colour: ink} }

// of gives the style of a span within words of that style.
func (s Style) of(span *tree.Span, link string) Style {
	s.Face = s.Face.with(span)
	s.Strike = span.Strike
	if link != "" {
		s.Link, s.Colour = link, blue
	}
	if span.Blank {
		s.Lit, s.Colour = true, brown
	}
	return s
}

// Lit gives the ground of words that stand for a missing answer.
func Lit(r *Run) Box {
	return Box{r.X - 1, r.Y - r.Size*ascent, r.W + 2, r.Size * face, lit}
}

// with gives the face of a span within words of that face.
func (f Face) with(span *tree.Span) Face {
	strong := span.Bold || f == Bold || f == BoldItalic
	slanted := span.Italic || f == Italic || f == BoldItalic
	switch {
	case span.Code || f == Mono:
		return Mono
	case strong && slanted:
		return BoldItalic
	case strong:
		return Bold
	case slanted:
		return Italic
	}
	return Regular
}
