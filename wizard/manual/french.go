package manual

// Every French word of the completions and of the page of man, sorted. The guide stands in
// guide.md.

const (
	guideTitle   = "Mener un atelier avec ami-wizard"
	sayBash      = "Complétion de %[1]s pour bash\u00a0: source <(%[1]s completion bash)"
	sayFish      = "Complétion de %[1]s pour fish\u00a0: %[1]s completion fish > ~/.config/fish/completions/%[1]s.fish"
	sayModified  = ", modifiée depuis"
	sayNoVersion = "version inconnue"
	sayRevision  = "révision %s du %s"
	sayZsh       = "Complétion de %[1]s pour zsh\u00a0: dans un dossier de $fpath, sous le nom de %[2]s"
	wordChoice   = "choix"
	wordCommand  = "commande"
	wordDraft    = "réponse"
	wordFile     = "fichier" // what the table calls a file of any kind
)

// The page of man.
const (
	manAbout = `ami-wizard pose une à une les questions d’un modèle commun de réponse à un appel à
manifestation d’intérêt, et montre à côté la réponse qui s’écrit. On répond seul ou en
atelier, devant un projecteur ; on s’arrête, on continue un autre jour.

Toutes les touches se lisent dans le programme, avec ctrl+g ou f1.`
	manCommands    = "COMMANDES"
	manDescription = "DESCRIPTION"
	manDraft       = "reponse.toml"
	manFormats     = "FORMATS"
	manGuide       = "MENER UN ATELIER"
	manName        = "NOM"
	manSynopsis    = "SYNOPSIS"
	manTitle       = "Manuel d’ami-wizard"
	manWhat        = "répondre ensemble à un appel à manifestation d’intérêt"
)

// manSection is a section of the page that says the same whatever the table holds.
type manSection struct {
	heading string
	entries []manEntry
	text    string
}

type manEntry struct{ name, text string }

var manSections = []manSection{
	{heading: "CODE DE RETOUR", entries: []manEntry{
		{"0", "C’est fait."},
		{"1", "Il manque quelque chose, ou quelque chose a échoué."},
		{"2", "La commande est mal formée."},
	}},
	{heading: "ENVIRONNEMENT", entries: []manEntry{
		{"AMI_WIZARD_LOG", "Le fichier où noter ce que fait le programme, pour comprendre une panne\u00a0: des noms d’événements et des durées, jamais une réponse ni un nom de fichier."},
		{"NO_COLOR", "Aucune couleur, si cette variable n’est pas vide."},
		{"PAGER", "Ce qui montre le guide page par page."},
		{"SOURCE_DATE_EPOCH", "La date que portent les fichiers écrits, à la place de celle du dernier changement."},
		{"TERM", "«\u00a0dumb\u00a0»\u00a0: de simples lignes, comme avec --lineaire."},
		{"VISUAL, EDITOR", "L’éditeur de texte que ctrl+e ouvre."},
	}},
	{heading: "FICHIERS", entries: []manEntry{
		{"reponse.toml", "La réponse, à mesure qu’elle s’écrit. On peut la lire et la corriger à la main."},
		{"reponse.md", "Le texte de la réponse, en Markdown."},
		{"reponse.toml~", "La réponse telle que la dernière séance l’a trouvée."},
		{"reponse.conflit-….toml, reponse.toml~ici", "Une autre version, quand un autre programme a écrit dans la réponse."},
		{"~/secours-….toml", "Les derniers mots, quand leur dossier a refusé de les prendre et que le système a arrêté le programme."},
	}, text: `Une réponse que l’on a quittée est enregistrée. Une coupure de courant perd au plus la
dernière seconde de frappe.`},
}
