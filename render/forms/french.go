package forms

// The French words of a folder of fields, sorted.
const (
	summaryFoot = `Un fichier contient exactement ce qui est compté ici, sans fin de ligne ajoutée.

signes      ce que l’œil voit comme un signe, espaces comprises
caractères  les points de code d’Unicode
maxlength   ce que compte un champ de page web
octets      en UTF-8, avec une fin de ligne d’un octet
octets+     de même, avec deux octets par fin de ligne, comme un navigateur les envoie
`
	summaryHead = "Longueur de chaque champ"
	unnamed     = "champ"
	untitled    = "Repères"
)

// spacesNames is the name of each way to write no-break spaces, in the order of Spaces.
var spacesNames = [...]string{"fine", "simple", "aucune"}

// columns is the head of the table of lengths.
var columns = [...]string{"signes", "caractères", "maxlength", "octets", "octets+"}
