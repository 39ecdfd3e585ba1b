package call

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
)

// The keys of a profile's file.
const (
	keyFormat    = "format"
	keyCall      = "appel"
	keyPart      = "partie"
	keyCriterion = "critere"
	keyInvariant = "invariant"
	keyFunding   = "financement"
	keyLine      = "ligne"
	keyAnnex     = "annexe"
	keyLines     = keyFunding + "." + keyLine // as their tables are headed

	keyName     = "nom"
	keySections = "sections"
	keyYears    = "annees"
	keyText     = "texte"
	keyQuestion = "question"
	keyExcludes = "exclut"
)

// Read reads the file of a profile. A value that is of no use where it stands is a
// *draftfile.Error, as is anything that is not TOML, or a file that is no profile.
func Read(data []byte) (Profile, error) {
	src, err := draftfile.Read(data)
	if err != nil {
		return Profile{}, fmt.Errorf("reading a call: %w", err)
	}
	r := &draftfile.Reading{Source: src}
	p := profile(r, table{r.Top()})
	if r.Err != nil {
		return Profile{}, fmt.Errorf("reading a call: %w", r.Err)
	}
	return p, nil
}

func profile(r *draftfile.Reading, t table) Profile {
	if !form(r, t) {
		return Profile{}
	}
	p := Profile{Call: readCall(t.table(keyCall)), Funding: readFunding(t.table(keyFunding))}
	for _, in := range t.tables(keyPart) {
		p.Parts = append(p.Parts, readPart(in))
	}
	for _, in := range t.tables(keyCriterion) {
		p.Criteria = append(p.Criteria, readCriterion(in))
	}
	for _, in := range t.tables(keyInvariant) {
		p.Invariants = append(p.Invariants, readInvariant(in))
	}
	for _, in := range t.tables(keyAnnex) {
		p.Annexes = append(p.Annexes, readAnnex(in))
	}
	p.Unknown = names(left(t.Keys), "", nil)
	return p
}

// form makes sure that the file is a profile, of a form that is known.
func form(r *draftfile.Reading, t table) bool {
	v, there := t.Take(keyFormat)
	n, ok := v.(int64)
	_, call := t.Keys[keyCall]
	switch {
	case !call:
		r.Refuse(&draftfile.Error{Line: 1, Column: 1, Problem: sayNoCall, Want: wantCall, Fault: draftfile.NoDraft})
	case there && (!ok || n < 1):
		r.Refuse(r.Misfit(v, wantFormat, keyFormat))
	case n > Format:
		newer := r.Fail(sayNewer, wantNewer, keyFormat)
		newer.Fault = draftfile.Newer
		r.Refuse(newer)
	}
	return r.Err == nil
}

func readCall(t table) Call {
	return Call{
		Title: t.line("titre"), Issuer: t.line("lanceur"), Deadline: t.line("limite"), Source: t.line("source"), ReadOn: t.line("lu-le"),
		Formats: t.lines("formats"), Filing: t.line("depot"), Area: t.line("surface"), From: t.line("debut"), To: t.line("fin"),
		Hearing: t.truth("audition"), Visit: t.truth("visite"), Eligible: t.lines("eligibles"), Group: t.truth("groupement"),
	}
}

func readPart(t table) Part {
	return Part{
		Name: t.line(keyName), Pages: t.count("pages", maxCount), Characters: t.count("caracteres", maxMoney),
		Bytes: t.count("octets", maxMoney), Years: t.count(keyYears, maxCount), Sections: t.lines(keySections),
	}
}

func readCriterion(t table) Criterion {
	return Criterion{Name: t.line(keyName), Points: t.count("points", maxCount), Words: t.lines("mots"), Sections: t.lines(keySections)}
}

func readInvariant(t table) Invariant {
	return Invariant{Text: t.line(keyText), Question: t.line(keyQuestion), Excludes: t.lines(keyExcludes), Demands: t.truth("exige") == Yes}
}

func readFunding(t table) Funding {
	f := Funding{
		Years: t.count(keyYears, maxCount), Minimis: t.truth("minimis"), Base: strings.ToUpper(t.line("assiette")),
		PublicMax: t.count("public-max", 100),
	}
	for _, in := range t.tables(keyLine) {
		f.Lines = append(f.Lines, FundingLine{Name: in.line(keyName), Share: in.count("taux", 100), Cap: in.count("plafond", maxMoney)})
	}
	return f
}

func readAnnex(t table) Annex {
	return Annex{
		Name: t.line(keyName), Mandatory: t.truth("obligatoire") == Yes, If: t.line("si"), Signed: t.truth("signe") == Yes,
		Section: t.line("section"), Private: t.truth("prive") == Yes, File: t.line("fichier"),
	}
}

// left gives what was not taken of a value, nil where all was.
func left(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for key, in := range v {
			if rest := left(in); rest != nil {
				out[key] = rest
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case []any:
		tables := false
		for _, in := range v {
			if _, table := in.(map[string]any); table {
				tables = true
			}
		}
		if !tables || slices.ContainsFunc(v, func(in any) bool { return left(in) != nil }) {
			return v
		}
		return nil
	}
	return v
}

const maxNames = 10 // of unknown keys, that are told

// names gives the keys of what was not understood, as people write them.
func names(v any, at string, found []string) []string {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			found = names(v[key], strings.TrimPrefix(at+"."+key, "."), found)
		}
		return found
	case []any:
		for _, in := range v {
			if _, table := in.(map[string]any); table {
				found = names(in, at, found)
			}
		}
		if len(v) > 0 {
			if _, table := v[0].(map[string]any); table {
				return found
			}
		}
	}
	if at = text.CleanLine(at); at != "" && len(found) < maxNames && !slices.Contains(found, at) {
		found = append(found, at)
	}
	return found
}
