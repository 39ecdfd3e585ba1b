package linear

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// private is the catalogue with every question private.
func private(t *testing.T) *sections.Catalogue {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	all := *c
	all.Sections = slices.Clone(c.Sections)
	for i := range all.Sections {
		s := &all.Sections[i]
		s.Questions = slices.Clone(s.Questions)
		for j := range s.Questions {
			s.Questions[j].Private = true
		}
	}
	return &all
}

// TestARoomHearsNoPrivateAnswer answers a question of each kind, and has all said that the
// linear mode can say of it, with a room looking on: what was answered is never told. The
// same without a room tells it, so that the test would hear it.
func TestARoomHearsNoPrivateAnswer(t *testing.T) {
	const secret = "nora"
	for id, answer := range map[string]struct {
		draft sections.Answer
		typed string
		word  string
	}{
		"reperes.contact":         {sections.Answer{Text: "Nora, 06"}, "nora, 07", secret},
		"reperes.surface":         {sections.Answer{Text: "4177"}, "4177", "4\u202f177"},
		"reperes.limite":          {sections.Answer{Text: "14/09/2027"}, "14/09/2027", "14 septembre"},
		"pourquoi.ici-maintenant": {sections.Answer{Text: "Nora."}, "nora\n.", secret},
		"pourquoi.garanties":      {sections.Answer{Decision: sections.Adapt, Text: "Nora."}, "adapter\nnora\n.", secret},
		"gouvernance.forme":       {sections.Answer{Picks: []string{sections.OtherID}, Text: "Nora"}, "autre\nnora", secret},
		"gouvernance.outils":      {sections.Answer{Picks: []string{sections.OtherID}, Text: "Nora"}, "autre\nnora", secret},
		"qui.lieux":               {sections.Answer{Rows: []sections.Row{{"Nora", "nora"}, {"Nora 2"}}}, "nora\nnora\n\n\n\n", secret},
	} {
		said := func(projected bool) string {
			lines := append(strings.Split(answer.typed, "\n"), "", "/retour", "?")
			lines = append(lines, strings.Split(answer.typed, "\n")...)
			lines = append(lines, "/retour", "/remplacer", "ora", "ora", "/manques", "/lire", "/lire tout", "/plan")
			lines = append(lines, "/monter 2", "/modifier 1", "", "", "", "", "", "/retirer 1", "/annuler", "/refaire")
			out := &bytes.Buffer{}
			s := newSession(t)
			s.conversation = newConversation(private(t), &script{lines, &bytes.Buffer{}}, out, true)
			s.Clock = func() time.Time { return time.Date(2027, 9, 1, 14, 3, 22, 0, time.Local) }
			s.projected = projected
			s.on(sections.Draft{}.Set(id, answer.draft), id)
			s.run()
			return strings.ToLower(out.String())
		}
		if told := said(true); strings.Contains(told, answer.word) {
			t.Errorf("%s: %q is told to the room:\n%s", id, answer.word, told)
		} else if !strings.Contains(told, linMasked) {
			t.Errorf("%s: nothing says that there is an answer:\n%s", id, told)
		}
		if told := said(false); !strings.Contains(told, answer.word) {
			t.Errorf("%s: %q is not told at all:\n%s", id, answer.word, told)
		}
	}
}
