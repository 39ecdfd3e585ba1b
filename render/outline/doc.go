// Package outline lays a document out for the writers of files that have pages, contents
// and links: its blocks in one row with a place for each heading, the contents, the
// captions of tables, and the addresses that a link may lead to. Every writer of such a
// file tells the same, whatever its format.
package outline
