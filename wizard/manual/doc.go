// Package manual writes what tells how the program is used, from one table of its
// commands: the completions of three shells, the page of man, and the guide for those who
// run a workshop, which is Markdown (guide.md) and stands in the page too. It also says
// which version this is, from what the build wrote down.
//
// It runs nothing and knows no draft: a Table comes in, bytes go out.
package manual
