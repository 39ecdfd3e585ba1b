// Package markdown writes a document as CommonMark with tables, in one normal form: blocks
// parted by one blank line, items of lists indented under their marker, hard breaks as
// backslashes, addresses in angle brackets.
//
// Every reader of Markdown shows the words of the tree, and nothing else: what some dialect
// would read as a mark, GitHub's and pandoc's among them, is escaped where it would act.
package markdown
