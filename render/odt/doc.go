// Package odt writes a document for LibreOffice and what reads its files (OpenDocument
// 1.3): A4, in French, with a title page, contents whose page numbers LibreOffice works out
// on opening, styles that a person may change in one place, and nothing in its properties
// but a title, a language and a date.
package odt
