package draftfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections"
)

// TestAsidesAreKept holds that why a finding was set aside comes back from the file with the
// values that it had, whatever they are, and that a draft without any says nothing of it.
func TestAsidesAreKept(t *testing.T) {
	c := wholeCatalogue(t)
	if out := string(Encode(c, sections.NewDraft(time.Now()))); strings.Contains(out, "["+keyAsides+"]") {
		t.Fatalf("nothing was set aside:\n%s", out)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := sections.NewDraft(time.Now())
		for i := range rapid.IntRange(1, 5).Draw(t, "asides") {
			id := fmt.Sprintf("preuve/qui.reseau/%d/%s", i, hostileText().Draw(t, "id"))
			d = d.SetAside(id, sections.Aside{Reason: hostileText().Draw(t, "reason"), Values: hostileText().Draw(t, "values")})
		}
		out := Encode(c, d)
		again, err := Decode(c, out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if was, is := d.Asides(), again.Asides(); strings.Join(was, "\n") != strings.Join(is, "\n") {
			t.Fatalf("set aside\n%q\nread\n%q\n%s", was, is, out)
		}
		for _, id := range d.Asides() {
			if d.Aside(id) != again.Aside(id) {
				t.Fatalf("%s was %q and is %q:\n%s", id, d.Aside(id), again.Aside(id), out)
			}
		}
		if twice := Encode(c, again); string(twice) != string(out) {
			t.Fatalf("written again:\n%s\nnot\n%s", twice, out)
		}
		if !d.SameContent(again) || d.SameContent(sections.NewDraft(time.Now())) != (len(d.Asides()) == 0) {
			t.Fatalf("what was set aside is part of what a draft says:\n%s", out)
		}
	})
}

// TestAsidesOfHandsAreKept holds that a table of findings that this program didn't write
// neither stops a draft from opening nor loses anything.
func TestAsidesOfHandsAreKept(t *testing.T) {
	c := wholeCatalogue(t)
	for _, table := range []string{
		"[ecarte]\nsurface = \"parce que\"\n", "[ecarte]\nsurface = 12\n", "[ecarte]\nsurface = { raison = 3 }\n",
		"[ecarte]\nsurface = { raison = \"a\", date = \"b\" }\n", "[ecarte]\nsurface = { valeurs = \"a\" }\n", "ecarte = \"a\"\n",
		"[ecarte]\nsurface = { raison = \"" + strings.Repeat("a", 2000) + "\" }\n",
	} {
		d, err := Decode(c, []byte("catalogue = \""+c.ID+"\"\n"+table))
		if err != nil {
			t.Fatalf("%s: %v", table, err)
		}
		if ids := d.Asides(); len(ids) > 0 {
			t.Errorf("%s sets aside %q", table, ids)
		}
		_, strange, _ := strings.Cut("\n"+table, "\n")
		if out := string(Encode(c, d)); !holdsLines(out, strange) {
			t.Errorf("%s is lost:\n%s", table, out)
		}
	}
	known := "[ecarte]\n\"surface/activites.programme\" = { raison = \"le grenier ne se compte pas\", valeurs = \"4 200 m² · 4 000 m²\" }\n"
	d := decode(t, c, "catalogue = \""+c.ID+"\"\n"+known)
	if a := d.Aside("surface/activites.programme"); a.Reason != "le grenier ne se compte pas" || a.Values != "4 200 m² · 4 000 m²" {
		t.Errorf("read as %q", a)
	}
}

// holdsLines tells whether every value of a text stands in another, whatever form it has there.
func holdsLines(out, text string) bool {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("[]{}=,\" \n.", r) }) {
		if !strings.Contains(out, part) {
			return false
		}
	}
	return true
}
