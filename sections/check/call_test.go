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
		{"too much public money", call.Profile{Funding: call.Funding{PublicMax: 50}}, nil, "1 argent-public/chiffres.financement/public"},
		{"public money within bounds", call.Profile{Funding: call.Funding{PublicMax: 80}}, nil, ""},
		{"three years", call.Profile{Funding: call.Funding{Years: 3}}, nil, ""},
		{"five years", call.Profile{Funding: call.Funding{Years: 5}}, nil, "2 annees/chiffres.charges"},
		{"another day", call.Profile{Call: call.Call{Deadline: "15/09/2027 12h"}}, nil, "1 appel/reperes.limite"},
		{"the same day", call.Profile{Call: call.Call{Deadline: "14 septembre 2027"}}, nil, ""},
		{"an occupation that ends before", call.Profile{Call: call.Call{To: "30/06/2025"}}, nil, "1 appel/demarche.ouverture"},
		{"another surface", call.Profile{Call: call.Call{Area: "496"}}, nil, "1 appel/reperes.surface"},
		{"the same surface", call.Profile{Call: call.Call{Area: "4 200 m²"}}, nil, ""},
		{"another call", call.Profile{Call: call.Call{Title: "La gare"}}, nil, "2 autre-appel/reperes.ami"},
		{"the same call", call.Profile{Call: call.Call{Title: "« Une nouvelle vie pour la filature »"}}, nil, ""},
		{"an annex", call.Profile{Annexes: []call.Annex{{Name: "Statuts", Mandatory: true}}}, nil, "1 annexes/reperes.limite/statuts"},
		{"an annex for some", call.Profile{Annexes: []call.Annex{{Name: "Agrément", Mandatory: true, If: "si ESUS"}}}, nil, "2 annexes/reperes.limite/agrement"},
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
