package look

// What the keys of deciding do, sorted.
const (
	keyAgain         = "décider de nouveau"
	keyAmend         = "changer le texte"
	keyBefore        = "§ précédent"
	keyCorrect       = "corriger"
	keyDecideHere    = "décider cette partie"
	keyDeciding      = "décider par consentement"
	keyDetails       = "détails"
	keyInscribe      = "inscrire"
	keyLift          = "lever"
	keyLifted        = "levée"
	keyNextStage     = "suite"
	keyObject        = "objection"
	keyParagraph     = "§ suivant"
	keyPreviousStage = "étape d’avant"
	keyRefer         = "groupe"
	keyReopen        = "rouvrir"
	keyReserve       = "réserve"
	keyRetouch       = "retouche"
	keySpoke         = "a parlé"
	keySuspendHere   = "suspendre"
	keyUnspoke       = "un de moins"
	keyWithdraw      = "retirée"
	sayKeysDeciding  = "Décider une partie"
)
