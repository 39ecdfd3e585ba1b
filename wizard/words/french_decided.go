package words

import "ami-wizard/sections/consent"

// What is said of decisions, sorted.
const (
	sayAmendedTimes   = "texte modifié %d\u00a0fois"
	sayChangedSince   = "◇ décidé, modifié depuis"
	sayDecided        = "◆ décidé %s"
	sayFactOnly       = ", un repère"
	sayFactsSince     = " · repères changés"
	sayGone           = ", retiré"
	sayLiftedMany     = "%d\u00a0objections levées"
	sayLiftedOne      = "%d\u00a0objection levée"
	sayNew            = ", nouveau"
	sayOpenMany       = "%d\u00a0ouvertes"
	sayOpenOne        = "%d\u00a0ouverte"
	sayPresent        = "%d\u00a0présents"
	sayPresentOf      = "%d\u00a0présents sur\u00a0%d"
	sayReserveMany    = "%d\u00a0réserves"
	sayReserveOne     = "%d\u00a0réserve"
	sayRetouchedSince = " · retouché"
	sayReviewOn       = "revu le %s"
	sayToGroup        = "groupe\u00a0: %s"
	sayVote           = "%d\u00a0pour, %d\u00a0contre, %d\u00a0abstentions"
)

// sayOutcomes says each outcome, and when.
var sayOutcomes = map[consent.Outcome]string{
	consent.Consented: "Adopté par consentement le %s",
	consent.Trial:     "Adopté pour essai le %s",
	consent.Pending:   "Adopté le %s sous réserve des absents",
	consent.Postponed: "Reporté le %s",
	consent.Delegated: "Renvoyé à un groupe le %s",
	consent.Voted:     "Adopté par un vote de repli le %s",
}

// sayUntil says until when, where an outcome has such a date.
var sayUntil = map[consent.Outcome]string{
	consent.Pending:   "objections des absents jusqu’au %s",
	consent.Postponed: "reporté au %s",
}

// StageTitles names the stages.
var StageTitles = []string{"", "Lecture", "Clarifications", "Réactions", "Objections", "Bonification", "Décision"}

// StageGuides says what people do at each stage.
var StageGuides = []string{
	"",
	"Une personne lit à voix haute. Les autres écoutent.",
	"Que veut dire ce texte\u202f? Des questions, pas d’avis.",
	"Chacun, à son tour, dit ce qu’il en pense. Sans réponse.",
	"Ce texte nuit-il au projet, ou dépasse-t-il vos limites\u202f?",
	"Changer le texte jusqu’à ce que l’objection tombe.",
	"Que devient ce texte\u202f?",
}

// OutcomeTitles names the outcomes, as they are offered.
var OutcomeTitles = map[consent.Outcome]string{
	consent.Consented: "Adopté par consentement",
	consent.Trial:     "Adopté pour essai, revu à une date",
	consent.Pending:   "Adopté, les absents ont jusqu’à une date",
	consent.Postponed: "Reporté à une date",
	consent.Delegated: "Renvoyé à un groupe",
	consent.Voted:     "Vote de repli, le délai l’oblige",
}
