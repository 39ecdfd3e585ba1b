package minutes

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/markdown"
	"ami-wizard/render/pages"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/consent"
)

// decided is the worked example with three sessions: its third section decided with two
// objections and a reserve, the fourth by a vote, the fifth under way.
func decided(t *testing.T) (*sections.Catalogue, sections.Draft, consent.Record) {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	d, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	var r consent.Record
	for i := range 3 {
		r = r.SetSession(i, consent.Session{
			Date: time.Date(2027, 1, 12+7*i, 18, 30, 0, 0, time.Local), Place: "Maison du peuple", Present: 12, Members: 15,
		})
	}
	reader := bound.NewReader(c)
	at := time.Date(2027, 1, 12, 20, 0, 0, 0, time.Local)
	third, fourth := reader.Section(d, 2), reader.Section(d, 3)
	p := consent.Part{Section: c.Sections[2].ID, Objections: []consent.Objection{
		{Paragraph: 2, Reason: "38 m² ne le prouvent pas.", Author: "Claire", Issue: consent.Amended, Before: "Cent personnes vivent ici.", After: "Cent personnes, d’après l’Insee, vivent ici."},
		{Paragraph: 1, Reason: "trop tôt", Author: "Zoé", Issue: consent.Withdrawn},
		{Reason: "trop long", Author: "Claire", Issue: consent.Reserve},
	}}
	p.Spent[consent.Reacting] = 30 * time.Minute
	r = r.SetPart(p.Decided(consent.Decision{At: at, Present: 12, Members: 15, Review: "14/03/2027", Actions: []string{"groupe comptes : les refus"}, Text: third, Mark: consent.PrintOf(third)}))
	r = r.SetPart(consent.Part{Section: c.Sections[3].ID}.Decided(consent.Decision{At: at, Outcome: consent.Voted, For: 7, Against: 2, Abstains: 3, Text: fourth, Mark: consent.PrintOf(fourth)}))
	under := consent.Part{Section: c.Sections[4].ID, Stage: consent.Reacting}
	under.Spent[consent.Reacting] = 17*time.Minute + 20*time.Second
	r = r.SetPart(under)
	return c, d, r
}

// TestMinutesSayWhatAReaderLooksFor reads the minutes as a jury does.
func TestMinutesSayWhatAReaderLooksFor(t *testing.T) {
	c, d, r := decided(t)
	for _, q := range c.Sections[3].Questions {
		if q.Kind == sections.Passage {
			d = d.Set(q.ID, sections.Answer{Decision: sections.Adapt, Text: "Autre chose."})
			break
		}
	}
	got := markdown.Document(Document(c, d, r))
	for _, want := range []string{
		"12/01/2027", "12\u00a0présents sur 15", "3\u00a0séances, du 12/01/2027 au 26/01/2027, 12\u00a0présents. 2\u00a0parties décidées sur 12, 2\u00a0objections levées, 48\u00a0min passées à décider.", "## Ce qui est décidé", "| " + c.Sections[2].Title + " | 12/01/2027 | consentement | 12/15 | 2 | 1 | 14/03/2027 |",
		"vote de repli (7 pour, 2 contre, 3 abstentions)", "Avant\u00a0: «\u00a0Cent personnes vivent ici.\u00a0»", "d’après l’Insee",
		"Réserve\u00a0: «\u00a0trop long\u00a0»", "à l’étape «\u00a0réactions\u00a0»", "**" + c.Sections[3].Title + ".** Modifiée depuis la décision du 12/01/2027 (§", "les refus",
	} {
		if !strings.Contains(strings.ReplaceAll(got, "\\", ""), want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, name := range []string{"Claire", "Zoé"} {
		if strings.Contains(got, name) {
			t.Errorf("%s, who objected, is named in\n%s", name, got)
		}
	}
	if lines := strings.Count(got, "\n"); lines > 55 { // a page of A4 in 11 points
		t.Errorf("%d lines are more than a page", lines)
	}
}

// TestMinutesAreNoResponse holds that they end on what they are made of, and show the words
// that an objection changed without the signs of their Markdown.
func TestMinutesAreNoResponse(t *testing.T) {
	c, d, r := decided(t)
	p := r.Part(c.Sections[7].ID)
	p.Objections = []consent.Objection{{
		Reason: "le mot « communs »", Issue: consent.Amended,
		Before: "Ces **habitudes** lient ceux qui bâtissent des *communs*.", After: "Ces **habitudes** lient ceux qui bâtissent [des biens](https://example.org) *partagés*.",
	}}
	doc := Document(c, d, r.SetPart(p))
	got := markdown.Document(doc)
	for _, want := range []string{
		"Objection\u00a0: «\u00a0le mot “communs”\u00a0».", "Avant\u00a0: «\u00a0Ces habitudes lient ceux qui bâtissent des communs.\u00a0»",
		"Après\u00a0: «\u00a0Ces habitudes lient ceux qui bâtissent des biens (", "partagés.\u00a0»", sayClosing,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if credit := (render.Document{}).Credit(); doc.Kind == "" || strings.Contains(got, credit) {
		t.Errorf("they end as a response does, or have no kind, %q:\n%s", doc.Kind, got)
	}
}

// TestMinutesAreOneSheet holds that as a PDF they are one page, with no contents, and say
// nothing of what a record that was edited by hand leaves out.
func TestMinutesAreOneSheet(t *testing.T) {
	c, d, r := decided(t)
	p := r.Part(c.Sections[2].ID)
	p.Decisions[0].At, p.Decisions[0].Retouches = time.Time{}, []consent.Retouch{{Reason: "une virgule", Text: p.Decisions[0].Text}}
	q := consent.Part{Section: c.Sections[6].ID}.Decided(consent.Decision{Outcome: consent.Postponed})
	doc := Document(c, d, r.SetPart(p).SetPart(q))
	book, err := pages.Of(doc, render.NewMeta(doc, time.Time{}, ""))
	if err != nil || len(book.Pages) != 1 {
		t.Errorf("%d pages, %v", len(book.Pages), err)
	}
	got := markdown.Document(doc)
	for _, not := range []string{"0001", "()", "( )", "du ."} {
		if strings.Contains(got, not) {
			t.Errorf("%q is in\n%s", not, got)
		}
	}
	for _, want := range []string{"Retouche déclarée sans effet\u00a0: «\u00a0une virgule\u00a0».", "** Pas encore décidée."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

// TestAnnexStandsBehindTheResponse holds that it is one section more, and the rest as it was.
func TestAnnexStandsBehindTheResponse(t *testing.T) {
	c, d, r := decided(t)
	doc := render.Compose(c, d, render.Options{})
	before := markdown.Document(doc)
	doc.Parts = append(doc.Parts, Annex(c, d, r))
	after := markdown.Document(doc)
	body, _, _ := strings.Cut(before, "\n---\n")
	if !strings.HasPrefix(after, body) || !strings.Contains(after, "## Annexe") || !strings.Contains(after, "### Ce qui est décidé") {
		t.Errorf("the annex gives\n%s", after[len(body):])
	}
	if none := markdown.Document(Document(c, d, consent.Record{})); !strings.Contains(none, saySilent) {
		t.Errorf("with nothing decided\n%s", none)
	}
}
