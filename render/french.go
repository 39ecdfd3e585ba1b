package render

// The French words that stand in the document. No-break
// spaces are written as escapes, since they cannot be told from spaces here.
const (
	blankOpening    = "[à compléter"
	blankNamed      = "\u00a0: "
	blankClosing    = "]"
	reserved        = "[réservé]" // a private answer, cited where it may not be read
	projectBlank    = "nom du projet"
	cardSeparator   = "\u00a0: "
	projectFactName = "projet"
	totalName       = "Total"
)

// credit tells where the model comes from: the last words of a response.
const credit = "Ce dossier suit le modèle commun de réponse aux appels à manifestation d’intérêt partagé par les tiers-lieux sur Movilab."
