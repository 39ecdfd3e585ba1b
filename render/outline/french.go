package outline

import (
	"strconv"
	"time"
)

// The French words that every file with pages has, sorted.
const (
	Image        = "image\u00a0: " // stands before the words of a picture
	Proposed     = "Proposition, à décider"
	Summary      = "Sommaire"
	captionNamed = "\u00a0: "
	captionTable = "Tableau\u00a0"
	response     = "Réponse à un appel à manifestation d’intérêt"
	versionOf    = "Version du "
)

var months = [...]string{
	"janvier", "février", "mars", "avril", "mai", "juin",
	"juillet", "août", "septembre", "octobre", "novembre", "décembre",
}

// Version tells the day of a document's words; nothing where nobody knows it.
func Version(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	number := strconv.Itoa(day.Day())
	if day.Day() == 1 {
		number += "er"
	}
	return versionOf + number + "\u00a0" + months[day.Month()-1] + " " + strconv.Itoa(day.Year())
}
