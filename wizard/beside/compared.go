package beside

import (
	"strings"

	"ami-wizard/sections/consent"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// mostCompared is the bytes of a text from which it is not compared any more: the comparison is
// drawn at each key, and is of use only as long as the eye can follow it.
const mostCompared = 3_000

// cameHere stands where people put something in: it is said above already.
const cameHere = "[+]"

// Compared draws a proposed paragraph under what people made of it: what they left out stands
// in signs, and a sign shows where they put something in. Theirs stands over it already, so
// that what they wrote is not said again.
func Compared(proposed, theirs string, t *look.Theme, width, height int) []string {
	if height < 2 {
		return nil
	}
	title, marked := sayProposed, proposed
	if len(proposed) <= mostCompared && len(theirs) <= mostCompared {
		var same bool
		if marked, same = differences(consent.Stretches(proposed, theirs)); same {
			title += " · " + sayUnchanged
		} else if marks := " · " + sayMarks; look.Cells(title+marks)+8 <= width {
			title += marks
		}
	}
	visible, _, below := look.Window(look.Wrap(marked, width), 0, height-1)
	return append([]string{t.Ruled(title, 0, below, width)}, inked(visible, t)...)
}

// fewWords is how many words that both texts have, between two differences, are told as part of
// the difference: a "nous" that a rewritten sentence happens to share tells nobody anything.
const fewWords = 2

// piece is words of the proposed paragraph, left out of theirs or not, or none, where theirs
// have some more.
type piece struct {
	words string
	gone  bool
}

// differences writes the proposed paragraph with the signs of what differs, and tells whether
// nothing does.
func differences(all []consent.Stretch) (marked string, same bool) {
	var out []string
	same = true
	for _, p := range pieces(all) {
		switch {
		case p.words == "":
			out = append(out, cameHere)
		case p.gone:
			out = append(out, words.GoneOpen+p.words+words.GoneClose)
		default:
			out = append(out, p.words)
			continue
		}
		same = false
	}
	return strings.Join(out, " "), same
}

// pieces parts the proposed paragraph into what theirs share, and what they leave out or put in.
func pieces(all []consent.Stretch) []piece {
	var out []piece
	for i, s := range all {
		last := len(out) - 1
		switch {
		case s.Added && last >= 0 && out[last].gone: // it stands for what is gone
		case s.Added:
			out = append(out, piece{})
		case last >= 0 && out[last].gone && (s.Removed || i+1 < len(all) && len(strings.Fields(s.Text)) <= fewWords):
			out[last].words += " " + s.Text
		default:
			out = append(out, piece{s.Text, s.Removed})
		}
	}
	return out
}

// inked draws what differs in the colour of a difference, across the lines that it runs over.
func inked(lines []string, t *look.Theme) []string {
	out, gone := make([]string, len(lines)), false
	for i, line := range lines {
		out[i], gone = inkedLine(line, gone, t)
	}
	return out
}

// inkedLine draws one line, of which the beginning is gone or not, and tells the same of its end.
func inkedLine(line string, gone bool, t *look.Theme) (string, bool) {
	var b strings.Builder
	for line != "" {
		if !gone {
			shared, _, found := strings.Cut(line, words.GoneOpen)
			b.WriteString(t.Muted.Render(shared))
			line, gone = line[len(shared):], found
			continue
		}
		left, _, found := strings.Cut(line, words.GoneClose)
		if found {
			left += words.GoneClose
		}
		b.WriteString(t.Accent.Render(left))
		line, gone = line[len(left):], !found
	}
	return b.String(), gone
}
