package sections

import (
	"strings"

	"ami-wizard/sections/text"
)

// What the value of an answer must be in a draft's file, sorted: clauses to read after
// "il faut". They are written with plain spaces and apostrophes; text.French gives them
// their typography.
var (
	wantDate   = text.French(`une date entre guillemets droits, comme "14/09/2027 12h"`)
	wantNumber = text.French("un nombre, comme 4200, ou un texte entre guillemets droits")
	wantText   = text.French(`un texte entre guillemets droits, comme "texte"`)
	wantTruth  = text.French("true pour oui, ou false pour non")
)

// wantPick names an option that may be picked.
func wantPick(option string) string {
	return text.French(`un des choix entre guillemets droits, comme "` + option + `"`)
}

// wantPicks names two options that may be picked.
func wantPicks(one, another string) string {
	return text.French(`des choix entre crochets, comme ["` + one + `", "` + another + `"]`)
}

// wantRows names the first column of a list.
func wantRows(column string) string {
	return text.French("des lignes entre crochets, comme [ { " + column + ` = "texte" } ]`)
}

// euro is the unit of amounts, where a column says no other.
const euro = "€"

// whyNoOption tells which words a cell takes.
func whyNoOption(names []string) string {
	return text.French("il faut l’un de ces mots : " + strings.Join(names, ", "))
}
