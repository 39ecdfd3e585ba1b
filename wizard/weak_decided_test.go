package wizard

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// decidedAndChanged writes the worked example of which a group approved every section, and then
// one paragraph was added to a story.
func decidedAndChanged(t *testing.T) (path string) {
	t.Helper()
	c := trial.Embedded(t)
	d, err := catalogue.Example(c)
	if err != nil {
		t.Fatal(err)
	}
	var r consent.Record
	reader := bound.NewReader(c)
	for i := range c.Sections {
		of := consent.Decision{At: time.Date(2027, 1, 12, 20, 0, 0, 0, time.Local), Present: 12, Text: reader.Section(d, i)}
		of.Mark = consent.PrintOf(of.Text)
		r = r.Change(c.Sections[i].ID, func(p consent.Part) consent.Part { return p.Decided(of) })
	}
	story := d.Answer("histoire.recit").Text + "\n\nEt depuis mai 2027, dix personnes de plus."
	path = filepath.Join(t.TempDir(), "r.toml")
	for name, data := range map[string][]byte{
		path: draftfile.Encode(c, d.Set("histoire.recit", sections.Answer{Text: story})), store.RecordOf(path): consent.Encode(r),
	} {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

const changedSays = "modifiée depuis la décision"

// TestADecidedSectionThatChangesIsTold wherever a response is looked over: in the review, from
// which enter leads to the paragraph's field, in the plan, by the command, by lines and in the
// folder that is handed in.
func TestADecidedSectionThatChangesIsTold(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		d := sized(t, size[0], size[1])
		d.run(openDraft(d.m.cat, decidedAndChanged(t)))
		d.press("ctrl+p")
		d.sees("1 à revoir")
		d.press("esc", "ctrl+l", "tab")
		d.sees("À revoir (1)")
		d.sees("§ 4")
		d.press("enter")
		if d.m.at != "histoire.recit" {
			t.Errorf("%d×%d: enter went to %s", size[0], size[1], d.m.at)
		}
	}
	path := decidedAndChanged(t)
	var out, errs bytes.Buffer
	if Run([]string{"verifier", path}, console.Streams{Out: &out, Err: &errs}); !strings.Contains(out.String(), changedSays) || errs.Len() > 0 {
		t.Errorf("the command: %s\n%s", errs.String(), out.String())
	}
	out.Reset()
	in := strings.NewReader("/verifier\n/quitter\n")
	if code := Run([]string{"--lineaire", path}, console.Streams{In: in, Out: &out, Err: &errs}); code != commands.ExitDone || !strings.Contains(out.String(), changedSays) {
		t.Errorf("by lines: %d, %s\n%s", code, errs.String(), out.String())
	}
	if code := Run([]string{"dossier", path}, console.Streams{Out: &out, Err: &errs}); code != commands.ExitDone {
		t.Fatal(code, errs.String())
	}
	read, err := os.ReadFile(filepath.Join(pack.Folder(path), pack.ReadmeName))
	if err != nil || !strings.Contains(string(read), "2\u00a0points à revoir") {
		t.Errorf("the folder: %v\n%s", err, read)
	}
}
