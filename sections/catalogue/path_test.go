package catalogue

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// What a session of two hours can hold: its minutes, the questions that it answers, and the
// tables that were prepared before it and that it reads.
const (
	sessionMinutes = 120
	leastAsked     = 20
	mostAsked      = 30
	mostPrepared   = 10
)

// TestEssentialPathFitsASession holds that, whatever the situation, the essential path is
// what a session can hold.
func TestEssentialPathFitsASession(t *testing.T) {
	c := embedded(t)
	for _, places := range []string{"", "0", "1", "5"} {
		for _, occupation := range [][]string{nil, {"durable"}, {"temporaire"}} {
			d := sections.Draft{}.Set("reperes.nombre-lieux", sections.Answer{Text: places}).Set("reperes.occupation", sections.Answer{Picks: occupation})
			l, whole := c.Length(d, sections.EssentialPath), c.Length(d, sections.WholePath)
			t.Logf("%q places, %v: %d questions, %d of them prepared, %d min, of %d in %d min", places, occupation, l.Total, l.Prepare, l.Minutes, whole.Total, whole.Minutes)
			asked := l.Total - l.Prepare
			if asked < leastAsked || asked > mostAsked || l.Prepare > mostPrepared || l.Minutes > sessionMinutes {
				t.Errorf("%q places, %v: %d questions, %d of them prepared, %d min", places, occupation, l.Total, l.Prepare, l.Minutes)
			}
			if whole.Total < 3*asked || whole.Minutes < 2*l.Minutes {
				t.Errorf("%q places, %v: %d questions of %d, %d min of %d", places, occupation, l.Total, whole.Total, l.Minutes, whole.Minutes)
			}
		}
	}
}

// TestEssentialPathTellsEverySituation holds that each of several variants of one paragraph
// is on the path, or none.
func TestEssentialPathTellsEverySituation(t *testing.T) {
	c := embedded(t)
	for _, q := range c.All() {
		for _, other := range c.All() {
			if q.If == nil || other.If == nil || q.If.Question != other.If.Question || q.Kind != sections.Passage || other.Kind != sections.Passage {
				continue
			}
			if slices.Equal(q.Points, other.Points) && c.SectionOf(q) == c.SectionOf(other) && q.Essential != other.Essential {
				t.Errorf("%s is essential and %s is not, or the other way round", q.ID, other.ID)
			}
		}
	}
}

// TestLoadRefusesAPathThatDoesNotStand holds what a model's essential questions may hang on.
func TestLoadRefusesAPathThatDoesNotStand(t *testing.T) {
	with := func(head, questions string) error {
		files := withFile("06-suite.toml", "id = \"suite\"\ntitre = \"Suite\"\nminutes = 30\n"+head+questions)
		delete(files, "01-histoire.toml")
		for name := range files {
			if name != modelFile && name != "06-suite.toml" {
				delete(files, name)
			}
		}
		_, err := Load(files)
		return err
	}
	const time, essential = "minutes-essentiel = 10\n", "essentiel = true\n"
	proposed := func(more string) string {
		return strings.Replace(passage("p", more), "propose = \"Cela.\"", "propose = \"Cela, {q}.\"", 1)
	}
	for name, test := range map[string]struct{ head, questions, want string }{
		"a section without its time":     {"", question("q", essential), "is the time of its essential questions"},
		"a time of nothing":              {time, question("q", ""), "is the time of its essential questions"},
		"more time than there is":        {"minutes-essentiel = 31\n", question("q", essential), "31, of 30 minutes"},
		"a reason for what is not so":    {time + "sans-essentiel = \"Plus tard.\"\n", question("q", essential), "sans-essentiel, in a section"},
		"a private question":             {time, question("q", essential+"prive = true"), "nothing of it would be in the response"},
		"one that is asked no more":      {time, question("q", essential+"ancienne = true"), "nothing of it would be in the response"},
		"a fact that is not on the path": {time, question("q", `fait = "q"`) + proposed(essential), "it cites {q}, and suite.q is not"},
		"a condition that is not":        {time, question("q", "") + question("r", essential+`si = { question = "suite.q", repondu = true }`), "it is asked after suite.q, which is not"},
	} {
		if err := with(test.head, test.questions); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
	for name, questions := range map[string]string{
		"a passage before its fact":   proposed(essential) + question("q", essential+`fait = "q"`),
		"one before what it hangs on": question("r", `si = { question = "suite.q", repondu = true }`) + question("q", essential),
	} {
		if err := with(time, questions); err == nil || !strings.Contains(err.Error(), "asked before suite.q") {
			t.Errorf("%s: got %v", name, err)
		}
	}
	for name, questions := range map[string]string{
		"a fact asked once the passage is kept": proposed(essential) + question("q", essential+`fait = "q"`+"\n"+`si = { question = "suite.p", decision = ["garder"] }`),
		"a fact of the path":                    question("q", essential+`fait = "q"`) + proposed(essential),
		"a fact that may be empty":              question("q", "facultatif = true\n"+`fait = "q"`) + proposed(essential),
		"asked where nobody chose":              question("q", "") + question("r", essential+`si = { question = "suite.q", repondu = false }`),
	} {
		if err := with(time, questions); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	files := withFile("06-suite.toml", "id = \"suite\"\ntitre = \"Suite\"\nminutes = 30\n"+time+question("q", essential))
	if _, err := Load(files); err == nil || !strings.Contains(err.Error(), "sans-essentiel must say why") {
		t.Errorf("sections without an essential question and without a reason: %v", fmt.Sprint(err))
	}
}
