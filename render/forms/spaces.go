package forms

import "strings"

// Spaces is what a form is given for the no-break spaces of French.
type Spaces int

// The ways to write them.
const (
	Fine   Spaces = iota // as they are: U+202F and U+00A0
	Simple               // as ordinary spaces, for a form that shows a box instead
	None                 // left out around signs, ordinary within numbers: for a form that counts closely
)

// SpacesOf gives the way of that name.
func SpacesOf(name string) (Spaces, bool) {
	for i, known := range spacesNames {
		if name == known {
			return Spaces(i), true
		}
	}
	return Fine, false
}

// SpacesNames gives the name of each way.
func SpacesNames() []string { return spacesNames[:] }

// Apply writes a text that way.
func (s Spaces) Apply(text string) string {
	switch s {
	case Simple:
		return simple.Replace(text)
	case None:
		return simple.Replace(none.Replace(text))
	}
	return text
}

var (
	simple = strings.NewReplacer("\u202f", " ", "\u00a0", " ")
	none   = strings.NewReplacer(leftOut()...)
)

// leftOut pairs each sign that a no-break space stands beside with the sign alone.
func leftOut() []string {
	var pairs []string
	for _, space := range []string{"\u202f", "\u00a0"} {
		for _, sign := range []string{";", ":", "!", "?", "»"} {
			pairs = append(pairs, space+sign, sign)
		}
		pairs = append(pairs, "«"+space, "«")
	}
	return pairs
}
