package wizard

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

func TestHomeBeginsResumesAndSkipsWhatIsNoDraft(t *testing.T) {
	d := sized(t, 80, 24)
	d.sees("Comment s’appelle votre projet ?") // an empty folder: begin at once
	d.press("enter")
	d.sees("Donnez un nom")
	d.typ("La Halle aux Fils")
	d.press("enter")
	if d.m.at != "reperes.projet" || d.answer("reperes.projet").Text != "La Halle aux Fils" {
		t.Fatalf("at %s", d.m.at)
	}
	if _, err := os.Stat(filepath.Join(d.dir, "la-halle-aux-fils.toml")); err != nil {
		t.Fatal(err)
	}
	d.at("gouvernance.forme")
	for name, text := range map[string]string{
		"other.toml":  "[package]\nname = \"not ours\"\n",
		"broken.toml": "format = 1\ncatalogue = \"movilab-ami\"\n[reperes]\nsurface = [\n",
	} {
		if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.press("ctrl+t")
	d.sees("Quelle réponse reprenez-vous ?")
	d.sees("La Halle aux Fils")
	d.sees("broken.toml")
	d.sees("illisible")
	if strings.Contains(d.screen(), "other.toml") {
		t.Fatalf("a TOML file that is no draft is listed:\n%s", d.screen())
	}
	for !strings.Contains(d.screen(), "▸ La Halle") {
		d.press("down")
	}
	d.press("enter")
	if d.m.at != "gouvernance.forme" {
		t.Fatalf("resumed at %s, not where it stopped", d.m.at)
	}
}

func TestQuitSavesFirst(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.press("ctrl+q")
	if !d.quit {
		t.Fatal("ctrl+q does not quit")
	}
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Fatalf("the file holds %q", got)
	}
}

func TestSignalSavesFirst(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.send(leaveMsg{})
	if !d.quit || d.saved().Answer("reperes.collectif").Text != "Les Ateliers" {
		t.Fatal("a signal must save, then quit")
	}
}

// gone takes the draft's folder away, so that every save fails.
func (d *driver) gone() {
	d.t.Helper()
	if err := os.RemoveAll(d.dir); err != nil {
		d.t.Fatal(err)
	}
}

func TestFailedSaveIsLoudRetriedAndNeverStopsTyping(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("Les")
	d.elapse(pause)
	d.sees("PAS ENREGISTRÉ")
	d.typ(" Ateliers")
	if got := d.answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Fatalf("typing stopped at %q", got)
	}
	d.sees("PAS ENREGISTRÉ")
	if err := os.MkdirAll(d.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	d.elapse(retrying)
	d.sees("il est recréé")
	d.elapse(alertStays)
	d.sees("Enregistré")
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Fatalf("the file holds %q", got)
	}
}

func TestQuittingUnsavedAsksAndCanSaveElsewhere(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("Les Ateliers")
	d.press("ctrl+q")
	if d.quit {
		t.Fatal("quit with the last words on the screen only")
	}
	d.sees("PAS ENREGISTRÉ")
	d.sees("enregistrer ailleurs")
	d.press("esc")
	d.sees("Sous quel nom")
	d.press("ctrl+q", "down", "enter")
	elsewhere := filepath.Join(t.TempDir(), "ailleurs.toml")
	d.typ(elsewhere)
	d.press("enter")
	if !d.quit {
		t.Fatalf("saved elsewhere, it must quit:\n%s", d.screen())
	}
	draft, err := drafts.Read(d.m.cat, elsewhere)
	if err != nil || draft.Answer("reperes.collectif").Text != "Les Ateliers" {
		t.Fatalf("elsewhere: %v, %v", draft.Answer("reperes.collectif"), err)
	}
}

func TestGivingUpIsPossibleOnPurpose(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("x")
	d.press("ctrl+q", "down", "down", "enter")
	if !d.quit {
		t.Fatalf("cannot leave:\n%s", d.screen())
	}
}

func TestAnotherProgramsVersionIsKeptAndTold(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.elapse(pause)
	path := filepath.Join(d.dir, "r.toml")
	theirs := "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n[reperes]\ncollectif = \"D’autres\"\n"
	if err := os.WriteFile(path, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	d.typ(" du Canal")
	d.elapse(pause)
	d.sees("Un autre programme avait changé ce fichier")
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers du Canal" {
		t.Fatalf("ours: %q", got)
	}
	if len(d.m.session.Kept()) != 1 {
		t.Fatalf("kept %v", d.m.session.Kept())
	}
	if data, err := os.ReadFile(d.m.session.Kept()[0]); err != nil || string(data) != theirs {
		t.Fatalf("theirs: %q, %v", data, err)
	}
}

func TestASecondSessionIsToldWhoHasTheDraft(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("x")
	d.elapse(pause)
	msg := openDraft(d.m.cat, filepath.Join(d.dir, "r.toml"))().(drafts.Opened)
	if msg.Err == nil || !strings.Contains(words.Explain(msg.Err).What, "déjà ouverte") {
		t.Fatalf("a second session: %v", msg.Err)
	}
	if hint := words.Explain(msg.Err).Hint; !strings.HasSuffix(hint, "ami-wizard suivre "+filepath.Join(d.dir, "r.toml")) {
		t.Errorf("how to follow it: %q", hint)
	}
}

// TestRandomKeys plays a monkey: no panic, no frame that does not fit, and every
// character that an answer took is in the next save.
func TestRandomKeys(t *testing.T) {
	keys := []string{
		"tab", "shift+tab", "enter", "esc", "up", "down", "left", "right", "home", "end", "pgup", "pgdown",
		"delete", "backspace", "space", "ctrl+o", "ctrl+p", "ctrl+l", "ctrl+g", "ctrl+u", "ctrl+r", "ctrl+s",
		"alt+up", "alt+down", "a", "b", "g", "h", "r", "x", "n", "o", "é", "œ", "5", "{", "|", "#", "日", "🌻",
	}
	for seed := range uint64(8) {
		rng := rand.New(rand.NewPCG(seed, 1))
		draft := sections.Draft{}
		if seed%2 == 0 {
			draft = trial.Example(t)
		}
		d := drafting(t, 60, 16, draft)
		for range 400 {
			switch n := rng.IntN(60); {
			case n == 0:
				d.send(tea.WindowSizeMsg{Width: 20 + rng.IntN(200), Height: 5 + rng.IntN(60)})
			case n == 1:
				d.send(tea.PasteMsg{Content: strings.Repeat("mot\n\n> cité ", rng.IntN(30))})
			case n == 2:
				d.elapse(time.Duration(rng.IntN(2000)) * time.Millisecond)
			default:
				d.press(keys[rng.IntN(len(keys))])
			}
			d.fits()
		}
		d.elapse(longest)
		d.elapse(longest)
		if d.m.session.Dirty() || !d.saved().SameContent(d.m.session.Draft()) {
			t.Fatalf("seed %d: what is on the screen is not in the file", seed)
		}
	}
}

// A closed window leaves nobody to ask: what cannot be saved goes to the home folder.
func TestHangUpSavesElsewhereAndLeaves(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("Les Ateliers")
	d.send(leaveMsg{})
	if !d.quit {
		t.Fatal("the process stays though its terminal is gone")
	}
	rescued, err := drafts.Read(d.m.cat, filepath.Join(home, "secours-r.toml"))
	if err != nil || rescued.Answer("reperes.collectif").Text != "Les Ateliers" {
		t.Fatalf("rescued: %+v, %v", rescued.Answer("reperes.collectif"), err)
	}
}

func TestMovingAboutWhereNothingCanBeSavedTroublesNobody(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.elapse(pause)
	d.gone()
	d.press("tab", "tab")
	d.elapse(retrying)
	if strings.Contains(d.screen(), "PAS ENREGISTRÉ") {
		t.Fatalf("nobody wrote anything:\n%s", d.screen())
	}
	d.press("ctrl+q")
	if !d.quit {
		t.Fatalf("cannot leave:\n%s", d.screen())
	}
	var told strings.Builder
	if code, err := d.m.keep.finish(nil, commands.ExitDone, console.Streams{Err: &told}); code != commands.ExitDone || told.Len() > 0 {
		t.Fatalf("on the way out: %d, %v, %q: no word was lost", code, err, told.String())
	}
}

func TestOneRetryAtATime(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	for range 5 {
		d.typ("x")
		d.elapse(pause)
	}
	retries := 0
	for _, msg := range d.pending {
		if msg.msg == (sessionMsg{session.RetryDue{}}) {
			retries++
		}
	}
	if retries > 1 {
		t.Fatalf("%d retries are to come", retries)
	}
}

func TestAlertsShowWholeOnSmallScreens(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.collectif")
	for _, p := range words.StoreProblems {
		d.m.notice = screens.Notice{Text: words.SaveFailed + p.What, Alert: true}
		d.fits()
		d.sees(words.SaveFailed + p.What)
	}
	stray := words.Explain(&store.StrayLockError{Path: ".reponse.toml.lock"}).What
	if !strings.Contains(stray, ".reponse.toml.lock") {
		t.Errorf("not named: %q", stray)
	}
	d.m.notice = screens.Notice{Text: stray, Alert: true}
	d.fits()
	d.sees(stray)
}

func TestGoingBackToTheDraftsSavesAndLetsGo(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.press("ctrl+t")
	d.sees("Quelle réponse reprenez-vous ?")
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Fatalf("the file holds %q", got)
	}
	msg := openDraft(d.m.cat, filepath.Join(d.dir, "r.toml"))().(drafts.Opened)
	if msg.Err != nil {
		t.Fatalf("the draft is still held: %v", msg.Err)
	}
	if err := msg.File.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestGoingBackWhereSavingFailsStays(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.gone()
	d.typ("Les Ateliers")
	d.press("ctrl+t")
	d.sees("PAS ENREGISTRÉ")
	d.sees("Les Ateliers")
	d.typ("!")
	if got := d.answer("reperes.collectif").Text; got != "Les Ateliers!" {
		t.Fatalf("typing goes on: %q", got)
	}
}
