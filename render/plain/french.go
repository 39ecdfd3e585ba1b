package plain

// The French words that stand in a part read aloud, or around a quotation that is read.
const (
	Proposed   = "Proposition, à décider\u00a0: " // stands before a passage that nobody decided on
	cells      = "\u202f; "
	heading    = "Titre\u00a0: "
	image      = "image\u00a0: "
	naming     = "\u00a0: "
	quote      = "Citation\u00a0: "
	quoteEnds  = "\u00a0»"
	quoteOpens = "«\u00a0"
	subheading = "Sous-titre\u00a0: "
)
