package minutes

import "ami-wizard/sections/consent"

// Every French word of the minutes, sorted. Typography: apostrophes ’, \u00a0 before ":" and
// inside « », \u202f before "?", "!" and ";".

const (
	betweenParts  = " · "
	formDate      = "02/01/2006 à 15\u00a0h\u00a004"
	formDay       = "02/01/2006"
	sayActions    = "Suites"
	sayAmendment  = "Objection%s.\nAvant\u00a0: %s\nAprès\u00a0: %s"
	sayAmendments = "Ce que les objections ont changé"
	sayAnimation  = "animation\u00a0: %s"
	sayAnnex      = "Annexe\u00a0: comment ce texte a été décidé"
	sayBecause    = "\u00a0: "
	sayChanged    = "Modifiée depuis la décision"
	sayClosing    = "Ce compte rendu est tiré de ce que le groupe a noté en séance."
	sayDay        = " du %s"
	sayDecisions  = "Ce qui est décidé"
	sayFacts      = "Seuls des repères ont changé depuis."
	sayHeldFrom   = ", du %s au %s"
	sayHeldOn     = ", le %s"
	sayKind       = "Compte rendu de séances"
	sayLifted     = "objection levée"
	sayLiftedMany = "objections levées"
	sayMeeting    = "séance"
	sayMeetings   = "séances"
	sayNames      = "ont accepté d’être nommés\u00a0: %s"
	sayNoReason   = ", sans raison notée"
	sayOf         = " sur %d"
	sayOpen       = "Objection ouverte%s."
	sayPart       = "partie décidée"
	sayParts      = "parties décidées"
	sayPresent    = "présent"
	sayPresents   = "présents"
	sayPutOff     = "Pas encore décidée"
	sayQuote      = "«\u00a0%s\u00a0»"
	sayReferred   = "Objection renvoyée à un groupe%s."
	sayReferredTo = "Objection renvoyée (%s)%s."
	sayReserve    = "Réserve%s."
	sayRetouched  = "Retouche déclarée sans effet"
	sayRoleTime   = "temps\u00a0: %s"
	saySessions   = "Séances"
	saySilent     = "Rien n’a été décidé encore."
	saySince      = "Depuis ces décisions"
	saySpent      = "%d\u00a0min passées à décider"
	sayStillOpen  = "Ce qui reste ouvert"
	sayStructures = "structures\u00a0: %s"
	sayTitle      = "Compte rendu des décisions"
	sayTo         = "%d à %s"
	sayUnderWay   = "En cours, à l’étape «\u00a0%s\u00a0»."
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
