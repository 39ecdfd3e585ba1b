package follow

// Every French word of the window that follows a draft, sorted. Typography as in
// french.go.
const (
	keyFollow            = "suivre de nouveau"
	sayFollowBad         = "%s illisible depuis %s"
	sayFollowBadLine     = "%s illisible à la ligne %d depuis %s"
	sayFollowByHand      = "Défilement à la main · f\u00a0: suivre de nouveau"
	sayFollowChangedAt   = "changé à %s"
	sayFollowChangedOn   = "changé le %s"
	sayFollowGone        = "%s introuvable depuis %s"
	sayFollowQuit        = "q\u00a0: quitter"
	sayFollowSeveral     = "%d passages ont changé"
	sayFollowWaiting     = "En attente de %s…"
	sayFollowWaitingHelp = "Le texte apparaîtra ici dès que ce fichier sera enregistré."
	sayFollowing         = "Suivi de %s"
)
