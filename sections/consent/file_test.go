package consent

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections/draftfile"
)

// sameRecord is the tests' own idea of equality: it shares nothing with Encode.
func sameRecord(a, b Record) bool {
	return reflect.DeepEqual(timeless(a), timeless(b))
}

// timeless gives what a record holds with its times as text: two of one moment and one
// offset may be different values.
func timeless(r Record) any {
	text := func(t *time.Time) {
		_, offset := t.Zone()
		*t = time.Unix(t.Unix()*100_000+int64(offset)/60, 0).UTC()
	}
	sessions, parts := r.Sessions(), r.Parts()
	for i := range sessions {
		text(&sessions[i].Date)
	}
	for i := range parts {
		p := &parts[i]
		text(&p.Pending.At)
		for i := range p.Objections {
			text(&p.Objections[i].At)
		}
		for i := range p.Decisions {
			text(&p.Decisions[i].At)
			for j := range p.Decisions[i].Retouches {
				text(&p.Decisions[i].Retouches[j].At)
			}
		}
	}
	return []any{sessions, parts, r.extra}
}

// TestRecordComesBackFromItsFile holds Decode(Encode(r)) == r, and that the same record
// gives the same bytes.
func TestRecordComesBackFromItsFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := records().Draw(t, "record")
		file := Encode(r)
		back, err := Decode(file)
		if err != nil {
			t.Fatalf("%v\nin\n%s", err, file)
		}
		if !sameRecord(r, back) {
			t.Fatalf("%#v\nbecame\n%#v\nthrough\n%s", timeless(r), timeless(back), file)
		}
		if again := Encode(back); !bytes.Equal(file, again) {
			t.Fatalf("the same record was written as\n%s\nand as\n%s", file, again)
		}
	})
}

// TestHandWrittenRecordIsRead reads a file as people write it, and writes what it does not
// know back.
func TestHandWrittenRecordIsRead(t *testing.T) {
	data, err := os.ReadFile("testdata/by-hand.toml")
	if err != nil {
		t.Fatal(err)
	}
	r, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	s, ok := r.LastSession()
	if !ok || s.Present != 12 || s.Members != 15 || s.Place != "Maison du peuple" || len(s.Structures) != 2 || s.Date.Day() != 12 {
		t.Errorf("the session is %+v", s)
	}
	p := r.Part("pourquoi")
	if p.Stage != Objecting || p.Spent[Reading] != 100*time.Second || p.Spoken != 8 || len(p.Objections) != 3 {
		t.Errorf("the part is %+v", p)
	}
	if c := p.Counts(); c != (Counts{Open: 1, Lifted: 1, Reserves: 1, Amended: 1}) {
		t.Errorf("it counts %+v", c)
	}
	d, ok := p.Decision()
	if !ok || d.Outcome != Trial || d.Review != "14/03/2027" || len(d.Actions) != 1 || len(d.Text) != 2 || len(d.Retouches) != 1 {
		t.Errorf("the decision is %+v", d)
	}
	if d.Text[1].Shape != "Sur {reperes.surface} m²." || d.Text[0].Shape != "" {
		t.Errorf("its words are %+v", d.Text)
	}
	back := string(Encode(r))
	for _, kept := range []string{"couleur = \"bleu\"", "meteo = \"neige\"", "mood.score = 3", "temps.pause = \"10:00\"", "[ailleurs]"} {
		if !strings.Contains(back, kept) {
			t.Errorf("%s was dropped from\n%s", kept, back)
		}
	}
}

// TestMistakesAreToldByPlace says where a file cannot be read, and what must stand there.
func TestMistakesAreToldByPlace(t *testing.T) {
	for _, c := range []struct {
		name, file string
		line       int
		says       []string
	}{
		{"an empty file", "", 1, []string{"vide"}},
		{"another file", "[package]\nname = \"x\"\n", 1, []string{"ne contient pas les décisions"}},
		{"a later form", "format = 9\n", 1, []string{"plus récente"}},
		{"an unknown issue", "format = 1\n[[partie]]\nsection = \"qui\"\n[[partie.objection]]\nissue = \"levee\"\n", 5, []string{"partie.1.objection.1.issue", "«\u00a0texte-modifie\u00a0», «\u00a0retiree\u00a0»"}},
		{"an unknown stage", "[[partie]]\nsection = \"qui\"\netape = \"pause\"\n", 3, []string{"«\u00a0lecture\u00a0»"}},
		{"a negative count", "[[seance]]\npresents = -2\n", 2, []string{"entier"}},
		{"a count in words", "[[seance]]\npresents = \"douze\"\n", 2, []string{"entier"}},
		{"a part of nothing", "format = 1\n[[partie]]\nparole = 3\n", 2, []string{"de quelle section"}},
		{"one part twice", "[[partie]]\nsection = \"qui\"\nparole = 1\n\n[[partie]]\nsection = \"qui\"\nparole = 2\n", 5, []string{"déjà"}},
		{"a time in words", "[[partie]]\nsection = \"qui\"\ntemps.lecture = \"deux minutes\"\n", 3, []string{"minutes et secondes"}},
		{"a date of today", "[[seance]]\ndate = \"hier\"\n", 2, []string{"une date et une heure"}},
		{"one part alone", "partie = 3\n", 1, []string{"doubles crochets"}},
		{"an unfinished merge", "format = 1\n<<<<<<< nous\n[[seance]]\n=======\n>>>>>>> eux\n", 2, []string{"deux versions"}},
		{"a text as a list", "[[partie]]\nsection = \"qui\"\n[[partie.decision]]\nissue = \"essai\"\ntexte = [\"a\", [1]]\n", 5, []string{"liste"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Decode([]byte(c.file))
			var mistake *draftfile.Error
			if !errors.As(err, &mistake) {
				t.Fatalf("the error is %v", err)
			}
			if mistake.Line != c.line {
				t.Errorf("line %d, not %d: %v", mistake.Line, c.line, mistake)
			}
			for _, says := range c.says {
				if !strings.Contains(mistake.Error(), says) {
					t.Errorf("%q is not in %q", says, mistake.Error())
				}
			}
		})
	}
}

// TestRecordBeyondItsBoundsIsRefused holds an edit to the bounds of the reader.
func TestRecordBeyondItsBoundsIsRefused(t *testing.T) {
	long := Record{}.SetPart(Part{Section: "qui", Decisions: []Decision{{Text: []Paragraph{{Text: strings.Repeat("a", maxText+1)}}}}})
	if long.Fits() {
		t.Error("a paragraph that cannot be read again fits")
	}
	var many Record
	for i := range maxEntries + 1 {
		many = many.SetPart(many.Part("qui").SetObjection(i, Objection{Reason: "x"}))
	}
	if many.Fits() {
		t.Error("more entries than can be read again fit")
	}
	full := Record{}.SetPart(Part{Section: "qui", Objections: many.Part("qui").Objections[:maxEntries-1]})
	if !full.Fits() {
		t.Fatal("as many entries as can be read again do not fit")
	}
	if _, err := Decode(Encode(full)); err != nil {
		t.Errorf("what fits is not read again: %v", err)
	}
}

// FuzzDecode holds that a file of anybody's is read or refused, and that what was read is
// written so that it is read as the same.
func FuzzDecode(f *testing.F) {
	hand, err := os.ReadFile("testdata/by-hand.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(hand)
	for _, s := range []string{
		"format = 1\n", "[[partie]]\nsection = \"a\"\n[[partie.objection]]\nraison = \"\\u001b[2J\"\n",
		"partie = [ { section = \"x\", objection = [ { a.b.c = 1 }, {} ] } ]\n", "[[seance]]\nnoms = \"Zoé\"\ndate = 2027-01-12T18:30:00\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Decode(data)
		if err != nil {
			return
		}
		file := Encode(r)
		back, err := Decode(file)
		if err != nil {
			t.Fatalf("what was read is not read again: %v\n%s", err, file)
		}
		if again := Encode(back); !bytes.Equal(file, again) {
			t.Fatalf("read as another:\n%s\n%s", file, again)
		}
		if i := bytes.IndexFunc(file, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' || r == 0x9b }); i >= 0 {
			t.Fatalf("a control character stands at %d of\n%q", i, file)
		}
	})
}
