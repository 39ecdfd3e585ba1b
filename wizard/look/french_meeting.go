package look

// What the keys of a session do, sorted.
const (
	keyAssign      = "attribuer"
	keyBegin       = "commencer"
	keyChoose      = "choisir"
	keyErase       = "effacer"
	keyKeep        = "garder"
	keyLater       = "5\u00a0min de plus"
	keyLeaveNow    = "quitter"
	keyLiftNote    = "levée"
	keyMeeting     = "la séance\u00a0: pause, présents, fin"
	keyNoteBefore  = "note d’avant"
	keyOnward      = "partie suivante"
	keyReturn      = "revenir"
	keyReword      = "reformuler"
	keySkip        = "passer"
	keySooner      = "5\u00a0min de moins"
	keyWork        = "se remettre au travail"
	sayKeysMeeting = "La séance"
)
