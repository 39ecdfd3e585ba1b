package check

import (
	"fmt"
	"time"

	"ami-wizard/sections/text"
)

// The sentences, sorted. Each has the values of the finding in it.

func sayAcronym(word string) string {
	return fmt.Sprintf("Le sigle «\u00a0%s\u00a0» n’est expliqué nulle part.", word)
}

func sayAge(said string, oldest int) string {
	return fmt.Sprintf("Votre plus ancien lieu a %s dans les repères\u202f; la liste le fait naître en %d.", said, oldest)
}

func sayAgreements(n int) string {
	if n == 1 {
		return "Une personne est nommée\u00a0: son accord n’est noté nulle part."
	}
	return fmt.Sprintf("%d personnes sont nommées\u00a0: leur accord n’est noté nulle part.", n)
}

func sayAgreementsWaited(n int) string {
	if n == 1 {
		return "Une personne est nommée\u00a0: tous les accords ne sont pas encore donnés."
	}
	return fmt.Sprintf("%d personnes sont nommées\u00a0: toutes n’ont pas encore donné leur accord.", n)
}

func sayAsked(listed, where, other string) string {
	return fmt.Sprintf("Vous demandez %s dans le tableau des demandes\u202f; %s dit %s.", listed, where, other)
}

func sayAssumed(explained, earned string) string {
	return fmt.Sprintf("Vos hypothèses expliquent %s de recettes par an\u202f; le tableau en compte %s la troisième année, aides et dons à part.", explained, earned)
}

func sayBlanks(missing, proposed int) string {
	var parts []string
	if missing > 0 {
		parts = append(parts, counted(missing, "blanc", "blancs"))
	}
	if proposed > 0 {
		parts = append(parts, counted(proposed, "proposition à décider", "propositions à décider"))
	}
	return text.Enumerate(parts) + text.Plural(missing+proposed, " partirait", " partiraient") + " ainsi au jury."
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

func sayFunding(found, cost, apart string, below bool) string {
	if below {
		return fmt.Sprintf("Il manque %s\u00a0: %s trouvés pour %s de travaux.", apart, found, cost)
	}
	return fmt.Sprintf("%s de trop\u00a0: %s de ressources pour %s de travaux.", apart, found, cost)
}

func sayHedge(words string) string {
	return fmt.Sprintf("«\u00a0%s\u00a0» remet à plus tard ce que le jury cherche.", words)
}

func sayIdentifier(register, number string) string {
	return fmt.Sprintf("%s %s\u00a0: ce numéro ne peut pas exister.", register, number)
}

func sayIndicator(name string, target, date bool) string {
	lacks := "ni cible, ni date"
	switch {
	case !date:
		lacks = "pas de cible"
	case !target:
		lacks = "pas de date"
	}
	return fmt.Sprintf("L’indicateur «\u00a0%s\u00a0» n’a %s.", name, lacks)
}

func sayLessFree(promised, left string) string {
	return fmt.Sprintf("Vous promettez %s sans affectation\u202f; le tableau n’en laisse que %s.", promised, left)
}

func sayLetters(n int) string {
	return fmt.Sprintf("%s, aucune lettre signée\u202f; des dossiers tombent pour cela.", counted(n, "soutien", "soutiens"))
}

func sayModelRun(n int, title string) string {
	return fmt.Sprintf("%d paragraphes de suite sont ceux du modèle, à partir de «\u00a0%s\u00a0».", n, title)
}

func sayModelShare(share int) string {
	return fmt.Sprintf("%d\u00a0%% du texte est celui du modèle, mot pour mot\u00a0: un autre collectif peut déposer le même.", share)
}

func sayNoBearer(words string) string {
	return fmt.Sprintf("Aucune structure n’est désignée pour porter la réponse\u00a0: «\u00a0%s\u00a0».", words)
}

func sayNoContact(answer string) string {
	return fmt.Sprintf("Le jury n’aura aucun contact\u00a0: «\u00a0%s\u00a0» n’est ni une adresse, ni un numéro.", opening(answer, openingWords))
}

func sayNoneFree(promised string) string {
	return fmt.Sprintf("Vous promettez %s sans affectation\u202f; le tableau n’en laisse aucun.", promised)
}

func sayNoSignatory(words string) string {
	return fmt.Sprintf("Personne n’est désigné pour signer\u00a0: «\u00a0%s\u00a0».", words)
}

func sayOneSide(n int, public bool) string {
	says := fmt.Sprintf("%d lettres signées, toutes du privé", n)
	switch {
	case n == 1 && public:
		says = "Une seule lettre signée, du public"
	case n == 1:
		says = "Une seule lettre signée, du privé"
	case public:
		says = fmt.Sprintf("%d lettres signées, toutes du public", n)
	}
	if public {
		return says + "\u00a0: aucune d’une association, d’une entreprise ou d’une fondation."
	}
	return says + "\u00a0: aucune d’une collectivité ou d’un établissement public."
}

func sayOpensBeforeDue(opening, due string) string {
	return fmt.Sprintf("Le lieu ouvrirait avant la remise du dossier\u00a0: ouverture %s, remise %s.", opening, due)
}

func sayPast(what, date string) string {
	return fmt.Sprintf("Cette date est passée\u00a0: %s. Est-ce la bonne\u202f? («\u00a0%s\u00a0»)", date, what)
}

func sayPlaceholder(words, label string) string {
	return fmt.Sprintf("«\u00a0%s\u00a0» partirait ainsi au jury, en réponse à «\u00a0%s\u00a0».", words, label)
}

func sayPlaceholderCells(n int, words string) string {
	return fmt.Sprintf("%s ainsi au jury dans ce tableau\u00a0: «\u00a0%s\u00a0».", counted(n, "case partirait", "cases partiraient"), words)
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

func saySecured(share int, sure, all string) string {
	if share == 0 {
		return fmt.Sprintf("Rien du financement n’est acquis\u00a0: %s sur %s.", sure, all)
	}
	return fmt.Sprintf("%d\u00a0%% seulement du financement est acquis\u00a0: %s sur %s.", share, sure, all)
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

func sayTotals(column, ours, theirs, apart string, below bool) string {
	if below {
		return fmt.Sprintf("%s\u00a0: il manque %s, %s face à %s.", column, apart, ours, theirs)
	}
	return fmt.Sprintf("%s\u00a0: %s de trop, %s face à %s.", column, apart, ours, theirs)
}

func sayUnproved(open string) string {
	return fmt.Sprintf("Ni chiffre, ni nom, ni date\u00a0: «\u00a0%s\u00a0»", open)
}

func sayWithoutAid(aid string) string {
	return fmt.Sprintf("L’an 3 compte encore %s de l’aide demandée\u00a0: que devient le lieu sans elle\u202f?", aid)
}

func sayWorks(each, one, other string) string {
	return fmt.Sprintf("Travaux\u00a0: %s. Pour comparer\u00a0: Saint-So %s, Grande Halle %s.", each, one, other)
}

func sayWorksTotal(said, listed string) string {
	return fmt.Sprintf("Travaux de la première étape\u00a0: %s annoncés, %s dans le tableau des postes.", said, listed)
}

// perMetre is the unit of costs of works.
const perMetre = "€/m²"

const ellipsis = "…"
