// Package docx writes a document for Word and what reads its files (ECMA-376, Transitional):
// A4, in French, with a title page, contents, styles that a person may change in one place,
// and nothing in its properties but a title, a language and a date.
//
// The order of elements is the schema's: Word refuses a file in which it is another.
package docx
