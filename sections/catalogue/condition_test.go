package catalogue

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// conditional is the model of the codec's tests with a section whose questions hang on
// its answers in every way.
func conditional(t *testing.T, questions string) (*sections.Catalogue, error) {
	t.Helper()
	files := maps.Clone(testFiles)
	files["06-suite.toml"] = &fstest.MapFile{Data: []byte("id = \"suite\"\ntitre = \"Suite\"\n" + questions)}
	return Load(files)
}

// TestRelevantFollowsTheOtherAnswer holds what each way of hanging on an answer asks for.
func TestRelevantFollowsTheOtherAnswer(t *testing.T) {
	const surface, status, passage = "reperes.surface", "demarche.statut", "demarche.empirique"
	for _, test := range []struct {
		si   string
		on   string
		when map[string]bool // the answer, "" for none → whether the question is asked
	}{
		{`question = "reperes.surface", au-moins = 2`, surface, map[string]bool{"": false, "1": false, "1,9": false, "2": true, "3 m²": true, "beaucoup": false}},
		{`question = "reperes.surface", au-plus = 2`, surface, map[string]bool{"": false, "0": true, "2": true, "2,5": false, "3": false}},
		{`question = "reperes.surface", au-moins = 1, au-plus = 1`, surface, map[string]bool{"": false, "0": false, "1": true, "1,5": false, "2": false}},
		{`question = "lieu.m2", au-moins = 2, sans-reponse = true`, surface, map[string]bool{"": true, "1": false, "2": true, "beaucoup": true}},
		{`question = "demarche.statut", est = ["scic"]`, status, map[string]bool{"": false, "association": false, "scic": true}},
		{`question = "demarche.statut", est = ["scic"], sans-reponse = true`, status, map[string]bool{"": true, "association": false, "scic": true}},
		{`question = "demarche.empirique", decision = ["garder", "adapter"]`, passage, map[string]bool{"": false, "garder": true, "adapter": true, "retirer": false}},
		{`question = "demarche.empirique", decision = ["retirer"], sans-reponse = true`, passage, map[string]bool{"": true, "garder": false, "retirer": true}},
		{`question = "reperes.projet", repondu = true`, "reperes.projet", map[string]bool{"": false, "La Halle": true}},
		{`question = "reperes.projet", repondu = false`, "reperes.projet", map[string]bool{"": true, "La Halle": false}},
	} {
		c, err := conditional(t, question("q", "si = { "+test.si+" }"))
		if err != nil {
			t.Fatalf("%s: %v", test.si, err)
		}
		for given, want := range test.when {
			d := sections.NewDraft(time.Time{})
			a := sections.Answer{Text: given}
			if on, _ := c.Question(test.on); on.Kind == sections.Choice {
				a = sections.Answer{Picks: []string{given}}
			} else if on.Kind == sections.Passage {
				a = sections.Answer{Decision: sections.Decision(given), Text: "Nous avançons."}
			}
			if given != "" || test.on == passage {
				d = d.Set(test.on, a)
			}
			q, _ := c.Question("suite.q")
			if got := c.Relevant(d, q); got != want {
				t.Errorf("%s, answer %q: asked %t, want %t", test.si, given, got, want)
			}
		}
	}
}

// TestRetiredQuestionsStandWhereTheyWereAnswered holds that a question that is no longer
// asked is asked to nobody new, and keeps its place in the drafts that answered it.
func TestRetiredQuestionsStandWhereTheyWereAnswered(t *testing.T) {
	c, err := conditional(t, question("q", "ancienne = true")+question("r", `si = { question = "suite.q", repondu = true }`))
	if err != nil {
		t.Fatal(err)
	}
	old, _ := c.Question("suite.q")
	after, _ := c.Question("suite.r")
	fresh := sections.NewDraft(time.Time{})
	if c.Relevant(fresh, old) || c.Relevant(fresh, after) {
		t.Error("it is asked in a new draft")
	}
	d, err := draftfile.Decode(c, []byte("format = 1\ncatalogue = \"movilab-ami\"\n[suite]\nq = \"ce qui fut écrit\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	if !c.Relevant(d, old) || !c.Relevant(d, after) || d.Answer(old.ID).Text != "ce qui fut écrit" {
		t.Error("a draft that answered it lost it")
	}
	for _, gap := range c.Gaps(fresh) {
		if gap.Question.ID == old.ID {
			t.Error("a new draft lacks it")
		}
	}
}

// TestLoadRefusesWhatNoAnswerMeets holds that a condition, and a contradiction, name what
// somebody can answer.
func TestLoadRefusesWhatNoAnswerMeets(t *testing.T) {
	for name, test := range map[string]struct{ questions, want string }{
		"no such question":           {question("q", `si = { question = "suite.x", est = ["a"] }`), "no other question"},
		"itself":                     {question("q", `si = { question = "suite.q", repondu = true }`), "no other question"},
		"a circle":                   {question("q", `si = { question = "suite.r", repondu = true }`) + question("r", `si = { question = "suite.q", repondu = true }`), "hang on each other"},
		"no test":                    {question("q", `si = { question = "reperes.projet" }`), "not 0"},
		"two tests":                  {question("q", `si = { question = "demarche.statut", est = ["scic"], repondu = true }`), "not 2"},
		"no option":                  {question("q", `si = { question = "demarche.statut", est = ["sarl"] }`), "no option"},
		"a decision as an option":    {question("q", `si = { question = "demarche.empirique", est = ["garder"] }`), "no option"},
		"no decision":                {question("q", `si = { question = "demarche.empirique", decision = ["gardé"] }`), "none decides"},
		"a decision of no passage":   {question("q", `si = { question = "demarche.statut", decision = ["garder"] }`), "is no passage"},
		"no number":                  {question("q", `si = { question = "reperes.projet", au-moins = 1 }`), "is no number"},
		"an empty range":             {question("q", `si = { question = "reperes.surface", au-moins = 2, au-plus = 1 }`), "no number is"},
		"half a number":              {question("q", `si = { question = "reperes.surface", au-moins = 1.5 }`), "reading"},
		"no answer, said twice":      {question("q", `si = { question = "reperes.projet", repondu = false, sans-reponse = true }`), "no sans-reponse"},
		"against a line":             {passage("q", `contredit = ["reperes.projet:x"]`), "has no answer"},
		"against no question":        {passage("q", `contredit = ["suite.x:garder"]`), "no other question of today"},
		"against an old id":          {passage("q", `contredit = ["lieu.m2:1"]`), "no other question of today"},
		"against itself":             {passage("q", `contredit = ["suite.q:retirer"]`), "no other question of today"},
		"against no option":          {passage("q", `contredit = ["demarche.statut:sarl"]`), "has no answer"},
		"against nothing said":       {passage("q", `contredit = ["demarche.statut"]`), "has no answer"},
		"a line against a choice":    {question("q", `contredit = ["demarche.statut:scic"]`), "only a passage"},
		"an option against a riddle": {choice("q", `contredit = ["demarche.ouvert:peut-etre"]`), "has no answer"},
	} {
		if _, err := conditional(t, test.questions); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
	for name, questions := range map[string]string{
		"a passage against an option":  passage("q", `contredit = ["demarche.statut:autre", "demarche.ouvert:non"]`),
		"a passage against a passage":  passage("q", `contredit = ["demarche.empirique:garder"]`),
		"an option against a decision": choice("q", `contredit = ["demarche.empirique:retirer"]`),
	} {
		if _, err := conditional(t, questions); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func passage(id, more string) string {
	return "[[question]]\nid = \"" + id + "\"\ngenre = \"passage\"\nquestion = \"Quoi ?\"\npropose = \"Cela.\"\n" + more + "\n"
}

func choice(id, more string) string {
	return "[[question]]\nid = \"" + id + "\"\ngenre = \"choix\"\nquestion = \"Quoi ?\"\nblanc = \"quoi\"\nchoix = [{ id = \"a\", nom = \"A\" }, { id = \"b\", nom = \"B\", " + more + " }]\n"
}

// TestAListStandsInASentence holds that a list whose name texts cite reads as the names of
// its rows.
func TestAListStandsInASentence(t *testing.T) {
	c, err := Load(testFiles)
	if err != nil {
		t.Fatal(err)
	}
	q, _ := c.Question("demarche.etapes")
	for want, rows := range map[string][]sections.Row{
		"":                    nil,
		"Halle":               {{"Halle", "2028"}},
		"Halle et jardin":     {{"Halle"}, {"", "2029"}, {"jardin"}},
		"Halle, cour et quai": {{"Halle"}, {"cour"}, {"quai"}},
	} {
		got, given := q.Value(sections.Answer{Rows: rows})
		if got != want || given != (want != "") {
			t.Errorf("%v reads %q (%t), want %q", rows, got, given, want)
		}
	}
}
