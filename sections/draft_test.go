package sections_test

import (
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/notes"
)

// When a draft changed is told to the second, whatever the clock gives: what is read again
// is what was written. The draft that it was stays as it was.
func TestChangedAt(t *testing.T) {
	begun := time.Date(2027, 9, 1, 9, 0, 0, 1, time.UTC)
	was := sections.NewDraft(begun)
	d := was.Set("reperes.projet", sections.Answer{Text: "Le Bazar"}).ChangedAt(begun.Add(90*time.Second + 999*time.Millisecond))
	if want := time.Date(2027, 9, 1, 9, 1, 30, 0, time.UTC); !d.Changed.Equal(want) {
		t.Errorf("changed at %v, want %v", d.Changed, want)
	}
	if !was.Changed.Equal(begun.Truncate(time.Second)) || !was.Answer("reperes.projet").IsZero() {
		t.Errorf("the draft that it was became %+v", was)
	}
	c := frozen(t)
	again, err := draftfile.Decode(c, draftfile.Encode(c, d))
	if err != nil || !again.Changed.Equal(d.Changed) || !again.Created.Equal(d.Created) {
		t.Errorf("it comes back changed at %v, begun at %v: %v", again.Changed, again.Created, err)
	}
}

// What a draft holds may be changed by whoever asked for it: the draft stays as it was, and
// so does one made of it.
func TestContentsAreCopies(t *testing.T) {
	d := sections.Draft{}.Set("a.b", sections.Answer{Text: "c"}).WithNote(-1, notes.Note{On: "a", Text: "voir"}).SetTimeLeft("a", time.Minute)
	held := d.Contents()
	made := held.Draft()
	held.Answers["a.b"] = sections.Answer{Text: "d"}
	held.Notes[0].Text = "lu"
	held.Times["a"] = time.Hour
	for name, draft := range map[string]sections.Draft{"asked": d, "made": made} {
		if left, _ := draft.TimeLeft("a"); draft.Answer("a.b").Text != "c" || len(draft.Notes()) != 1 || draft.Notes()[0].Text != "voir" || left != time.Minute {
			t.Errorf("the draft that was %s changed: %+v", name, draft)
		}
	}
}
