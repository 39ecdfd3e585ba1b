// Package wiki writes a document as the text of a MediaWiki page, the one that people paste
// into the editing window. It has no title: the page's name is one. Headings begin at the
// second level, and MediaWiki makes the contents from them.
//
// Words are words: whatever MediaWiki would read as a mark, an address, a template, a magic
// word or a signature is written as a character reference where it would act, and nowhere
// else, so that people can go on writing in the page.
package wiki
