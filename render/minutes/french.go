package minutes

import "ami-wizard/sections/consent"

// Every French word of the minutes, sorted. Typography: apostrophes ’, \u00a0 before ":" and
// inside « », \u202f before "?", "!" and ";".

const (
	formDate      = "02/01/2006 à 15\u00a0h\u00a004"
	formDay       = "02/01/2006"
	sayActions    = "Suites"
	sayAmendment  = "%s. Objection\u00a0: %s. Avant\u00a0: «\u00a0%s\u00a0» Après\u00a0: «\u00a0%s\u00a0»"
	sayAmendments = "Ce que les objections ont changé"
	sayAnimation  = "animation\u00a0: %s"
	sayAnnex      = "Annexe\u00a0: comment ce texte a été décidé"
	sayChanged    = "%s\u00a0: modifiée depuis la décision du %s (%s)."
	sayColon      = "\u00a0: "
	sayDecisions  = "Ce qui est décidé"
	sayFacts      = "%s\u00a0: seuls des repères ont changé depuis."
	sayNames      = "ont accepté d’être nommés\u00a0: %s"
	sayNoReason   = "sans raison notée"
	sayOpen       = "%s\u00a0: objection ouverte. %s."
	sayPresent    = "%d présents"
	sayPresentOf  = "%d présents sur %d"
	sayPutOff     = "%s\u00a0: pas encore décidée (%s)."
	sayReferred   = "%s\u00a0: objection renvoyée (%s). %s."
	sayReserve    = "%s\u00a0: réserve. %s."
	sayRetouched  = "%s\u00a0: retouche déclarée sans effet, %s\u00a0: %s."
	saySessions   = "Séances"
	saySilent     = "Rien n’a été décidé encore."
	saySince      = "Depuis ces décisions"
	saySpent      = "Temps passé à décider\u00a0: %d\u00a0min."
	sayStillOpen  = "Ce qui reste ouvert"
	sayTiming     = "temps\u00a0: %s"
	sayTitle      = "Compte rendu des décisions"
	sayUnderWay   = "%s\u00a0: en cours, à l’étape «\u00a0%s\u00a0»."
	sayUnknown    = "–"
	sayVote       = " (%d pour, %d contre, %d abstentions)"
	sayWriting    = "écriture\u00a0: %s"
)

// columns are those of the table of decisions.
var columns = []string{"Partie", "Date", "Décision", "Présents", "Objections levées", "Réserves", "Revue ou échéance"}

// outcomes names each outcome in a few words.
var outcomes = map[consent.Outcome]string{
	consent.Consented: "consentement", consent.Trial: "essai", consent.Pending: "adopté, sous réserve des absents",
	consent.Voted: "vote de repli", consent.Postponed: "reporté", consent.Delegated: "renvoyé à un groupe",
}

// stages names the stages.
var stages = []string{"", "lecture", "clarifications", "réactions", "objections", "bonification", "décision"}
