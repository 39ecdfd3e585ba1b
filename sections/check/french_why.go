package check

import (
	"ami-wizard/sections/call"
	"ami-wizard/sections/text"
)

// Why each rule matters, sorted: what the help says of a finding. Thresholds say here where
// they come from, for people; their constants say it for who changes them.
var (
	whyAcronym       = text.French("Un jury réunit des élus, des techniciens, des habitants : un sigle que l'un ignore lui ferme le paragraphe. Écrivez-le une fois en entier, le sigle entre parenthèses.")
	whyAge           = text.French("Le jury compare les deux chiffres, ils sont à une page l'un de l'autre. L'un des deux est faux, ou le calcul est à expliquer.")
	whyAgreements    = text.French("Le dossier sera lu hors de votre cercle. Quelqu'un qui découvre son nom devant un jury peut le démentir, ou s'en aller. Demandez à chacun, puis notez-le ici.")
	whyAnnexes       = text.French("Une pièce qui manque suffit à faire écarter un dossier. Déposez-la, sous son nom, dans le dossier « annexes » de ce que vous remettez, ou mettez cette remarque de côté : « jointe ».")
	whyAsked         = text.French("La somme demandée est ce que le jury cherche d'abord, et il la lira à trois endroits : les repères, le tableau des demandes, le financement. Elle doit être la même.")
	whyAssumed       = text.French("Un banquier multiplie vos hypothèses. Si le total n'est pas celui de vos recettes, à 20 % près, il ne croit plus ni l'un ni l'autre.")
	whyBlanks        = text.French("Ce qui est vide ou encore à décider s'imprime tel quel : « [à compléter : …] », ou un paragraphe que personne n'a approuvé.")
	whyBudgetYears   = text.French("Le règlement dit sur combien d'années le budget se présente. Ajoutez les années qui manquent dans une annexe.")
	whyCalendar      = text.French("Une date avant l'autre fait douter de toutes. Celle de l'appel est dans son règlement.")
	whyContact       = text.French("Un jury qui a une question la pose à qui il peut joindre : une adresse de courriel ou un numéro suffit. La réponse privée, elle, ne sort pas du brouillon.")
	whyContradiction = text.French("Les deux phrases seront dans le même dossier. Un lecteur attentif les opposera, et doutera du reste.")
	whyCriterion     = text.French("Le jury note critère par critère : celui auquel rien ne répond vaut zéro.")
	whyDeadline      = text.French("Une demi-heure de retard suffit à faire écarter un dossier. L'heure compte autant que le jour, et l'année se recopie d'un autre appel sans qu'on le voie.")
	whyDecided       = text.French("Ce que le groupe a approuvé est ce qui doit partir. Relisez ensemble ce qui a changé, ou déclarez une retouche sans effet : la marque revient.")
	whyEmpty         = text.French("Un jury qui suit le modèle cherche cette partie et ne la trouve pas. Une phrase suffit à dire pourquoi elle n'a pas lieu d'être.")
	whyExcluded      = text.French("Le règlement le dit : un dossier qui n'en tient pas compte peut être écarté sans être lu. Vérifiez sur le règlement lui-même.")
	whyFirstPage     = text.French("Beaucoup de jurés lisent une page avant de décider s'ils lisent les autres : qui, où, quoi, combien, quand doivent y être. Une page tient environ 450 mots.")
	whyFirstStep     = text.French("La première étape est ce que l'on vous confiera. Son tableau et vos repères doivent en dire la même chose.")
	whyFormats       = text.French("Un dossier déposé dans un autre format peut être refusé sans être lu. Le règlement dit lesquels il prend.")
	whyHedge         = text.French("Ces mots disent au jury que rien n'est décidé. Une date, un nom ou « nous ne savons pas encore, nous déciderons le… » valent mieux.")
	whyIdentifiers   = text.French("Un numéro faux arrête l'instruction : le service ne trouve pas la structure. Un SIRET a 14 chiffres, un SIREN 9, et leur dernier chiffre se calcule ; un numéro RNA est W et neuf chiffres.")
	whyIndicators    = text.French("Sans cible ni date, on ne saura pas si c'est atteint, et le financeur non plus.")
	whyLength        = text.French("Des dossiers ont été écartés pour deux pages de trop. Les pages sont estimées à un dixième près, les signes et les octets sont comptés.")
	whyLetters       = text.French("Des dossiers sont refusés faute de lettres signées. Une lettre vaut un engagement, une promesse n'en vaut pas. Le public dit que le projet est attendu, le privé qu'il est suivi : il faut des deux.")
	whyModel         = text.French("Un autre collectif peut déposer les mêmes phrases. Au-delà de 30 %, un jury qui lit les deux dossiers le voit. Adaptez d'abord les paragraphes dont vous avez un exemple.")
	whyModelRun      = text.French("Plus de cinq paragraphes du modèle à la suite : le lecteur n'entend plus votre voix. Un fait à vous entre deux suffit à la rendre.")
	whyOtherCall     = text.French("Votre réponse et le profil de l'appel ne disent pas la même chose. L'un des deux est à corriger, sur le règlement.")
	whyOtherProfile  = text.French("Toutes les remarques tirées de l'appel seraient alors celles d'un autre règlement. Corrigez le titre, ou retirez le profil qui accompagne cette réponse.")
	whyPast          = text.French("Un jury lit une date passée comme un dossier ancien, ou recopié. Corrigez-la, ou dites pourquoi elle est juste.")
	whyPlaceholder   = text.French("Une réponse qui ne fait que garder la place n'est pas vide pour ce programme : elle s'imprime. Effacez-la, la question sera comptée parmi ce qui manque.")
	whyPlaces        = text.French("Le jury compte les lignes du tableau. Le nombre annoncé doit être le même.")
	whyPromise       = text.French("Vous engagez quelqu'un qui n'est pas du collectif. S'il ne l'a pas accepté, il peut le démentir devant le jury.")
	whyProof         = text.French("Un chiffre, un nom ou une date se vérifie et se retient. Un paragraphe qui n'en a aucun pourrait être celui de n'importe quel autre dossier.")
	whyRate          = text.French("Le règlement plafonne ce que l'on peut demander, ou la part d'argent public. Au-delà, la demande est réduite ou refusée.")
	whyRepeated      = text.French("Huit mots de suite relus ailleurs se remarquent, et le jury croit que vous n'avez rien d'autre à dire. Gardez la phrase là où elle sert le mieux.")
	whySecured       = text.French("Un financeur s'engage plus volontiers derrière un autre. Un apport acquis, même petit, change la lecture du tableau.")
	whySignatory     = text.French("Un dossier sans structure ni signataire habilités se refuse à l'ouverture. Si le vote est à venir, donnez le nom pressenti et la date.")
	whySteps         = text.French("Une étape rassure par sa date, sa surface et le seuil qui déclenche la suivante. Un seuil sans chiffre ne se constate pas.")
	whySurface       = text.French("Les techniciens additionnent le tableau. Circulations et locaux techniques compris, son total doit donner la surface du lieu.")
	whyTotals        = text.French("Ces deux totaux doivent être les mêmes : ce qui est dépensé est payé par quelqu'un, et un comptable fait l'addition avant de lire.")
	whyUnassigned    = text.French("Vous promettez de la place à des usages à venir. Elle doit avoir sa ligne dans le tableau, sinon elle est déjà prise.")
	whyWeight        = text.French("Un jury lit en proportion de ses points : une partie qui vaut beaucoup et tient en trois lignes paraît bâclée.")
	whyWithoutAid    = text.French("Une aide au démarrage s'arrête. Un lieu qui en dépend encore la troisième année n'est pas sorti du démarrage.")
	whyWorksTotal    = text.French("Le coût annoncé est repris dans tout le dossier ; le tableau des postes doit y arriver.")
	whyWorks         = text.French("Un technicien fait cette division. Deux opérations publiques permettent de comparer : Saint-So à Lille, la Grande Halle à Colombelles. Un écart se défend, il faut seulement l'expliquer.")
)

// levelTitles is what stands over the findings of each level, asideTitle over those that were
// set aside.
var levelTitles = [...]string{Export: "Avant d’envoyer", Review: "À revoir", Advice: "Conseils"}

// levelNames is the same before one finding.
var levelNames = [...]string{Export: "Avant d’envoyer", Review: "À revoir", Advice: "Conseil"}

const (
	asideTitle        = "Mis de côté"
	otherTitleOfGroup = "Toute la réponse"
)

// criterionTitle names a criterion of the call, with its points.
func criterionTitle(c call.Criterion) string {
	if c.Points == 0 {
		return c.Name
	}
	return c.Name + ", " + counted(c.Points, "point", "points")
}

// Where else the money that is asked for stands, as a sentence names it.
const (
	fundingName  = "le financement de l’ouverture"
	sentenceName = "la phrase des repères"
)

// What the first page must say, as a sentence names it.
const (
	askName   = "ce que vous demandez"
	costName  = "ce que coûtent les travaux"
	openName  = "quand le lieu ouvre"
	whereName = "où vous agissez"
	whoName   = "qui répond"
)
