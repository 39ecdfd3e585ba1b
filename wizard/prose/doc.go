// Package prose is a text area for long answers: several paragraphs, typed,
// pasted and corrected in a few columns of a terminal. It knows nothing of
// questions or drafts.
//
// The text is a rope of chunks (rope.go), each remembering where its visual rows
// begin (wrap.go). An edit lays out the chunks it touches and shares the others,
// so a key costs about the paragraph it is in, whatever the length of the text,
// and a [Model] is a value: the copy made before a key still holds, shows and
// undoes to what it held then.
//
// Three units, never mixed up: bytes are where things are (offsets into the
// text), grapheme clusters are what a key moves over or deletes, cells are what
// is seen. All cells are measured the way x/ansi measures them (cells.go).
//
// # Layout
//
// Rows break after spaces, and after hyphens inside words; never at U+00A0 or
// U+202F, never before » ; : ! ? nor after « even where somebody typed a plain
// space there. A word longer than a row is cut where the row ends. Spaces that
// a row has no room for hang beyond it, unseen.
//
// A field of four columns or more keeps its last one for the cursor: after the
// last character of a full row the cursor stands there, beside the text, neither
// on top of a letter nor on a row that does not exist yet. In a narrower field
// the cursor stays on the last cell.
//
// Paragraphs past 32 KB are laid out in pieces, which shows as one short row
// where two pieces meet.
package prose
