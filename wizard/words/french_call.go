package words

// What is told of a call, sorted. Typography as in french.go.
const (
	CallCheck       = "Vérifiez sur le règlement\u00a0: ce profil ne le remplace pas."
	CallNone        = "Aucun appel n’accompagne cette réponse. Relancez avec --appel et le profil de l’appel, ou entrez ce qu’en dit son règlement (entrée)."
	sayAnnexes      = "À joindre"
	sayArea         = "Surface"
	sayBetween      = "\u202f; "
	sayBase         = "montants %s"
	sayBytes        = "%s octets au plus"
	sayCallLine     = "%s\u00a0: %s"
	sayCap          = "%s\u00a0€ au plus"
	sayCharacters   = "%s signes au plus"
	sayCriteria     = "Ce que le jury juge"
	sayDue          = "Date limite"
	sayEligible     = "Pour"
	sayFiling       = "Dépôt"
	sayFormats      = "Formats"
	sayFrom         = "Début"
	sayFunding      = "L’argent"
	sayGroup        = "Groupement possible"
	sayHearing      = "Audition"
	sayInPart       = "partie %s"
	sayInParts      = "parties %s"
	sayInvariants   = "Ce qui ne se discute pas"
	sayIssuer       = "Lancé par"
	sayMandatory    = "obligatoire"
	sayMinimis      = "aides «\u00a0de minimis\u00a0»\u00a0: les aides publiques reçues se déclarent"
	sayNo           = "non"
	sayNotKnown     = "Lignes du profil qui ne sont pas comprises ici"
	sayOnYears      = "budget sur %s ans"
	sayPages        = "%s pages au plus"
	sayParts        = "Les parties demandées"
	sayPoints       = "%s points"
	sayPrivateAnnex = "ne se publie pas"
	sayPublicMax    = "argent public\u00a0: %s\u00a0%% au plus"
	sayReadOn       = "Lu le"
	sayShare        = "%s\u00a0%%"
	saySigned       = "à signer"
	saySource       = "Source"
	sayTheCall      = "L’appel"
	sayTo           = "Fin"
	sayVisit        = "Visite"
	sayOption       = "%s (%s)"
	sayYes          = "oui"
	wantOptions     = "une ou plusieurs de ces réponses\u00a0: %s"
	wantQuestion    = "le numéro d’une question, comme 8.4"
	wantRuled       = "d’abord la question de cette règle"
	wantSections    = "les numéros des parties de la réponse, de 1 à %d, entre points-virgules"
)

// callFields names the values of a profile, by the keys of its file.
var callFields = map[string]string{
	"appel.audition":            sayHearing,
	"appel.debut":               sayFrom,
	"appel.depot":               sayFiling,
	"appel.eligibles":           sayEligible,
	"appel.fin":                 sayTo,
	"appel.formats":             sayFormats,
	"appel.groupement":          sayGroup,
	"appel.lanceur":             sayIssuer,
	"appel.limite":              sayDue,
	"appel.lu-le":               sayReadOn,
	"appel.source":              saySource,
	"appel.surface":             sayArea,
	"appel.titre":               "Titre",
	"appel.visite":              sayVisit,
	"annexe.fichier":            "Pièce %d, nom du fichier",
	"annexe.nom":                "Pièce à joindre %d",
	"annexe.obligatoire":        "Pièce %d, obligatoire",
	"annexe.prive":              "Pièce %d, ne se publie pas",
	"annexe.section":            "Pièce %d, tirée de la partie",
	"annexe.si":                 "Pièce %d, pour qui",
	"annexe.signe":              "Pièce %d, à signer",
	"critere.nom":               "Critère %d",
	"critere.points":            "Critère %d, points",
	"critere.sections":          "Critère %d, parties qui y répondent",
	"financement.annees":        "Budget, nombre d’années",
	"financement.assiette":      "Montants HT ou TTC",
	"financement.ligne.nom":     "Aide %d, fonctionnement ou investissement",
	"financement.ligne.plafond": "Aide %d, euros au plus",
	"financement.ligne.taux":    "Aide %d, taux en %%",
	"financement.minimis":       "Aides «\u00a0de minimis\u00a0»",
	"financement.public-max":    "Argent public au plus, en %",
	"invariant.exclut":          "Règle %d, réponses exclues",
	"invariant.exige":           "Règle %d, réponse exigée",
	"invariant.question":        "Règle %d, question",
	"invariant.texte":           "Règle qui ne se discute pas %d",
	"partie.annees":             "Partie %d, budget sur combien d’années",
	"partie.caracteres":         "Partie %d, signes",
	"partie.nom":                "Partie demandée %d",
	"partie.octets":             "Partie %d, octets",
	"partie.pages":              "Partie %d, pages",
	"partie.sections":           "Partie %d, parties de la réponse",
}
