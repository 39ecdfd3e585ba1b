package wizard

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"ami-wizard/sections"
	rules "ami-wizard/sections/call"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// shortOfRoom is the worked example with two hundred square metres less in its programme.
func shortOfRoom(t *testing.T) sections.Draft {
	t.Helper()
	d, err := catalogue.Example(trial.Embedded(t))
	if err != nil {
		t.Fatal(err)
	}
	a := d.Answer("activites.programme")
	a.Rows = slices.Clone(a.Rows)
	row := slices.Clone(a.Rows[1])
	row[3] = "800 m²"
	a.Rows[1] = row
	return d.Set("activites.programme", a)
}

const shortOfRoomSays = "8. Surface : 4 200 m² dans les"

// TestReviewSaysWhatIsWeak goes from the review to the field that a finding is about, on each
// size of screen, by way of the help that says why.
func TestReviewSaysWhatIsWeak(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		d := drafting(t, size[0], size[1], shortOfRoom(t))
		d.press("ctrl+l", "tab")
		d.sees("Rien de demandé ici ne manque")
		d.sees("À revoir (1)")
		d.sees(shortOfRoomSays)
		d.press("ctrl+g")
		d.sees("Pourquoi cette remarque")
		d.sees("Les techniciens additionnent le tableau")
		d.press("esc", "enter")
		if d.m.at != "activites.programme" {
			t.Errorf("%d×%d: enter went to %s", size[0], size[1], d.m.at)
		}
	}
}

// TestReviewFacesThePassage holds that the text stands at the passage that the finding under
// the cursor is about, and marks it.
func TestReviewFacesThePassage(t *testing.T) {
	d := drafting(t, 120, 40, shortOfRoom(t))
	d.press("ctrl+l", "tab", "down", "up")
	marked := false
	for line := range strings.SplitSeq(d.screen(), "\n") {
		marked = marked || strings.Contains(line, "▌ Ateliers bois et")
	}
	if !marked {
		t.Errorf("the programme is not marked:\n%s", d.screen())
	}
}

// TestSettingAside holds that a finding is set aside with a reason, which is on the disk, that
// the list says so, and that taking the reason away brings the finding back.
func TestSettingAside(t *testing.T) {
	d := drafting(t, 80, 24, shortOfRoom(t))
	d.press("ctrl+p")
	d.sees("1 à revoir")
	d.press("esc", "ctrl+l", "tab", "m")
	d.sees("Pourquoi cette remarque ne vaut-elle pas ici")
	d.typ("grenier")
	d.press("enter")
	d.elapse(longest)
	d.sees("Mis de côté (1)")
	d.sees("(mis de côté : grenier)")
	const id = "surface/activites.programme"
	if got := d.saved().Aside(id); got.Reason != "grenier" || got.Values == "" {
		t.Errorf("saved %+v", got)
	}
	d.press("esc", "ctrl+p")
	if strings.Contains(d.screen(), "à revoir") {
		t.Errorf("still counted in the plan:\n%s", d.screen())
	}
	d.press("esc", "ctrl+l", "tab", "end", "m", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "esc")
	d.elapse(longest)
	d.sees("À revoir (1)")
	if got := d.saved().Aside(id); got.Reason != "" {
		t.Errorf("saved %+v", got)
	}
}

// TestVerifierTellsWhatIsWeak holds what the command prints and answers, and what an export
// says first of all.
func TestVerifierTellsWhatIsWeak(t *testing.T) {
	c := trial.Embedded(t)
	draft := shortOfRoom(t)
	late := draft.Set("reperes.limite", sections.Answer{Text: "14/09/2020 12h"})
	for _, test := range []struct {
		command string
		draft   sections.Draft
		code    int
		out     []string
		err     string
	}{
		{"verifier", draft, commands.ExitDone, []string{"Rien de demandé ici ne manque.", "À revoir (1)", "8. Surface", "Conseils (1)"}, ""},
		{"verifier", late, commands.ExitMissing, []string{"Avant d’envoyer (1)", "est passée depuis"}, ""},
		{"exporter", draft, commands.ExitDone, nil, ""},
		{"exporter", late, commands.ExitDone, nil, "est passée depuis"},
	} {
		path := filepath.Join(t.TempDir(), "r.toml")
		if err := os.WriteFile(path, draftfile.Encode(c, test.draft), 0o600); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		code := Run([]string{test.command, path}, console.Streams{Out: &out, Err: &errs})
		if code != test.code {
			t.Errorf("%s: code %d\n%s", test.command, code, out.String())
		}
		for _, want := range test.out {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s: no %q in\n%s", test.command, want, out.String())
			}
		}
		if (errs.Len() > 0) != (test.err != "") || !strings.Contains(errs.String(), test.err) {
			t.Errorf("%s says %q, wanted %q", test.command, errs.String(), test.err)
		}
	}
}

// TestTheCallIsLookedAt holds that the rules of a call that stands beside a draft are what the
// review, the command and the folder to be handed in look at too, by criterion where it has any.
func TestTheCallIsLookedAt(t *testing.T) {
	c := trial.Embedded(t)
	for name, want := range map[string][]string{
		"lyon":    {"Avant d’envoyer (3)", "ni achat, ni bail long", "Surface : 496 m² d’après l’appel"},
		"lambesc": {"Robustesse technique et économique, 30 points (1)", "Adéquation entre le projet et le lieu, 40 points (2)", "À revoir\u00a0— Surface"},
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "r.toml")
		draft := shortOfRoom(t)
		a := draft.Answer("chiffres.indicateurs")
		a.Rows = append(slices.Clone(a.Rows), sections.Row{"Repas servis", "0", "100"})
		draft = draft.Set("chiffres.indicateurs", a)
		if err := os.WriteFile(path, draftfile.Encode(c, draft), 0o600); err != nil {
			t.Fatal(err)
		}
		profile, _ := rules.Example(name)
		if err := os.WriteFile(store.CallOf(path), profile, 0o600); err != nil {
			t.Fatal(err)
		}
		var out, errs bytes.Buffer
		if Run([]string{"verifier", path}, console.Streams{Out: &out, Err: &errs}); errs.Len() > 0 {
			t.Fatalf("%s: %s", name, errs.String())
		}
		d := sized(t, 120, 40)
		d.run(openDraft(c, path))
		d.press("ctrl+l", "tab")
		for _, words := range want {
			if flat := strings.ReplaceAll(strings.ReplaceAll(out.String(), "\u00a0", " "), "\u202f", " "); !strings.Contains(flat, strings.ReplaceAll(words, "\u00a0", " ")) {
				t.Errorf("%s: no %q in\n%s", name, words, flat)
			}
		}
		if !strings.Contains(d.screen(), strings.Split(want[0], ",")[0][:20]) {
			t.Errorf("%s: no %q on the screen:\n%s", name, want[0], d.screen())
		}
		if name != "lyon" {
			continue
		}
		if code := Run([]string{"dossier", path}, console.Streams{Out: &out, Err: &errs}); code != commands.ExitDone {
			t.Fatal(errs.String())
		}
		read, err := os.ReadFile(filepath.Join(pack.Folder(path), pack.ReadmeName))
		if err != nil || !strings.Contains(string(read), "ni achat, ni bail long") {
			t.Errorf("the folder does not say it first: %v\n%s", err, read)
		}
	}
}

// markedRows gives the rows of a wide review whose text is marked, and the row of the cursor of
// its list.
func markedRows(d *driver) (text []int, list int) {
	list = -1
	for i, line := range strings.Split(d.screen(), "\n") {
		if i > 2 && strings.HasPrefix(line, look.RailSign) {
			text = append(text, i)
		}
		if strings.Contains(line, " │ ▸ ") {
			list = i
		}
	}
	return text, list
}

// TestReviewStandsLevelWithItsList goes down the list of a half-written response: beside each thing,
// and level with it, stands the passage that it is about, marked, a proposal too, or the place where
// an answer that is missing would stand.
func TestReviewStandsLevelWithItsList(t *testing.T) {
	d := drafting(t, 120, 40, trial.Half(t))
	d.press("ctrl+l", "tab")
	level, ends := 0, 0
	for range 60 {
		d.press("down")
		text, list := markedRows(d)
		if len(text) == 0 || list < 0 {
			t.Fatalf("nothing is marked, or nothing is listed:\n%s", d.screen())
		}
		title, _, _ := strings.Cut(strings.Split(d.screen(), "\n")[2], "│")
		switch {
		case text[0] == list:
			level++
		case !strings.Contains(title, "↑") || !strings.Contains(title, "↓"):
			ends++ // the text begins there, or ends: it cannot be moved further
		}
	}
	if level < 40 || level+ends < 60 {
		t.Errorf("%d of 60 are level, %d stand at an end of the text:\n%s", level, ends, d.screen())
	}
}

// TestListFollowsTheText holds that, while the text is read, the list beside goes along, and that
// enter goes to the question that the text is at.
func TestListFollowsTheText(t *testing.T) {
	d := drafting(t, 120, 40, trial.Half(t))
	d.press("ctrl+l")
	met, seen := map[string]bool{}, 0
	for range 12 {
		d.press("pgdown")
		text, list := markedRows(d)
		if list < 0 {
			t.Fatalf("the list shows nothing of what it is at:\n%s", d.screen())
		}
		if len(text) > 0 {
			seen++
		}
		at := strings.Split(d.screen(), "\n")[list]
		met[at[strings.LastIndex(at, "▸"):]] = true
	}
	if len(met) < 8 || seen < 8 {
		t.Errorf("%d of 12 pages show what the list is at, which is %v", seen, met)
	}
	was := d.m.at
	d.press("enter")
	if d.m.at == was || !isScreen[screens.Question](d.m.screen) {
		t.Errorf("enter stays at %s", d.m.at)
	}
}
