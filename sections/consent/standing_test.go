package consent

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// told gives paragraphs; a shape stands behind " ~ ".
func told(all ...string) []Paragraph {
	var out []Paragraph
	for _, s := range all {
		words, shape, _ := strings.Cut(s, " ~ ")
		out = append(out, Paragraph{Text: words, Shape: shape})
	}
	return out
}

func approved(all ...string) Part {
	words := told(all...)
	return Part{Section: "qui"}.Decided(Decision{Outcome: Consented, Text: words, Mark: PrintOf(words)})
}

// TestStandsToWhatWasApproved names the level, and the paragraphs that differ.
func TestStandsToWhatWasApproved(t *testing.T) {
	renamed := func(id string) string { return strings.ReplaceAll(id, "reperes.m2", "reperes.surface") }
	decided := approved("Un.", "Sur 496 m². ~ Sur {reperes.m2} m².", "Trois.")
	retouched := decided.Retouched(Retouch{Reason: "un point", Text: told("Un !", "Sur 496 m². ~ Sur {reperes.m2} m².", "Trois."), Mark: PrintOf(told("Un !", "Sur 496 m².", "Trois."))})
	damaged := approved("Un.")
	damaged.Decisions[0].Text = told("Autre chose.")
	for _, c := range []struct {
		name  string
		part  Part
		now   []Paragraph
		level Level
		at    []int
	}{
		{"nothing was decided", Part{}, told("Un."), Undecided, nil},
		{"it was put off", Part{}.Decided(Decision{Outcome: Postponed}), told("Un."), Undecided, nil},
		{"the same words", decided, told("Un.", "Sur 496 m².", "Trois."), Same, nil},
		{"other spaces", decided, told("Un.\n", "Sur\u00a0496  m².", "Trois."), Same, nil},
		{"another fact, under its new name", decided, told("Un.", "Sur 500 m². ~ Sur {reperes.surface} m².", "Trois."), Facts, []int{2}},
		{"another fact and other words", decided, told("Une.", "Sur 500 m². ~ Sur {reperes.surface} m².", "Trois."), Changed, []int{1, 2}},
		{"the words of a fact became words", decided, told("Un.", "Sur 500 m².", "Trois."), Changed, []int{2}},
		{"a paragraph came", decided, told("Un.", "Sur 496 m².", "Deux et demi.", "Trois."), Changed, []int{3}},
		{"a paragraph went", decided, told("Un.", "Trois."), Changed, []int{2}},
		{"the last went", decided, told("Un.", "Sur 496 m²."), Changed, []int{3}},
		{"two changed places", decided, told("Sur 496 m².", "Un.", "Trois."), Changed, []int{1, 2}},
		{"all went", decided, nil, Changed, []int{1, 1, 1}},
		{"a declared retouch", retouched, told("Un !", "Sur 496 m².", "Trois."), Retouched, nil},
		{"a fact after a retouch", retouched, told("Un !", "Sur 9 m². ~ Sur {reperes.m2} m².", "Trois."), Facts, []int{2}},
		{"back to before the retouch", retouched, told("Un.", "Sur 496 m².", "Trois."), Same, nil},
		{"put off after it was adopted", decided.Decided(Decision{Outcome: Postponed}), told("Un.", "Sur 496 m².", "Trois."), Same, nil},
		{"the copy was edited, the words were not", damaged, told("Un."), Same, nil},
		{"the copy was edited, and the words", damaged, told("Autre chose."), Changed, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := c.part.Stands(c.now, renamed)
			var at []int
			for _, d := range s.Differences {
				at = append(at, d.Paragraph)
			}
			if s.Level != c.level || !reflect.DeepEqual(at, c.at) {
				t.Errorf("level %d at %v, not %d at %v", s.Level, at, c.level, c.at)
			}
		})
	}
}

// TestMarkIsThereExactlyWhenTheWordsDiffer compares with the words themselves, for random
// edits of random texts.
func TestMarkIsThereExactlyWhenTheWordsDiffer(t *testing.T) {
	some := rapid.SliceOfN(rapid.SampledFrom([]string{"Un.", "Un  .", "Deux.", "Deux\u00a0.", "", "Trois trois.", "Trois\ntrois."}), 0, 5)
	rapid.Check(t, func(t *rapid.T) {
		was, now := told(some.Draw(t, "was")...), told(some.Draw(t, "now")...)
		if rapid.Bool().Draw(t, "same") {
			now = was
		}
		p := Part{Section: "qui"}.Decided(Decision{Outcome: Consented, Text: was, Mark: PrintOf(was)})
		r, err := Decode(Encode(Record{}.SetPart(p)))
		if err != nil {
			t.Fatal(err)
		}
		s := r.Part("qui").Stands(now, nil)
		same := strings.Join(spacedAll(worded(was)), "\n") == strings.Join(spacedAll(worded(now)), "\n")
		if s.Level.Holds() != same || (len(s.Differences) == 0) != same {
			t.Fatalf("level %d with %d differences between\n%q and\n%q", s.Level, len(s.Differences), spacedAll(was), spacedAll(now))
		}
		for _, d := range s.Differences {
			if d.Before == d.After {
				t.Fatalf("a difference without one: %+v", d)
			}
		}
	})
}
