package drafts

// What is said of a file that is no draft, sorted.
const (
	hintRecord    = "Donnez la réponse\u00a0: %s"
	problemRecord = "%s contient les décisions d’une réponse, pas la réponse."
)
