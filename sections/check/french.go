package check

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"ami-wizard/sections/text"
)

// Why each rule matters, sorted: what the help says of a finding. Thresholds say here where
// they come from, for people; their constants say it for who changes them.
var (
	whyAcronym       = text.French("Un jury réunit des élus, des techniciens, des habitants : un sigle que l'un ignore lui ferme le paragraphe. Écrivez-le une fois en entier, le sigle entre parenthèses.")
	whyAge           = text.French("Le jury compare les deux chiffres, ils sont à une page l'un de l'autre. L'un des deux est faux, ou le calcul est à expliquer.")
	whyBlanks        = text.French("Ce qui est vide ou encore à décider s'imprime tel quel : « [à compléter : …] », ou un paragraphe que personne n'a approuvé.")
	whyCalendar      = text.French("Une date avant l'autre fait douter de toutes. Celle de l'appel est dans son règlement.")
	whyContact       = text.French("Un jury qui a une question la pose à qui il peut joindre : une adresse de courriel ou un numéro suffit. La réponse privée, elle, ne sort pas du brouillon.")
	whyContradiction = text.French("Les deux phrases seront dans le même dossier. Un lecteur attentif les opposera, et doutera du reste.")
	whyDeadline      = text.French("Une demi-heure de retard suffit à faire écarter un dossier. L'heure compte autant que le jour, et l'année se recopie d'un autre appel sans qu'on le voie.")
	whyEmpty         = text.French("Un jury qui suit le modèle cherche cette partie et ne la trouve pas. Une phrase suffit à dire pourquoi elle n'a pas lieu d'être.")
	whyFirstPage     = text.French("Beaucoup de jurés lisent une page avant de décider s'ils lisent les autres : qui, où, quoi, combien, quand doivent y être. Une page tient environ 450 mots.")
	whyFirstStep     = text.French("La première étape est ce que l'on vous confiera. Son tableau et vos repères doivent en dire la même chose.")
	whyHedge         = text.French("Ces mots disent au jury que rien n'est décidé. Une date, un nom ou « nous ne savons pas encore, nous déciderons le… » valent mieux.")
	whyIdentifiers   = text.French("Un numéro faux arrête l'instruction : le service ne trouve pas la structure. Un SIRET a 14 chiffres, un SIREN 9, et leur dernier chiffre se calcule ; un numéro RNA est W et neuf chiffres.")
	whyModel         = text.French("Un autre collectif peut déposer les mêmes phrases. Au-delà de 30 %, un jury qui lit les deux dossiers le voit. Adaptez d'abord les paragraphes dont vous avez un exemple.")
	whyModelRun      = text.French("Plus de cinq paragraphes du modèle à la suite : le lecteur n'entend plus votre voix. Un fait à vous entre deux suffit à la rendre.")
	whyPlaces        = text.French("Le jury compte les lignes du tableau. Le nombre annoncé doit être le même.")
	whyPromise       = text.French("Vous engagez quelqu'un qui n'est pas du collectif. S'il ne l'a pas accepté, il peut le démentir devant le jury.")
	whyProof         = text.French("Un chiffre, un nom ou une date se vérifie et se retient. Un paragraphe qui n'en a aucun pourrait être celui de n'importe quel autre dossier.")
	whyRepeated      = text.French("Huit mots de suite relus ailleurs se remarquent, et le jury croit que vous n'avez rien d'autre à dire. Gardez la phrase là où elle sert le mieux.")
	whySteps         = text.French("Une étape rassure par sa date, sa surface et le seuil qui déclenche la suivante. Un seuil sans chiffre ne se constate pas.")
	whySurface       = text.French("Les techniciens additionnent le tableau. Circulations et locaux techniques compris, son total doit donner la surface du lieu.")
	whyUnassigned    = text.French("Vous promettez de la place à des usages à venir. Elle doit avoir sa ligne dans le tableau, sinon elle est déjà prise.")
	whyWorks         = text.French("Un technicien fait cette division. Deux opérations publiques permettent de comparer : Saint-So à Lille, la Grande Halle à Colombelles. Un écart se défend, il faut seulement l'expliquer.")
)

// What the first page must say, as a sentence names it.
const (
	askName   = "ce que vous demandez"
	costName  = "ce que coûtent les travaux"
	openName  = "quand le lieu ouvre"
	whereName = "où vous agissez"
	whoName   = "qui répond"
)

// The sentences, sorted. Each has the values of the finding in it.

func sayAcronym(word string) string {
	return fmt.Sprintf("Le sigle «\u00a0%s\u00a0» n’est expliqué nulle part.", word)
}

func sayAge(said string, oldest int) string {
	return fmt.Sprintf("Votre plus ancien lieu a %s dans les repères\u202f; la liste le fait naître en %d.", said, oldest)
}

func sayBlanks(missing, proposed int) string {
	var parts []string
	if missing > 0 {
		parts = append(parts, counted(missing, "blanc", "blancs"))
	}
	if proposed > 0 {
		parts = append(parts, counted(proposed, "proposition à décider", "propositions à décider"))
	}
	return text.Enumerate(parts) + plural(missing+proposed, " partirait", " partiraient") + " ainsi au jury."
}

func sayContradiction(one, other string) string {
	return fmt.Sprintf("Deux réponses se contredisent\u00a0: «\u00a0%s\u00a0» et «\u00a0%s\u00a0».", one, other)
}

func sayDeadlineNear(left time.Duration) string {
	hours := int(left / time.Hour)
	if hours == 0 {
		return "Il reste moins d’une heure avant la remise."
	}
	return fmt.Sprintf("Il reste %s avant la remise.", counted(hours, "heure", "heures"))
}

func sayDeadlineNoHour(date string) string {
	return fmt.Sprintf("La date de remise n’a pas d’heure\u00a0: %s.", date)
}

func sayDeadlinePast(since time.Duration) string {
	return fmt.Sprintf("La date de remise est passée depuis %s\u00a0: est-ce la bonne\u202f?", span(since))
}

func sayEmptyPart(title string) string {
	return fmt.Sprintf("La partie «\u00a0%s\u00a0» n’est plus dans la réponse\u00a0: tout y est retiré.", title)
}

func sayEndsBeforeOpening(end, opening string) string {
	return fmt.Sprintf("Le lieu serait rendu avant d’ouvrir\u00a0: fin %s, ouverture %s.", end, opening)
}

func sayFirstDate(said, listed string) string {
	return fmt.Sprintf("La première étape ouvre %s\u202f; le tableau des étapes dit %s.", said, listed)
}

func sayFirstPage(lacks []string) string {
	return "La première page ne dit pas " + text.Enumerate(lacks) + "."
}

func sayFirstSurface(said, listed string) string {
	return fmt.Sprintf("La première étape ouvre %s\u202f; le tableau des étapes dit %s.", said, listed)
}

func sayHedge(words string) string {
	return fmt.Sprintf("«\u00a0%s\u00a0» remet à plus tard ce que le jury cherche.", words)
}

func sayIdentifier(register, number string) string {
	return fmt.Sprintf("%s %s\u00a0: ce numéro ne peut pas exister.", register, number)
}

func sayLessFree(promised, left string) string {
	return fmt.Sprintf("Vous promettez %s sans affectation\u202f; le tableau n’en laisse que %s.", promised, left)
}

func sayModelRun(n int, title string) string {
	return fmt.Sprintf("%d paragraphes de suite sont ceux du modèle, à partir de «\u00a0%s\u00a0».", n, title)
}

func sayModelShare(share int) string {
	return fmt.Sprintf("%d\u00a0%% du texte est celui du modèle, mot pour mot\u00a0: un autre collectif peut déposer le même.", share)
}

func sayNoContact(answer string) string {
	return fmt.Sprintf("Le jury n’aura aucun contact\u00a0: «\u00a0%s\u00a0» n’est ni une adresse, ni un numéro.", opening(answer, openingWords))
}

func sayNoneFree(promised string) string {
	return fmt.Sprintf("Vous promettez %s sans affectation\u202f; le tableau n’en laisse aucun.", promised)
}

func sayOpensBeforeDue(opening, due string) string {
	return fmt.Sprintf("Le lieu ouvrirait avant la remise du dossier\u00a0: ouverture %s, remise %s.", opening, due)
}

func sayPlaces(said string, rows int) string {
	return fmt.Sprintf("%s dans les repères, %s dans le tableau.", said, counted(rows, "lieu", "lieux"))
}

const sayPrivateContact = "Le jury n’aura aucun contact\u00a0: la réponse privée n’est pas exportée."

func sayPromise(what string) string {
	return fmt.Sprintf("Vous promettez %s. L’accord est-il donné\u202f?", what)
}

func sayRepeated(said, title string, same, near bool) string {
	switch {
	case same:
		return fmt.Sprintf("Cette phrase revient deux fois dans la même réponse\u00a0: «\u00a0%s…\u00a0»", said)
	case near:
		return fmt.Sprintf("Cette phrase est déjà plus haut dans la même partie\u00a0: «\u00a0%s…\u00a0»", said)
	}
	return fmt.Sprintf("Cette phrase est déjà dans «\u00a0%s\u00a0»\u00a0: «\u00a0%s…\u00a0»", title, said)
}

func sayStepDate(n int, is, was string) string {
	return fmt.Sprintf("L’étape %d (%s) vient avant la précédente (%s).", n, is, was)
}

func sayStepOver(last, whole string) string {
	return fmt.Sprintf("La dernière étape occupe %s\u202f; le lieu en a %s.", last, whole)
}

func sayStepSurface(n int, is, was string) string {
	return fmt.Sprintf("L’étape %d occupe moins que la précédente\u00a0: %s après %s.", n, is, was)
}

func sayStepTrigger(n int) string {
	return fmt.Sprintf("L’étape %d n’a pas de seuil chiffré\u00a0: rien ne dit quand la suivante commence.", n)
}

func saySurfaceOver(sum, has, over string) string {
	return fmt.Sprintf("Le programme compte %s\u202f; le lieu en a %s, soit %s de trop.", sum, has, over)
}

func saySurfaceUnder(has, sum, left string) string {
	return fmt.Sprintf("Surface\u00a0: %s dans les repères, %s dans le programme\u202f; %s n’ont pas de ligne.", has, sum, left)
}

func sayUnproved(open string) string {
	return fmt.Sprintf("Ni chiffre, ni nom, ni date\u00a0: «\u00a0%s\u00a0»", open)
}

func sayWorks(each, one, other string) string {
	return fmt.Sprintf("Travaux\u00a0: %s. Pour comparer\u00a0: Saint-So %s, Grande Halle %s.", each, one, other)
}

// perMetre is the unit of costs of works.
const perMetre = "€/m²"

const ellipsis = "…"

// span says how long ago something was, in the largest unit that fits.
func span(d time.Duration) string {
	days := int(d / (24 * time.Hour))
	switch {
	case days >= 2*365:
		return counted(days/365, "an", "ans")
	case days >= 60:
		return fmt.Sprintf("%d\u00a0mois", days/30)
	case days >= 1:
		return counted(days, "jour", "jours")
	}
	return "quelques heures"
}

func counted(n int, one, many string) string { return itoa(n) + "\u00a0" + plural(n, one, many) }

func plural(n int, one, many string) string {
	if n < 2 {
		return one
	}
	return many
}

func itoa(n int) string { return strconv.Itoa(n) }

// trimmed writes a sum without the decimals that it does not need.
func trimmed(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 2, 64), ".00")
}

// freeWords is how people name a row of what has no use yet, folded.
var freeWords = []string{"affectation", "affecte", "libre", "a inventer", "a venir", "imprevu", "disponible", "a definir"}

// known is the acronyms that need no explanation before a French jury.
var known = set("ADN", "AMI", "BD", "BTP", "CAF", "CDD", "CDI", "CNRS", "COVID", "CV", "DJ", "DVD", "FM", "GPS", "HT", "INSEE", "LED",
	"ONG", "OK", "PDF", "PIB", "PME", "RATP", "RER", "RIB", "RNA", "RSA", "SA", "SARL", "SAS", "SIREN", "SIRET", "SMIC", "SMS", "SNCF", "TER", "TGV", "TPE",
	"TTC", "TV", "TVA", "UE", "URL", "US", "USB", "VTT", "WC", "WIFI")

func set(words ...string) map[string]bool {
	in := map[string]bool{}
	for _, w := range words {
		in[w] = true
	}
	return in
}

// figures is the words that say a number or a date without digits.
var figures = func() map[uint64]bool {
	in := map[uint64]bool{}
	for _, w := range strings.Fields("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente " +
		"quarante cinquante soixante quatre-vingts cent cents mille million millions moitié tiers quart dizaine douzaine quinzaine vingtaine " +
		"trentaine cinquantaine centaine millier milliers " +
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
		"lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches") {
		in[hashes(w)[0]] = true
	}
	return in
}()

// putOff is the hedges. "Sans doute possible" and "à définir ensemble" are firm, and so are
// other phrases whose next word says so.
var putOff = func() []hedge {
	var all []hedge
	for _, h := range [][2]string{
		{"à définir", ""},
		{"à déterminer", ""},
		{"à préciser", ""},
		{"en temps voulu", ""},
		{"le moment venu", ""},
		{"sans doute", "possible"},
		{"si possible", ""},
		{"dans la mesure du possible", ""},
		{"éventuellement", ""},
		{"peut-être", ""},
		{"nous espérons", ""},
		{"on espère", ""},
		{"plus ou moins", ""},
		{"un certain nombre de", ""},
		{"dès que possible", ""},
		{"le cas échéant", ""},
	} {
		it := hedge{id: strings.ReplaceAll(text.Fold(h[0]), " ", "-"), words: hashes(h[0])}
		if h[1] != "" {
			it.but = hashes(h[1])[0]
		}
		all = append(all, it)
	}
	return all
}()
