package wizard

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

const lentAnswer = "pourquoi.ici-maintenant"

// borrowed is a driver whose answer an editor has: ended is the editor's end, with how it
// went.
type borrowed struct {
	*driver
	path  string
	ended func(error)
}

// lend types an answer and gives it to an editor.
func lend(t *testing.T, given string) borrowed {
	t.Helper()
	d := drafting(t, 60, 16, sections.Draft{})
	var then func(error) tea.Msg
	d.m.borrow = func(_ func() error, after func(error) tea.Msg) tea.Cmd { then = after; return nil }
	d.at(lentAnswer)
	d.typ(given)
	d.elapse(time.Second)
	d.press("ctrl+e")
	loan, lent := d.m.session.Loan()
	if then == nil || !lent {
		t.Fatalf("no editor was started:\n%s", d.screen())
	}
	b := borrowed{driver: d, path: loan.Scratch.Path()}
	b.ended = func(failed error) { d.send(then(failed)) }
	b.reads(given)
	return b
}

// isLook tells the timer of a look.
func isLook(a alarm) bool {
	msg, ok := a.msg.(sessionMsg)
	if !ok {
		return false
	}
	_, ok = msg.event.(session.LookDue)
	return ok
}

// look has the timer of a look go off, and gives what the look brings: nobody heard of it yet.
func (b borrowed) look() (brought []tea.Msg) {
	b.t.Helper()
	i := slices.IndexFunc(b.pending, isLook)
	if i < 0 {
		b.t.Fatal("no look is to come")
	}
	next, cmd := b.m.Update(b.pending[i].msg)
	b.m = next.(Model)
	var run func(tea.Cmd)
	run = func(cmd tea.Cmd) {
		if cmd != nil {
			trial.Carry(cmd(), run, func(msg tea.Msg) {
				if msg != nil {
					brought = append(brought, msg)
				}
			})
		}
	}
	run(cmd)
	return brought
}

// writes saves a text, as the editor does.
func (b borrowed) writes(text string) {
	b.t.Helper()
	if err := os.WriteFile(b.path, []byte(text), 0o600); err != nil {
		b.t.Fatal(err)
	}
}

// reads compares what the editor finds.
func (b borrowed) reads(want string) {
	b.t.Helper()
	if got, err := os.ReadFile(b.path); err != nil || string(got) != want {
		b.t.Fatalf("the editor finds %q, %v, not %q", got, err, want)
	}
}

// answers compares the answer, in the draft and in its file.
func (b borrowed) answers(want string) {
	b.t.Helper()
	b.elapse(longest)
	if now, saved := b.answer(lentAnswer).Text, b.saved().Answer(lentAnswer).Text; now != want || saved != want {
		b.t.Fatalf("the answer is %q, in the file %q, not %q\n%s", now, saved, want, b.screen())
	}
}

// beside gives the names of the files beside the draft that hold texts of editors.
func (d *driver) beside() []string {
	d.t.Helper()
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		d.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if strings.Contains(e.Name(), "edition") {
			names = append(names, e.Name())
		}
	}
	return names
}

// reopened is the next session of a draft, after the one before was killed.
func (b borrowed) reopened() *driver {
	b.t.Helper()
	if err := b.m.session.File().Close(); err != nil { // as the system does
		b.t.Fatal(err)
	}
	d := &driver{t: b.t, now: b.now, dir: b.dir}
	d.m = newModel(b.m.cat, b.dir, nil)
	d.m.clock, d.m.tick = b.m.clock, b.m.tick
	d.send(tea.WindowSizeMsg{Width: 60, Height: 16})
	d.run(openDraft(d.m.cat, filepath.Join(b.dir, "r.toml")))
	return d
}

// TestEditorIsTakenBack holds that what an editor saved is the answer, however the editor
// ended; that this is told where it is not plain, and is one step to undo; and that the file
// goes once the draft that holds the text is saved.
func TestEditorIsTakenBack(t *testing.T) {
	failed := errors.Join(words.ErrNoEditor, errors.New("exit status 1"))
	for name, c := range map[string]struct {
		text   string
		failed error
		want   string
		told   string
	}{
		"saved":                      {"Ici.\nEt là.\n", nil, "Ici.\nEt là.", ""},
		"a crash after saving":       {"Ici et là.", failed, "Ici et là.", "erreur"},
		"a crash before":             {"Ici.", failed, "Ici.", "s’est arrêté sur une erreur"},
		"emptied":                    {"\n", nil, "", "texte vide"},
		"emptied, then a crash":      {"", failed, "", "erreur"},
		"a line break at the end":    {"Ici.\n", nil, "Ici.", ""},
		"Windows line breaks":        {"Ici.\r\nLà.\r\n", nil, "Ici.\nLà.", ""},
		"a byte order mark":          {"\ufeffIci, là.", nil, "Ici, là.", ""},
		"accents in two characters":  {"E\u0301te\u0301.", nil, "Été.", ""},
		"an escape sequence":         {"Ici\x1b[31m.", nil, "Ici[31m.", ""},
		"4 MB, the most that is had": {strings.Repeat("a", sections.MaxAnswer), nil, strings.Repeat("a", sections.MaxAnswer), ""},
	} {
		t.Run(name, func(t *testing.T) {
			b := lend(t, "Ici.")
			b.elapse(3 * time.Second)
			b.writes(c.text)
			b.ended(c.failed)
			if c.told != "" {
				b.sees(c.told)
			}
			b.answers(c.want)
			if left := b.beside(); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
			if c.want == "Ici." {
				return
			}
			b.press("ctrl+u")
			b.answers("Ici.")
		})
	}
}

// TestEditorIsWatched holds that what an editor saves is in the draft a second later, while
// it runs, and that all that comes of it is one step to undo.
func TestEditorIsWatched(t *testing.T) {
	b := lend(t, "Ici.")
	for _, text := range []string{"Ici et", "Ici et là", "Ici"} {
		b.writes(text)
		b.elapse(time.Second)
		b.answers(text)
	}
	b.writes("") // as an editor does that writes in place
	b.elapse(time.Second)
	b.answers("Ici")
	b.writes("Ici et là-bas.")
	b.ended(nil)
	b.answers("Ici et là-bas.")
	b.press("ctrl+u")
	b.answers("Ici.")
	b.press("ctrl+r")
	b.answers("Ici et là-bas.")
	if pending := slices.ContainsFunc(b.pending, func(a alarm) bool { return isLook(a) }); pending {
		b.elapse(time.Second)
		if slices.ContainsFunc(b.pending, func(a alarm) bool { return isLook(a) }) {
			t.Error("the file is looked at for ever")
		}
	}
}

// TestEditorThatReturnsAtOnce holds that an editor that gives the terminal back at once,
// having changed nothing, is said and waited for, until the person says that it is over.
func TestEditorThatReturnsAtOnce(t *testing.T) {
	b := lend(t, "Ici.")
	b.elapse(time.Second)
	b.ended(nil)
	b.sees("L’éditeur a rendu la main aussitôt")
	b.sees("Rien reçu encore")
	b.fits()
	b.typ("x") // would be typed into an answer that the editor has
	b.elapse(3 * time.Second)
	b.writes("Ici et là.")
	b.elapse(time.Second)
	b.sees("Reçu à")
	b.answers("Ici et là.")
	b.writes("Ici et là-bas.")
	b.press("enter")
	b.answers("Ici et là-bas.")
	if left := b.beside(); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	b.typ("!")
	b.answers("Ici et là-bas.!")
}

// TestEditorUsedInVain holds that an editor that somebody used and left as it was is no
// matter.
func TestEditorUsedInVain(t *testing.T) {
	b := lend(t, "Ici.")
	b.elapse(tooQuick)
	b.ended(nil)
	if b.m.overlay != nil || b.m.notice.Text != "" || len(b.beside()) > 0 {
		t.Fatalf("it is waited for, or told, or its file stays %v:\n%s", b.beside(), b.screen())
	}
	b.answers("Ici.")
}

// TestEditorTextThatIsNoAnswer holds that what cannot be an answer stays in a file that people
// see and are told of, and leaves the answer as it was.
func TestEditorTextThatIsNoAnswer(t *testing.T) {
	for name, c := range map[string]struct{ text, told string }{
		"Latin-1":                      {"L\xe9t\xe9", "UTF-8"},
		"UTF-16":                       {"\xff\xfeI\x00c\x00i\x00", "UTF-8"},
		"UTF-16 of plain letters":      {"I\x00c\x00i\x00", "UTF-8"},
		"a NUL byte":                   {"Ici\x00", "UTF-8"},
		"accents the editor misread":   {"L\uFFFDt\uFFFD", "UTF-8"},
		"one byte more than an answer": {strings.Repeat("a", sections.MaxAnswer+1), "Trop long"},
		"20 MB":                        {strings.Repeat("a", 20<<20), "trop gros"},
	} {
		t.Run(name, func(t *testing.T) {
			b := lend(t, "Ici.")
			b.writes(c.text)
			b.elapse(time.Second)
			b.answers("Ici.")
			b.ended(nil)
			b.sees(c.told)
			const kept = "r.edition-" + lentAnswer + ".md"
			if text, err := os.ReadFile(filepath.Join(b.dir, kept)); err != nil || string(text) != c.text {
				t.Fatalf("kept: %d bytes, %v", len(text), err)
			}
			b.sees(kept)
			b.answers("Ici.")
			if got := b.beside(); !slices.Equal(got, []string{kept}) || !slices.Contains(b.m.session.Editions(), filepath.Join(b.dir, kept)) {
				t.Errorf("files %v, told at the end %v", got, b.m.session.Editions())
			}
		})
	}
}

func TestEditorThatRemovesItsFile(t *testing.T) {
	b := lend(t, "Ici.")
	if err := os.Remove(b.path); err != nil {
		t.Fatal(err)
	}
	b.ended(nil)
	b.sees("a supprimé son fichier")
	b.answers("Ici.")
}

// TestLeavingTakesTheEditorsText holds that no way of leaving loses what an editor saved
// just before.
func TestLeavingTakesTheEditorsText(t *testing.T) {
	for name, leave := range map[string]func(borrowed){
		"a signal":                    func(b borrowed) { b.send(leaveMsg{}) },
		"a signal, once it is waited": func(b borrowed) { b.ended(nil); b.writes("Ici et là."); b.send(leaveMsg{}) },
		"quitting":                    func(b borrowed) { b.writes("Ici."); b.ended(nil); b.writes("Ici et là."); b.press("ctrl+q") },
		"a second signal before the last look is back": func(b borrowed) {
			next, look := b.m.Update(leaveMsg{})
			b.m = next.(Model)
			b.writes("Ici et là.")
			b.send(leaveMsg{})
			if b.quit {
				b.t.Fatal("left before the last look was back")
			}
			b.run(look)
		},
		"a look under way": func(b borrowed) {
			late := b.look()
			b.writes("Ici et là.")
			b.send(leaveMsg{})
			for _, msg := range late {
				b.send(msg)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := lend(t, "Ici.")
			b.writes("Ici et là.")
			if name != "a signal" {
				b.writes("Ici.")
			}
			leave(b)
			if got := b.saved().Answer(lentAnswer).Text; !b.quit || got != "Ici et là." {
				t.Fatalf("left: %v; the file holds %q", b.quit, got)
			}
			d := b.reopened() // the editor ran on: its file was still there
			if left := d.beside(); len(left) > 0 {
				t.Errorf("left behind after the next session: %v", left)
			}
		})
	}
}

// TestStayingAfterAllKeepsTheLoan holds that who does not leave after all finds the answer
// still lent.
func TestStayingAfterAllKeepsTheLoan(t *testing.T) {
	b := lend(t, "Ici.")
	b.ended(nil)
	b.gone()
	b.m, _ = b.m.happens(session.Typing{})
	b.elapse(longest)
	b.press("ctrl+q")
	b.sees("enregistrer ailleurs")
	b.press("esc")
	b.sees("L’éditeur a rendu la main aussitôt")
	b.press("enter")
	b.typ("!")
	if got := b.answer(lentAnswer).Text; got != "Ici.!" {
		t.Fatalf("typing goes on at %q", got)
	}
}

// TestEditorOutlivesTheSession holds that what an editor saved in the last second before the
// program was killed, or long after, is taken by the next session, as a step to undo.
func TestEditorOutlivesTheSession(t *testing.T) {
	for name, seen := range map[string][]string{"nothing seen": nil, "some of it seen": {"Ici et", "Ici et là"}} {
		t.Run(name, func(t *testing.T) {
			b := lend(t, "Ici.")
			for _, text := range seen {
				b.writes(text)
				b.elapse(lookEvery + longest)
			}
			before := b.saved().Answer(lentAnswer).Text
			b.writes("Ici et là-bas.\n")
			d := borrowed{driver: b.reopened()}
			d.sees("resté dans l’éditeur")
			d.sees("annuler rend l’ancien")
			d.answers("Ici et là-bas.")
			if left := d.beside(); len(left) > 0 || d.m.at != lentAnswer {
				t.Errorf("at %s; left behind: %v", d.m.at, left)
			}
			d.press("ctrl+u")
			d.answers(before)
		})
	}
}

// TestKilledBetweenReadingAndSaving holds that a text that was read, and marked, but is in no
// saved draft is taken all the same.
func TestKilledBetweenReadingAndSaving(t *testing.T) {
	b := lend(t, "Ici.")
	b.writes("Ici et là.")
	b.look() // and the program is killed before it hears of it
	d := borrowed{driver: b.reopened()}
	d.answers("Ici et là.")
}

// TestLeftBehindIsNeverDroppedNorTaken holds that a text left behind that is not plainly the
// latest version of its answer is put aside and told, and leaves the answer as it is.
func TestLeftBehindIsNeverDroppedNorTaken(t *testing.T) {
	type files map[string]string // what stands in the folder besides
	for name, c := range map[string]struct {
		change bool // the answer was changed since
		text   string
		others files
		told   bool
		kept   string // the text of the file put aside
	}{
		"the answer changed":     {change: true, text: "Ici et là.", told: true, kept: "Ici et là."},
		"nothing was saved":      {change: true, text: "Ici."},
		"nothing at all":         {text: "Ici."},
		"an empty file":          {text: ""},
		"Latin-1":                {text: "L\xe9t\xe9", told: true, kept: "L\xe9t\xe9"},
		"an answer nobody knows": {text: "Ici.", others: files{".r.toml.edition-nulle.part.md": "x"}, told: true, kept: "x"},
		"no list of versions":    {text: "Ici et là.", others: files{".r.toml.edition-" + lentAnswer + ".lu": ""}, told: true, kept: "Ici et là."},
	} {
		t.Run(name, func(t *testing.T) {
			b := lend(t, "Ici.")
			b.writes(c.text)
			if c.change {
				path := filepath.Join(b.dir, "r.toml")
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				trial.Write(t, b.dir, "r.toml", strings.Replace(string(data), "Ici.", "Ailleurs.", 1))
			}
			before := b.saved().Answer(lentAnswer).Text
			for file, text := range c.others {
				trial.Write(t, b.dir, file, text)
			}
			d := borrowed{driver: b.reopened()}
			if told := strings.Contains(d.screen(), "ne suit plus"); told != c.told {
				t.Errorf("told: %v\n%s", told, d.screen())
			}
			d.answers(before)
			left := d.beside()
			if c.kept == "" {
				if len(left) > 0 {
					t.Errorf("left behind: %v", left)
				}
				return
			}
			if len(left) != 1 || left[0][0] == '.' {
				t.Fatalf("put aside: %v", left)
			}
			if got, err := os.ReadFile(filepath.Join(d.dir, left[0])); err != nil || string(got) != c.kept {
				t.Errorf("put aside: %q, %v", got, err)
			}
		})
	}
}

// TestNanoLeavesItsText takes what nano writes beside when a signal ends it.
func TestNanoLeavesItsText(t *testing.T) {
	b := lend(t, "Ici.")
	trial.Write(t, b.dir, filepath.Base(b.path)+".save", "Ici et là.\n")
	d := borrowed{driver: b.reopened()}
	d.answers("Ici et là.")
	if left := d.beside(); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestALiveSessionKeepsItsTexts holds that nobody touches the text of a session that lives.
func TestALiveSessionKeepsItsTexts(t *testing.T) {
	b := lend(t, "Ici.")
	if msg := openDraft(b.m.cat, filepath.Join(b.dir, "r.toml"))().(drafts.Opened); msg.Err == nil {
		t.Fatal("a second session opened the draft")
	}
	trial.Write(t, b.dir, "r.toml.edition-x.toml", "format = 1\ncatalogue = \"movilab-ami\"\nversion = 1\n")
	msg := openDraft(b.m.cat, filepath.Join(b.dir, "r.toml.edition-x.toml"))().(drafts.Opened)
	if msg.Err != nil {
		t.Fatal(msg.Err)
	}
	if err := msg.File.Close(); err != nil {
		t.Fatal(err)
	}
	b.reads("Ici.")
}

// TestTheTextIsPrivate holds that only its owner reads the file, and that it is no draft of the folder.
func TestTheTextIsPrivate(t *testing.T) {
	b := lend(t, "Ici.")
	info, err := os.Stat(b.path)
	if err != nil || info.Mode().Perm() != 0o600 || filepath.Dir(b.path) != b.dir {
		t.Fatalf("%s: %v, %v", b.path, info.Mode(), err)
	}
	if msg := drafts.List(b.m.cat, b.dir); len(msg.Drafts) != 1 {
		t.Errorf("listed: %+v", msg.Drafts)
	}
}

// TestEditorWhereNothingCanBeWritten lends the text among the temporary files, and takes it back.
func TestEditorWhereNothingCanBeWritten(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	d := drafting(t, 60, 16, sections.Draft{})
	d.at(lentAnswer)
	d.typ("Ici.")
	d.elapse(longest)
	var then func(error) tea.Msg
	d.m.borrow = func(_ func() error, after func(error) tea.Msg) tea.Cmd { then = after; return nil }
	d.gone()
	d.press("ctrl+e")
	loan, _ := d.m.session.Loan()
	path := loan.Scratch.Path()
	if loan.Scratch.Beside() || filepath.Dir(path) == d.dir {
		t.Fatalf("beside: %s", path)
	}
	if err := os.WriteFile(path, []byte("L\xe9t\xe9"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.send(then(nil))
	if got := d.m.session.Editions(); !slices.Equal(got, []string{path}) {
		t.Errorf("told: %v", got)
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		t.Error("the text is gone")
	}
}
