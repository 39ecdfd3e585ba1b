// Package home is where the program begins: the drafts of a folder, to go on with one or to begin
// another, and what the program is for.
//
// Mental model. The folder is read in looks (words.Drafts), each a command that home asks for when
// the one before has come: the first screen stands at once, whatever the folder holds, and what
// comes later is added behind. A draft is a card; where not all cards fit, those that are not
// under the cursor fold to a line, and only the cards that show are drawn.
package home
