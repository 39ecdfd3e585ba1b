package home

// Every French word of home, sorted. Typography: apostrophes ’, \u00a0 before ":" and inside « »,
// \u202f before "?", "!" and ";".
const (
	sayAlone         = "Écrire seul"
	sayAloneFirst    = "donner un nom, puis répondre question par question"
	sayAloneHow      = "commencer, question par question"
	sayChanged       = "modifiée %s"
	sayCommand       = "ami-wizard"
	sayInDays        = "dans %d jours"
	sayLooking       = "Recherche des réponses de ce dossier…"
	sayMet           = "Dernière séance"
	sayNewDraft      = "+ commencer une nouvelle réponse"
	sayPassed        = "date PASSÉE"
	sayResuming      = "Reprendre"
	sayResumingFirst = "dans ce dossier, montre vos réponses"
	sayResumingHow   = "là où la réponse s’est arrêtée"
	sayStoppedAt     = "Arrêt à %s"
	sayTagline       = "répondre ensemble à un appel"
	sayToday         = "AUJOURD’HUI"
	sayTogether      = "Tenir une séance"
	sayTogetherHow   = "projeter, puis ouvrir la réponse"
	sayTogetherNow   = "s’ouvre avec la réponse"
	sayTomorrow      = "DEMAIN"
	sayUnreadable    = "illisible"
	sayWhichDraft    = "Quelle réponse reprenez-vous\u202f?"
)
