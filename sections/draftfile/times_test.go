package draftfile

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections"
)

// TestTimesAreKept holds that what a section has left, or has overrun, comes back from the
// file, and that a draft whose countdown never ran says nothing of it.
func TestTimesAreKept(t *testing.T) {
	c := wholeCatalogue(t)
	if out := string(Encode(c, sections.NewDraft(time.Now()))); strings.Contains(out, "["+keyTimes+"]") {
		t.Fatalf("no countdown ran:\n%s", out)
	}
	rapid.Check(t, func(t *rapid.T) {
		d := sections.NewDraft(time.Now())
		for _, s := range c.Sections {
			if rapid.Bool().Draw(t, "ran") {
				d = d.SetTimeLeft(s.ID, time.Duration(rapid.Int64Range(-int64(sections.MaxTime), int64(sections.MaxTime)).Draw(t, "left")))
			}
		}
		out := Encode(c, d)
		again, err := Decode(c, out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for _, s := range c.Sections {
			was, ran := d.TimeLeft(s.ID)
			if now, ranToo := again.TimeLeft(s.ID); now != was || ran != ranToo {
				t.Fatalf("%s has %s, %t left, not %s, %t:\n%s", s.ID, now, ranToo, was, ran, out)
			}
		}
		if twice := Encode(c, again); string(twice) != string(out) {
			t.Fatalf("written again:\n%s\nnot\n%s", twice, out)
		}
	})
}

// TestTimesOfHandsAreKept holds that a table of times that this program didn't write
// neither stops a draft from opening nor loses anything.
func TestTimesOfHandsAreKept(t *testing.T) {
	c := wholeCatalogue(t)
	for _, table := range []string{
		"[temps]\nqui = \"bientôt\"\n", "[temps]\nqui = 12\n", "[temps]\nqui = \"12:99\"\n", "[temps]\nqui = \"99999999:00\"\n",
		"[temps]\nailleurs = \"12:00\"\n", "[temps]\nqui = [1, 2]\n", "[temps]\nqui.a = 1\n",
	} {
		d, err := Decode(c, []byte("catalogue = \""+c.ID+"\"\n"+table))
		if err != nil {
			t.Fatalf("%s: %v", table, err)
		}
		if left, ran := d.TimeLeft("qui"); ran {
			t.Errorf("%s is read as %s", table, left)
		}
		_, strange, _ := strings.Cut(table, "\n")
		if out := string(Encode(c, d)); !strings.Contains(flattened(out), flattened(strange)) {
			t.Errorf("%s is lost:\n%s", strange, out)
		}
		if _, err := Decode(c, Encode(c, d.SetTimeLeft("qui", time.Minute))); err != nil {
			t.Errorf("%s, and a countdown that ran: %v", table, err)
		}
	}
	d, err := Decode(c, []byte("catalogue = \""+c.ID+"\"\ntemps = 3\n"))
	if err != nil {
		t.Fatal(err)
	}
	if out := string(Encode(c, d.SetTimeLeft("qui", time.Minute))); !strings.Contains(out, "temps = 3\n") || strings.Contains(out, "[temps]") {
		t.Errorf("a key of that name:\n%s", out)
	}
}

func flattened(s string) string { return strings.Join(strings.Fields(s), "") }
