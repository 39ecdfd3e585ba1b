package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// lies puts a file into the folder that was changed that long before the clock of the test.
func (d *driver) lies(name, content string, ago time.Duration) {
	d.t.Helper()
	trial.Write(d.t, d.dir, name, content)
	at := d.now.Add(-ago)
	if err := os.Chtimes(filepath.Join(d.dir, name), at, at); err != nil {
		d.t.Fatal(err)
	}
}

// day is a day, for what lies in a folder for long.
const day = 24 * time.Hour

// shelf is home on a folder as people leave it: two drafts of one name, a record, a draft that is
// broken, one that somebody hostile made, one that is too big, files of others.
func shelf(t *testing.T, width, height int) *driver {
	t.Helper()
	d := asking(t, trial.SmallModel(t), width, height)
	draft := func(name string, changed sections.Draft, ago time.Duration) {
		d.lies(name, string(draftfile.Encode(d.m.cat, changed)), ago)
	}
	full := trial.SmallDraft(t, "full").Set("reperes.projet", sections.Answer{Text: "La Halle aux Fils"})
	full.Resume = "histoire.recit"
	full = full.WithNote(-1, notes.Note{Text: "un"}).WithNote(-1, notes.Note{Text: "deux"})
	draft("halle.toml", full.Set("reperes.limite", sections.Answer{Text: "05/09/2027"}), 20*time.Second)
	d.lies("halle.decisions.toml", string(consent.Encode(consent.Record{}.SetSession(0, consent.Session{
		Date: d.now.Add(-3 * day), Present: 12, Members: 15,
	}))), day)
	begun := sections.Draft{}.Set("reperes.projet", sections.Answer{Text: "La Halle aux Fils"})
	draft("halle-2.toml", begun.Set("reperes.limite", sections.Answer{Text: "01/09/2027 18h"}), 20*time.Hour)
	draft("late.toml", sections.Draft{}.Set("reperes.projet", sections.Answer{Text: "Le Moulin"}).Set("reperes.limite", sections.Answer{Text: "30/08/2027"}), 4*day)
	draft("hostile.toml", sections.Draft{}.Set("reperes.projet", sections.Answer{Text: "Nom \x1b[31m\u202e" + strings.Repeat("très long ", 90)}), 40*day)
	d.lies("broken.toml", "catalogue = \"petit-modele\"\nformat = 1\n[reperes\n", 41*day)
	d.lies("big.toml", "# ami-wizard\n", 400*day)
	if err := os.Truncate(filepath.Join(d.dir, "big.toml"), store.MaxSize+1); err != nil {
		t.Fatal(err)
	}
	at := d.now.Add(-400 * day)
	if err := os.Chtimes(filepath.Join(d.dir, "big.toml"), at, at); err != nil {
		t.Fatal(err)
	}
	d.lies("Cargo.toml", "[package]\nname = \"other\"\n", time.Hour)
	d.run(listing(d.m.cat, d.dir))
	d.press("esc") // the folder was empty at first
	return d
}

// TestHomeFrames holds home to what was read, at three sizes: what the program is for, each draft
// with its progress and deadline, the one under the cursor with all that there is to know of it.
func TestHomeFrames(t *testing.T) {
	for _, size := range meetingSizes {
		d := shelf(t, size.width, size.height)
		d.golden(size.name + "/home")
		if acting := trial.Acting(trial.Styleless(d.m.View().Content)); acting != "" {
			t.Errorf("%s: %s acts on the terminal", size.name, acting)
		}
		d.press("ctrl+x", "down", "down", "down")
		d.golden(size.name + "/home-hostile")
		d.press("n")
		d.golden(size.name + "/home-naming")
	}
}

// TestHomeTellsOfEachDraft walks the drafts at 60 by 16: each says, whole, what tells it from the
// others, how long it has, when it was changed and where it stopped.
func TestHomeTellsOfEachDraft(t *testing.T) {
	d := shelf(t, 60, 16)
	for _, says := range [][]string{
		{"halle.toml", "dans 4 jours", "modifiée à l’instant", "Arrêt à", "Dernière séance dimanche à 14 h 03 · 12 présents sur 15", "2 points ouverts"},
		{"halle-2.toml", "AUJOURD’HUI", "modifiée hier à 18 h 03"},
		{"late.toml", "date PASSÉE", "modifiée samedi à 14 h 03"},
		{"hostile.toml", "modifiée le 23 juillet"},
		{"broken.toml", "illisible", "ligne 3"},
		{"big.toml", "illisible", "trop gros"},
	} {
		for _, word := range says {
			d.sees(word)
		}
		for _, line := range strings.Split(d.screen(), "\n") {
			if (strings.HasPrefix(line, "▌") || strings.HasPrefix(line, "▸")) && strings.Contains(line, "…") && says[0] != "hostile.toml" {
				t.Errorf("%s is cut: %s", says[0], line)
			}
		}
		d.press("down")
	}
	d.sees("▸ + commencer une nouvelle réponse")
	if strings.Contains(d.screen(), "Cargo") {
		t.Errorf("a file of somebody else shows:\n%s", d.screen())
	}
}

// TestHomeOpensWhatCannotBeReadAsSuch holds that enter on a draft that cannot be read says what to
// do, and leaves the file and the list as they are.
func TestHomeOpensWhatCannotBeReadAsSuch(t *testing.T) {
	d := shelf(t, 80, 24)
	d.press("end", "up", "up", "enter")
	d.sees("Corrigez cette ligne dans un éditeur de texte")
	d.elapse(10 * time.Second)
	d.press("down", "enter")
	d.sees("Vérifiez que c’est le bon fichier.")
	if d.m.at != "" {
		t.Fatalf("it is opened:\n%s", d.screen())
	}
}

// TestHomeShowsTheFolderAsItIsRead holds that home stands, and opens drafts, while the folder is
// being read: reading is a command, what it finds is added behind, under the help too, and what an
// older look finds is none of the list's.
func TestHomeShowsTheFolderAsItIsRead(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	d.press("esc")
	named := func(names ...string) (out []words.Draft) {
		for _, name := range names {
			out = append(out, words.Draft{Name: name, File: name + ".toml", Changed: d.now})
		}
		return out
	}
	read := 0
	look := words.Drafts{Drafts: named("Un", "Deux"), Next: func() words.Drafts {
		read++
		return words.Drafts{Drafts: named("Trois"), Next: func() words.Drafts { read++; return words.Drafts{Drafts: named("Quatre")} }}
	}}
	next, cmd := d.m.Update(look)
	older, d2 := cmd, d.m
	d.m = next.(Model)
	d.sees("Un")
	d.sees("Recherche des réponses de ce dossier…")
	if read != 0 {
		t.Fatal("the folder is read while a key waits")
	}
	d.m = d2
	next, cmd = d.m.Update(look) // home was left, and begins anew
	d.m = next.(Model)
	d.press("down", "ctrl+g")
	d.run(cmd)
	d.press("esc")
	d.sees("▸ Deux")
	if s := d.screen(); strings.Count(s, "Trois") != 1 || strings.Count(s, "Quatre") != 1 || strings.Contains(s, "Recherche") || read != 2 {
		t.Fatalf("%d looks:\n%s", read, s)
	}
	d.run(older)
	if s := d.screen(); strings.Count(s, "Trois") != 1 {
		t.Fatalf("an older look is added:\n%s", s)
	}
}

// TestFolderIsReadInLooks holds that the looks into a folder of very many drafts give each of them
// once, the one that changed last first, and that no look takes long.
func TestFolderIsReadInLooks(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	trial.Crowd(t, d.dir)
	seen := map[string]bool{}
	found := drafts.Look(d.m.cat, d.dir)
	if len(found.Drafts) == 0 || found.Drafts[0].Name != "La plus récente" {
		t.Fatalf("the first look finds %d drafts", len(found.Drafts))
	}
	for {
		for _, e := range found.Drafts {
			if seen[e.Path] {
				t.Fatalf("%s comes twice", e.Path)
			}
			seen[e.Path] = true
		}
		if found.Next == nil {
			break
		}
		found = found.Next()
	}
	if len(seen) != store.MaxEntries {
		t.Fatalf("%d drafts", len(seen))
	}
}

// TestHomeScrollsThroughManyDrafts holds that pages and ends lead through a long list, that the
// draft under the cursor shows whole, and what is hidden is counted.
func TestHomeScrollsThroughManyDrafts(t *testing.T) {
	for _, size := range sizes[:3] {
		d := asking(t, trial.SmallModel(t), size.width, size.height)
		trial.Crowd(t, d.dir)
		d.send(drafts.List(d.m.cat, d.dir))
		d.press("esc", "pgdown", "pgdown", "down")
		if s := d.screen(); !strings.Contains(s, "↑") || !strings.Contains(s, "↓") || strings.Count(s, "modifiée") == 0 {
			t.Fatalf("at %s:\n%s", size.name, s)
		}
		d.press("end")
		d.sees("▸ + commencer une nouvelle réponse")
		d.press("home")
		d.sees("La plus récente")
		began := time.Now()
		for range 20 {
			d.press("down")
			_ = d.m.View()
		}
		if took := time.Since(began) / 20; took > 40*time.Millisecond { // generous: machines are shared
			t.Errorf("at %s: a key takes %s", size.name, took)
		}
	}
}

// TestHomeTellsOfTheDraftsItLeavesOut: whoever looks for a draft that is not listed
// learns that there are others and how to open one.
func TestHomeTellsOfTheDraftsItLeavesOut(t *testing.T) {
	d := asking(t, trial.SmallModel(t), 60, 16)
	trial.Crowd(t, d.dir)
	d.send(drafts.List(d.m.cat, d.dir))
	d.press("esc")
	d.sees("La plus récente")
	for !strings.Contains(d.screen(), "▸ + ") {
		d.press("down")
	}
	d.sees("4 autres, plus anciennes")
	d.sees("ami-wizard reponse.toml")
}

// TestANewDraftSaysWhereItIsSaved holds that the first screen of a new response names its file,
// at a size where the status line has no room for it later; a key takes the words away.
func TestANewDraftSaysWhereItIsSaved(t *testing.T) {
	d := asking(t, trial.Embedded(t), 60, 16)
	d.run(begin(filepath.Join(d.dir, "la-halle-aux-fils.toml"), sections.NewDraft(d.now)))
	d.sees("Tout s’enregistre dans la-halle-aux-fils.toml.")
	d.press("tab")
	if strings.Contains(d.screen(), "Tout s’enregistre") {
		t.Errorf("it stays:\n%s", d.screen())
	}
}
