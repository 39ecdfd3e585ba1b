package check_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
)

// allBut gives the sections that a group can decide, but for those.
func allBut(c *sections.Catalogue, ids ...string) []string {
	var all []string
	for i := range c.Sections {
		if id := c.Sections[i].ID; id != "reperes" && !slices.Contains(ids, id) {
			all = append(all, id)
		}
	}
	return all
}

// approving gives a record in which a group approved some sections of a draft, all of them where
// none is named.
func approving(c *sections.Catalogue, d sections.Draft, how consent.Decision, ids ...string) consent.Record {
	var r consent.Record
	reader := bound.NewReader(c)
	for i := range c.Sections {
		id := c.Sections[i].ID
		if len(ids) > 0 && !strings.Contains(" "+strings.Join(ids, " ")+" ", " "+id+" ") {
			continue
		}
		it := how
		it.At, it.Text = time.Date(2027, 1, 12, 20, 0, 0, 0, time.Local), reader.Section(d, i)
		it.Mark = consent.PrintOf(it.Text)
		r = r.Change(id, func(p consent.Part) consent.Part { return p.Decided(it) })
	}
	return r
}

// decisionsTold gives what is said of decisions.
func decisionsTold(c *sections.Catalogue, d sections.Draft, r consent.Record) []check.Finding {
	var out []check.Finding
	for _, f := range reading.Findings(c, d, reading.Beside{Record: r, Now: today}) {
		if f.Rule == "decision" {
			out = append(out, f)
		}
	}
	return out
}

// TestDecisions holds that a section which is not what its group approved is told with the day, the
// paragraph and the field, and that a group is told what is left to decide in one line.
func TestDecisions(t *testing.T) {
	c, d := example(t)
	reworded := typed("histoire.recit", d.Answer("histoire.recit").Text+"\n\nEt depuis mai, dix personnes de plus.")(c, d)
	objected := approving(c, d, consent.Decision{}).Change("histoire", func(p consent.Part) consent.Part {
		return p.SetObjection(0, consent.Objection{Reason: "trop long"}).SetObjection(1, consent.Objection{Reason: "faux"})
	})
	trial := approving(c, d, consent.Decision{}).SetPart(approving(c, d, consent.Decision{Outcome: consent.Trial, Review: "14/03/2027"}, "histoire").Part("histoire"))
	empty := typed("histoire.recit", "")(c, d)
	for _, test := range []struct {
		name   string
		draft  sections.Draft
		record consent.Record
		where  string // nothing where nothing may be told
		says   string
	}{
		{"all of it as it was approved", d, approving(c, d, consent.Decision{}), "", ""},
		{"no group decided anything", reworded, consent.Record{}, "", ""},
		{"a session was held, and nothing decided", d, consent.Record{}.SetSession(0, consent.Session{Present: 12}), "", ""},
		{"put off only", d, approving(c, d, consent.Decision{Outcome: consent.Postponed}, "histoire"), "", ""},
		{"other words", reworded, approving(c, d, consent.Decision{}), "histoire.recit", "« L’histoire des lieux et des acteurs du territoire » : modifiée depuis la décision du mardi 12 janvier 2027, § 4."},
		{"other words, and back", d, approving(c, d, consent.Decision{}), "", ""},
		{"another fact", typed("qui.membres", "650")(c, d), approving(c, d, consent.Decision{}), "", ""},
		{"some sections, the others written too", d, approving(c, d, consent.Decision{}, "qui", "histoire"), "synthese.preuves", strconv.Itoa(len(allBut(c, "qui", "histoire"))) + " parties ne sont pas encore décidées : « "},
		{"all but one", d, approving(c, d, consent.Decision{}, allBut(c, "qui")...), "qui.membres", "« Qui » n’est pas encore décidée, alors que d’autres parties le sont."},
		{"what is not written cannot be decided", empty, approving(c, empty, consent.Decision{}, allBut(c, "histoire")...), "", ""},
		{"an objection that is open", d, objected, "histoire.recit", "« L’histoire des lieux et des acteurs du territoire » : 2 objections restent ouvertes."},
		{"a trial whose end has come", d, trial, "histoire.recit", "« L’histoire des lieux et des acteurs du territoire » : adoptée à l’essai, à revoir depuis le dimanche 14 mars 2027."},
		{"a trial that goes on", d, approving(c, d, consent.Decision{Outcome: consent.Trial, Review: "14/03/2028"}), "", ""},
	} {
		all := decisionsTold(c, test.draft, test.record)
		switch {
		case test.where == "" && len(all) > 0:
			t.Errorf("%s: told of\n%s", test.name, told(all))
		case test.where != "" && (len(all) != 1 || all[0].Place.Question != test.where || !strings.HasPrefix(plainSpaces(all[0].Says), test.says) || all[0].Level != check.Review):
			t.Errorf("%s: wanted %q at %s\n%s", test.name, test.says, test.where, told(all))
		}
	}
}

// TestADecisionSetAsideComesBack once the section changes again.
func TestADecisionSetAsideComesBack(t *testing.T) {
	c, d := example(t)
	r := approving(c, d, consent.Decision{})
	reworded := appended("histoire.recit", "Et dix personnes de plus.")(c, d)
	f := decisionsTold(c, reworded, r)[0]
	aside := reworded.SetAside(f.ID(), f.SetAside("lu au téléphone"))
	if all := check.Open(decisionsTold(c, aside, r)); len(all) > 0 {
		t.Errorf("told though it was set aside:\n%s", told(all))
	}
	again := appended("histoire.recit", "Et vingt de plus.")(c, aside)
	if all := check.Open(decisionsTold(c, again, r)); len(all) != 1 {
		t.Errorf("changed again, and not told:\n%s", told(all))
	}
}
