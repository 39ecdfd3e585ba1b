package notes

import "testing"

// TestNotesStayBesideEachOther holds that a second note never takes the place of the first,
// that one without words is gone, and that what is lifted is not pending.
func TestNotesStayBesideEachOther(t *testing.T) {
	first, second := Note{On: "a.b", Text: "un"}, Note{On: "a", Text: "deux", State: Lifted}
	l := List(nil).With(-1, first).With(-1, second)
	if len(l) != 2 || l[0].Text != "un" || l[0].State != Open || l[1].Text != "deux" || l.Pending() != 1 || len(l.In("a")) != 2 {
		t.Fatalf("the notes are %+v", l)
	}
	changed := l.With(0, Note{On: "a.b", Text: "un bis", State: Assigned, Who: "Awa"})
	if l[0].Text != "un" || changed[0].Who != "Awa" || changed[1].Text != "deux" {
		t.Fatalf("changed: %+v, before: %+v", changed, l)
	}
	if gone := l.With(0, Note{On: "a.b", Text: " "}); len(gone) != 1 || gone[0].Text != "deux" {
		t.Fatalf("without words: %+v", gone)
	}
}
