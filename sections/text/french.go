package text

// Why a number or a date is refused, sorted: clauses to read behind "Pas compris : ".
// Typography: apostrophes ’, \u00a0 inside « » and before ":", \u202f before "?".
const (
	whyAmbiguous    = "%s peut être %s"
	whyDayBeforeOne = "les jours d’un mois se comptent à partir de 1"
	whyDayFirst     = "le jour s’écrit avant le mois, comme %s"
	whyDayInWords   = "le jour s’écrit en chiffres, comme 14 septembre 2027"
	whyDecimals     = "pas plus de neuf chiffres après la virgule"
	whyGroups       = "les chiffres se groupent par trois, comme 4\u202f200"
	whyHours        = "une journée n’a que 24 heures"
	whyInWords      = "un nombre s’écrit en chiffres, comme 4\u202f200"
	whyMinutes      = "une heure n’a que 60 minutes"
	whyMonths       = "une année n’a que douze mois"
	whyNegative     = "un nombre négatif ne convient pas ici"
	whyNight        = "cette nuit-là n’est pas celle de ce jour"
	whyNoDay        = "%s n’est pas un jour de la semaine"
	whyNoMonth      = "%s n’est pas un mois"
	whyNoMonthGiven = "il manque le mois"
	whyNoYear       = "il manque l’année"
	whyRange        = "il faut un seul nombre, pas une fourchette"
	whyShortMonth   = "%s n’a que %d jours"
	whyTooLarge     = "c’est plus de mille milliards"
	whyTooLong      = "c’est trop long"
	whyTrailing     = "%s ne se lit pas après la date"
	whyUnit         = "%s n’est pas l’unité attendue\u00a0: %s"
	whyUnknownUnit  = "%s ne se lit pas après un nombre"
	whyVagueDate    = "il faut un jour, ou un mois et son année"
	whyVagueNumber  = "il faut le nombre seul, sans %s"
	whyWeekday      = "le %s est un %s"
)

// How an hour stands behind a day.
const (
	atHour     = " à %d\u00a0h"
	atMidnight = " à minuit, "
	atMinute   = " à %d\u00a0h\u00a0%02d"
	atNoHour   = " à 0\u00a0h, "
)

// The months and the days of a week, in the order of package time.
var (
	monthNames = []string{
		"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre", "décembre",
	}
	dayNames = []string{"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"}
)

// elided is "de" before a vowel.
const elided = "d’"
