package wizard

import (
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/trial"
)

const listTitle = "── Dans cette partie "

// listedQuestions gives the rows of the list of questions at the foot of the question's pane.
func listedQuestions(d *driver) []string {
	var rows []string
	under := false
	for _, line := range strings.Split(d.screen(), "\n") {
		pane, _, aside := strings.Cut(line, " │")
		switch {
		case strings.HasPrefix(pane, listTitle):
			under = true
		case under && strings.TrimSpace(pane) != "" && aside:
			rows = append(rows, strings.TrimRight(pane, " "))
		}
	}
	return rows
}

// TestQuestionsOfTheSection walks every question of the worked example and of an empty draft:
// a wide screen lists the questions of its section where lines are left over, the one on the
// screen and the next one marked; smaller screens list none.
func TestQuestionsOfTheSection(t *testing.T) {
	for _, draft := range []sections.Draft{trial.Example(t), {Path: sections.EssentialPath}} {
		d := drafting(t, 120, 40, draft)
		listed := 0
		for _, q := range d.m.cat.All() {
			if !d.m.cat.On(draft, q) {
				continue
			}
			d.at(q.ID)
			rows := listedQuestions(d)
			if len(rows) == 0 {
				continue
			}
			listed++
			here, next := "", ""
			for _, row := range rows {
				if words, is := strings.CutPrefix(row, "▸ "); is {
					here = words
				}
				if words, is := strings.CutPrefix(row, "› "); is {
					next = words
				}
			}
			if !begins(q.Label, here) {
				t.Errorf("%s is not marked in %q", q.ID, rows)
			}
			following, ok := d.m.cat.Question(d.m.cat.Next(draft, q))
			switch {
			case !ok:
				if !strings.Contains(next, "la relecture") {
					t.Errorf("behind the last question: %q", next)
				}
			case d.m.cat.SectionOf(following) == d.m.cat.SectionOf(q):
				if !begins(following.Label, next) {
					t.Errorf("%s is to come behind %s, not %q", following.ID, q.ID, next)
				}
			case !strings.Contains(next, strings.Fields(d.m.cat.SectionOf(following).Title)[0]):
				t.Errorf("behind %s comes %q", q.ID, next)
			}
		}
		if listed < 20 {
			t.Errorf("only %d questions are listed with others", listed)
		}
		for _, size := range sizes[:2] {
			d.m.width, d.m.height = size.width, size.height
			d.m = d.m.resized()
			d.at("reperes.projet")
			if strings.Contains(d.screen(), listTitle) {
				t.Errorf("%s lists questions:\n%s", size.name, d.screen())
			}
		}
	}
}

// begins tells whether a row of a list holds the beginning of a question.
func begins(label, row string) bool {
	words, _, _ := strings.Cut(row, "  ")
	words, _, _ = strings.Cut(words, "…")
	return len(words) > 4 && strings.HasPrefix(flat(label), flat(words))
}

// TestListedQuestionsFollowTheAnswers holds that the list follows the conditions of its
// questions and what is answered, while one types.
func TestListedQuestionsFollowTheAnswers(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 120, 40)
	d.run(begin(filepath.Join(d.dir, "r.toml"), sections.Draft{}))
	d.at("reperes.projet")
	if rows := strings.Join(listedQuestions(d), "\n"); !strings.Contains(rows, "○ sans réponse") || strings.Contains(rows, "● fait") {
		t.Fatalf("nothing is answered:\n%s", rows)
	}
	d.typ("Le Bazar")
	if row := listedQuestions(d)[0]; !strings.HasPrefix(row, "▸") || !strings.HasSuffix(row, "● fait") {
		t.Errorf("answered: %q", row)
	}
	d.press("ctrl+u")
	if row := listedQuestions(d)[0]; !strings.HasSuffix(row, "○ sans réponse") {
		t.Errorf("undone: %q", row)
	}
}
