package wizard

// Every French word that the interface shows, sorted. Typography: apostrophes ’,
// \u00a0 before ":" and inside « », \u202f before "?", "!" and ";".

// What screens say.
const (
	sayBegun          = "Tout s’enregistre dans %s."
	sayDue            = "%s, %d à faire"
	sayEditionKept    = "Gardé dans %s."
	sayEditorBroke    = "L’éditeur s’est arrêté sur une erreur\u202f; ce qu’il avait enregistré est ici. ctrl+u rend l’ancien texte."
	sayEditorEmptied  = "L’éditeur a rendu un texte vide. ctrl+u rend l’ancien."
	sayEditorRemoved  = "L’éditeur a supprimé son fichier\u202f; la réponse reste comme elle était."
	sayLeftBoth       = "ami-wizard\u00a0: tout est enregistré dans %s. La réponse se lit dans %s.\n"
	sayLeftDraft      = "ami-wizard\u00a0: tout est enregistré dans %s.\n"
	sayModified       = "Modifié…"
	sayNotUTF8        = "Ce terminal n’écrit pas en UTF-8\u00a0: rien n’est gardé de cette frappe. Réglez-le sur UTF-8, puis recommencez."
	sayPackBegun      = "Le dossier s’écrit…"
	sayPackFailed     = "Dossier non écrit. "
	sayPacked         = "Écrit\u00a0: %s, %d fichiers\u202f; lisez d’abord %s."
	sayPackedLacks    = " Il manque %d réponses."
	sayPackedLacksOne = " Il manque une réponse."
	sayRescueName     = "secours-"
	saySaved          = "Enregistré "
	saySavingToLeave  = "Enregistrement avant de quitter…"
	sayTheirsArrived  = "Un autre programme a changé ce fichier. f8 montre sa version, pour choisir."
	sayTheirsGone     = "L’autre version n’est plus là\u00a0: le fichier est celui de l’écran."
	sayTheirsKept     = "L’écran sera enregistré\u202f; l’autre version sera gardée à côté."
	sayTheirsTaken    = "Version du fichier ouverte. ctrl+u rend la vôtre."
	sayTheirsWait     = " · f8\u00a0: autre version du fichier"
	sayTimeGiven      = "5 minutes de plus pour cette partie."
	sayTimeNeedsDraft = "Le compte à rebours est celui d’une partie\u00a0: ouvrez d’abord une réponse."
	sayTimeStarted    = "Compte à rebours lancé."
	sayTimeStopped    = "Compte à rebours arrêté."
	sayUnmet          = "Séance : ctrl+b note les présents, les pauses, la fin."
	sayUnchanged      = "Tout est enregistré"
)

// What is said around the screens: on the way in, and on the way out.
const (
	sayEditionOnExit = "ami-wizard\u00a0: un texte de l’éditeur, qui n’est pas dans la réponse, est gardé dans %s\n"
	sayExampleName   = "exemple"
	sayKeptOnExit    = "ami-wizard\u00a0: un autre programme avait changé la réponse\u202f; sa version est dans %s\n"
	sayLeftOnExit    = "ami-wizard\u00a0: un autre programme avait changé la réponse\u202f; sa version est restée dans le fichier.\n"
	sayRescued       = "ami-wizard\u00a0: rien ne s’enregistre plus à sa place\u202f; votre texte est dans %s\n"
	sayYieldedOnExit = "ami-wizard\u00a0: votre dernier texte est dans %s\n"
)
