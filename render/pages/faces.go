package pages

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansbolditalic"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// Face is one of the faces of Liberation (under the SIL Open Font License), which have the
// widths of Arial and of Courier New.
type Face int

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	Mono
	faceCount
)

// TTF gives the file of a face.
func (f Face) TTF() []byte {
	switch f {
	case Bold:
		return liberationsansbold.TTF
	case Italic:
		return liberationsansitalic.TTF
	case BoldItalic:
		return liberationsansbolditalic.TTF
	case Mono:
		return liberationmonoregular.TTF
	}
	return liberationsansregular.TTF
}

// em is the units in which widths are told: thousandths of the size of a face.
const em = 1000

// faces measures words, and remembers how wide each sign is.
type faces struct {
	fonts  [faceCount]*sfnt.Font
	widths [faceCount][low]int32 // of the signs that Europe writes: 0 is not yet known, -1 not there, else the width and one
	others [faceCount]map[rune]int32
	buffer sfnt.Buffer
	lost   int // signs that no face has
}

// low is where the signs end that are remembered in a table: letters, punctuation, currencies.
const low = 0x2200

func newFaces() (*faces, error) {
	f := &faces{}
	for i := range faceCount {
		parsed, err := sfnt.Parse(i.TTF())
		if err != nil {
			return nil, err
		}
		f.fonts[i], f.others[i] = parsed, map[rune]int32{}
	}
	return f, nil
}

// advance gives the width of a sign and one, or -1 where the face lacks it.
func (f *faces) advance(at Face, r rune) int32 {
	if r < low {
		if w := f.widths[at][r]; w != 0 {
			return w
		}
		f.widths[at][r] = f.measure(at, r)
		return f.widths[at][r]
	}
	w, known := f.others[at][r]
	if !known {
		w = f.measure(at, r)
		f.others[at][r] = w
	}
	return w
}

func (f *faces) measure(at Face, r rune) int32 {
	glyph, err := f.fonts[at].GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 || r > 0xffff { // the writer of PDF knows no sign beyond these
		return -1
	}
	width, err := f.fonts[at].GlyphAdvance(&f.buffer, glyph, fixed.I(em), font.HintingNone)
	if err != nil {
		return -1
	}
	return int32(width.Round()) + 1
}

// width gives the width of words that the face has, in points.
func (f *faces) width(at Face, size float64, s string) float64 {
	w := int32(0)
	for _, r := range s {
		if a := f.advance(at, r); a > 0 {
			w += a - 1
		}
	}
	return float64(w) * size / em
}

// Stand is what is drawn for a sign that no face has.
const Stand = "□"

// likes is the signs that a face may have in place of another one that means the same.
var likes = map[rune]string{
	'☐': "□", '☑': "■", '☒': "■", '✓': "√", '✔': "√", '\u2011': "\u2010", '\u202f': "\u00a0", '\u2009': "\u00a0",
	'\u200b': "", '\u200d': "", '\u2060': "", '\ufeff': "", '\u00ad': "",
}

// shown gives words as the face can draw them, and counts the signs that it cannot.
func (f *faces) shown(at Face, s string) string {
	whole := true
	for _, r := range s {
		if f.advance(at, r) < 0 || unseen(r) || r >= '\u0300' && r < '\u0370' { // an accent of its own is joined to its letter
			whole = false
			break
		}
	}
	if whole {
		return s
	}
	var b strings.Builder
	for clusters := graphemes.FromString(norm.NFC.String(s)); clusters.Next(); {
		b.WriteString(f.sign(at, clusters.Value()))
	}
	return b.String()
}

// sign gives what people see as one sign as the face can draw it.
func (f *faces) sign(at Face, cluster string) string {
	out := ""
	for i, r := range cluster {
		like, known := likes[r]
		switch {
		case r < ' ':
			out += " "
		case f.advance(at, r) >= 0 && !unseen(r):
			out += string(r)
		case known && (like == "" || f.has(at, like)):
			out += like
		case i > 0 && r >= '\ufe00' && r <= '\ufe0f': // says how the sign before is drawn
		default:
			f.lost++
			return Stand
		}
	}
	return out
}

// unseen tells the signs that say where a word may end, which happens at spaces alone.
func unseen(r rune) bool { return r == '\u00ad' || r == '\u200b' }

func (f *faces) has(at Face, s string) bool {
	for _, r := range s {
		if f.advance(at, r) < 0 {
			return false
		}
	}
	return true
}
