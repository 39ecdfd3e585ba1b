package render

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"ami-wizard/sections"
)

// A small catalogue in which every kind of question and every way to land
// stands once, under French that nobody has to read.
const (
	factsTOML = `
id = "reperes"
titre = "Repères"
sans-titre = true

[[question]]
id = "projet"
genre = "ligne"
question = "Comment s’appelle le projet ?"
fait = "projet"
fiche = "Projet"
blanc = "nom du projet"

[[question]]
id = "territoire"
genre = "ligne"
question = "Quel territoire ?"
fait = "territoire"
fiche = "Territoire"
blanc = "territoire"

[[question]]
id = "surface"
genre = "nombre"
question = "Quelle surface ?"
fait = "surface"
fiche = "Surface"
unite = "m²"
blanc = "surface en m²"

[[question]]
id = "limite"
genre = "date"
question = "Quelle date limite ?"
fait = "limite"
fiche = "Date limite"
facultatif = true
blanc = "date limite"

[[question]]
id = "contact"
genre = "ligne"
question = "Qui contacter ?"
fait = "contact"
fiche = "Contact"
prive = true
blanc = "contact"
`
	proseTOML = `
id = "histoire"
titre = "L’histoire des lieux & acteurs"

[[question]]
id = "recit"
genre = "texte"
question = "Quelle histoire ?"
blanc = "l’histoire"

[[question]]
id = "communs"
genre = "passage"
question = "Des communs ?"
intertitre = "Ce qui nous lie à {territoire}"
propose = """
À {territoire}, les lieux se pensent comme des **communs**, sur {surface}.

- la coopération ;
- la cogestion."""

[[question]]
id = "franchise"
genre = "passage"
question = "Pas de franchise ?"
intertitre = "Ni franchise, ni copie"
propose = "Rien ne se copie."

[[question]]
id = "note"
genre = "texte"
question = "Une note ?"
facultatif = true

[[question]]
id = "suite"
genre = "passage"
question = "Et la suite ?"
facultatif = true
propose = "La suite s’écrit ensemble."
`
	listTOML = `
id = "lieux"
titre = "Les lieux"

[[question]]
id = "exemples"
genre = "liste"
question = "Quels lieux ?"
blanc = "lieux qui existent"
forme = "tableau"
colonnes = [
  { id = "nom", nom = "Nom" },
  { id = "ville", nom = "Ville" },
  { id = "surface", nom = "Surface" },
  { id = "lien", nom = "Lien" },
]

[[question]]
id = "soutiens"
genre = "liste"
question = "Quels soutiens ?"
intertitre = "Les soutiens"
facultatif = true
forme = "puces"
colonnes = [
  { id = "nom", nom = "Nom" },
  { id = "role", nom = "Rôle" },
  { id = "lien", nom = "Lien" },
]

[[question]]
id = "activites"
genre = "choix-multiple"
question = "Quelles activités ?"
blanc = "activités"
autre = true
choix = [
  { id = "atelier", nom = "Atelier", texte = "un atelier ouvert à {territoire}" },
  { id = "jardin", nom = "Jardin" },
]

[[question]]
id = "forme"
genre = "choix"
question = "Quelle forme ?"
intertitre = "La structure"
blanc = "forme juridique"
autre = true
texte = "La structure sera {reponse}, avec {contact}."
choix = [
  { id = "asso", nom = "Association", texte = "une association" },
  { id = "scic", nom = "SCIC", texte = "une SCIC" },
]

[[question]]
id = "parts"
genre = "nombre"
question = "Combien de parts ?"
blanc = "parts"
texte = "- **Parts** : {reponse}"
si = { question = "lieux.forme", est = ["scic"] }

[[question]]
id = "statuts"
genre = "ligne"
question = "Les statuts ?"
blanc = "statuts"
texte = "- **Statuts** : {reponse}"
si = { question = "lieux.forme", est = ["scic"] }

[[question]]
id = "achat"
genre = "oui-non"
question = "Acheter ?"
blanc = "acheter ou non"
choix = [
  { id = "oui", nom = "Oui", texte = "Le collectif veut acheter." },
  { id = "non", nom = "Non" },
]

[[question]]
id = "budget"
genre = "ligne"
question = "Le budget ?"
prive = true
blanc = "budget"
texte = "Budget : {reponse}"
`
)

func catalogue(tb testing.TB) *sections.Catalogue {
	tb.Helper()
	c, err := sections.Load(fstest.MapFS{
		"00.toml": {Data: []byte(factsTOML)},
		"01.toml": {Data: []byte(proseTOML)},
		"02.toml": {Data: []byte(listTOML)},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func emptyDraft() sections.Draft {
	return sections.NewDraft(time.Date(2027, 3, 1, 9, 0, 0, 0, time.UTC))
}

func said(d sections.Draft, id, words string) sections.Draft {
	return d.Set(id, sections.Answer{Text: words})
}

func halfDraft() sections.Draft {
	d := said(emptyDraft(), "reperes.projet", "Le Bazar")
	d = said(d, "histoire.recit", "Ici, à {territoire}, tout a commencé.\n\nPuis {inconnu}.")
	d = d.Set("histoire.communs", sections.Answer{Decision: sections.Remove})
	d = d.Set("lieux.forme", sections.Answer{Picks: []string{"scic"}})
	return said(d, "lieux.statuts", "en cours")
}

func fullDraft() sections.Draft {
	d := said(emptyDraft(), "reperes.projet", "Le Bazar de {territoire}")
	d = said(d, "reperes.territoire", "Saint-Étienne & sa_vallée")
	d = said(d, "reperes.surface", "5000")
	d = said(d, "reperes.limite", "14/09/2027 12h")
	d = said(d, "reperes.contact", "Zoé, 06 00 00 00 00")
	d = said(d, "histoire.recit", "# Le début\n\nTout commence en *2011*.  \nPuis on grandit :\n\n1. un café ;\n2. un atelier.\n\n[Le récit](https://exemple.org/recit)")
	d = d.Set("histoire.communs", sections.Answer{Decision: sections.Keep})
	d = d.Set("histoire.franchise", sections.Answer{Decision: sections.Adapt, Text: "Rien ne se copie, **tout** se partage."})
	d = said(d, "histoire.note", "> Une citation.")
	d = d.Set("histoire.suite", sections.Answer{Decision: sections.Keep, Kept: "La suite s’écrira à {territoire}."})
	d = d.Set("lieux.exemples", sections.Answer{Rows: []sections.Row{
		{"La Fabrique", "Lille", "", "https://exemple.org/la_fabrique"},
		{"Le Café | Jardin", "Roubaix"},
	}})
	d = d.Set("lieux.soutiens", sections.Answer{Rows: []sections.Row{
		{"Mairie", "prête un local", "https://exemple.org"}, {"Ana"}, {"", "sans nom"},
	}})
	d = d.Set("lieux.activites", sections.Answer{Picks: []string{"jardin", "atelier", "autre"}, Text: "un four à pain"})
	d = d.Set("lieux.forme", sections.Answer{Picks: []string{"scic"}})
	d = said(d, "lieux.parts", "100")
	d = said(d, "lieux.statuts", "déposés")
	d = d.Set("lieux.achat", sections.Answer{Picks: []string{"oui"}})
	return said(d, "lieux.budget", "12000 €")
}

// hostile is what people may paste, on purpose or not.
var hostile = []string{
	"# Pas un titre\n## Ni ça\nTexte\n===\nTexte\n---",
	"<script>alert(1)</script>\n\n<!-- ouvert\n\n# encore",
	"```\n# jamais fermé",
	"~~~~ python\n```\n# jamais fermé",
	"- liste\n- liste\n\n  # titre\n  <div>",
	"[ref]: javascript:alert(1)\n\n[ref] [^1] ![x](data:text/html,x)\n\n[^1]: note",
	"[a](javascript:alert(1)) [b](  <JavaScript&#58;x> \"t\") <vbscript:x> ftp://x.org [ok](https://x.org)",
	"| a | b |\n| - | - |\n| 1 | 2 | 3 |\nlazy",
	"> cite\nlazy\n> > encore",
	"    code ?\n\n\tet tab",
	"a  \nb\\\nc   ",
	"1. un\n1. deux\n10) dix",
	"*ouvert **jamais _fermé",
	"&#27;[2J &amp; &ic;x &#x202e;gauche",
	"mot\u00a0: 5\u202f000\u00a0m² 日本語 👩‍👩‍👧‍👦 e\u0301",
	strings.Repeat("> ", 200) + "fond",
	strings.Repeat("- ", 200) + "fond",
	strings.Repeat("mot", 2000),
	"`code\n     # x` {territoire}\n    - y",
	"{territoire}. un\n\n{surface}(x) {surface}: y\n\n{projet}\n===",
	"<https://exemple.org/a_b> https://exemple.org/_x_ www.exemple.org a_b@exemple.org",
	"\\# \\<b> \\\\<b>",
	"---\n***\n___\n- - -\n* * * * * * * * * * *",
	"- a\n  -\n  - #\n-",
	"texte\n2. pas une liste\n+ plus",
	"### fin ###\n\n#\n\n###### C# #",
	"<a\nhref='x'> <?php ?> <![CDATA[x]]> a<b>c",
}

func hostileDraft() sections.Draft {
	d := emptyDraft()
	for i, id := range []string{"reperes.projet", "reperes.territoire", "reperes.contact"} {
		d = said(d, id, []string{"# <b>*Bazar*</b> | [x](y) `z` #", "1. ![a](b) &amp; _c_ {projet}", "- https://exemple.org/a_b."}[i])
	}
	d = said(d, "histoire.recit", strings.Join(hostile, "\n\n"))
	d = d.Set("histoire.communs", sections.Answer{Decision: sections.Adapt, Text: hostile[1]})
	d = d.Set("histoire.franchise", sections.Answer{Decision: sections.Adapt, Text: "- a\n- b"})
	d = said(d, "histoire.note", "- c\n\n  suite\n- d\n\n* e")
	d = d.Set("lieux.exemples", sections.Answer{Rows: []sections.Row{
		{"a|b", "`|`", "\\|", "javascript:alert(1)"}, {"", "<b>"}, {"# x", "- y", "1. z"},
	}})
	d = d.Set("lieux.activites", sections.Answer{Picks: []string{"autre"}, Text: "- # >\n| x"})
	d = d.Set("lieux.forme", sections.Answer{Picks: []string{"autre"}, Text: "*une* <coop>\n\nautre"})
	return d
}

// outline is what a reader of Markdown sees as headings of levels 1 to 3, and
// what it must never see.
type outline struct {
	headings []string
	bad      []string
	sections map[string]string // heading of level 1 or 2 → letters below it
}

var gfm = goldmark.New(goldmark.WithExtensions(extension.GFM))

func readOutline(markdown string) outline {
	source := []byte(markdown)
	doc := gfm.Parser().Parse(text.NewReader(source))
	o := outline{sections: map[string]string{}}
	at := ""
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if h, ok := n.(*ast.Heading); ok && h.Level <= 3 {
			words := fmt.Sprintf("%d %s", h.Level, plainText(h, source))
			o.headings = append(o.headings, words)
			if h.Level <= 2 {
				at = words
				continue
			}
		}
		o.sections[at] += letters(plainText(n, source))
	}
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			o.bad = append(o.bad, n.Kind().String())
		case *ast.Heading:
			if n.Level <= 3 && n.Parent() != doc {
				o.bad = append(o.bad, "heading within a block")
			}
		case *ast.Link:
			o.bad = append(o.bad, badLink(string(n.Destination))...)
		case *ast.Image:
			o.bad = append(o.bad, badLink(string(n.Destination))...)
		case *ast.AutoLink:
			o.bad = append(o.bad, badLink(string(n.URL(source)))...)
		}
		return ast.WalkContinue, nil
	})
	return o
}

func badLink(to string) []string {
	if safeLink(to) {
		return nil
	}
	return []string{"link to " + to}
}

// plainText gives everything that is to be read under a node.
func plainText(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(unescape(string(n.Segment.Value(source))))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte('\n')
			}
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *ast.FencedCodeBlock, *ast.CodeBlock, *ast.HTMLBlock:
			b.Write(n.Lines().Value(source))
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// letters keeps what no markup is made of.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

func htmlOf(tb testing.TB, markdown string) string {
	tb.Helper()
	var b bytes.Buffer
	if err := gfm.Convert([]byte(markdown), &b); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}
