// Package workbook makes a document of the questions alone, to be printed and filled by
// hand around a table that has no screen: each question with its help, its proposed
// paragraph and what to do with it, its options with a box each, an empty table or ruled
// lines. Every writer of documents writes it.
package workbook
