package draftfile

import (
	"strings"
	"testing"

	"ami-wizard/sections"
)

// Every kind writes an answer of its own field, reads it again, and says of a value that
// means nothing to it what it expects.
func TestEveryKindHasItsForm(t *testing.T) {
	c := testCatalogue(t)
	asked := map[sections.Kind]*sections.Question{}
	for _, q := range c.All() {
		asked[q.Kind] = q
	}
	for _, kind := range sections.Kinds() {
		q, ok := asked[kind]
		if !ok {
			t.Errorf("the tests' catalogue asks nothing of kind %s", kind)
			continue
		}
		var a sections.Answer
		switch form := q.Form(); form.Field {
		case sections.PicksField:
			a.Picks = []string{q.Choices()[0].ID}
		case sections.RowsField:
			a.Rows = []sections.Row{{"Ouvrir", "2028"}}
		default:
			a.Text, a.Decision = "12", form.Decides
		}
		out := Encode(c, sections.Draft{}.Set(q.ID, a))
		if got := decode(t, c, string(out)).Answer(q.ID); !got.Equal(a) {
			t.Errorf("%s: %+v comes back as %+v from\n%s", kind, a, got, out)
		}
		section, name, _ := strings.Cut(q.ID, ".")
		_, err := Decode(c, []byte(head+"["+section+"]\n"+name+" = [[1]]\n"))
		if err == nil || !strings.Contains(err.Error(), q.Form().Want(q)) {
			t.Errorf("%s: of [[1]] it says %v, not %q", kind, err, q.Form().Want(q))
		}
	}
}
