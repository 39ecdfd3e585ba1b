// Package render turns a draft into a document: a tree that any writer can write.
//
// Mental model. Everything goes one way:
//
//	Draft ── Compose ──▶ Document (parts, one a section; blocks, one an answer)
//	                        ├── markdown   the file that people send
//	                        ├── preview    the lines that people see
//	                        ├── plain      the lines that people hear
//	                        └── formats    every file that a name's end can ask for
//
// Compose decides what the document says: which answers land, what is still missing, what
// is only proposed. A Composer does it again and again while answers change, and makes only
// the blocks anew whose answer or cited facts did. What a block says is a tree (package
// tree), read from people's Markdown by one reader (package markup): it closes what it
// opens, and holds no HTML, no heading above level 4, no reference that another text could
// capture and no link but to http, https, mailto and places beside the document. A writer
// of another format is one more package over the tree, and need not know Markdown.
//
// Short answers are literal (markup.Literal): they show as they were typed. Long ones are
// Markdown. Facts are put into their texts before these are read, so that a fact and the
// words around it are read as one.
package render
