package pages

import (
	"strings"

	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// Run is words in one style on one line.
type Run struct {
	Style
	X, Y float64 // where they begin, on their baseline
	W    float64
	Text string
}

// flow breaks words into lines of a width, at their ordinary spaces.
type flow struct {
	faces *faces
	width float64
	lines [][]Run
	line  []Run
	x     float64
	word  []Run // what no space parts, of one style or more
	wide  float64
	space *Run // between the line and the word
}

// lines breaks spans into lines, the first of them even where there are no words.
func (l *layout) lines(spans []tree.Span, base Style, width float64) [][]Run {
	f := flow{faces: l.faces, width: width}
	for i := range spans {
		s := &spans[i]
		if s.Break {
			f.flush()
			f.end()
			continue
		}
		text := s.Text
		if s.Image {
			text = outline.Image + text
		}
		f.words(text, base.of(s, l.link(s.Link)))
	}
	f.flush()
	if last := len(spans) - 1; len(f.line) > 0 || len(f.lines) == 0 || spans[last].Break {
		f.end()
	}
	return f.lines
}

// words adds words of one style.
func (f *flow) words(text string, style Style) {
	text = f.faces.shown(style.Face, text)
	for {
		i := strings.IndexAny(text, " \n\t")
		word := text
		if i >= 0 {
			word = text[:i]
		}
		if word != "" {
			w := f.faces.width(style.Face, style.Size, word)
			f.word = append(f.word, Run{Style: style, W: w, Text: word})
			f.wide += w
		}
		if i < 0 {
			return
		}
		f.flush()
		f.space = &Run{Style: style, W: f.faces.width(style.Face, style.Size, " "), Text: " "}
		text = text[i+1:]
	}
}

// flush puts the word on the line, or on the next one.
func (f *flow) flush() {
	if len(f.word) == 0 {
		return
	}
	gap := 0.0
	if f.space != nil && f.x > 0 {
		gap = f.space.W
	}
	switch {
	case f.x > 0 && f.x+gap+f.wide > f.width:
		f.end()
	case gap > 0:
		f.put(*f.space)
	}
	f.space = nil
	for _, r := range f.word {
		f.fit(r)
	}
	f.word, f.wide = f.word[:0], 0
}

// fit puts words on the line, and goes on on the next where a word alone is too long.
func (f *flow) fit(r Run) {
	for f.x+r.W > f.width && f.wide > f.width {
		at, w := f.part(r)
		if at >= len(r.Text) {
			break
		}
		if at > 0 {
			f.put(Run{Style: r.Style, W: w, Text: r.Text[:at]})
		}
		f.end()
		r.Text, r.W = r.Text[at:], r.W-w
	}
	f.put(r)
}

// part gives how much of a word the line has room for, and its width: up to a hyphen of a
// compound where there is one, as other programs do.
func (f *flow) part(r Run) (at int, w float64) {
	hyphen, before := 0, 0.0
	for i, sign := range r.Text {
		wide := f.faces.width(r.Face, r.Size, string(sign))
		if f.x+w+wide > f.width && (i > 0 || f.x > 0) {
			break
		}
		at, w = i+len(string(sign)), w+wide
		if sign == '-' && i > 0 {
			hyphen, before = at, w
		}
	}
	if hyphen > 0 && at < len(r.Text) {
		return hyphen, before
	}
	return at, w
}

// put adds words to the line, to the last ones where they look alike.
func (f *flow) put(r Run) {
	if last := len(f.line) - 1; last >= 0 && f.line[last].Style == r.Style {
		f.line[last].Text += r.Text
		f.line[last].W += r.W
	} else {
		r.X = f.x
		f.line = append(f.line, r)
	}
	f.x += r.W
}

func (f *flow) end() {
	f.lines = append(f.lines, f.line)
	f.line, f.x, f.space = nil, 0, nil
}

// measure gives the width of a line.
func measure(line []Run) float64 {
	if len(line) == 0 {
		return 0
	}
	last := line[len(line)-1]
	return last.X + last.W
}
