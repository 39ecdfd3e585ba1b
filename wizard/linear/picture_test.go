package linear

import (
	"strings"
	"testing"

	"ami-wizard/wizard/trial"
)

// TestPicture holds README.md's picture of the linear mode to what it says.
func TestPicture(t *testing.T) {
	s := newSession(t, "4 200 m2", "/retour", "?", "/quitter").on(trial.Half(t), "reperes.surface")
	s.run()
	const width, height = 100, 22
	lines := strings.Split(strings.TrimRight(s.transcript.String(), "\n"), "\n")
	if len(lines) > height {
		lines = lines[:height]
	}
	trial.Picture(t, "picture", strings.Join(lines, "\n"), nil, width, height)
}
