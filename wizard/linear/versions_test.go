package linear

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// TestLinearKnowsItsOwnMarkdown holds that a draft that is opened again in the linear mode is
// not said to have a Markdown that was changed by hand, when it is the one that was written.
func TestLinearKnowsItsOwnMarkdown(t *testing.T) {
	first := newSession(t, "La Halle", "/quitter")
	first.on(sections.NewDraft(first.Clock()), "reperes.projet").run()
	again := newSession(t, "/aller 1.2", "Les Ateliers", "/quitter")
	msg := drafts.Open(again.Cat, filepath.Join(first.dir, "r.toml"))
	if msg.Err != nil {
		t.Fatal(msg.Err)
	}
	again.opened(msg)
	again.run()
	if said := again.transcript.String(); strings.Contains(said, words.ResponseKept) {
		t.Errorf("its own Markdown is taken for another's:\n%s", said)
	}
	if beside, err := filepath.Glob(filepath.Join(first.dir, "*.md*")); err != nil || len(beside) != 1 {
		t.Errorf("beside the draft: %q, %v", beside, err)
	}
}

// TestLinearGivesUpOnPurposeOnly holds that words that cannot be saved are lost only where
// leaving is asked for twice in a row.
func TestLinearGivesUpOnPurposeOnly(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		stuck int
		done  bool
	}{
		"twice":           {[]string{"La Halle", "/quitter", "/quitter"}, 1, false},
		"not in a row":    {[]string{"La Halle", "/quitter", "/plan", "/quitter", "/quitter"}, 2, false},
		"after more text": {[]string{"La Halle", "/quitter", "Ici", "/quitter", "/quitter"}, 2, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("HOME", t.TempDir())
			s := newSession(t, c.lines...)
			s.on(sections.NewDraft(s.Clock()), "reperes.projet")
			s.gone()
			if done := s.run(); done != c.done {
				t.Errorf("done %v", done)
			}
			if got := strings.Count(s.transcript.String(), linStuck); got != c.stuck {
				t.Errorf("warned %d times:\n%s", got, s.transcript)
			}
		})
	}
}

// gone takes the draft's folder away, so that every save fails.
func (s *trialled) gone() {
	s.t.Helper()
	if err := os.RemoveAll(s.dir); err != nil {
		s.t.Fatal(err)
	}
}
