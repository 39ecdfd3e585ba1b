package deciding

// What is told while a group decides, sorted.
const (
	sayDecideAmend    = "Changez le texte, puis /decider\u00a0: l’objection attend."
	sayDecideHow      = "Entrée seule\u00a0: étape suivante. Une commande, comme /suite, suspend ici\u202f; /decider y revient."
	sayDecideIssue    = "Ce numéro d’objection n’existe pas."
	sayDecideNeeds    = "Il manque la date, le groupe ou les nombres\u00a0: %s."
	sayDecideObject   = "Objection\u00a0: o, puis la raison (o §2 raison). Réserve\u00a0: r, puis la raison. Lever\u00a0: t 1 (retirée), v 1 (réserve), m 1 (texte à modifier), k 1 (le nouveau texte la lève), g 1 groupe. Entrée seule\u00a0: suite."
	sayDecideOutcome  = "Un numéro, puis la date, le groupe, ou les nombres d’un vote. Entrée seule\u00a0: 1."
	sayDecidePrompt   = "décider › "
	sayDecideUnknown  = "Pas compris. "
	sayDecided        = "Inscrit. %s."
	sayDecidedMark    = "Texte décidé\u00a0: %s. Écrit à côté de la réponse, dans %s."
	sayDecidingStage  = "Décider «\u00a0%s\u00a0», étape %d sur %d, %s, %d min."
	sayObjectionLine  = "%d. %s%s. %s."
	sayObjectionOpen  = "ouverte"
	sayOption         = "%d. %s"
	sayParagraph      = "§%d. %s"
	sayParagraphPlace = "§%d, "
	saySuspended      = "Suspendu à cette étape."
	sayUnlifted       = "Le texte du §%d n’a pas changé encore."
	sayVoteForm       = "7 2 3 pour 7 pour, 2 contre, 3 abstentions"
)

// issueTold is what became of an objection.
var issueTold = []string{sayObjectionOpen, "levée, texte modifié", "retirée", "réserve", "renvoyée"}
