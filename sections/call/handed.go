package call

import (
	"path/filepath"
	"strings"
	"unicode"

	"ami-wizard/sections/text"
)

// This file tells what is handed in from what the rules ask for: annexes by the names of their
// files, formats by the ends of them.

// Stem gives the name, without its end, that the file of an annex is looked for by: the one that
// the rules want, else its own: "releve-d-identite-bancaire".
func (a Annex) Stem() string {
	if a.File == "" {
		return plainName(a.Name)
	}
	return plainName(strings.TrimSuffix(fileOf(a.File), filepath.Ext(fileOf(a.File))))
}

// End gives the end that the rules want of the annex's file, ".pdf", empty where they want none.
func (a Annex) End() string {
	end := strings.ToLower(filepath.Ext(fileOf(a.File)))
	if len(end) < 2 || len(end) > 6 {
		return ""
	}
	return end
}

// fileOf gives the name of a file without its folders, whichever way they are written.
func fileOf(path string) string {
	path = strings.ReplaceAll(path, `\`, "/")
	return path[strings.LastIndexByte(path, '/')+1:]
}

// leastName is the letters of a file's name below which it names nothing.
const leastName = 4

// Joined gives, by the rank of each annex, the file among those names that is it, empty where
// none is. A file is that annex which says most of its name: "Statuts signés.pdf" is the
// "Statuts", "kbis.pdf" the "Kbis ou récépissé".
func (p Profile) Joined(files []string) []string {
	joined := make([]string, len(p.Annexes))
	for _, file := range files {
		name := plainName(strings.TrimSuffix(file, filepath.Ext(file)))
		best, most, twice := -1, 0, false
		for i, a := range p.Annexes {
			switch n := same(name, a.Stem()); {
			case n > most:
				best, most, twice = i, n, false
			case n > 0 && n == most:
				twice = true
			}
		}
		if best >= 0 && !twice && (joined[best] == "" || p.Annexes[best].End() == strings.ToLower(filepath.Ext(file))) {
			joined[best] = file
		}
	}
	return joined
}

// same tells how much two names share, where one of them is how the other begins, word for word;
// most where they are the same.
func same(file, annex string) int {
	short, long := file, annex
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < leastName || !strings.HasPrefix(long+"-", short+"-") {
		return 0
	}
	if file == annex {
		return 2*len(short) + 1
	}
	return 2 * len(short)
}

// plainName gives the words of a name in small letters without accents, hyphens between them.
func plainName(name string) string {
	return strings.Join(strings.FieldsFunc(text.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
}

// formatWords is how people name the formats that end the names of files, folded.
var formatWords = []struct{ word, end string }{
	{"docx", "docx"},
	{"word", "docx"},
	{"odt", "odt"},
	{"opendocument", "odt"},
	{"libreoffice", "odt"},
	{"pdf", "pdf"},
	{"html", "html"},
	{"markdown", "md"},
	{"md", "md"},
	{"txt", "txt"},
	{"mediawiki", "wiki"},
}

// Ends gives the ends of files that the rules take, without the dot. It tells nothing where the
// rules take something that this program cannot name: paper, a form, any other format.
func (c Call) Ends() []string {
	var ends []string
	for _, format := range c.Formats {
		end := ""
		for _, word := range strings.FieldsFunc(text.Fold(format), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			for _, known := range formatWords {
				if word == known.word {
					end = known.end
				}
			}
		}
		if end == "" {
			return nil
		}
		ends = append(ends, end)
	}
	return ends
}
