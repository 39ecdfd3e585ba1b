package home

// Every French word of home, sorted. Typography: apostrophes ’, \u00a0 before ":" and inside « »,
// \u202f before "?", "!" and ";".
const (
	sayLooking    = "Recherche des réponses de ce dossier…"
	sayNewDraft   = "+ commencer une nouvelle réponse"
	sayStoppedAt  = "Arrêt à\u00a0: %s"
	sayTagline    = "répondre ensemble à un appel"
	sayUnreadable = "illisible"
	sayWhichDraft = "Quelle réponse reprenez-vous\u202f?"
)
