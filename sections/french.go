package sections

import "ami-wizard/sections/text"

// What the value of an answer must be in a draft's file, sorted: clauses to read after
// "il faut". They are written with plain spaces and apostrophes; text.French gives them
// their typography.
var (
	wantDate   = text.French(`une date entre guillemets droits, comme "14/09/2027 12h"`)
	wantNumber = text.French("un nombre, comme 4200, ou un texte entre guillemets droits")
	wantText   = text.French(`un texte entre guillemets droits, comme "texte"`)
	wantTruth  = text.French("true pour oui, ou false pour non")
)

// wantPick names an option of those that may be picked.
func wantPick(options []Option) string {
	return text.French(`un des choix entre guillemets droits, comme "` + options[0].ID + `"`)
}

// wantPicks names two options of those that may be picked.
func wantPicks(options []Option) string {
	return text.French(`des choix entre crochets, comme ["` + options[0].ID + `", "` + options[1].ID + `"]`)
}

// wantRows names the first column of a list.
func wantRows(q *Question) string {
	column := NumberedColumn(0)
	if len(q.Columns) > 0 {
		column = q.Columns[0].ID
	}
	return text.French("des lignes entre crochets, comme [ { " + column + ` = "texte" } ]`)
}
