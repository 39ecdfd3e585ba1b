// Package formats is the table of the formats that a document can be written in: a format
// is a package that writes it and a line of this table. Commands, menus and help ask the
// table, and know no format by name.
package formats
