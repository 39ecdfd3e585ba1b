package draftfile

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
)

// tolerated are the ways in which people write answers by hand.
var tolerated = []struct {
	name, src, id string
	want          sections.Answer
}{
	{"an integer for a text", "[reperes]\nprojet = 12\n", "reperes.projet", sections.Answer{Text: "12"}},
	{"a float for a text", "[reperes]\nprojet = 12.50\n", "reperes.projet", sections.Answer{Text: "12.5"}},
	{"a date for a text", "[reperes]\nprojet = 2027-09-14\n", "reperes.projet", sections.Answer{Text: "2027-09-14"}},
	{"a grouped number", "[reperes]\nsurface = 4_200\n", "reperes.surface", sections.Answer{Text: "4200"}},
	{"a TOML date", "[reperes]\necheance = 2027-09-14\n", "reperes.echeance", sections.Answer{Text: "2027-09-14"}},
	{"a TOML date and time", "[reperes]\necheance = 2027-09-14T12:00:00\n", "reperes.echeance", sections.Answer{Text: "2027-09-14T12:00:00"}},
	{"a TOML offset", "[reperes]\necheance = 2027-09-14 12:00:00+02:00\n", "reperes.echeance", sections.Answer{Text: "2027-09-14T12:00:00+02:00"}},
	{"a text for a passage", "[demarche]\nempirique = \"À nous.\"\n", "demarche.empirique", sections.Answer{Decision: sections.Adapt, Text: "À nous."}},
	{"no text for a passage", "[demarche]\nempirique = \"\"\n", "demarche.empirique", sections.Answer{}},
	{"a passage as a table", "[demarche.empirique]\ndecision = \"retirer\"\n", "demarche.empirique", sections.Answer{Decision: sections.Remove}},
	{"an empty decision", "[demarche]\nempirique = { decision = \"\", texte = \"x\" }\n", "demarche.empirique", sections.Answer{Text: "x"}},
	{"line ends of Windows", "[demarche]\r\nrecit = \"\"\"\r\na\r\nb\"\"\"\r\n", "demarche.recit", sections.Answer{Text: "a\nb"}},
	{"control characters", "[demarche]\nrecit = \"a\\u001b[31m\\u202eb\"\n", "demarche.recit", sections.Answer{Text: "a[31mb"}},
	{"one choice for several", "[demarche]\nfamilles = \"jardin\"\n", "demarche.familles", sections.Answer{Picks: []string{"jardin"}}},
	{"a list for one choice", "[demarche]\nstatut = [\"scic\"]\n", "demarche.statut", sections.Answer{Picks: []string{"scic"}}},
	{"an option that is no more", "[demarche]\nstatut = \"gie\"\n", "demarche.statut", sections.Answer{Picks: []string{"gie"}}},
	{"oui in letters", "[demarche]\nouvert = \"oui\"\n", "demarche.ouvert", sections.Answer{Picks: []string{sections.YesID}}},
	{"rows by their name alone", "[demarche]\netapes = [\"A\", 2]\n", "demarche.etapes", sections.Answer{Rows: []sections.Row{{"A"}, {"2"}}}},
	{"rows as tables", "[[demarche.etapes]]\nquoi = \"A\"\n[[demarche.etapes]]\nquand = 2028\n", "demarche.etapes", sections.Answer{Rows: []sections.Row{{"A"}, {"", "2028"}}}},
	{"an empty list", "[demarche]\netapes = []\n", "demarche.etapes", sections.Answer{}},
	{"an empty table", "[demarche.etapes]\n", "demarche.etapes", sections.Answer{}},
}

func TestDecodeTolerates(t *testing.T) {
	c := testCatalogue(t)
	for _, test := range tolerated {
		t.Run(test.name, func(t *testing.T) {
			d := decode(t, c, head+test.src)
			if got := d.Answer(test.id); !got.Equal(test.want) {
				t.Errorf("got %+v, want %+v", got, test.want)
			}
			if len(d.Contents().Unknown) > 0 {
				t.Errorf("and left %v", d.Contents().Unknown)
			}
			q, _ := c.Question(test.id)
			if q.Kind == sections.Date && q.Check(d.Answer(test.id)) != sections.Complete {
				t.Error("which cannot be read as a date")
			}
		})
	}
}

func TestDecodeHead(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, "\ufeff[demarche]\nouvert = true\n")
	if !d.Answer("demarche.ouvert").Has(sections.YesID) {
		t.Error("a file without format or catalogue was not taken for today's")
	}
	d = decode(t, c, "catalogue = \"movilab-ami\"\ntitre = 3\nversion = 99\ncree = 2027-09-14\nchange = 2027-09-14T12:00:00.75Z\nreprendre = \"demarche.recit\"\n")
	want := time.Date(2027, 9, 14, 12, 0, 0, 0, time.UTC)
	if !d.Changed.Equal(want) || d.Created.Format(time.DateOnly) != "2027-09-14" || d.Resume != "demarche.recit" || d.Contents().Unknown != nil {
		t.Errorf("got %+v", d)
	}
	d = decode(t, c, head+"[a-reprendre]\ndemarche = \" \"\nreperes = \"a\\nb \"\n")
	if len(d.Notes()) != 1 || d.Notes()[0].On != "reperes" || d.Notes()[0].Text != "a b" || d.Contents().Unknown != nil {
		t.Errorf("got %+v", d)
	}
}

// refused are files that would lose something if they were read, and how the
// person is told.
var refused = []struct{ name, src, want string }{
	{"nothing", "", "ligne 1, colonne 1 : ce fichier est vide ; il faut un fichier commencé par ami-wizard"},
	{"spaces alone", " \n\t\n", "ligne 1, colonne 1 : ce fichier est vide ; il faut un fichier commencé par ami-wizard"},
	{"comments alone", "# x\n", "ce fichier est un texte, qui n’est pas une réponse d’ami-wizard ; il faut le fichier .toml d’une réponse"},
	{"another program's file", "[package]\nname = \"x\"\n", "ligne 1, colonne 1 : ce fichier n’est pas une réponse d’ami-wizard ; il faut un fichier commencé par ami-wizard"},
	{"UTF-16", "\xff\xfea\x00", "ligne 1, colonne 1 : ce fichier est écrit en UTF-16, ou n’est pas du texte ; il faut du texte en UTF-8"},
	{"UTF-16 without a mark", "a\x00=\x00", "ligne 1, colonne 1 : ce fichier est écrit en UTF-16, ou n’est pas du texte ; il faut du texte en UTF-8"},
	{"a PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "ce fichier est un PDF ; il faut le fichier .toml d’une réponse"},
	{"a Word document", "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml … word/document.xml", "ce fichier est un document Word ; il faut le fichier .toml d’une réponse"},
	{"an old Word document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "ce fichier est un document Word ; il faut le fichier .toml d’une réponse"},
	{"a LibreOffice document", "PK\x03\x04\x14\x00\x00\x08mimetypeapplication/vnd.oasis.opendocument.textPK", "ce fichier est un document LibreOffice ; il faut le fichier .toml d’une réponse"},
	{"a spreadsheet", "PK\x03\x04\x14\x00\x06\x00 xl/workbook.xml", "ce fichier est un classeur de tableur ; il faut le fichier .toml d’une réponse"},
	{"an archive", "PK\x03\x04\x14\x00\x06\x00 photos/1.jpg", "ce fichier est une archive ; il faut le fichier .toml d’une réponse"},
	{"an RTF document", "{\\rtf1\\ansi", "ce fichier est un document RTF ; il faut le fichier .toml d’une réponse"},
	{"a picture", "\x89PNG\r\n\x1a\n\x00\x00", "ce fichier est une image ; il faut le fichier .toml d’une réponse"},
	{"a page", "\n<!DOCTYPE HTML><html lang=fr>", "ce fichier est une page web ; il faut le fichier .toml d’une réponse"},
	{"a program", "\x7fELF\x02\x01\x01nothing\x00\x00\x00", "ce fichier n’est pas du texte ; il faut le fichier .toml d’une réponse"},
	{"the response itself", "# La Halle aux Fils\n\n## Pourquoi ?\n\nParce que.\n", "ce fichier est un texte, qui n’est pas une réponse d’ami-wizard ; il faut le fichier .toml d’une réponse"},
	{"a file of modules", "module ami-wizard\n\ngo 1.26\n", "ce fichier est un texte, qui n’est pas une réponse d’ami-wizard ; il faut le fichier .toml d’une réponse"},
	{"a project of another program", "[project]\nname = \"x\"\nversion = \"1.0\"\n", "ligne 1, colonne 1 : ce fichier n’est pas une réponse d’ami-wizard ; il faut un fichier commencé par ami-wizard"},
	{"a newer format", "x = 1\nformat = 2\n", "ligne 2, colonne 10 : « format » : ce fichier a été écrit par une version plus récente d’ami-wizard ; il faut une version plus récente d’ami-wizard"},
	{"a negative format", "format = -1\n", "ligne 1, colonne 10 : « format » : ce fichier n’est pas une réponse d’ami-wizard ; il faut un fichier commencé par ami-wizard"},
	{"a format in letters", "format = \"1\"\n", "ligne 1, colonne 10 : « format » : un texte ne convient pas ici ; il faut un nombre entier, comme 1"},
	{"another catalogue", "catalogue = \"autre\"\n", "ligne 1, colonne 13 : « catalogue » : ce fichier répond à un autre modèle, « autre » ; celui d’ici est « movilab-ami »"},
	{"a catalogue with a hostile name", "catalogue = \"a\\u001b[31m\\u202eb\\nc\"\n", "ligne 1, colonne 13 : « catalogue » : ce fichier répond à un autre modèle, « a[31mb c » ; celui d’ici est « movilab-ami »"},
	{"a catalogue that is a number", "catalogue = 1\n", "ligne 1, colonne 13 : « catalogue » : un nombre ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a version in letters", head + "version = \"1\"\n", "ligne 3, colonne 11 : « version » : un texte ne convient pas ici ; il faut un nombre entier, comme 1"},
	{"a table for a title", head + "[titre]\nx = 1\n", "ligne 3, colonne 1 : « titre » : une suite de clés ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a text for a date", head + "cree = \"hier\"\n", "ligne 3, colonne 8 : « cree » : un texte ne convient pas ici ; il faut une date et une heure, comme 2027-09-14T12:00:00+02:00"},
	{"an hour for a date", head + "change = 12:00:00\n", "ligne 3, colonne 10 : « change » : une date ne convient pas ici ; il faut une date et une heure, comme 2027-09-14T12:00:00+02:00"},
	{"notes that are none", head + "a-reprendre = 1\n", "ligne 3, colonne 15 : « a-reprendre » : un nombre ne convient pas ici ; il faut une section, écrite entre crochets sur sa propre ligne"},
	{"a note that is a list", head + "[a-reprendre]\ndemarche = []\n", "ligne 4, colonne 12 : « a-reprendre.demarche » : une liste entre crochets ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a section that is none", head + "demarche = 1\n", "ligne 3, colonne 12 : « demarche » : un nombre ne convient pas ici ; il faut une section, écrite entre crochets sur sa propre ligne"},
	{"two of a section", head + "[[demarche]]\n[[demarche]]\n", "ligne 3, colonne 1 : « demarche » : une liste entre crochets ne convient pas ici ; il faut une section, écrite entre crochets sur sa propre ligne"},
	{"a list for a number", head + "[reperes]\nsurface = [1]\n", "ligne 4, colonne 11 : « reperes.surface » : une liste entre crochets ne convient pas ici ; il faut un nombre, comme 4200, ou un texte entre guillemets droits"},
	{"true for a number", head + "[reperes]\nsurface = true\n", "ligne 4, colonne 11 : « reperes.surface » : true ou false ne convient pas ici ; il faut un nombre, comme 4200, ou un texte entre guillemets droits"},
	{"true for a text", head + "[reperes]\nprojet = true\n", "ligne 4, colonne 10 : « reperes.projet » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"false for paragraphs", head + "[demarche]\nrecit = false\n", "ligne 4, colonne 9 : « demarche.recit » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"true for a passage", head + "[demarche]\nempirique = true\n", "ligne 4, colonne 13 : « demarche.empirique » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"true for a decision", head + "[demarche]\nempirique.decision = true\n", "ligne 4, colonne 22 : « demarche.empirique.decision » : cette décision n’existe pas ; il faut « garder », « adapter » ou « retirer », entre guillemets droits"},
	{"true for a choice", head + "[demarche]\nstatut = true\n", "ligne 4, colonne 10 : « demarche.statut » : true ou false ne convient pas ici ; il faut un des choix entre guillemets droits, comme \"association\""},
	{"true among choices", head + "[demarche]\nfamilles = [\"jardin\", true]\n", "ligne 4, colonne 23 : « demarche.familles.2 » : true ou false ne convient pas ici ; il faut des choix entre crochets, comme [\"ateliers\", \"bureaux\"]"},
	{"true in a cell", head + "[demarche]\netapes = [{ quoi = true }]\n", "ligne 4, colonne 20 : « demarche.etapes.1.quoi » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"true for a row", head + "[demarche]\netapes = [true]\n", "ligne 4, colonne 11 : « demarche.etapes.1 » : true ou false ne convient pas ici ; il faut des lignes entre crochets, comme [ { quoi = \"texte\" } ]"},
	{"true for a list", head + "[demarche]\netapes = true\n", "ligne 4, colonne 10 : « demarche.etapes » : true ou false ne convient pas ici ; il faut des lignes entre crochets, comme [ { quoi = \"texte\" } ]"},
	{"true for a note", head + "[a-reprendre]\ndemarche = true\n", "ligne 4, colonne 12 : « a-reprendre.demarche » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"true for a place to resume at", head + "reprendre = true\n", "ligne 3, colonne 13 : « reprendre » : true ou false ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a date for a number", head + "[reperes]\nsurface = 2027-09-14\n", "ligne 4, colonne 11 : « reperes.surface » : une date ne convient pas ici ; il faut un nombre, comme 4200, ou un texte entre guillemets droits"},
	{"no finite number", head + "[reperes]\nsurface = inf\n", "ligne 4, colonne 11 : « reperes.surface » : inf ou nan ne convient pas ici ; il faut un nombre, comme 4200, ou un texte entre guillemets droits"},
	{"a year for a date", head + "[reperes]\necheance = 2027\n", "ligne 4, colonne 12 : « reperes.echeance » : un nombre ne convient pas ici ; il faut une date entre guillemets droits, comme \"14/09/2027 12h\""},
	{"an hour for a day", head + "[reperes]\necheance = 12:00:00\n", "ligne 4, colonne 12 : « reperes.echeance » : une date ne convient pas ici ; il faut une date entre guillemets droits, comme \"14/09/2027 12h\""},
	{"a list for a date", head + "[reperes]\n\n  echeance = []\n", "ligne 5, colonne 14 : « reperes.echeance » : une liste entre crochets ne convient pas ici ; il faut une date entre guillemets droits, comme \"14/09/2027 12h\""},
	{"a number among choices", head + "[demarche]\nfamilles = [ \"é\", 3 ]\n", "ligne 4, colonne 19 : « demarche.familles.2 » : un nombre ne convient pas ici ; il faut des choix entre crochets, comme [\"ateliers\", \"bureaux\"]"},
	{"a number for a choice", head + "demarche.statut.choix = 3\n", "ligne 3, colonne 25 : « demarche.statut.choix » : un nombre ne convient pas ici ; il faut un des choix entre guillemets droits, comme \"association\""},
	{"a number for yes or no", head + "[demarche]\nouvert = 1\n", "ligne 4, colonne 10 : « demarche.ouvert » : un nombre ne convient pas ici ; il faut true pour oui, ou false pour non"},
	{"a decision that is none", head + "[demarche]\nempirique.decision = \"jeter\"\n", "ligne 4, colonne 22 : « demarche.empirique.decision » : cette décision n’existe pas ; il faut « garder », « adapter » ou « retirer », entre guillemets droits"},
	{"a text for a list", head + "[demarche]\netapes = \"A\"\n", "ligne 4, colonne 10 : « demarche.etapes » : un texte ne convient pas ici ; il faut des lignes entre crochets, comme [ { quoi = \"texte\" } ]"},
	{"a row that is none", head + "[demarche]\netapes = [\n  { quoi = \"A\" }, # a\n  [\"B\"],\n]\n", "ligne 6, colonne 3 : « demarche.etapes.2 » : une liste entre crochets ne convient pas ici ; il faut des lignes entre crochets, comme [ { quoi = \"texte\" } ]"},
	{"a list in a cell", head + "[demarche]\netapes = [{ quoi = '''\n]''' }, { quoi = \"A\", quand = [] }]\n", "ligne 5, colonne 31 : « demarche.etapes.2.quand » : une liste entre crochets ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a cell of a row in a table", head + "[[demarche.etapes]]\nquoi = \"A\"\n[[demarche.etapes]]\nquoi = {}\n", "ligne 6, colonne 8 : « demarche.etapes.2.quoi » : une suite de clés ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},
	{"a text within an answer", head + "[demarche.recit]\ntexte = []\n", "ligne 4, colonne 9 : « demarche.recit.texte » : une liste entre crochets ne convient pas ici ; il faut un texte entre guillemets droits, comme \"texte\""},

	{"no quotes", head + "[reperes]\nprojet = Halle\n", "ligne 4, colonne 10 : ce mot n’est pas entre guillemets ; il faut un texte entre guillemets droits, comme \"texte\", un nombre, true ou false"},
	{"French quotes", head + "[reperes]\nprojet = « Halle »\n", "ligne 4, colonne 10 : il manque une valeur ; il faut un texte entre guillemets droits, comme \"texte\", un nombre, true ou false"},
	{"no value", head + "[reperes]\nprojet =\n", "ligne 4, colonne 9 : il manque une valeur ; il faut un texte entre guillemets droits, comme \"texte\", un nombre, true ou false"},
	{"an open text", head + "[reperes]\nprojet = \"Halle\n", "ligne 4, colonne 16 : ce texte n’est pas refermé sur sa ligne ; il faut un guillemet droit à la fin, ou \"\"\" autour d’un texte de plusieurs lignes"},
	{"an open text at the end", head + "[reperes]\nprojet = \"Halle", "ligne 4, colonne 10 : ce texte n’est jamais refermé ; il faut un guillemet droit à la fin du texte"},
	{"an open block", head + "[demarche]\nrecit = \"\"\"\na\nb\n", "ligne 4, colonne 9 : ce texte n’est jamais refermé ; il faut \"\"\" à la fin du texte"},
	{"an open list", head + "[demarche]\netapes = [\n  { quoi = \"A\" },\n", "ligne 4, colonne 10 : cette liste est mal écrite ; il faut une virgule entre les valeurs, puis un crochet fermant"},
	{"no comma", head + "[demarche]\nfamilles = [\"a\" \"b\"]\n", "ligne 4, colonne 17 : cette liste est mal écrite ; il faut une virgule entre les valeurs, puis un crochet fermant"},
	{"no comma in a row", head + "[demarche]\netapes = [{ quoi = \"a\" quand = \"b\" }]\n", "ligne 4, colonne 24 : ces accolades sont mal écrites ; il faut une virgule entre les valeurs, puis une accolade fermante"},
	{"two commas", head + "[demarche]\nfamilles = [\"a\",,]\n", "ligne 4, colonne 17 : il y a une virgule de trop"},
	{"a tail", head + "[demarche]\nouvert = true oui\n", "ligne 4, colonne 15 : il y a quelque chose de trop sur cette ligne ; il faut une valeur par ligne ; un guillemet manque peut-être plus haut"},
	{"prose", head + "Bonjour à tous\n", "ligne 3, colonne 9 : cette ligne ne dit pas à quelle question elle répond ; il faut un nom sans espace ni accent, le signe =, puis une valeur"},
	{"no key", head + "= 3\n", "ligne 3, colonne 1 : il manque un nom ici ; il faut un nom, le signe =, puis une valeur"},
	{"a header with a space", head + "[ma section]\n", "ligne 3, colonne 5 : ce nom de section est mal écrit ; il faut un nom entre crochets, sans espace ni accent"},
	{"twice the same", head + "[reperes]\nprojet = \"a\"\nprojet = \"b\"\n", "ligne 5, colonne 1 : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"twice the same section", head + "[reperes]\n[reperes]\n", "ligne 4, colonne 2 : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"dotted, then plain", head + "[demarche]\nstatut.texte = \"x\"\nstatut = \"scic\"\n", "ligne 5, colonne 1 : « demarche.statut » : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"plain, then dotted", head + "[demarche]\nstatut = \"scic\"\nstatut.texte = \"x\"\n", "ligne 5, colonne 1 : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"a list, then dotted", head + "[demarche]\nfamilles = [\"jardin\"]\nfamilles.texte = \"x\"\n", "ligne 4, colonne 1 : « demarche.familles » : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"a list, then a section", head + "[demarche]\nfamilles = [\"jardin\"]\n[demarche.familles]\ntexte = \"x\"\n", "ligne 5, colonne 2 : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"twice in a row", head + "[demarche]\netapes = [{ quoi.a = \"A\", quoi = \"B\" }]\n", "ligne 4, colonne 13 : « demarche.etapes.1.quoi.a » : ce nom est employé deux fois ; il faut un seul emploi de chaque nom"},
	{"a path of Windows", head + "[reperes]\nprojet = \"C:\\projets\"\n", "ligne 4, colonne 13 : une barre oblique inverse annonce un caractère qui n’existe pas ; il faut \\\\ pour une barre oblique inverse"},
	{"Latin-1", head + "[reperes]\nprojet = \"caf\xe9\"\n", "ligne 4, colonne 14 : ce fichier n’est pas en UTF-8 ; il faut du texte en UTF-8"},
	{"a bad escape far down", head + "[demarche]\nrecit = \"\"\"\na\nbé \\é\"\"\"\n", "ligne 6, colonne 4 : une barre oblique inverse annonce un caractère qui n’existe pas ; il faut \\\\ pour une barre oblique inverse"},
	{"an empty name", head + "[reperes]\nx = [\"\", { '' = 1 }]\n", "ligne 4, colonne 12 : un nom ne peut pas être vide ; il faut un nom devant le signe = ou entre les crochets"},
	{"an empty name in a header", head + "[reperes.\"\"]\n", "ligne 3, colonne 10 : un nom ne peut pas être vide ; il faut un nom devant le signe = ou entre les crochets"},
	{"an open header", head + "[reperes", "ligne 3, colonne 8 : ce nom de section est mal écrit ; il faut un nom entre crochets, sans espace ni accent"},
	{"open braces", head + "[demarche]\netapes = [ { quoi = \"A\"\n", "ligne 4, colonne 12 : ces accolades sont mal écrites ; il faut une virgule entre les valeurs, puis une accolade fermante"},
	{"a raw escape", head + "[reperes]\nprojet = \"\x1b[31m\"\n", "ligne 4, colonne 10 : un caractère invisible n’a pas sa place ici ; il faut du texte seul"},
	{"an impossible date", head + "[reperes]\necheance = 2027-02-31\n", "ligne 4, colonne 12 : cette date n’existe pas ; il faut une date comme 2027-09-14, ou un texte entre guillemets droits"},
	{"a date the French way", head + "[reperes]\necheance = 14/09/2027\n", "ligne 4, colonne 14 : il y a quelque chose de trop sur cette ligne ; il faut une valeur par ligne ; un guillemet manque peut-être plus haut"},
	{"a number the French way", head + "[reperes]\nsurface = 4 200\n", "ligne 4, colonne 13 : il y a quelque chose de trop sur cette ligne ; il faut une valeur par ligne ; un guillemet manque peut-être plus haut"},
	{"a leading zero", head + "[reperes]\nsurface = 042\n", "ligne 4, colonne 11 : ce nombre est mal écrit ; il faut un nombre, comme 4200 ou 12.5, ou un texte entre guillemets droits"},
	{"a number too large", head + "[reperes]\nsurface = 99999999999999999999\n", "ligne 4, colonne 11 : ce nombre est trop grand ; il faut un texte entre guillemets droits"},
}

// typeset puts the no-break spaces that the tables above leave to the eye.
func typeset(s string) string {
	return strings.NewReplacer(" :", "\u00a0:", " ;", "\u202f;", "« ", "«\u00a0", " »", "\u00a0»").Replace(s)
}

// A value that a newer catalogue wrote is not taken for ours.
func TestDecodeKeepsTheVersionOfANewerCatalogue(t *testing.T) {
	c := testCatalogue(t)
	for src, want := range map[string]string{
		"version = 99\n":                  "version = 99\n",
		"version = 0\n":                   fmt.Sprintf("version = %d\n", c.Version),
		"":                                fmt.Sprintf("version = %d\n", c.Version),
		"version = 9223372036854775807\n": "version = 9223372036854775807\n",
	} {
		d := decode(t, c, head+src+"[demarche]\nnouvelle = \"gardée\"\n").Set("reperes.projet", sections.Answer{Text: "Halle"})
		out := string(Encode(c, d))
		if !strings.Contains(out, "\n"+want) || !strings.Contains(out, "gardée") {
			t.Errorf("%q is written as\n%s", src, out)
		}
		if v, newer := d.NewerCatalogue(); newer != (want == src && src != "") || newer && !strings.Contains(want, strconv.FormatInt(v, 10)) {
			t.Errorf("%q: told %d, %t", src, v, newer)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	c := testCatalogue(t)
	for _, test := range refused {
		t.Run(test.name, func(t *testing.T) {
			d, err := Decode(c, []byte(test.src))
			var problem *Error
			if !errors.As(err, &problem) {
				t.Fatalf("got %v, want an Error", err)
			}
			if got := err.Error(); got != typeset(test.want) {
				t.Errorf("got  %s\nwant %s", got, typeset(test.want))
			}
			if test.want[0] != 'l' && problem.Fault != NoDraft {
				t.Errorf("fault %d", problem.Fault)
			}
			if !sameDraft(d, sections.Draft{}) {
				t.Error("and a draft beside it")
			}
		})
	}
}

// A key is shown only once it can do no harm, and never at full length.
func TestErrorKey(t *testing.T) {
	long := strings.Repeat("x", 1000)
	src := head + "[demarche]\netapes = [{ \"\\u001b[31m" + long + "\" = [] }]\n"
	_, err := Decode(testCatalogue(t), []byte(src))
	if err == nil || strings.Contains(err.Error(), "\x1b") || len(err.Error()) > 500 {
		t.Errorf("got %q", err)
	}
}

// TestDecodeNotes reads notes as this program writes them, as people write them by hand, and
// as the files of before had them; what is not known of one is written back.
func TestDecodeNotes(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, head+"[a-reprendre]\ndemarche = \"vieux\"\n[[note]]\nsur = \"demarche.recit\"\ntexte = \"un\"\netat = \"Attribue\"\na = \"Awa\"\nvu = 3\n[[note]]\ntexte = \"deux\"\n")
	got := d.Notes()
	if len(got) != 3 || got[0].Text != "vieux" || got[0].On != "demarche" || got[1].State != "attribué" || got[1].Who != "Awa" || got[2].State != "ouvert" {
		t.Fatalf("got %+v", got)
	}
	again := decode(t, c, string(Encode(c, d)))
	if !sameNotes(again.Notes(), got) || again.Notes()[1].Extra["vu"] != int64(3) {
		t.Errorf("written and read again: %+v", again.Notes())
	}
	if by := decode(t, c, head+"note = \"à la main\"\n").Notes(); len(by) != 1 || by[0].Text != "à la main" {
		t.Errorf("by hand: %+v", by)
	}
	if _, err := Decode(c, []byte(head+"[[note]]\ntexte = \"x\"\netat = \"perdu\"\n")); err == nil {
		t.Error("a state that does not exist was taken")
	}
}
