package wizard

import (
	"bytes"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
)

// A crash tells where the draft is and what to send to have it mended, and nothing of what
// was written.
func TestACrashTellsWhatToSend(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("canari")
	var told bytes.Buffer
	if _, err := d.m.keep.finish(tea.ErrProgramPanic, commands.ExitMissing, console.Streams{Out: &told, Err: &told}); err == nil {
		t.Error("a crash is no failure")
	}
	for _, want := range []string{"enregistré dans r.toml", "envoyez à qui vous a donné le programme", "ami-wizard --version"} {
		if !strings.Contains(told.String(), want) {
			t.Errorf("it does not tell %q:\n%s", want, told.String())
		}
	}
	if strings.Contains(told.String(), "canari") {
		t.Errorf("it tells an answer:\n%s", told.String())
	}
}
