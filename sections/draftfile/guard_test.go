package draftfile

import (
	"bytes"
	"testing"
)

// skipStringSlowly is what skipString does, byte by byte.
func skipStringSlowly(src []byte, pos int) (end int, closed bool) {
	quote := src[pos]
	fence := []byte{quote}
	stop := lineEnd(src, pos)
	if block := bytes.Repeat(fence, 3); bytes.HasPrefix(src[pos:], block) {
		fence, stop = block, len(src)
	}
	for i := pos + len(fence); i < stop; i++ {
		switch {
		case src[i] == '\\' && quote == '"':
			i++
		case bytes.HasPrefix(src[i:], fence):
			end = i + len(fence)
			for n := 0; len(fence) == 3 && n < 2 && end < len(src) && src[end] == quote; n++ {
				end++
			}
			return end, true
		}
	}
	return stop, false
}

// Every string of a few signs, behind each way to open one.
func TestSkipString(t *testing.T) {
	const signs = "\"'\\\na"
	const length = 7
	for _, opening := range []string{`"`, `'`, `"""`, `'''`} {
		src := append([]byte("= "+opening), make([]byte, length)...)
		rest := src[len(src)-length:]
		var fill func(n int)
		fill = func(n int) {
			text := src[:len(src)-length+n]
			end, closed := skipString(text, 2)
			if wantEnd, want := skipStringSlowly(text, 2); end != wantEnd || closed != want {
				t.Fatalf("%q: got %d, %v; want %d, %v", text, end, closed, wantEnd, want)
			}
			if n == length {
				return
			}
			for _, sign := range []byte(signs) {
				rest[n] = sign
				fill(n + 1)
			}
		}
		fill(0)
	}
}
