package beside

// Every French word of what stands beside, sorted. Typography: apostrophes ’, \u00a0 before ":"
// and inside « », \u202f before "?", "!" and ";".

const (
	sayInThisSection = "Dans cette partie"
	sayItsQuestions  = "Ses questions"
	sayMarks         = "[-\u00a0ôté\u00a0-] [+]\u00a0ajouté"
	sayMoreNotes     = "↻ encore %d à revoir"
	sayProposed      = "Le paragraphe proposé"
	sayThen          = "puis\u00a0: %s"
	sayUnchanged     = "identique"
)
