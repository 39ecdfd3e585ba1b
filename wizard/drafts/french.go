package drafts

// What is said of a file that is no draft, sorted.
const (
	hintByHand       = "Corrigez-la dans %s."
	hintCalls        = "Donnez le fichier d’un profil, ou l’un de ces noms\u00a0: %s."
	hintOtherCall    = "Renommez-le ou supprimez-le, puis recommencez."
	hintRecord       = "Donnez la réponse\u00a0: %s"
	hintUnfit        = "Il faut %s."
	problemByHand    = "Cette ligne est écrite autrement dans le fichier\u00a0: elle ne se corrige pas ici."
	problemNoCall    = "%s n’est ni un fichier, ni un appel connu."
	problemOtherCall = "%s est le profil d’un autre appel."
	problemRecord    = "%s contient les décisions d’une réponse, pas la réponse."
	problemUnfit     = "Cela ne va pas ici."
)
