package draftfile

import (
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// What a draft's file is refused for, sorted. The sentences are written with plain
// spaces and apostrophes for whoever edits them; French gives them their typography.
var (
	foundDate        = text.French("une date ne convient pas ici")
	foundList        = text.French("une liste entre crochets ne convient pas ici")
	foundNoNumber    = text.French("inf ou nan ne convient pas ici")
	foundNumber      = text.French("un nombre ne convient pas ici")
	foundTable       = text.French("une suite de clés ne convient pas ici")
	foundText        = text.French("un texte ne convient pas ici")
	foundTruth       = text.French("true ou false ne convient pas ici")
	sayArchive       = text.French("ce fichier est une archive")
	sayBadDecision   = text.French("cette décision n'existe pas")
	sayBadState      = text.French("cet état n'existe pas")
	sayBinary        = text.French("ce fichier n'est pas du texte")
	sayColumns       = text.French("cette liste a trop de colonnes")
	sayEmpty         = text.French("ce fichier est vide")
	sayEmptyKey      = text.French("un nom ne peut pas être vide")
	sayEmptyNote     = text.French("cette note n'a pas de texte")
	sayImage         = text.French("ce fichier est une image")
	sayLongAnswer    = text.French("cette réponse dépasse 4 Mo")
	sayMisplaced     = text.French("cette écriture n'est pas comprise")
	sayNewer         = text.French("ce fichier a été écrit par une version plus récente d'ami-wizard")
	sayNotDraft      = text.French("ce fichier n'est pas une réponse d'ami-wizard")
	sayNotUTF8       = text.French("ce fichier n'est pas en UTF-8")
	sayOpenDocument  = text.French("ce fichier est un document LibreOffice")
	sayOtherModel    = text.French("ce fichier répond à un autre modèle, « %s » ; celui d'ici est « %s »")
	sayPDF           = text.French("ce fichier est un PDF")
	sayPage          = text.French("ce fichier est une page web")
	sayRTF           = text.French("ce fichier est un document RTF")
	saySheet         = text.French("ce fichier est un classeur de tableur")
	sayText          = text.French("ce fichier est un texte, qui n'est pas une réponse d'ami-wizard")
	sayTooBig        = text.French("ce fichier dépasse 16 Mo")
	sayTooDeep       = text.French("trop de crochets, d'accolades ou de points sont emboîtés")
	sayTooMany       = text.French("ce fichier contient trop de valeurs")
	sayTooManyRows   = text.French("cette liste dépasse 10 000 lignes")
	sayTooManyTables = text.French("ce fichier a trop de sections")
	sayTwice         = text.French("ce nom est employé deux fois")
	sayUnreadable    = text.French("ce fichier n'est pas lisible à partir d'ici")
	sayUTF16         = text.French("ce fichier est écrit en UTF-16, ou n'est pas du texte")
	sayUnmerged      = text.French("deux versions de ce fichier attendent d'être réunies")
	sayWord          = text.French("ce fichier est un document Word")
	wantDecision     = text.French("« garder », « adapter » ou « retirer », entre guillemets droits")
	wantDraft        = text.French("un fichier commencé par ami-wizard")
	wantFile         = text.French("le fichier .toml d'une réponse")
	wantInteger      = text.French("un nombre entier, comme 1")
	wantKey          = text.French("un nom devant le signe = ou entre les crochets")
	wantMerged       = text.French("garder une des versions, ou les deux, sans les lignes <<<<<<<, ======= et >>>>>>>")
	wantNewer        = text.French("une version plus récente d'ami-wizard")
	wantNotes        = text.French("des notes, chacune sous une ligne [[note]]")
	wantOnce         = text.French("un seul emploi de chaque nom")
	wantShorter      = text.French("un fichier plus simple")
	wantState        = text.French("« ouvert », « attribué » ou « levé », entre guillemets droits")
	wantTable        = text.French("une section, écrite entre crochets sur sa propre ligne")
	wantText         = new(sections.Question).Wants(sections.TextField)
	wantTime         = text.French("une date et une heure, comme 2027-09-14T12:00:00+02:00")
	wantUTF8         = text.French("du texte en UTF-8")
)

// How an error is put together, with its typography.
const (
	sayKey    = "«\u00a0%s\u00a0»\u00a0: "
	sayPlace  = "ligne %d, colonne %d\u00a0: "
	sayWanted = "\u202f; il faut "
)

// What stands in the file itself, as comments: plain spaces, which editors show as such.
const fileHeader = `# Réponse à un appel à manifestation d’intérêt, écrite avec ami-wizard.
# Ce fichier peut se modifier à la main : texte court entre ", texte long entre """.
# Les clés ajoutées sont gardées, les commentaires (#) ajoutés ne le sont pas.

`

const unknownComment = "# Inconnu de ce catalogue, gardé tel quel :\n"

const asidesComment = "# Remarques écartées, et pourquoi ; une remarque revient quand ses valeurs changent :\n"

const timesComment = "# Temps qui reste à chaque partie, au compte à rebours :\n"

const notesComment = "# Notes à revoir ; sur : une question ou une partie, etat : ouvert, attribué ou levé, a : à qui :\n"
