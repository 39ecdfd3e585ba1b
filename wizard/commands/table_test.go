package commands

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"ami-wizard/wizard/console"
	"ami-wizard/wizard/look"
)

// noProgram stands for the program with screens, which no test here reaches.
func noProgram(Wanted) (int, error) { return ExitMissing, errors.New("no program here") }

// ran runs the program on a command line, away from any terminal.
func ran(args ...string) (code int, out, complaints string) {
	var o, e bytes.Buffer
	code = Run(args, console.Streams{In: strings.NewReader(""), Out: &o, Err: &e}, noProgram)
	return code, o.String(), e.String()
}

// Every row of the table, and each of its options, stands in the manual.
func TestManualTellsTheWholeTable(t *testing.T) {
	code, out, _ := ran("--help")
	if code != ExitDone {
		t.Fatalf("--help gives %d", code)
	}
	rows := 0
	for _, c := range table() {
		if c.run == nil || c.summary == "" {
			t.Errorf("%q does nothing, or nothing that is said", c.name)
		}
		for _, want := range append([]string{strings.TrimSpace("ami-wizard " + c.name), c.summary}, named(c.options)...) {
			rows++
			if !strings.Contains(out, want) {
				t.Errorf("the manual does not tell %q:\n%s", want, out)
			}
		}
	}
	if rows < 10 {
		t.Fatalf("only %d things looked for", rows)
	}
	for _, line := range strings.Split(out, "\n") {
		if look.Cells(line) > 100 || strings.HasSuffix(line, " ") {
			t.Errorf("line %q", line)
		}
	}
}

func named(options []option) (out []string) {
	for _, o := range options {
		out = append(out, o.name, o.summary)
	}
	return out
}

func TestFollowWrongUse(t *testing.T) {
	for want, args := range map[string][]string{
		"il faut le fichier d’une réponse":         {"suivre"},
		"Le nom d’une réponse finit par .toml":     {"suivre", "photo.png"},
		"L’entrée ou la sortie n’est pas un termi": {"suivre", "r.toml"},
	} {
		var out, errs bytes.Buffer
		if code := Run(args, console.Streams{In: &out, Out: &out, Err: &errs}, noProgram); code != ExitUsage {
			t.Errorf("%v gave %d", args, code)
		}
		if !strings.Contains(errs.String(), want) || out.Len() > 0 {
			t.Errorf("%v said %q and %q", args, errs.String(), out.String())
		}
	}
	if _, err := os.Stat("r.toml"); err == nil {
		t.Error("following made the file")
	}
}
