package forms

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Summary tells the length of each field by every count, as a text file.
func Summary(all []Field) string {
	width := 0
	for _, f := range all {
		width = max(width, utf8.RuneCountInString(f.Name))
	}
	var b strings.Builder
	b.WriteString(summaryHead + "\n\n" + strings.Repeat(" ", width))
	for _, name := range columns {
		b.WriteString(fmt.Sprintf("  %10s", name))
	}
	b.WriteByte('\n')
	for _, f := range all {
		b.WriteString(f.Name + strings.Repeat(" ", width-utf8.RuneCountInString(f.Name)))
		for _, n := range []int{f.Graphemes, f.Runes, f.UTF16, f.Bytes, f.CRLF} {
			b.WriteString(fmt.Sprintf("  %10d", n))
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n" + summaryFoot)
	return b.String()
}
