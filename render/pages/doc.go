// Package pages lays a document out on pages of A4 paper, as far as to say where each line
// of words stands and how wide it is. The writer of PDF draws what it says, and the writer
// of Word's files tells its page numbers: a word processor's own differ by a page at most.
//
// A document becomes rows, one under the other; rows become pages. A row knows what it may
// not be parted from: a heading from what it opens, a caption from its table, the first
// line of a paragraph from the second. Lines are broken at ordinary spaces alone, as French
// wants: a no-break space holds.
package pages
