// Package pdf writes a document as PDF, on the pages that package pages lays out: A4, with
// contents, bookmarks, links, a title and a language. It is not tagged: who reads it with a
// screen reader is better served by HTML, DOCX or ODT.
//
// Equal documents give equal bytes: nothing in the file tells when, where or by what it
// was made.
package pdf
