package pages

import "ami-wizard/render/tree"

// leaf is how a paragraph stands.
type leaf struct {
	style         Style
	leading       float64
	left, right   float64 // from the margins
	before, after float64
	keep          bool // with what follows
	joined        bool // the bars and grounds go on from the row above
	sides         []Box
	under         *Box    // a line under it
	gap           float64 // before that line
}

// paragraph makes a row of each line. The first two and the last two are on one page, and
// of three lines all are.
func (l *layout) paragraph(p leaf, spans []tree.Span) {
	lines := l.lines(spans, p.style, textWidth-p.left-p.right)
	for i, words := range lines {
		r := row{height: p.style.Size * face * p.leading}
		r.runs = placed(words, marginX+p.left, r.height-p.style.Size*descent)
		r.keep = p.keep && i == len(lines)-1 || i < len(lines)-1 && (i == 0 || i == len(lines)-2)
		after := 0.0
		if i == 0 {
			r.before = p.before
		}
		if i > 0 || p.joined {
			r.sides = p.sides
		} else {
			r.boxes = inside(p.sides, r.height)
		}
		if i == len(lines)-1 {
			after = p.after
			if p.under != nil {
				r.boxes = append(r.boxes, Box{marginX, r.height + p.gap, textWidth, p.under.H, p.under.Colour})
				r.height += p.gap + p.under.H
			}
		}
		l.add(r, after)
	}
}

// inside gives bars and grounds for a row alone.
func inside(sides []Box, height float64) []Box {
	out := make([]Box, len(sides))
	for i, b := range sides {
		b.H = height
		out[i] = b
	}
	return out
}

// placed gives the words of a line at their place.
func placed(words []Run, x, y float64) []Run {
	for i := range words {
		words[i].X += x
		words[i].Y = y
	}
	return words
}
