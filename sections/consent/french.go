package consent

import "ami-wizard/sections/text"

// What a record's file is refused for, sorted. The sentences are written with plain spaces
// and apostrophes; text.French gives them their typography.
var (
	sayEmpty      = text.French("ce fichier est vide")
	sayNewer      = text.French("ces décisions ont été écrites par une version plus récente d'ami-wizard")
	sayNoSection  = text.French("cette partie ne dit pas de quelle section elle parle")
	sayNotRecord  = text.French("ce fichier ne contient pas les décisions d'une réponse")
	sayTooLong    = text.French("ce texte est trop long")
	sayTooMany    = text.French("ce fichier contient trop de décisions")
	sayTwice      = text.French("cette section a déjà une partie")
	sayUnknown    = text.French("ce mot n'est pas connu ici")
	wantClock     = text.French(`un temps en minutes et secondes, comme "02:40"`)
	wantCount     = text.French("un nombre entier, à partir de 0")
	wantInteger   = text.French("un nombre entier, comme 1")
	wantList      = text.French(`des textes entre crochets, comme ["texte", "texte"]`)
	wantNewer     = text.French("une version plus récente d'ami-wizard")
	wantOnce      = text.French("une seule partie par section")
	wantRecord    = text.French("un fichier de décisions commencé par ami-wizard")
	wantSection   = text.French(`section = "pourquoi", par exemple`)
	wantShorter   = text.French("un fichier plus simple")
	wantTable     = text.French("une suite de clés, sous un titre entre crochets")
	wantTables    = text.French("des suites de clés, chacune sous un titre entre doubles crochets")
	wantText      = text.French(`un texte entre guillemets droits, comme "texte"`)
	wantTime      = text.French("une date et une heure, comme 2027-01-12T18:30:00+01:00")
	wantOneOf     = text.French("un de ces mots : %s")
	quotedChoice  = "«\u00a0%s\u00a0»"
	betweenChoice = ", "
)

// What stands in the file itself, as comments: plain spaces, which editors show as such.
const (
	fileHeader = `# Ce que le groupe a décidé de sa réponse, écrit avec ami-wizard.
# Ce fichier peut se modifier à la main. Les clés ajoutées sont gardées, les commentaires
# ajoutés (#) ne le sont pas. Personne n’a besoin d’y être nommé.

`
	shapeComment = "Les mêmes paragraphes sans leurs repères, vides là où il n’y en a pas :"
)
