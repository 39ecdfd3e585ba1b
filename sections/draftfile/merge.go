package draftfile

import "bytes"

// markLength is how many signs at least make a line of an unfinished merge, in Git as
// in Mercurial, Subversion and diff3.
const markLength = 7

// unfinishedMerge finds the first line that a merge of two versions of a file left for
// somebody to choose: one that begins with <<<<<<< or >>>>>>>, or with ||||||| where
// one of ======= follows. Within a text of several lines such a file reads as a draft,
// whose answers hold both versions. A line of ======= alone may be under a heading.
//
// Encode writes no such line: see appendMark.
func unfinishedMerge(src []byte) (pos int, found bool) {
	base := -1
	for _, mark := range []string{"<<<<<<<", ">>>>>>>", "|||||||"} {
		found = found || bytes.Contains(src, []byte(mark)) // few files hold any
	}
	for found && pos < len(src) {
		end := lineEnd(src, pos)
		switch mergeMark(src[pos:end]) {
		case '<', '>':
			return pos, true
		case '|':
			base = pos
		case '=':
			if base >= 0 {
				return base, true
			}
		}
		pos = end + 1
	}
	return 0, false
}

// mergeMark gives the sign that a line of an unfinished merge is made of, 0 for any other.
// The sign of equality stands alone on its line, a name may follow the others.
func mergeMark(line []byte) byte {
	line = bytes.TrimSuffix(line, []byte("\r"))
	sign := markStart(line)
	rest := bytes.TrimLeft(line, string(rune(sign)))
	if sign == 0 || len(rest) > 0 && (rest[0] != ' ' || sign == '=') {
		return 0
	}
	return sign
}

// markStart gives the sign with which a line begins as one of an unfinished merge does.
func markStart[T string | []byte](line T) byte {
	if len(line) < markLength {
		return 0
	}
	switch line[0] {
	case '<', '>', '|', '=':
	default:
		return 0
	}
	for i := range markLength {
		if line[i] != line[0] {
			return 0
		}
	}
	return line[0]
}
