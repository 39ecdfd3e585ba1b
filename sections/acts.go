package sections

// Acts tells a character that does something to a terminal, or to the text around it,
// rather than stand for something to read. Clean takes such characters out.
func Acts(r rune) bool { return acts(r) }
