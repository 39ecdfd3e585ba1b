package check

import (
	"fmt"
	"strings"

	"ami-wizard/sections/text"
)

// What is said of decisions, of the call and of what is handed in, sorted. Each sentence has the
// values of the finding in it.

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

func sayObjections(title string, n int) string {
	return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: %s.", title, counted(n, "objection reste ouverte", "objections restent ouvertes"))
}

func sayTrialOver(title, review string) string {
	return fmt.Sprintf("«\u00a0%s\u00a0»\u00a0: adoptée à l’essai, à revoir depuis le %s.", title, review)
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
