// Package html writes a document as one web page: no script, no other file, readable with
// any browser and screen reader, in light, in dark, on a telephone and on A4 paper.
//
// Every word goes through one escape, and every address through package outline: what a
// draft holds cannot become markup, nor lead elsewhere than to the web or a mailbox.
package html
