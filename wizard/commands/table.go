package commands

import (
	"strings"

	"ami-wizard/wizard/manual"
)

// table is every command, in the manual's order: dispatch and the manual come from it.
func table() []command {
	return []command{
		{name: "", summary: aboutHome, run: begin, options: []option{
			{name: optProjected, summary: aboutProjected},
			{name: optExample, summary: aboutExample},
			{name: optLinear, summary: aboutLinear},
			{name: optCall, value: "profil", summary: aboutCall},
			{name: optEssential, summary: aboutEssential},
		}},
		{name: "exporter", args: aDraft, summary: aboutExport, run: export, options: []option{
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optPrivate, summary: aboutPrivate},
			{name: optAnnex, summary: aboutAnnex},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "compte-rendu", args: aDraft, summary: aboutMinutes, run: writeMinutes, options: []option{
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "dossier", args: aDraft, summary: aboutPack, run: packDraft, options: []option{
			{name: optFormats, value: "noms", summary: aboutFormats},
			{name: optSpaces, value: "sorte", summary: aboutSpaces},
			{name: optPrivate, summary: aboutPrivate},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "cahier", summary: aboutWorkbook, run: writeWorkbook, options: []option{
			{name: optPrepare, summary: aboutPrepare},
			{name: optOutput, value: "fichier", summary: aboutOutput},
			{name: optReplace, summary: aboutReplace},
		}},
		{name: "suivre", args: aDraft, summary: aboutFollow, run: followDraft},
		{name: "verifier", args: aDraft, summary: aboutVerify, run: verify},
		{name: "oublier", args: aForgotten, summary: aboutForget, run: forget},
		{name: "guide", summary: aboutGuide, run: showGuide},
		{name: "man", summary: aboutMan, run: manPage},
		{name: "completion", args: strings.Join(manual.Shells, "|"), summary: aboutCompletion, run: completion},
	}
}
