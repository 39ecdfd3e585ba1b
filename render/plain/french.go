package plain

// The French words that stand in a part read aloud.
const (
	cells      = "\u202f; "
	heading    = "Titre\u00a0: "
	image      = "image\u00a0: "
	naming     = "\u00a0: "
	proposed   = "Proposition, à décider\u00a0: "
	quote      = "Citation\u00a0: "
	subheading = "Sous-titre\u00a0: "
)
