package wizard

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// arrivals are the ways in which another program's version comes to a draft.
var arrivals = map[string]func(*driver, string){
	"a git pull":       func(d *driver, theirs string) { d.pulled(theirs) },
	"a git checkout":   func(d *driver, theirs string) { d.checkedOut(theirs) },
	"a rename over it": func(d *driver, theirs string) { d.renamedOver(theirs) },
	"a write in place": func(d *driver, theirs string) { d.wrote("r.toml", theirs) },
}

const theirsToml = "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n[reperes]\ncollectif = \"D’autres\"\n"

func (d *driver) wrote(name, content string) {
	d.t.Helper()
	if err := os.WriteFile(filepath.Join(d.dir, name), []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

func (d *driver) file(name string) string {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, name))
	if err != nil && !os.IsNotExist(err) {
		d.t.Fatal(err)
	}
	return string(data)
}

func (d *driver) renamedOver(theirs string) {
	d.t.Helper()
	d.wrote("new", theirs)
	if err := os.Rename(filepath.Join(d.dir, "new"), filepath.Join(d.dir, "r.toml")); err != nil {
		d.t.Fatal(err)
	}
}

func (d *driver) git(args ...string) {
	d.t.Helper()
	cmd := exec.Command("git", append([]string{"-c", "user.name=x", "-c", "user.email=x@y", "-c", "commit.gpgsign=false"}, args...)...)
	cmd.Dir = d.dir
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("git %q: %v\n%s", args, err, out)
	}
}

// committed has the folder, as it is, and a branch in which the draft is theirs.
func (d *driver) committed(theirs string) {
	d.t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		d.t.Skip(err)
	}
	d.git("init", "-q", "-b", "ours")
	d.git("add", "r.toml")
	d.git("commit", "-q", "-m", "ours")
	blob := filepath.Join(d.t.TempDir(), "theirs")
	d.git("worktree", "add", "-q", "-b", "theirs", blob)
	if err := os.WriteFile(filepath.Join(blob, "r.toml"), []byte(theirs), 0o600); err != nil {
		d.t.Fatal(err)
	}
	d.git("-C", blob, "commit", "-q", "-a", "-m", "theirs")
}

func (d *driver) checkedOut(theirs string) {
	d.committed(theirs)
	d.git("checkout", "-q", "--detach", "theirs")
}

func (d *driver) pulled(theirs string) {
	d.committed(theirs)
	d.git("pull", "-q", "--ff-only", ".", "theirs")
}

// leave quits and goes the whole way out, and gives what is told there.
func (d *driver) leave() string {
	d.t.Helper()
	d.press("ctrl+q")
	if !d.quit {
		d.t.Fatalf("does not quit:\n%s", d.screen())
	}
	var told strings.Builder
	if code, err := d.m.keep.finish(nil, commands.ExitDone, console.Streams{Err: &told}); code != commands.ExitDone || err != nil {
		d.t.Fatal(code, err)
	}
	return told.String()
}

// reopened is a session on a draft that was saved before, at its first question.
func reopened(t *testing.T) *driver {
	t.Helper()
	first := drafting(t, 60, 16, sections.Draft{}.Set("reperes.collectif", sections.Answer{Text: "Les Ateliers"}))
	first.at("reperes.collectif")
	first.leave()
	d := sized(t, 60, 16)
	d.dir = first.dir
	d.run(openDraft(d.m.cat, filepath.Join(d.dir, "r.toml")))
	return d
}

// TestASessionWithNothingOfItsOwnLeavesTheOthersVersion guards a pull under an open session:
// one key back and ctrl+q wrote the old draft over what had come.
func TestASessionWithNothingOfItsOwnLeavesTheOthersVersion(t *testing.T) {
	for name, arrive := range arrivals {
		t.Run(name, func(t *testing.T) {
			d := reopened(t)
			d.press("tab")
			d.elapse(longest)
			arrive(d, theirsToml)
			d.wrote("r.md", "theirs")
			d.press("shift+tab")
			d.elapse(alertStays)
			d.sees("f8")
			told := d.leave()
			if d.file("r.toml") != theirsToml || d.file("r.md") != "theirs" {
				t.Errorf("the draft:\n%s\nits Markdown: %s", d.file("r.toml"), d.file("r.md"))
			}
			if beside, _ := filepath.Glob(filepath.Join(d.dir, "r.conflit-*")); len(beside) > 0 || d.file("r.toml~ici") != "" {
				t.Errorf("put beside: %q", beside)
			}
			if !strings.Contains(told, "un autre programme") {
				t.Errorf("told on the way out: %q", told)
			}
		})
	}
}

// TestASessionWithWordsOfItsOwnKeepsBoth, each way round: the words came before, or after.
func TestASessionWithWordsOfItsOwnKeepsBoth(t *testing.T) {
	for name, arrive := range arrivals {
		t.Run(name+", then words", func(t *testing.T) {
			d := reopened(t)
			arrive(d, theirsToml)
			d.at("reperes.collectif")
			d.typ(" du Canal")
			d.elapse(longest)
			d.leave()
			if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers du Canal" {
				t.Errorf("ours: %q", got)
			}
			beside, _ := filepath.Glob(filepath.Join(d.dir, "r.conflit-*.toml"))
			if len(beside) != 1 || d.file(filepath.Base(beside[0])) != theirsToml {
				t.Errorf("theirs: %q", beside)
			}
		})
		t.Run("words, then "+name, func(t *testing.T) {
			d := reopened(t)
			d.at("reperes.collectif")
			d.typ(" du Canal")
			d.elapse(longest)
			arrive(d, theirsToml)
			told := d.leave()
			if d.file("r.toml") != theirsToml {
				t.Errorf("theirs:\n%s", d.file("r.toml"))
			}
			if !strings.Contains(d.file("r.toml~ici"), "Les Ateliers du Canal") || !strings.Contains(told, "r.toml~ici") {
				t.Errorf("ours, told as %q:\n%s", told, d.file("r.toml~ici"))
			}
		})
	}
}

// TestTheOtherVersionIsToldLookedAtAndTaken: live, with nothing typed; undo gives one's own
// back, and the words of both are in the files.
func TestTheOtherVersionIsToldLookedAtAndTaken(t *testing.T) {
	d := reopened(t)
	d.at("reperes.collectif")
	d.wrote("r.toml", theirsToml)
	d.send(changedMsg{file: d.m.session.File()})
	d.sees("Un autre programme a changé ce fichier")
	d.elapse(alertStays)
	d.press("f8")
	d.sees("1 réponse diffère")
	d.sees("fichier › D’autres")
	d.sees("écran › Les Ateliers")
	d.fits()
	d.press("x", "enter") // neither chooses
	d.sees("1 réponse diffère")
	d.press("r")
	d.sees("Version du fichier ouverte")
	if got := d.answer("reperes.collectif").Text; got != "D’autres" || d.file("r.toml") != theirsToml {
		t.Fatalf("%q on the screen, on the disk:\n%s", got, d.file("r.toml"))
	}
	d.press("ctrl+u")
	d.elapse(longest)
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" || d.file("r.toml~") != theirsToml {
		t.Errorf("undone: %q, and beside:\n%s", got, d.file("r.toml~"))
	}
}

// TestTheKeysThatChooseAVersionAreTold, at the smallest size and while the alert is fresh.
func TestTheKeysThatChooseAVersionAreTold(t *testing.T) {
	d := reopened(t)
	d.send(tea.WindowSizeMsg{Width: 60, Height: 16})
	d.wrote("r.toml", theirsToml)
	d.send(changedMsg{file: d.m.session.File()})
	d.press("f8")
	for _, b := range []key.Binding{d.m.keys.TakeTheirs, d.m.keys.KeepOurs} {
		d.sees(b.Help().Key + " " + b.Help().Desc)
	}
	d.fits()
}

// TestOnesOwnCanBeKept: theirs goes beside, and the draft is what the screen shows.
func TestOnesOwnCanBeKept(t *testing.T) {
	d := reopened(t)
	d.wrote("r.toml", theirsToml)
	d.send(changedMsg{file: d.m.session.File()})
	d.press("f8", "g")
	d.elapse(longest)
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Errorf("ours: %q", got)
	}
	beside, _ := filepath.Glob(filepath.Join(d.dir, "r.conflit-*.toml"))
	if len(beside) != 1 || d.file(filepath.Base(beside[0])) != theirsToml {
		t.Errorf("theirs: %q", beside)
	}
}

// TestAPrivateAnswerIsNotCompared: the comparison may be projected.
func TestAPrivateAnswerIsNotCompared(t *testing.T) {
	c := trial.Embedded(t)
	for _, q := range c.All() {
		if !q.Private {
			continue
		}
		got := words.Differences(c, sections.Draft{}.Set(q.ID, sections.Answer{Text: "secret"}), sections.Draft{})
		if len(got) != 1 || strings.Contains(got[0].Theirs+got[0].Ours, "secret") {
			t.Errorf("%s: %+v", q.ID, got)
		}
	}
}
