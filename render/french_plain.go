package render

// The French words that stand in a part read aloud.
const (
	plainCells      = "\u202f; "
	plainHeading    = "Titre\u00a0: "
	plainProposed   = "Proposition, à décider\u00a0: "
	plainQuote      = "Citation\u00a0: "
	plainSubheading = "Sous-titre\u00a0: "
)
