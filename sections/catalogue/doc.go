// Package catalogue holds the questions that the program asks, as data, and the one reader
// of such models of response.
//
// Mental model. Every TOML file of this folder is a section, in the order of the files' names,
// but modele.toml, which says what the model is and explains every key, and exemple.toml, the
// worked example: who improves a question writes French, and no Go. Default gives the embedded model and Example a made-up
// draft that answers all of it; Load reads any folder, a stranger's too: it bounds sizes
// before anything is parsed (with draftfile.ReadTable, as drafts are), cleans every text, and
// refuses a key that it does not know rather than pass over a slip. What a question must
// have to be asked is package sections' to say, which builds the Catalogue.
package catalogue
