package draftfile

import (
	"strings"
	"testing"

	"ami-wizard/sections"
)

// TestOldAnswersFollow holds what a draft of the first version of the questions said of the
// story that they asked five times: every answer is where it was, and none is asked anew.
func TestOldAnswersFollow(t *testing.T) {
	c := wholeCatalogue(t)
	old := head + `version = 1
[histoire]
recit = "Le récit."
communs.decision = "garder"
communs.propose = "Les communs, tels que lus."
[developpement]
preuves = [{ lieu = "La Grange", debut = "2018" }]
[demarche]
construire = "Nous construisons."
recit = "Un épisode."
`
	d := decode(t, c, old)
	if len(d.Contents().Unknown) > 0 {
		t.Errorf("left aside: %v", d.Contents().Unknown)
	}
	for id, want := range map[string]string{
		"histoire.recit": "Le récit.", "histoire.communs": "Les communs, tels que lus.", "developpement.preuves": "La Grange",
		"demarche.construire": "Nous construisons.", "demarche.recit": "Un épisode.",
	} {
		q, ok := c.Question(id)
		if !ok || !c.Relevant(d, q) {
			t.Errorf("%s is not in the response", id)
			continue
		}
		said, _ := q.Value(d.Answer(id))
		if q.Kind == sections.Passage {
			said = q.Reads(d.Answer(id))
		}
		if !strings.Contains(said, want) {
			t.Errorf("%s says %q, want %q", id, said, want)
		}
	}
	for _, id := range []string{"histoire.communs", "demarche.construire", "demarche.recit"} {
		if q, _ := c.Question(id); c.Relevant(sections.Draft{}, q) {
			t.Errorf("%s is still asked", id)
		}
	}
	nothingDropped(t, c, []byte(old), Encode(c, d))
}
