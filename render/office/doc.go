// Package office holds what the two formats of word processors have in common: an archive
// whose bytes depend on nothing but what is put in it, text that is well-formed XML whatever
// it says, and widths of columns.
package office
