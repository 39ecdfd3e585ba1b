package consent

import "strings"

// A hole stands for a fact in a shape: {reperes.surface}. A text that was typed with such
// braces reads the same, and takes nothing away: the words decide whether anything changed,
// shapes only whether it was more than facts.
const (
	holeOpen  = "{"
	holeClose = "}"
)

// Hole writes the place of a fact in a shape, by the id of its question.
func Hole(question string) string { return holeOpen + question + holeClose }

// holes gives a shape whose facts bear the names of today.
func holes(shape string, today func(string) string) string {
	if today == nil || !strings.Contains(shape, holeOpen) {
		return shape
	}
	var b strings.Builder
	for {
		open := strings.Index(shape, holeOpen)
		if open < 0 {
			break
		}
		length := strings.Index(shape[open:], holeClose)
		if length < 0 {
			break
		}
		b.WriteString(shape[:open])
		b.WriteString(Hole(today(shape[open+1 : open+length])))
		shape = shape[open+length+1:]
	}
	b.WriteString(shape)
	return b.String()
}
