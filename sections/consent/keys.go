package consent

// Format is the version of the form of the record's file that this program writes. To change
// it, raise it and have readRecord bring older files up, as package draftfile does with its
// migrations.
const Format = 1

// Keys of the record's file.
const (
	keyFormat = "format"

	keySession    = "seance"
	keyDate       = "date"
	keyPlace      = "lieu"
	keyPresent    = "presents"
	keyMembers    = "attendus"
	keyStructures = "structures"
	keyAnimation  = "animation"
	keyWriting    = "ecriture"
	keyTiming     = "temps"
	keyNames      = "noms"

	keyPart      = "partie"
	keySection   = "section"
	keyStage     = "etape"
	keyParagraph = "paragraphe"
	keySpoken    = "parole"
	keySpent     = "temps"

	keyObjection = "objection"
	keyWords     = "mots"
	keyReason    = "raison"
	keyNature    = "nature"
	keyAuthor    = "auteur"
	keyIssue     = "issue"
	keyBefore    = "avant"
	keyAfter     = "apres"
	keyGroup     = "groupe"

	keyDecision = "decision"
	keyPending  = "projet"
	keyReview   = "revue"
	keyUntil    = "echeance"
	keyFor      = "pour"
	keyAgainst  = "contre"
	keyAbstains = "abstentions"
	keyActions  = "suites"
	keyTook     = "duree"
	keyMark     = "empreinte"
	keyText     = "texte"
	keyShape    = "gabarit"
	keyRetouch  = "retouche"
)
