package forms

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"ami-wizard/render"
	"ami-wizard/render/plain"
)

// Field is the words of one section, to be pasted into a form.
type Field struct {
	Section string
	Title   string
	Name    string // of its file
	Text    string // lines of words, an empty one between two blocks, none at the end
	Lengths
}

// Of gives a field for each section that says something.
func Of(d render.Document, s Spaces) []Field {
	var all []Field
	for _, part := range d.Parts {
		words := s.Apply(text(part))
		if words == "" {
			continue
		}
		title := plain.Line(part.Heading)
		if title == "" {
			title = untitled
		}
		all = append(all, Field{part.Section, title, fmt.Sprintf("%02d-%s.txt", len(all), slug(part.Section)), words, LengthsOf(words)})
	}
	return all
}

// text gives the words of a section without its heading, which is the field's label.
func text(part render.Part) string {
	var blocks []string
	add := func(lines []string) {
		if len(lines) > 0 {
			blocks = append(blocks, strings.Join(lines, "\n"))
		}
	}
	for _, b := range part.Blocks {
		if words := plain.Line(b.Heading); words != "" {
			add([]string{words})
		}
		mark := ""
		if b.State == render.Proposed {
			mark = plain.Proposed
		}
		for i := range b.Nodes {
			lines := plain.Read(b.Nodes[i : i+1])
			if len(lines) > 0 {
				lines[0] = mark + lines[0]
				mark = ""
			}
			add(lines)
		}
	}
	return strings.Join(blocks, "\n\n")
}

// slug makes a file's name of an id: small letters, digits and hyphens alone.
func slug(id string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(id) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	if words := strings.Trim(b.String(), "-"); words != "" {
		return words[:min(len(words), 60)]
	}
	return unnamed
}

// Lengths is how long a text is. Forms do not say which of these they count.
type Lengths struct {
	Graphemes int // what people see as one sign
	Runes     int // code points
	UTF16     int // what the maxlength of a web page counts
	Bytes     int // in UTF-8
	CRLF      int // bytes, with two for each end of line, as browsers send it
}

// LengthsOf measures a text.
func LengthsOf(s string) Lengths {
	l := Lengths{Runes: utf8.RuneCountInString(s), Bytes: len(s), CRLF: len(s) + strings.Count(s, "\n")}
	for clusters := graphemes.FromString(s); clusters.Next(); {
		l.Graphemes++
	}
	for _, r := range s {
		l.UTF16++
		if r > 0xffff {
			l.UTF16++
		}
	}
	return l
}
