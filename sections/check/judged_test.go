package check_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/draftfile"
)

var update = flag.Bool("update", false, "write what is told of each draft anew; judge it before committing")

// asked is the day on which each draft of testdata is looked at.
var asked = map[string]time.Time{
	"village.toml": time.Date(2027, 5, 20, 21, 0, 0, 0, time.UTC), "friche.toml": time.Date(2023, 10, 2, 19, 0, 0, 0, time.UTC),
	"cooperative.toml": time.Date(2027, 9, 20, 9, 0, 0, 0, time.UTC),
}

// TestWhatIsToldOfDrafts holds, line by line, what the rules say of three drafts as people write
// them, alone and beside each call that is embedded, of the worked example beside each call, and of
// it with every passage kept: each line was read and judged useful, exact and well said.
func TestWhatIsToldOfDrafts(t *testing.T) {
	c, example := example(t)
	drafts := map[string]sections.Draft{"exemple": example, "tout-garde": keepAll(c, example)}
	paths, err := filepath.Glob("testdata/drafts/*.toml")
	if err != nil || len(paths) < 3 {
		t.Fatalf("%v: %q", err, paths)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := draftfile.Decode(c, data)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		drafts[strings.TrimSuffix(filepath.Base(path), ".toml")] = d
	}
	for name, d := range drafts {
		now, dated := asked[name+".toml"]
		if !dated {
			now = today
		}
		alone := reading.Findings(c, d, reading.Beside{Now: now})
		said := told(alone)
		for _, of := range call.Shipped() {
			said += "\n" + of + "\n" + told(beyond(reading.Findings(c, d, reading.Beside{Call: shipped(t, of), Now: now}), alone))
		}
		judged(t, filepath.Join("testdata", "judged", name+".txt"), said)
		for _, f := range alone {
			if _, known := c.Question(f.Place.Question); !known && !f.Place.Call {
				t.Errorf("%s: %s leads nowhere", name, f.ID())
			}
		}
	}
	if all := reading.Findings(c, sections.NewDraft(today), reading.Beside{Call: shipped(t, "lyon"), Now: today}); len(check.Open(all)) > 0 {
		t.Errorf("told of an empty draft:\n%s", told(all))
	}
}

// idShape finds, in the sources, the ids of questions that rules read.
var idShape = regexp.MustCompile(`Question += "([a-z-]+\.[a-z-]+)"`)

// TestRulesReadQuestionsThatAreAsked: one whose question was renamed would be silent for ever.
func TestRulesReadQuestionsThatAreAsked(t *testing.T) {
	c, _ := example(t)
	sources, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	for _, path := range sources {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range idShape.FindAllStringSubmatch(string(data), -1) {
			read++
			if q, ok := c.Question(m[1]); !ok || q.ID != m[1] || q.Retired {
				t.Errorf("%s reads %s, which nobody is asked", path, m[1])
			}
		}
	}
	if read < 20 {
		t.Errorf("only %d questions are read", read)
	}
}

// judged compares what is told with what was judged.
func judged(t *testing.T, path, said string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(said), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil || string(want) != said {
		t.Errorf("%s: %v (go test -update writes it anew)\n--- want\n%s\n--- got\n%s", path, err, want, said)
	}
}
