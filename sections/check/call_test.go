package check_test

import (
	"strings"
	"testing"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
)

// shipped reads one of the embedded calls.
func shipped(t *testing.T, name string) call.Profile {
	t.Helper()
	data, ok := call.Example(name)
	if !ok {
		t.Fatalf("no call %q", name)
	}
	p, err := call.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// against gives what the rules find in the worked example once it is edited, beyond what they
// find without a call.
func against(t *testing.T, p call.Profile, e edit) []check.Finding {
	t.Helper()
	c, d := example(t)
	if e != nil {
		d = e(c, d)
	}
	return beyond(reading.Findings(c, d, reading.Beside{Call: p, Now: today}), reading.Findings(c, d, reading.Beside{Now: today}))
}

// TestCalls holds what each rule of a call says, and that it is silent where the call is not
// broken.
func TestCalls(t *testing.T) {
	for _, test := range []struct {
		name string
		call call.Profile
		edit edit
		want string // the lines that are told, nothing where none may be
	}{
		{"nothing known", call.Profile{}, nil, ""},
		{"an answer that is excluded", call.Profile{Invariants: []call.Invariant{{Text: "Ni achat.", Question: "gouvernance.foncier", Excludes: []string{"fonciere"}}}}, nil, "0 exclu/gouvernance.foncier/fonciere"},
		{"another answer", call.Profile{Invariants: []call.Invariant{{Text: "Ni achat.", Question: "gouvernance.foncier", Excludes: []string{"rachat"}}}}, nil, ""},
		{"a passage that may not go", call.Profile{Invariants: []call.Invariant{{Text: "Préfigurer.", Question: "demarche.prefiguration", Excludes: []string{"retirer"}}}}, decided(sections.Remove, "demarche.prefiguration"), "0 exclu/demarche.prefiguration/retirer"},
		{"an answer that is demanded", call.Profile{Invariants: []call.Invariant{{Text: "Une redevance.", Question: "chiffres.redevance", Demands: true}}}, typed("chiffres.redevance", ""), "0 exclu/chiffres.redevance/exige"},
		{"and given", call.Profile{Invariants: []call.Invariant{{Text: "Une redevance.", Question: "chiffres.redevance", Demands: true}}}, nil, ""},
		{"a question that nobody asks", call.Profile{Invariants: []call.Invariant{{Text: "x", Question: "ailleurs.rien", Demands: true}}}, nil, ""},
		{"a criterion that something answers", call.Profile{Criteria: []call.Criterion{{Name: "Lieu", Points: 40, Sections: []string{"demarche"}}}}, nil, ""},
		{"a criterion of no section of the model", call.Profile{Criteria: []call.Criterion{{Name: "Lieu", Points: 40, Sections: []string{"ailleurs"}}}}, nil, ""},
		{"a criterion that weighs far more than its text", call.Profile{Criteria: []call.Criterion{{Name: "Lieu", Points: 10, Sections: []string{"activites", "demarche", "qui", "lieu-federateur", "chiffres"}}, {Name: "Histoire", Points: 90, Sections: []string{"histoire"}}}}, nil, "2 poids/histoire."},
		{"too many pages", call.Profile{Parts: []call.Part{{Name: "Note", Pages: 1, Sections: []string{"activites"}}}}, nil, "0 longueur/activites."},
		{"enough pages", call.Profile{Parts: []call.Part{{Name: "Note", Pages: 3, Sections: []string{"activites"}}}}, nil, ""},
		{"too many characters", call.Profile{Parts: []call.Part{{Name: "Note", Characters: 500, Sections: []string{"synthese"}}}}, nil, "0 longueur/synthese."},
		{"more asked for than is paid", call.Profile{Funding: call.Funding{Lines: []call.FundingLine{{Name: "investissement", Share: 50, Cap: 25000}}}}, nil, "0 taux/chiffres.financement/investissement"},
		{"less than half", call.Profile{Funding: call.Funding{Lines: []call.FundingLine{{Name: "investissement", Share: 50}}}}, nil, ""},
		{"running costs beyond the cap", running(50, 15000, "HT"), both(celled("chiffres.produits", 4, "an-2", "20 000"), celled("chiffres.produits", 5, "an-2", "40 000")), "0 taux/chiffres.produits/fonctionnement"},
		{"running costs beyond the share of a year", running(10, 0, "HT"), both(celled("chiffres.produits", 4, "an-1", "14 000"), celled("chiffres.produits", 5, "an-1", "38 000")), "0 taux/chiffres.produits/fonctionnement"},
		{"running costs within both", running(50, 20000, "HT"), both(celled("chiffres.produits", 4, "an-1", "20 000"), celled("chiffres.produits", 5, "an-1", "32 000")), ""},
		{"running costs within the share once tax is counted in", running(10, 0, "TTC"), both(celled("chiffres.produits", 4, "an-1", "14 000"), celled("chiffres.produits", 5, "an-1", "38 000")), ""},
		{"no running costs are asked for", running(10, 1000, "HT"), nil, ""},
		{"too much public money", call.Profile{Funding: call.Funding{PublicMax: 50}}, nil, "1 argent-public/chiffres.financement/public"},
		{"public money within bounds", call.Profile{Funding: call.Funding{PublicMax: 80}}, nil, ""},
		{"three years", call.Profile{Funding: call.Funding{Years: 3}}, nil, ""},
		{"five years", call.Profile{Funding: call.Funding{Years: 5}}, nil, "2 annees/chiffres.charges"},
		{"another day", call.Profile{Call: call.Call{Deadline: "15/09/2027 12h"}}, nil, "1 appel/reperes.limite"},
		{"the same day", call.Profile{Call: call.Call{Deadline: "14 septembre 2027"}}, nil, ""},
		{"an occupation that ends before", call.Profile{Call: call.Call{To: "30/06/2025"}}, nil, "1 appel/demarche.ouverture"},
		{"another surface", call.Profile{Call: call.Call{Area: "496"}}, nil, "1 appel/reperes.surface"},
		{"the same surface", call.Profile{Call: call.Call{Area: "4 200 m²"}}, nil, ""},
		{"another call", call.Profile{Call: call.Call{Title: "La gare", Issuer: "la Ville de Lyon"}}, nil, "1 autre-appel/reperes.ami"},
		{"a title that is shortened", call.Profile{Call: call.Call{Title: "Appel à projets 2027 pour une nouvelle vie de la Filature du canal", Issuer: "la Ville de Lyon"}}, typed("reperes.ami", "AMI filature"), ""},
		{"another title of who launched it", call.Profile{Call: call.Call{Title: "Aide au démarrage", Issuer: "la CC de Valbrune"}}, nil, ""},
		{"who launched it is not known", call.Profile{Call: call.Call{Title: "La gare"}}, nil, ""},
		{"words that all calls share", call.Profile{Call: call.Call{Title: "Tiers-lieux : appel à projets", Issuer: "le Département de l’Ain"}}, typed("reperes.ami", "Appel à manifestation d’intérêt pour un tiers-lieu"), "1 autre-appel/reperes.ami"},
		{"the same call", call.Profile{Call: call.Call{Title: "« Une nouvelle vie pour la filature »"}}, nil, ""},
		{"an annex", call.Profile{Annexes: []call.Annex{{Name: "Statuts", Mandatory: true}}}, nil, "1 annexes/statuts"},
		{"an annex for some", call.Profile{Annexes: []call.Annex{{Name: "Agrément", Mandatory: true, If: "si ESUS"}}}, nil, "2 annexes/agrement"},
	} {
		all := told(against(t, test.call, test.edit))
		lines := strings.Count(all, "\n")
		if test.want == "" && lines > 0 || test.want != "" && (lines != 1 || !strings.HasPrefix(all, test.want)) {
			t.Errorf("%s: wanted %q\n%s", test.name, test.want, all)
		}
	}
}

// TestACriterionThatNothingAnswers holds that it is told once the response is under way, and
// not before.
func TestACriterionThatNothingAnswers(t *testing.T) {
	p := call.Profile{Criteria: []call.Criterion{{Name: "Robustesse", Points: 30, Sections: []string{"chiffres"}}}}
	c, d := example(t)
	s, _ := c.Section("chiffres")
	for i := range s.Questions {
		d = d.Set(s.Questions[i].ID, sections.Answer{})
	}
	if all := told(reading.Findings(c, d, reading.Beside{Call: p, Now: today})); !strings.Contains(plainSpaces(all), "Robustesse, 30 points : aucune partie n’y répond.") {
		t.Errorf("not told:\n%s", all)
	}
	if all := told(reading.Findings(c, sections.NewDraft(today), reading.Beside{Call: p, Now: today})); all != "" {
		t.Errorf("told of an empty draft:\n%s", all)
	}
}

// TestShippedCalls prints what the embedded calls say of the worked example (go test -v), and
// holds the part of it that a person checked line by line.
func TestShippedCalls(t *testing.T) {
	for _, name := range call.Shipped() {
		t.Logf("%s\n%s", name, told(against(t, shipped(t, name), nil)))
	}
	lyon := told(against(t, shipped(t, "lyon"), nil))
	for _, want := range []string{"exclu/gouvernance.foncier/fonciere", "exclu/demarche.prefiguration/retirer", "appel/reperes.surface", "appel/demarche.ouverture"} {
		if !strings.Contains(lyon, want) {
			t.Errorf("lyon: no %s in\n%s", want, lyon)
		}
	}
}

// running is a call that pays running costs.
func running(share, most int, base string) call.Profile {
	return call.Profile{Funding: call.Funding{Base: base, Lines: []call.FundingLine{{Name: "fonctionnement", Share: share, Cap: most}}}}
}

// TestWhatIsHandedIn holds that formats are compared with those of the call, and annexes with the
// files that are there, by their names and by the ends that the rules want.
func TestWhatIsHandedIn(t *testing.T) {
	c, d := example(t)
	p := call.Profile{Annexes: []call.Annex{
		{Name: "Statuts", Mandatory: true},
		{Name: "Statuts de la foncière", Mandatory: true},
		{Name: "Budget", Mandatory: true, File: "pieces/budget.xlsx"},
		{Name: "Kbis ou récépissé de déclaration", Mandatory: true},
		{Name: "Plan de financement", Mandatory: true, Section: "chiffres"},
	}}
	for _, test := range []struct {
		name    string
		formats []string // of the call
		handed  check.Handed
		want    []string
	}{
		{"nothing is there", nil, check.Handed{}, []string{"À joindre : Statuts.", "À joindre : Statuts de la foncière.", "À joindre : Budget.", "À joindre : Kbis", "2 annexes/plan de financement: Plan de financement : le dossier à remettre en contient un fichier"}},
		{"all of it", nil, check.Handed{Annexes: []string{"Statuts signés 2027.pdf", "statuts-de-la-fonciere.pdf", "BUDGET.XLSX", "kbis.pdf", "Plan de financement.pdf"}}, nil},
		{"another end", nil, check.Handed{Annexes: []string{"statuts.pdf", "statuts-de-la-fonciere.odt", "budget.pdf", "kbis.jpg", "plan-de-financement.pdf"}}, []string{"Budget : l’appel veut un fichier .xlsx, l’annexe est « budget.pdf »."}},
		{"a name that begins another way", nil, check.Handed{Annexes: []string{"nos-statuts.pdf", "statuts-de-la-fonciere.pdf", "budget.xlsx", "k.pdf", "Kbisou.pdf", "plan-de-financement.pdf"}}, []string{"À joindre : Statuts.", "À joindre : Kbis"}},
		{"a format of the call", []string{"PDF"}, check.Handed{Formats: []string{"odt", "pdf"}, Annexes: []string{"statuts.pdf", "statuts-de-la-fonciere.pdf", "budget.xlsx", "kbis.pdf", "plan-de-financement.pdf"}}, nil},
		{"none of its formats", []string{".docx", "document Word"}, check.Handed{Formats: []string{"odt", "pdf"}, Annexes: []string{"statuts.pdf", "statuts-de-la-fonciere.pdf", "budget.xlsx", "kbis.pdf", "plan-de-financement.pdf"}}, []string{"0 format: L’appel demande .docx et document Word ; vous remettez odt et pdf."}},
		{"paper can be made of any", []string{"pdf", "papier"}, check.Handed{Formats: []string{"odt"}, Annexes: []string{"statuts.pdf", "statuts-de-la-fonciere.pdf", "budget.xlsx", "kbis.pdf", "plan-de-financement.pdf"}}, nil},
	} {
		p.Call.Formats = test.formats
		all := beyond(reading.Findings(c, d, reading.Beside{Call: p, Handed: test.handed, Now: today}), reading.Findings(c, d, reading.Beside{Now: today}))
		said := plainSpaces(told(all))
		if len(all) != len(test.want) {
			t.Errorf("%s: %d findings\n%s", test.name, len(all), said)
		}
		for _, want := range test.want {
			if !strings.Contains(said, want) {
				t.Errorf("%s: no %q in\n%s", test.name, want, said)
			}
		}
		for _, f := range all {
			if !f.Place.Call {
				t.Errorf("%s: %s leads to %+v", test.name, f.ID(), f.Place)
			}
		}
	}
}
