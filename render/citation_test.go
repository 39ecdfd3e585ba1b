package render_test

import (
	"reflect"
	"strings"
	"testing"

	"ami-wizard/render/markdown"
)

// TestFactsInFacts holds that facts which cite facts are resolved wherever a document
// says them: title, card, headings, paragraphs, tables, and the preview of each.
func TestFactsInFacts(t *testing.T) {
	c := testCatalogue(t)
	d := said(said(fullDraft(), "reperes.territoire", "Val*brune*"), "reperes.projet", "Le lieu de {territoire}")
	d = said(d, "histoire.recit", "« {projet} »")
	d = said(d, "lieux.statuts", "ceux de {projet}")
	doc := Compose(c, d, Options{})
	got := markdown.Document(doc)
	for _, want := range []string{
		"# Le lieu de Val\\*brune\\*\n", "**Projet**\u00a0: Le lieu de Val\\*brune\\*", "« Le lieu de Val\\*brune\\* »",
		"ceux de Le lieu de Val\\*brune\\*", "### Ce qui nous lie à Val\\*brune\\*",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	page := strings.Join(NewPreview().Document(doc, 100, Palette{Plain: true}, "").Lines, "\n")
	if strings.Contains(page, "{") || !strings.Contains(page, "Le lieu de Val*brune*") {
		t.Errorf("the preview shows\n%s", page)
	}
	again := said(d, "reperes.territoire", "Argent")
	k := NewComposer(c, Options{})
	k.Document(d)
	if kept, fresh := k.Document(again), Compose(c, again, Options{}); !reflect.DeepEqual(kept, fresh) {
		t.Error("a composer that remembers does not see that a fact within a fact changed")
	}
}

// TestFactsInCircles holds that what cites itself stays as it was typed, whichever part
// of the document is made first, and that facts which cite each other many times take
// neither time nor memory beyond their bound.
func TestFactsInCircles(t *testing.T) {
	c := testCatalogue(t)
	d := said(said(fullDraft(), "reperes.territoire", "à {projet}"), "reperes.projet", "de {territoire}")
	doc := Compose(c, d, Options{})
	if !strings.HasPrefix(markdown.Document(doc), "# de {territoire}\n") {
		t.Errorf("the title is %q", doc.Title[0].Text)
	}
	for i := len(doc.Parts) - 1; i >= 0; i-- {
		if part := NewComposer(c, Options{}).Part(d, i); !reflect.DeepEqual(part, doc.Parts[i]) {
			t.Errorf("alone, part %d is %+v", i, part)
		}
	}
	d = said(said(fullDraft(), "reperes.territoire", strings.Repeat("long", 4000)), "reperes.projet", strings.Repeat("{territoire}", 4000))
	d = said(d, "histoire.recit", strings.Repeat("{projet}", 4000))
	if size := len(markdown.Document(Compose(c, d, Options{}))); size > 2<<20 {
		t.Errorf("%d bytes", size)
	}
}

// TestUnitOnceInTheDocument holds that a document says the unit of a number once, though it
// is typed behind its fact, and reads a question's id as its fact.
func TestUnitOnceInTheDocument(t *testing.T) {
	d := said(said(fullDraft(), "reperes.surface", "4200"), "histoire.recit", "A {surface}m². B **{reperes.surface}** m2, C {surface} mètres, {projet.x}")
	got := markdown.Document(Compose(testCatalogue(t), d, Options{}))
	area := "4\u202f200\u00a0m²"
	if want := "A " + area + ". B **" + area + "**, C " + area + " mètres, {projet.x}"; !strings.Contains(got, want) {
		t.Errorf("%q is not in\n%s", want, got)
	}
}
