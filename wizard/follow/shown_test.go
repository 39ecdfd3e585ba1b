package follow

import (
	"fmt"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

func TestNothingFollowedActsOnTheTerminal(t *testing.T) {
	for name, content := range trial.HostileFiles {
		t.Run(name, func(t *testing.T) {
			c, err := catalogue.Default()
			if err != nil {
				t.Fatal(err)
			}
			sight, more := store.Sight{Data: []byte(content)}, true
			m := tea.Model(New(c, trial.HostileName, func() (store.Sight, bool) { return sight, more }))
			m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
			for _, err := range []error{nil, &os.PathError{Op: "open", Path: trial.HostileName, Err: os.ErrNotExist}, fmt.Errorf("%s", trial.HostileName)} {
				sight.Err = err
				f := m.(Window)
				msg := f.look()
				next, _ := f.saw(msg.(seenMsg))
				m = next
				m, _ = m.Update(brokenMsg{m.(Window).trouble.count})
				content := m.View().Content
				if bad := trial.Acting(trial.Styleless(content)); bad != "" || !strings.Contains(content, "\n") {
					t.Errorf("after %v the window would act: %s", err, bad)
				}
				if n := strings.Count(content, "\n") + 1; n > 24 {
					t.Errorf("after %v there are %d lines", err, n)
				}
			}
		})
	}
}
