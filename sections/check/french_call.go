package check

import (
	"fmt"
	"strings"

	"ami-wizard/sections/text"
)

// What is said of decisions, of the call and of what is handed in, sorted. Each sentence has the
// values of the finding in it.

func sayAnnex(name, condition string, signed bool) string {
	says := "À joindre\u00a0: " + name
	if signed {
		says += ", à signer"
	}
	if condition != "" {
		says += " (" + lower(condition) + ")"
	}
	return says + "."
}

func sayAnnexComposed(name, section string) string {
	return fmt.Sprintf("%s\u00a0: le dossier à remettre en contient un fichier, tiré de «\u00a0%s\u00a0». Est-ce ce que l’appel demande\u202f?", name, section)
}

func sayAnnexFormat(name, file, want string) string {
	return fmt.Sprintf("%s\u00a0: l’appel veut un fichier %s, l’annexe est «\u00a0%s\u00a0».", name, want, file)
}

func sayBudgetYears(years, has int) string {
	return fmt.Sprintf("L’appel demande un budget sur %s\u202f; vos tableaux en ont %d.", counted(years, "an", "ans"), has)
}

func sayCallEnds(ends, opens string) string {
	return fmt.Sprintf("L’occupation se termine %s, d’après l’appel\u202f; vous ouvrez %s.", ends, opens)
}

func sayChangedSince(title, when string, paragraphs []int) string {
	const most = 4
	var named []string
	for _, n := range paragraphs[:min(len(paragraphs), most)] {
		named = append(named, fmt.Sprintf("§\u00a0%d", n))
	}
	switch {
	case len(named) == 0:
		return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: modifiée depuis la décision du %s.", title, when)
	case len(paragraphs) > most:
		return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: modifiée depuis la décision du %s, %s…", title, when, strings.Join(named, ", "))
	}
	return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: modifiée depuis la décision du %s, %s.", title, when, text.Enumerate(named))
}

func sayDemanded(rule, label string) string {
	return fmt.Sprintf("Le règlement demande\u00a0: «\u00a0%s\u00a0» La question «\u00a0%s\u00a0» n’a pas de réponse.", rule, label)
}

func sayExcluded(rule, answer string) string {
	return fmt.Sprintf("Le règlement dit\u00a0: «\u00a0%s\u00a0» Votre réponse ne le suit pas\u00a0: «\u00a0%s\u00a0».", rule, answer)
}

func sayFormats(asked, given string) string {
	return fmt.Sprintf("L’appel demande %s\u202f; vous remettez %s.", asked, given)
}

func sayObjections(title string, n int) string {
	return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: %s.", title, counted(n, "objection reste ouverte", "objections restent ouvertes"))
}

func sayOtherDeadline(theirs, ours string) string {
	return fmt.Sprintf("Remise\u00a0: %s d’après l’appel, %s dans les repères.", theirs, ours)
}

func sayOtherSurface(theirs, ours string) string {
	return fmt.Sprintf("Surface\u00a0: %s d’après l’appel, %s dans les repères.", theirs, ours)
}

func sayOtherTitle(title, issuer, said string) string {
	return fmt.Sprintf("Le profil est celui d’un autre appel, «\u00a0%s\u00a0», lancé par %s\u202f; vous répondez à «\u00a0%s\u00a0».", title, issuer, said)
}

func sayOverRate(asked, most string, share, limit int) string {
	return fmt.Sprintf("Travaux\u00a0: vous demandez %s\u202f; l’appel en paie %s au plus%s.", asked, most, rate(share, limit))
}

func sayOverRunning(year, asked, most string, share, limit int) string {
	return fmt.Sprintf("Fonctionnement, %s\u00a0: vous demandez %s\u202f; l’appel en paie %s au plus%s.", lower(year), asked, most, rate(share, limit))
}

func sayPublicShare(share, most int) string {
	return fmt.Sprintf("%d\u00a0%% du financement est de l’argent public\u202f; l’appel en admet %d\u00a0%%.", share, most)
}

func sayTooLong(part, has, most, unit string) string {
	return fmt.Sprintf("%s\u00a0: %s %s sur %s.", part, strings.TrimRight(has, "\u00a0"), unit, strings.TrimRight(most, "\u00a0"))
}

func sayTooManyPages(part string, tenths, most int) string {
	return fmt.Sprintf("%s\u00a0: environ %s\u00a0%s sur %d.", part, text.Tenths(tenths), text.Plural(tenths/10, "page", "pages"), most)
}

func sayTrialOver(title, review string) string {
	return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: adoptée à l’essai, à revoir depuis le %s.", title, review)
}

func sayUnanswered(name string, points int) string {
	if points == 0 {
		return fmt.Sprintf("Critère «\u00a0%s\u00a0»\u00a0: aucune partie n’y répond.", name)
	}
	return fmt.Sprintf("%s, %s\u00a0: aucune partie n’y répond.", name, counted(points, "point", "points"))
}

func sayUndecided(titles []string) string {
	const most = 3
	var named []string
	for _, title := range titles[:min(len(titles), most)] {
		named = append(named, "«\u00a0"+title+"\u00a0»")
	}
	switch more := len(titles) - most; {
	case len(titles) == 1:
		return fmt.Sprintf("%s n’est pas encore décidée, alors que d’autres parties le sont.", named[0])
	case more > 0:
		return fmt.Sprintf("%d parties ne sont pas encore décidées\u00a0: %s et %s.", len(titles), strings.Join(named, ", "), counted(more, "autre", "autres"))
	}
	return fmt.Sprintf("%d parties ne sont pas encore décidées\u00a0: %s.", len(titles), text.Enumerate(named))
}

func sayUnderweight(name string, worth, share int) string {
	return fmt.Sprintf("%s\u00a0: %d\u00a0%% des points, %d\u00a0%% du texte qui répond aux critères.", name, worth, share)
}

// rate says how much of a cost a call pays, and up to what.
func rate(share, limit int) string {
	switch {
	case share == 0:
		return ""
	case limit == 0:
		return fmt.Sprintf(" (%d\u00a0%%)", share)
	}
	return fmt.Sprintf(" (%d\u00a0%%, dans la limite de %s)", share, amount(float64(limit), "€"))
}
