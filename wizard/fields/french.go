package fields

// Every French word of the fields, sorted. Typography: apostrophes ’, \u00a0 before ":" and
// inside « », \u202f before "?", "!" and ";".

const (
	HowToAdapt       = "Pour écrire votre texte\u00a0: a, adapter."
	HowToNote        = "Choisissez une réponse\u202f; une phrase se note par ctrl+n."
	HowToWriteOther  = "Pour écrire vos mots\u00a0: choisissez Autre, puis tab."
	HowToWriteRow    = "Pour écrire une ligne\u00a0: a, ajouter."
	ProsePlaceholder = "Écrivez ici. Entrée va à la ligne, tab passe à la suite."
	sayAdapt         = "adapter"
	sayAddRow        = "+ ajouter une ligne"
	sayKeep          = "garder"
	sayOtherPrompt   = "Lequel\u202f? › "
	sayRemove        = "retirer"
	sayOdd           = " ( ?)"
	sayRowOf         = "Ligne %d sur %d · échap\u00a0: revenir à la liste"
	sayToChoose      = "— à choisir —"
)
