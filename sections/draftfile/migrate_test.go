package draftfile

import (
	"errors"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// oldFile is a draft of format 0: every answer in one table, under full ids.
const oldFile = `format = 0
catalogue = "movilab-ami"
titre = "La Halle"
cree = 2026-01-02T03:04:05Z

[reponses]
"reperes.projet" = "La Halle"
"demarche.surface" = 4200
"demarche.histoire" = "Il était une fois."
"demarche.familles" = ["jardin"]
"lieu.disparu" = "gardé"
sans-point = "gardé aussi"
`

func TestMigrateFormat0(t *testing.T) {
	c := testCatalogue(t)
	d := decode(t, c, oldFile)
	for id, want := range map[string]sections.Answer{
		"reperes.projet":    {Text: "La Halle"},
		"reperes.surface":   {Text: "4200"},
		"demarche.recit":    {Text: "Il était une fois."},
		"demarche.familles": {Picks: []string{"jardin"}},
	} {
		if got := d.Answer(id); !got.Equal(want) {
			t.Errorf("%s is %+v, want %+v", id, got, want)
		}
	}
	out := Encode(c, d)
	if !strings.Contains(string(out), "\nformat = 1\n") {
		t.Errorf("not written in today's format:\n%s", out)
	}
	nothingDropped(t, c, []byte(oldFile), out)
}

func TestMigratePointsAtTheOldPlace(t *testing.T) {
	src := "format = 0\n[reponses]\n\"reperes.projet\" = \"x\"\n\"demarche.etapes\" = [{ quoi = [] }]\n"
	_, err := Decode(testCatalogue(t), []byte(src))
	var problem *Error
	if !errors.As(err, &problem) || problem.Line != 4 || problem.Column != 31 {
		t.Errorf("got %v", err)
	}
}

func TestMigrateLeavesWhatItCannotPlace(t *testing.T) {
	c := testCatalogue(t)
	src := "format = 0\nlieu = 3\n[reponses]\n\"lieu.a\" = 1\n\"reponses.b\" = 2\n\"reperes.projet\" = \"vieux\"\n[reperes]\nprojet = \"neuf\"\n"
	d := decode(t, c, src)
	want := map[string]any{
		"lieu":     int64(3),
		"reponses": map[string]any{"lieu.a": int64(1), "reponses.b": int64(2), "reperes.projet": "vieux"},
	}
	if got := d.Answer("reperes.projet").Text; got != "neuf" || !sameValue(d.Contents().Unknown, want) {
		t.Errorf("got %q and %v", got, d.Contents().Unknown)
	}
}

func TestRenamedQuestions(t *testing.T) {
	c := testCatalogue(t)
	for _, test := range []struct {
		name, src, want string
		extra           map[string]any
	}{
		{"within a section", "[demarche]\nhistoire = \"h\"\n", "h", nil},
		{"today's id wins, the other stays", "[demarche]\nhistoire = \"h\"\nrecit = \"r\"\n", "r", map[string]any{"demarche": map[string]any{"histoire": "h"}}},
		{"an empty one doesn't win", "[demarche]\nhistoire = \"h\"\nrecit = \"\"\n", "h", nil},
		{"what it can't take stays", "[demarche]\nhistoire = [1]\n", "", map[string]any{"demarche": map[string]any{"histoire": []any{int64(1)}}}},
		{"unknown fields stay", "[demarche]\nhistoire.texte = \"h\"\nhistoire.x = 1\n", "h", map[string]any{"demarche": map[string]any{"histoire": map[string]any{"x": int64(1)}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := decode(t, c, head+test.src)
			if got := d.Answer("demarche.recit").Text; got != test.want || !sameValue(orEmpty(d.Contents().Unknown), orEmpty(test.extra)) {
				t.Errorf("got %q and %v", got, d.Contents().Unknown)
			}
			if again := decode(t, c, string(Encode(c, d))); !sameDraft(d, again) {
				t.Errorf("then %+v", again)
			}
		})
	}
	t.Run("from a section that is no more", func(t *testing.T) {
		d := decode(t, c, head+"reprendre = \"lieu.m2\"\n[lieu]\nm2 = \"120 m²\"\n")
		if got := d.Answer("reperes.surface").Text; got != "120 m²" || d.Contents().Unknown != nil || d.Resume != "reperes.surface" {
			t.Errorf("got %q, %v, %q", got, d.Contents().Unknown, d.Resume)
		}
	})
	t.Run("of two old ones the first by name", func(t *testing.T) {
		d := decode(t, c, head+"[demarche]\nsurface = 1\n[lieu]\nm2 = 2\n")
		if got := d.Answer("reperes.surface").Text; got != "1" || !sameValue(d.Contents().Unknown, map[string]any{"lieu": map[string]any{"m2": int64(2)}}) {
			t.Errorf("got %q, %v", got, d.Contents().Unknown)
		}
	})
}
