package follow

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/render/bound"
	"ami-wizard/render/preview"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// TestHeadingsSayWhatIsDecided draws a section that was decided, and one that changed since.
func TestHeadingsSayWhatIsDecided(t *testing.T) {
	c, d := trial.Embedded(t), trial.Example(t)
	text := bound.NewReader(c).Section(d, 2)
	at := time.Date(2027, 1, 12, 18, 30, 0, 0, time.Local)
	r := consent.Record{}.SetPart(consent.Part{Section: c.Sections[2].ID}.Decided(consent.Decision{At: at, Present: 12, Text: text, Mark: consent.PrintOf(text)}))
	r = r.SetPart(consent.Part{Section: c.Sections[3].ID}.Decided(consent.Decision{At: at, Present: 12, Text: text, Mark: consent.PrintOf(text)}))
	first := bound.NewReader(c).Section(d, 1) // has no title
	r = r.SetPart(consent.Part{Section: c.Sections[1].ID}.Decided(consent.Decision{At: at, Present: 7, Text: first, Mark: consent.PrintOf(first)}))
	w := New(c, "r.toml", func() (store.Sight, bool) { return store.Sight{}, false }).
		WithDecisions(func() (store.Sight, bool) { return store.Sight{Data: consent.Encode(r)}, true })
	got, ok := w.decisions().(decidedMsg)
	if !ok || !got.record.Equal(r) {
		t.Fatalf("read %+v", got)
	}
	p := draw(c, preview.New(), picture{}, order{draft: d, record: got.record, version: 1, width: 70}).picture
	said := ansi.Strip(strings.Join(p.unmarked, "\n"))
	for _, want := range []string{"◆ décidé 12/01 · 12\u00a0présents", "◇ décidé, modifié depuis §1", "◆ décidé 12/01 · 7\u00a0présents"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q does not show in\n%.2000s", want, said)
		}
	}
}
