package sections

// This file is the table of kinds: nothing else asks which kind a question is of, but the
// tables of what answers one, on a screen (wizard/fields) and by lines (wizard/linear). A new
// kind is an entry here and a file that says what its columns do; whoever works with answers
// asks what the entry says of them, with the methods of kind.go.

// The kinds of question; their names are those of the catalogue's files.
const (
	Line    Kind = "ligne"          // one line of text
	Prose   Kind = "texte"          // paragraphs, Markdown allowed
	Passage Kind = "passage"        // a proposed paragraph: keep, adapt or remove
	Number  Kind = "nombre"         // read by ParseNumber
	Date    Kind = "date"           // read by ParseDate
	Choice  Kind = "choix"          // one option
	Choices Kind = "choix-multiple" // any number of options
	YesNo   Kind = "oui-non"        // the options YesID and NoID
	List    Kind = "liste"          // rows of a few columns
)

func init() {
	kinds = map[Kind]*kind{
		Line: &lineKind, Prose: &proseKind, Passage: &passageKind, Number: &numberKind, Date: &dateKind,
		Choice: &choiceKind, Choices: &choicesKind, YesNo: &yesNoKind, List: &listKind,
	}
}
