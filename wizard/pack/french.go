package pack

// The French words of a folder and of its first file, sorted.
const (
	// FieldsFolder is the folder of the fields of a form, and the name to ask for them by.
	FieldsFolder = "champs"
	// ReadmeName is the file to read first.
	ReadmeName = "LISEZMOI.txt"

	draftMark         = "-brouillon"
	folderMark        = "-dossier"
	headBefore        = "Avant d’envoyer"
	headFiles         = "Les fichiers"
	headLengths       = "Longueurs, section par section"
	headMissing       = "Ce qui manque (%d)"
	hintForeign       = "Ôtez-les de là, ou ajoutez --remplacer pour écrire à leur place."
	hintFormat        = "Les formats\u00a0: %s."
	lengthsName       = "longueurs.txt"
	problemForeign    = "%s a des fichiers du même nom, que ce programme n’a pas écrits ou qui ont changé depuis (%s)."
	problemFormat     = "%s n’est d’aucun format qui puisse s’écrire."
	sayAbout          = "environ\u00a0"
	sayBlank          = "blanc"
	sayBlanks         = "blancs"
	sayBytes          = "octets"
	sayComplete       = "Rien de demandé ici ne manque. Vérifiez aussi ce que demande le règlement de l’appel."
	sayEstimated      = "Les pages sont celles du PDF\u202f; Word et LibreOffice diffèrent d’une page au plus. Signes comptés espaces comprises."
	sayFields         = "un fichier par section, pour un formulaire en ligne\u202f; longueurs.txt les compte"
	sayLost           = "Le PDF ne sait pas dessiner %s\u00a0: un carré en tient lieu. Les autres fichiers les ont."
	sayPage           = "page"
	sayPages          = "pages"
	sayPrivateLeftOut = "Les réponses privées, dont le contact s’il l’est, n’y sont pas\u00a0: --prive les ajoute."
	sayProposal       = "proposition à décider"
	sayProposals      = "propositions à décider"
	saySign           = "signe"
	saySigns          = "signes"
	sayTotal          = "En tout"
	sayUntagged       = "Le PDF n’est pas balisé\u00a0: pour un lecteur d’écran, remettez aussi le HTML, le DOCX ou l’ODT."
	sayWouldLeave     = " partiraient ainsi au jury."
	sayWouldLeaveOne  = " partirait ainsi au jury."
	unnamed           = "reponse"
)
