package consent

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Paragraph is the words of a section between two empty lines, as Markdown and as anybody may
// read them. Whoever composes the response gives them, by the order of the document.
type Paragraph struct {
	Text string
	// Shape is the same with each fact as a hole, {reperes.surface}; Text where it cites none.
	Shape string
	// Question is the id of the question whose answer opens the paragraph. It is not kept.
	Question string
}

// shape gives the sentences of a paragraph whatever its facts are.
func (p Paragraph) shape() string {
	if p.Shape == "" {
		return p.Text
	}
	return p.Shape
}

// Spaced gives a text with one plain space for each run of spaces and line ends, no-break
// ones too: what separates words is no word.
func Spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// worded gives the paragraphs in which words stand: an empty one changes nothing.
func worded(text []Paragraph) []Paragraph {
	var out []Paragraph
	for _, p := range text {
		if Spaced(p.Text) != "" {
			out = append(out, p)
		}
	}
	return out
}

// Fingerprint tells the words of a section apart from any others: the SHA-256 of its
// paragraphs in hexadecimal, their spaces normalised. The empty one is that of nothing.
type Fingerprint string

// PrintOf gives the fingerprint of a text.
func PrintOf(text []Paragraph) Fingerprint {
	sum := sha256.New()
	for _, p := range worded(text) {
		sum.Write([]byte(Spaced(p.Text) + "\n\n"))
	}
	return Fingerprint(hex.EncodeToString(sum.Sum(nil)))
}

// Short gives the beginning of a fingerprint, as two people can compare it aloud.
func (f Fingerprint) Short() string {
	if len(f) < 8 {
		return string(f)
	}
	return string(f[:4] + " " + f[4:8])
}

// clean gives a fingerprint as PrintOf writes it, nothing for what is none.
func (f Fingerprint) clean() Fingerprint {
	s := strings.ToLower(strings.ReplaceAll(line(string(f)), " ", ""))
	if len(s) != sha256.Size*2 || strings.Trim(s, "0123456789abcdef") != "" {
		return ""
	}
	return Fingerprint(s)
}

func cleanText(text []Paragraph) []Paragraph {
	var out []Paragraph
	for _, p := range text {
		p = Paragraph{Text: paragraph(p.Text), Shape: paragraph(p.Shape)}
		if p.Shape == p.Text {
			p.Shape = ""
		}
		out = append(out, p)
	}
	return worded(out)
}
