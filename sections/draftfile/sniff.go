package draftfile

import (
	"bytes"
	"regexp"

	"ami-wizard/sections"
)

// LooksLikeDraft tells, without reading it whole, whether a TOML file means to be
// a draft that answers a catalogue: other TOML files may stand in the same folder.
func LooksLikeDraft(c *sections.Catalogue, data []byte) bool {
	head := data[:min(len(data), 4096)]
	return bytes.Contains(head, []byte("ami-wizard")) ||
		bytes.Contains(head, []byte(c.ID)) || bytes.Contains(head, []byte("\n["+c.Sections[0].ID+"]"))
}

// foreign says what a file is that begins like no TOML, nothing where it may be one.
func foreign(data []byte) string {
	for _, kind := range foreigners {
		if bytes.HasPrefix(data, []byte(kind.start)) && bytes.Contains(data, []byte(kind.within)) {
			return kind.what
		}
	}
	page := bytes.ToLower(bytes.TrimLeft(data[:min(len(data), 512)], "\ufeff \t\r\n"))
	if bytes.HasPrefix(page, []byte("<!doctype html")) || bytes.HasPrefix(page, []byte("<html")) {
		return sayPage
	}
	return ""
}

// foreigners are the files that people take for a draft, by their first bytes and, where
// several begin alike, by a word of theirs: the first that fits says what it is.
var foreigners = []struct{ start, within, what string }{
	{"%PDF-", "", sayPDF},
	{"PK\x03\x04", "word/document.xml", sayWord},
	{"PK\x03\x04", "application/vnd.oasis.opendocument.text", sayOpenDocument},
	{"PK\x03\x04", "xl/workbook.xml", saySheet},
	{"PK\x03\x04", "application/vnd.oasis.opendocument.spreadsheet", saySheet},
	{"PK\x03\x04", "", sayArchive},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", sayWord},
	{`{\rtf`, "", sayRTF},
	{"\x89PNG\r\n", "", sayImage},
	{"\xff\xd8\xff", "", sayImage},
	{"GIF8", "", sayImage},
}

// binary tells a file that is no text of any encoding, as version control systems do: by
// a zero near its beginning.
func binary(data []byte) bool { return bytes.IndexByte(data[:min(len(data), 8000)], 0) >= 0 }

// keyOrHeader is a line that TOML is made of.
var keyOrHeader = regexp.MustCompile(`(?m)^[ \t]*(\[\[?[\w."' -]+(\]\]?[ \t]*(#.*)?)?\r?$|["'\w.-]+[ \t]*=)`)

// prose tells a text that has nothing of TOML: Markdown, the notes of somebody, the file
// of another program.
func prose(src []byte) bool { return !keyOrHeader.Match(src) }
