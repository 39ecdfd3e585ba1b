package commands

// Every French word of the command line, sorted: the manual, and what is said of a
// command that is not understood. Typography: apostrophes ’,
// \u00a0 before ":" and inside « », \u202f before "?", "!" and ";".

// The manual.
const (
	aDraft         = "reponse.toml"
	aboutCall      = "… pour un appel connu\u00a0: son nom, ou un fichier"
	aboutEssential = "… par le chemin essentiel\u00a0: ce qu’une séance peut tenir"
	aboutExample   = "l’exemple entièrement rempli, comme nouvelle réponse"
	aboutExport    = "le Markdown de la réponse, sur la sortie"
	aboutFollow    = "la réponse seule, en direct\u00a0: pour un projecteur"
	aboutHome      = "les réponses de ce dossier\u00a0: reprendre ou commencer"
	aboutLinear    = "… en simples lignes\u00a0: lecteur d’écran, plage braille, tube"
	aboutOutput    = "… dans un fichier («\u00a0-\u00a0»\u00a0: la sortie)"
	aboutPack      = "un dossier\u00a0: tous les formats, les longueurs, ce qui manque"
	aboutFormats   = "… ces formats seulement\u00a0: docx,odt"
	aboutSpaces    = "… espaces insécables des champs\u00a0: fine, simple, aucune"
	aboutWorkbook  = "le cahier vierge des questions, à remplir à la main"
	aboutPrepare   = "… les questions à préparer avant la séance, seules"
	aboutPrivate   = "… avec les réponses privées"
	aboutProjected = "… pour une salle\u00a0: grand contraste, compte à rebours"
	aboutReplace   = "… à la place de ce que ce fichier contient"
	aboutResume    = "reprendre cette réponse où elle s’est arrêtée"
	aboutVerify    = "ce qui manque, puis ce qui est faible"
)

// usageHead and usageFoot stand around the table of commands in the manual, usageFormats
// before that of formats.
const (
	usageHead = "ami-wizard\u00a0: répondre ensemble à un appel à manifestation d’intérêt\n"
	usageFoot = `Tout est enregistré au fil de la frappe dans reponse.toml, que l’on peut lire et
corriger à la main, et dans reponse.md, qui est la réponse.
Rend 0 : fait ; 1 : il manque quelque chose, ou échec ; 2 : commande mal formée.
`
	usageFormats = "La fin du nom que reçoit -o dit le format\u00a0:\n"
)

// Commands that are not understood.
const (
	sayCommandFirst  = "la commande %s se place en premier"
	sayFlagAlone     = "l’option %s ne prend pas de valeur"
	sayFlagArgument  = "l’option %s attend une valeur"
	sayFlagElsewhere = "l’option %s ne va qu’avec %s"
	sayNearCommand   = "la commande %s n’existe pas\u202f; essayez %s"
	sayNearFlag      = "l’option %s n’existe pas\u202f; essayez %s"
	sayNoFile        = "cette commande ne prend pas de fichier\u202f; -o dit où écrire"
	saySpaces        = "les espaces s’écrivent ainsi\u00a0: %s"
	sayCallNeeds     = "--appel demande aussi le fichier de la réponse"
	sayPathNeeds     = "--essentiel demande aussi le fichier de la réponse"
	sayOneFile       = "il faut le fichier d’une réponse"
	sayTooManyFiles  = "une seule réponse à la fois"
	sayUnknownFlag   = "l’option %s n’existe pas"
)

// Exports that are refused, or that lose something.
const (
	sayLostSign       = "ami-wizard\u00a0: un signe que le PDF ne sait pas dessiner y est remplacé par un carré.\n"
	sayLostSigns      = "ami-wizard\u00a0: %d signes que le PDF ne sait pas dessiner y sont remplacés par des carrés.\n"
	sayPacking        = "ami-wizard\u00a0: %s\u2026\n"
	sayPackMissing    = "ami-wizard\u00a0: il manque encore %d réponses\u202f; LISEZMOI.txt en donne la liste, et les noms disent «\u00a0brouillon\u00a0».\n"
	sayPackMissingOne = "ami-wizard\u00a0: il manque encore une réponse\u202f; LISEZMOI.txt dit laquelle, et les noms disent «\u00a0brouillon\u00a0».\n"

	hintFormat        = "La fin du nom dit le format\u00a0: %s."
	hintOver          = "Choisissez un autre nom\u202f; pour le remplacer, ajoutez --remplacer."
	hintOverDraft     = "Choisissez un autre nom, comme -o reponse.md"
	hintOverFolder    = "Ajoutez le nom du fichier\u00a0: -o dossier/reponse.md"
	problemFormat     = "%s n’est d’aucun format qui puisse s’écrire."
	problemOver       = "%s existe déjà, et contient autre chose."
	problemOverDraft  = "%s est un brouillon\u00a0: rien d’autre ne prend sa place."
	problemOverFolder = "Ce chemin mène à un dossier."
)

// What is said of decisions on the command line, sorted.
const (
	aForgotten       = "\"nom\" reponse.toml"
	aboutAnnex       = "… avec, en annexe, comment ce texte a été décidé"
	aboutForget      = "ôte un nom de la réponse, des décisions et de leurs copies"
	aboutMinutes     = "le compte rendu des décisions, sur la sortie"
	sayDecidedLine   = "Décision\u00a0: %d. %s — %s\n"
	sayForgetAlike   = "Écrit avec d’autres accents, «\u00a0%[1]s\u00a0» y reste. Pour l’effacer aussi\u00a0: ami-wizard oublier \"%[1]s\" %[2]s\n"
	sayForgetFailed  = "%s\u00a0: pas modifié. %s"
	sayForgetHow     = "il faut un nom, puis le fichier d’une réponse\u00a0: ami-wizard oublier \"Claire\" reponse.toml"
	sayForgotten     = "%s\u00a0: %d fois\n"
	sayForgottenNone = "Ce nom n’est ni dans %s, ni dans les fichiers gardés à côté.\n"
	sayUnreachable   = "Hors d’atteinte\u00a0: les copies envoyées ou imprimées, les exports (docx, pdf…), les sauvegardes du disque%s.\n"
	sayUnreachedGit  = ", et l’historique git de ce dossier"
)

// What the program writes of itself.
const (
	aboutCompletion = "de quoi compléter les commandes dans ce shell"
	aboutGuide      = "mener un atelier, de la veille au dépôt"
	aboutMan        = "le manuel, pour man"
	sayNothing      = "cette commande ne prend rien de plus"
	sayShell        = "il faut le nom d’un shell\u00a0: %s"
)

// What went wrong, what is to be known, and lines of findings, sorted.
const (
	hintUsage    = "ami-wizard --help dit ce qui est possible."
	problemUsage = "Commande mal formée\u00a0: %s."
	sayError     = "ami-wizard\u00a0: erreur\u00a0: %s\npiste\u00a0: %s\n"
	sayGapLine   = "%d. %s — %s\n"
	sayGroupLine = "\n%s (%d)\n"
	sayHeed      = "ami-wizard\u00a0: à savoir\u00a0: %s\n"
	sayNoJournal = "le fichier que nomme %s ne peut pas recevoir de journal\u00a0: rien n’y est noté. Nommez un fichier nouveau."
)
