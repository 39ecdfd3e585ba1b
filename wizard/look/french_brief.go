package look

// briefly says in fewer words what keys do, where the line of the keys has not the room for all.
var briefly = map[string]string{
	keyEditor:   "éditeur",
	keyLater:    "+5\u00a0min",
	keyNewDraft: "nouvelle",
	keyOnward:   "suite",
	keyPath:     "chemin",
	keyProject:  "projeter",
	keySooner:   "−5\u00a0min",
	keyUnfold:   "ouvrir",
	keyWork:     "au travail",
}
