package draftfile

import (
	"regexp"
	"sync"

	"ami-wizard/sections/text"
)

// mistake is a family of the parser's messages and what to tell people instead.
type mistake struct {
	sign          *regexp.Regexp
	problem, want string
}

func sign(pattern, problem, want string) mistake {
	return mistake{regexp.MustCompile(pattern), text.French(problem), text.French(want)}
}

// mistakes are tried in order; the first sign that shows in the message wins. Most
// sessions meet none, so they are made when one is.
var mistakes = sync.OnceValue(func() []mistake {
	return []mistake{
		sign(`unexpected EOF; expected '?"""|unexpected EOF; expected "'''"`,
			"ce texte n'est jamais refermé", `""" à la fin du texte`),
		sign(`unexpected EOF; expected ['"]`, "ce texte n'est jamais refermé", "un guillemet droit à la fin du texte"),
		sign(`strings cannot contain newlines`,
			"ce texte n'est pas refermé sur sa ligne", `un guillemet droit à la fin, ou """ autour d'un texte de plusieurs lignes`),
		sign(`unexpected '""""""'|unexpected "''''''"`, "il y a trop de guillemets à la suite", `\" pour chaque guillemet du texte`),
		sign(`expected value but found "\pL`,
			"ce mot n'est pas entre guillemets", `un texte entre guillemets droits, comme "texte", un nombre, true ou false`),
		sign(`expected value`, "il manque une valeur", `un texte entre guillemets droits, comme "texte", un nombre, true ou false`),
		sign(`array terminator`, "cette liste est mal écrite", "une virgule entre les valeurs, puis un crochet fermant"),
		sign(`inline table terminator`, "ces accolades sont mal écrites", "une virgule entre les valeurs, puis une accolade fermante"),
		sign(`unexpected comma`, "il y a une virgule de trop", ""),
		sign(`top-level item to end`,
			"il y a quelque chose de trop sur cette ligne", "une valeur par ligne ; un guillemet manque peut-être plus haut"),
		sign(`table (array )?name|table separator`, "ce nom de section est mal écrit", "un nom entre crochets, sans espace ni accent"),
		sign(`key name appears blank|keys cannot start|unexpected '[=.]'`,
			"il manque un nom ici", "un nom, le signe =, puis une valeur"),
		sign(`expected '\.' or '='|key separator`,
			"cette ligne ne dit pas à quelle question elle répond", "un nom sans espace ni accent, le signe =, puis une valeur"),
		sign(`[Kk]ey '|is not a table`, "ce nom est employé deux fois", "un seul emploi de chaque nom"),
		sign(`invalid escape|hexadecimal digits after|Escaped character`,
			`une barre oblique inverse annonce un caractère qui n'existe pas`, `\\ pour une barre oblique inverse`),
		sign(`control characters`, "un caractère invisible n'a pas sa place ici", "du texte seul"),
		sign(`invalid datetime`, "cette date n'existe pas", `une date comme 2027-09-14, ou un texte entre guillemets droits`),
		sign(`out of (the safe )?.*range`, "ce nombre est trop grand", "un texte entre guillemets droits"),
		sign(`[Ii]nvalid (integer|float)|expected a digit|floats must|cannot use sign|not an? \w+ number`,
			"ce nombre est mal écrit", "un nombre, comme 4200 ou 12.5, ou un texte entre guillemets droits"),
	}
})
