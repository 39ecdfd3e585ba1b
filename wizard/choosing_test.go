package wizard

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// write types a text as a person does, a character each so often.
func (d *driver) write(text string, gap time.Duration) {
	for _, r := range text {
		d.elapse(gap)
		if r == ' ' {
			d.send(trial.Key("space"))
			continue
		}
		d.send(trial.Key(string(r)))
	}
}

// chosenIn is a question of each kind in which one chooses, and what it says to somebody
// who writes there.
var chosenIn = map[string]string{
	"pourquoi.garanties":      fields.HowToAdapt,
	"gouvernance.foncier":     fields.HowToWriteOther,
	"gouvernance.forme":       fields.HowToWriteOther,
	"gouvernance.outils":      fields.HowToWriteOther,
	"lieu-federateur.accueil": fields.HowToNote,
	"qui.lieux":               fields.HowToWriteRow,
}

// TestASentenceDecidesNothing types sentences, at the speeds of a chunk, of a typist and
// of somebody who looks for the letters, where one chooses: no answer changes, nothing is
// left to undo, and the person is told how to write.
func TestASentenceDecidesNothing(t *testing.T) {
	sentences := []string{
		"Notre projet", "Grange", "garage ouvert", "grand merci", "Retraités", "rien à dire", "on verra", "Oui, mais pas tout",
		"non merci à vous", "huit", "bâtir", "école", "12 personnes", " le", "une x a",
	}
	for id, told := range chosenIn {
		for _, gap := range []time.Duration{0, 100 * time.Millisecond, 250 * time.Millisecond, 500 * time.Millisecond} {
			d := drafting(t, 80, 24, sections.Draft{})
			d.at(id)
			for _, sentence := range sentences {
				d.elapse(screens.WritingGap)
				d.write(sentence, gap)
				if a := d.answer(id); !a.IsZero() {
					t.Fatalf("%s: %q, a letter each %v, answers %+v", id, sentence, gap, a)
				}
				d.sees(told)
			}
			d.press("ctrl+u")
			if d.sees(words.NothingToUndo); d.m.at != id {
				t.Errorf("%s: writing leads to %s", id, d.m.at)
			}
		}
	}
}

// TestWritingGivesBackWhatWasDecided holds that a decision which was made before stays,
// not only that an empty answer does.
func TestWritingGivesBackWhatWasDecided(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	const id = "pourquoi.garanties"
	d.at(id)
	d.press("g")
	kept := d.answer(id)
	d.elapse(3 * time.Second)
	d.write("retraités et jeunes", 120*time.Millisecond)
	if a := d.answer(id); !a.Equal(kept) {
		t.Fatalf("%+v, was %+v", a, kept)
	}
	d.sees("(●) garder")
	d.sees(fields.HowToAdapt)
	d.elapse(pause)
	if a := d.saved().Answer(id); !a.Equal(kept) {
		t.Fatalf("the file holds %+v", a)
	}
	list := sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"Trois"}}}
	for _, written := range []string{"xylophone", "bibliothèque", "hbhx,"} {
		d := drafting(t, 80, 24, sections.Draft{}.Set("qui.lieux", list))
		d.at("qui.lieux")
		d.press("home", "down")
		d.write(written, 100*time.Millisecond)
		if a := d.answer("qui.lieux"); !a.Equal(list) {
			t.Fatalf("%q: %+v", written, a)
		}
		d.sees(fields.HowToWriteRow)
	}
}

// TestAPasteWhereOneChoosesDecidesNothing pastes one letter and many.
func TestAPasteWhereOneChoosesDecidesNothing(t *testing.T) {
	for id, told := range chosenIn {
		if id == "qui.lieux" {
			continue // where a paste has a place
		}
		for _, pasted := range []string{"g", "r", "o", "x", " ", "Notre projet\n\nva loin."} {
			d := drafting(t, 80, 24, sections.Draft{})
			d.at(id)
			d.send(tea.PasteMsg{Content: pasted})
			if a := d.answer(id); !a.IsZero() {
				t.Errorf("%s: the paste of %q answers %+v", id, pasted, a)
			}
			d.sees(told)
		}
	}
}

// TestALetterDecides holds what the short cuts do when they are meant: alone, held down,
// as the beginning of the option's own name, one after the other at leisure.
func TestALetterDecides(t *testing.T) {
	const passage, yesNo = "pourquoi.garanties", "lieu-federateur.accueil"
	for _, test := range []struct {
		id, keys string
		gap      time.Duration
		want     string
	}{
		{passage, "g", 0, "garder"},
		{passage, "G", 0, "garder"},
		{passage, "r", 0, "retirer"},
		{passage, "ggggg", 30 * time.Millisecond, "garder"},
		{passage, "garder", 100 * time.Millisecond, "garder"},
		{passage, "Retirer", 100 * time.Millisecond, "retirer"},
		{passage, "gr", time.Second, "retirer"},
		{passage, "zr", 2 * time.Second, "retirer"},
		{yesNo, "o", 0, "oui"},
		{yesNo, "oui", 100 * time.Millisecond, "oui"},
		{yesNo, "n", 0, "non"},
		{yesNo, "on", time.Second, "non"},
	} {
		d := drafting(t, 80, 24, sections.Draft{})
		d.at(test.id)
		d.write(test.keys, test.gap)
		a := d.answer(test.id)
		if got := string(a.Decision) + strings.Join(a.Picks, "+"); got != test.want {
			t.Errorf("%s: %q, each %v, answers %q, not %q", test.id, test.keys, test.gap, got, test.want)
		}
	}
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("gouvernance.outils")
	d.press("space", "down", "space", "down", "x")
	if got := d.answer("gouvernance.outils").Picks; len(got) != 3 {
		t.Errorf("ticked %v", got)
	}
}

// TestAdaptingByItsLetterWritesAtOnce types right behind the letter, at every size and
// from every decision: the cursor is in the text, and every character of the rest is in it.
func TestAdaptingByItsLetterWritesAtOnce(t *testing.T) {
	const id = "pourquoi.garanties"
	for _, size := range sizes {
		for _, before := range []sections.Decision{sections.Undecided, sections.Keep, sections.Adapt, sections.Remove} {
			d := drafting(t, size.width, size.height, sections.Draft{}.Set(id, sections.Answer{Decision: before, Text: "De nous."}))
			d.at(id)
			d.write("aNotre projet garde un grand hangar. ", 0)
			want := "Notre projet garde un grand hangar. De nous."
			if a := d.answer(id); a.Decision != sections.Adapt || a.Text != want {
				t.Fatalf("%s, %q before: %+v", size.name, before, a)
			}
			if d.m.View().Cursor == nil {
				t.Fatalf("%s: no cursor in the text", size.name)
			}
			d.press("shift+tab", "g")
			if a := d.answer(id); a.Decision != sections.Keep {
				t.Fatalf("%s: out of the text, a letter decides again: %+v", size.name, a)
			}
		}
	}
}

// TestASentenceThatBeginsWithItsLetterIsWhole: "Avec nos voisins" is no order to adapt
// and then "vec nos voisins".
func TestASentenceThatBeginsWithItsLetterIsWhole(t *testing.T) {
	const id = "pourquoi.garanties"
	for _, before := range []sections.Decision{sections.Undecided, sections.Keep, sections.Adapt, sections.Remove} {
		d := drafting(t, 80, 24, sections.Draft{}.Set(id, sections.Answer{Decision: before, Text: "De nous."}))
		d.at(id)
		d.write("Avec nos voisins. ", 0)
		if a := d.answer(id); a.Decision != sections.Adapt || a.Text != "Avec nos voisins. De nous." {
			t.Errorf("%q before: %+v", before, a)
		}
	}
}

// TestAWordWhoseLettersAreShortCutsIsWhole: where the letters that add a row or adapt a
// passage begin a word, the word is in the text, and what they did before is taken back.
func TestAWordWhoseLettersAreShortCutsIsWhole(t *testing.T) {
	list := sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}}}
	for _, test := range []struct {
		id, typed string
		was       sections.Answer
		keys      []string
		want      sections.Answer
	}{
		{"pourquoi.garanties", "avec nous ", sections.Answer{Decision: sections.Adapt, Text: "Ici."}, nil, sections.Answer{Decision: sections.Adapt, Text: "avec nous Ici."}},
		{"pourquoi.garanties", "a nous ", sections.Answer{Text: "Ici."}, nil, sections.Answer{Decision: sections.Adapt, Text: "a nous Ici."}},
		{"qui.lieux", "association", list, nil, sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"association"}}}},
		{"qui.lieux", "habitants de la rue", list, nil, sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"habitants de la rue"}}}},
		{"qui.lieux", "habitants", list, []string{"home", "down"}, sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"habitants"}}}},
		{"qui.lieux", "xavier", list, []string{"home"}, sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"xavier"}}}},
		{"qui.lieux", "aLa Grange", list, nil, sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}, {"La Grange"}}}},
	} {
		d := drafting(t, 80, 24, sections.Draft{}.Set(test.id, test.was))
		d.at(test.id)
		d.press(test.keys...)
		d.write(test.typed, 120*time.Millisecond)
		if a := d.answer(test.id); !a.Equal(test.want) {
			t.Errorf("%s, %q behind %v: %+v, not %+v", test.id, test.typed, test.keys, a, test.want)
		}
	}
}

// TestSomebodyWhoLooksForTheLettersDecidesNothing types as slowly as people who look for
// each key: a short cut among the letters is taken back by the next letter that is none.
func TestSomebodyWhoLooksForTheLettersDecidesNothing(t *testing.T) {
	for id, typed := range map[string]string{
		"pourquoi.garanties": "rendre", "lieu-federateur.accueil": "nous", "qui.lieux": "bhutan",
	} {
		was := sections.Answer{}
		if id == "qui.lieux" {
			was = sections.Answer{Rows: []sections.Row{{"Un"}, {"Deux"}}}
		}
		d := drafting(t, 80, 24, sections.Draft{}.Set(id, was))
		d.at(id)
		d.press("home")
		d.write(typed, 800*time.Millisecond)
		if a := d.answer(id); !a.Equal(was) {
			t.Errorf("%s: %q answers %+v", id, typed, a)
		}
		d.sees(chosenIn[id])
	}
}

// TestWritingWhereOneReadsIsTold types and pastes where nothing can be written.
func TestWritingWhereOneReadsIsTold(t *testing.T) {
	for key, told := range map[string]string{"ctrl+p": "Le plan se lit", "ctrl+l": "La relecture se lit", "ctrl+o": "L’aperçu se lit"} {
		for _, msg := range []tea.Msg{trial.Key("N"), tea.PasteMsg{Content: "Notre projet"}} {
			d := drafting(t, 60, 16, sections.Draft{})
			d.at("pourquoi.ici-maintenant")
			d.press(key)
			d.send(msg)
			d.sees(told)
		}
	}
}

// TestNoLetterVanishes types anything anywhere in a question: each letter is in the
// answer, or the screen says something that it did not say of the question before.
func TestNoLetterVanishes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := drafting(t, 80, 24, sections.Draft{})
		id := rapid.SampledFrom([]string{
			"pourquoi.garanties", "gouvernance.foncier", "gouvernance.forme", "gouvernance.outils", "lieu-federateur.accueil", "qui.lieux",
			"reperes.projet", "pourquoi.ici-maintenant",
		}).Draw(rt, "at")
		d.at(id)
		if rapid.Bool().Draw(rt, "in the preview") {
			d.press("ctrl+o")
		}
		for range rapid.IntRange(1, 8).Draw(rt, "letters") {
			was := d.answer(id)
			d.elapse(rapid.SampledFrom([]time.Duration{0, 200 * time.Millisecond, 2 * time.Second}).Draw(rt, "gap"))
			letter := rapid.SampledFrom(strings.Split("abeghnorxzé1,", "")).Draw(rt, "letter")
			open := len(d.answer(id).Rows)
			d.send(trial.Key(letter))
			done := !d.answer(id).Equal(was) || len(d.answer(id).Rows) != open || d.m.notice.Text != ""
			switch s := d.m.screen.(screens.Question); {
			case kindOf(d, id) == sections.List && !s.Field.Choosing():
				done = true // a row is open to write in
			case !done && s.Field.Choosing():
				done = meant(id, letter) || spelled(s)
			}
			if !done {
				rt.Fatalf("%s: %q did nothing and nobody is told:\n%s", id, letter, d.screen())
			}
		}
	})
}

// spelled tells whether what was typed goes on naming the option that is picked: "re" of
// "retirer".
func spelled(s screens.Question) bool {
	a := s.Field.Answer()
	pick := strings.Join(append([]string{string(a.Decision)}, a.Picks...), "")
	return !s.Burst.Writing && len(s.Burst.Typed) > 1 && strings.HasPrefix(pick, text.Fold(s.Burst.Typed))
}

// meant tells the short cuts that change nothing where their option is picked already.
func meant(id, letter string) bool {
	return strings.Contains(map[string]string{
		"pourquoi.garanties": "gr", "lieu-federateur.accueil": "on", "qui.lieux": "xhb",
	}[id], letter)
}

func kindOf(d *driver, id string) sections.Kind {
	q, _ := d.m.cat.Question(id)
	return q.Kind
}
