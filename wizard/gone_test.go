package wizard

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// TestASessionNeverEndsWithItsDraftGone guards a draft that another program deleted while it
// was open and nothing was typed since: it was told to be saved, and was nowhere.
func TestASessionNeverEndsWithItsDraftGone(t *testing.T) {
	for name, use := range map[string]func(*driver){
		"nothing done":       func(*driver) {},
		"moved about before": func(d *driver) { d.at("gouvernance.forme"); d.elapse(longest) },
		"words before":       func(d *driver) { d.at("reperes.collectif"); d.typ("x"); d.elapse(longest) },
	} {
		t.Run(name, func(t *testing.T) {
			d := reopened(t)
			use(d)
			want := d.answer("reperes.collectif").Text
			deleteDraft(t, d)
			if told := d.leave(); !strings.Contains(told, words.Recreated) {
				t.Errorf("not told: %q", told)
			}
			if got := d.saved().Answer("reperes.collectif").Text; got != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
		t.Run(name+", to the others", func(t *testing.T) {
			d := reopened(t)
			use(d)
			want := d.answer("reperes.collectif").Text
			deleteDraft(t, d)
			d.press("ctrl+t")
			if got := d.saved().Answer("reperes.collectif").Text; got != want || d.m.session.File() != nil {
				t.Errorf("%q, want %q", got, want)
			}
			d.sees(words.Recreated)
		})
	}
}

func deleteDraft(t *testing.T, d *driver) {
	t.Helper()
	path := filepath.Join(d.dir, "r.toml")
	if err := errors.Join(os.Remove(path), os.Remove(filepath.Join(d.dir, "r.md"))); err != nil {
		t.Fatal(err)
	}
}

// TestADraftGoneWithItsFolderGoesElsewhere, though nothing of it was typed in this session.
func TestADraftGoneWithItsFolderGoesElsewhere(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	d := reopened(t)
	if err := os.Rename(d.dir, d.dir+"-moved"); err != nil {
		t.Fatal(err)
	}
	told := d.leave()
	found, _ := filepath.Glob(filepath.Join(home, "*.toml"))
	if len(found) != 1 || !strings.Contains(told, filepath.Base(found[0])) {
		t.Errorf("found %q, told %q", found, told)
	}
}

// TestWordsGivenUpStayGivenUp: a person who leaves without saving asked for no file.
func TestWordsGivenUpStayGivenUp(t *testing.T) {
	d := reopened(t)
	deleteDraft(t, d)
	next, cmd := d.m.ask(session.GiveUp{})
	d.m = next
	d.run(cmd)
	if _, err := d.m.keep.finish(nil, commands.ExitDone, console.Streams{Err: &strings.Builder{}}); err != nil {
		t.Fatal(err)
	}
	if d.file("r.toml") != "" {
		t.Errorf("written:\n%s", d.file("r.toml"))
	}
}

// TestAnAlertIsTakenBackWithTheChange: another program undid what it did (git checkout).
func TestAnAlertIsTakenBackWithTheChange(t *testing.T) {
	d := reopened(t)
	d.at("reperes.collectif")
	d.elapse(longest)
	ours := d.file("r.toml")
	changes := d.m.session.File().Changes()
	report := func() {
		d.t.Helper()
		msg, ok := nextChange(d.m.session.File(), changes)().(changedMsg)
		if !ok {
			t.Fatal("no report")
		}
		msg.next = nil
		d.send(tea.Msg(msg))
	}
	d.wrote("r.toml", theirsToml)
	report()
	d.sees("Un autre programme a changé ce fichier")
	d.wrote("r.toml", ours)
	report()
	if d.m.session.Theirs() != "" || strings.Contains(d.screen(), "autre programme") {
		t.Errorf("%q is still told of:\n%s", d.m.session.Theirs(), d.screen())
	}
}
