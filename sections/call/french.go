package call

import "ami-wizard/sections/text"

// What is said of a profile that cannot be read, sorted: problems, then what a value must
// be, clauses to read after "il faut".
var (
	sayMonths   = "%d\u00a0mois"
	sayNewer    = text.French("ce profil d’appel vient d’une version plus récente d’ami-wizard")
	sayNoCall   = text.French("ce fichier n’est pas le profil d’un appel")
	sayTooLong  = text.French("ce texte est trop long")
	sayTooMany  = text.French("cette liste est trop longue")
	truthNo     = "non"
	truthYes    = "oui"
	wantCall    = text.French("une table [appel], avec au moins titre et lanceur")
	wantCount   = text.French("un nombre entier, de 0 à %d")
	wantFormat  = text.French("format = 1")
	wantName    = text.French("un nom")
	wantNewer   = text.French("mettre ami-wizard à jour")
	wantShorter = text.French("moins long")
	wantTable   = text.French("une table, comme [appel]")
	wantTables  = text.French("des tables, comme [[%s]]")
	wantText    = text.French("un texte entre guillemets droits")
	wantTruth   = text.French("true pour oui, ou false pour non")
	wantYesNo   = text.French("oui, non, ou rien")
)
