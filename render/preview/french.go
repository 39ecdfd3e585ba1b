package preview

// The French words that stand in a preview.
const (
	imageLabel    = "image\u00a0: "
	naming        = "\u00a0: "
	proposalLabel = "proposition\u00a0: à garder, adapter ou retirer"
)
