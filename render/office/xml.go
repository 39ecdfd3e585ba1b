package office

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"unicode/utf8"
)

// Header opens every file of XML.
const Header = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Buffer is XML being written.
type Buffer struct{ bytes.Buffer }

// Raw writes markup.
func (b *Buffer) Raw(markup ...string) {
	for _, s := range markup {
		b.WriteString(s)
	}
}

// Int writes a number.
func (b *Buffer) Int(n int) { b.Write(strconv.AppendInt(b.AvailableBuffer(), int64(n), 10)) }

// Text writes words, of text or of an attribute; what XML has no sign for becomes U+FFFD.
func (b *Buffer) Text(s string) {
	if asItIs(s) {
		b.WriteString(s)
		return
	}
	_ = xml.EscapeText(&b.Buffer, []byte(s)) // a buffer takes everything
}

// asItIs tells a text that is written in XML as it is.
func asItIs(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ', c == '&', c == '<', c == '>', c == '"', c == '\'', c == 0xEF: // U+FFFE and U+FFFF begin with EF
			return false
		}
	}
	return utf8.ValidString(s)
}

// longestTitle is the most signs of a title at the head of a page: one line.
const longestTitle = 80

// Short gives a title as it stands at the head of a page.
func Short(title string) string {
	n := 0
	for i, r := range title {
		if n++; r == '\n' || n > longestTitle {
			return title[:i] + ellipsis
		}
	}
	return title
}
