package drafts

// What is said of a file that is no draft, sorted.
const (
	hintByHand       = "Corrigez-la dans %s."
	hintCallGone     = "Remettez ce fichier à côté de la réponse, ou redites ce que demande l’appel (f9, ou /appel)."
	hintCallName     = "Le profil d’un appel se trouve à côté de la réponse, et son nom finit par .appel.toml."
	hintCalls        = "Donnez le fichier d’un profil, ou l’un de ces noms\u00a0: %s."
	hintOtherCall    = "Renommez-le ou supprimez-le, puis recommencez."
	hintRecord       = "Donnez la réponse\u00a0: %s"
	hintUnfit        = "Il faut %s."
	problemByHand    = "Cette ligne est écrite autrement dans le fichier\u00a0: elle ne se corrige pas ici."
	problemCallGone  = "Le profil de l’appel, %s, n’est pas à côté de la réponse qui le nomme\u00a0: ce qu’il demande n’est pas vérifié."
	problemCallName  = "La réponse nomme %s comme profil de son appel\u00a0: ce fichier n’est pas lu."
	problemNoCall    = "%s n’est ni un fichier, ni un appel connu."
	problemOtherCall = "%s est le profil d’un autre appel."
	problemRecord    = "%s contient les décisions d’une réponse, pas la réponse."
	problemUnfit     = "Cela ne va pas ici."
)
