package console

import (
	"io"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// printable passes on a text without what acts on a terminal (see text.Acts): it
// stands before everything that the program writes but its screens, whatever the text is
// made of, and is the last to see it. Bytes that are no UTF-8 are terminal controls too,
// for some terminals, and become U+FFFD.
type printable struct {
	to    io.Writer
	begun []byte // of a character whose end is to come
}

// Guarded gives the same streams with a guard before those that are written to.
func (s Streams) Guarded() Streams {
	s.Out, s.Err = &printable{to: s.Out}, &printable{to: fit(s.Err)}
	return s
}

// unguarded gives what a stream leads to, for what draws a terminal or asks it for its size.
func unguarded(stream any) any {
	if p, ok := stream.(*printable); ok {
		stream = p.to
	}
	if f, ok := stream.(*fitted); ok {
		return f.to
	}
	return stream
}

// Write passes on what can be shown of b.
func (p *printable) Write(b []byte) (int, error) {
	text := b
	if len(p.begun) > 0 {
		text = append(p.begun, b...)
		p.begun = nil
	}
	if !showable(text) {
		text = p.clean(text)
	}
	if _, err := p.to.Write(text); err != nil {
		return 0, err
	}
	return len(b), nil
}

// clean takes out what acts, and keeps a character that is not whole for later.
func (p *printable) clean(words []byte) []byte {
	out := make([]byte, 0, len(words))
	for len(words) > 0 {
		if !utf8.FullRune(words) {
			p.begun = append([]byte(nil), words...)
			break
		}
		r, size := utf8.DecodeRune(words)
		if !text.Acts(r) {
			out = utf8.AppendRune(out, r)
		}
		words = words[size:]
	}
	return out
}

// showable tells that nothing of a text acts, as is nearly always so.
func showable(words []byte) bool {
	for len(words) > 0 {
		r, size := utf8.DecodeRune(words)
		if r == utf8.RuneError && size <= 1 || text.Acts(r) {
			return false
		}
		words = words[size:]
	}
	return true
}
