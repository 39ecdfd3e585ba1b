// Package pack makes the folder that a collective hands in: the response in every format,
// the fields of an online form with their lengths, and a first file to read that says what
// is missing before anything else. It makes bytes; package store puts them on the disk.
package pack
