package commands

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/manual"
)

// What the program writes of itself names every command and option that --help names, and
// what shells can show of each: bash shows no summaries.
func TestCompletionsAndPageTellWhatHelpTells(t *testing.T) {
	_, help, _ := ran("--help")
	page := pageOf(t)
	for _, shell := range manual.Shells {
		code, script, complaints := ran("completion", shell)
		script = strings.ReplaceAll(script, `\:`, ":") // as zsh writes one
		if code != ExitDone || complaints != "" {
			t.Fatalf("completion %s gives %d, %q", shell, code, complaints)
		}
		for _, c := range table() {
			told := append([]string{c.name}, strings.Split(c.args, "|")...)
			if !strings.Contains(c.args, "|") {
				told = told[:1]
			}
			for _, o := range c.options {
				told = append(told, o.name)
				if !strings.Contains(help, o.name) {
					t.Errorf("--help does not tell %s", o.name)
				}
			}
			for _, name := range told {
				if shell == "fish" {
					name = strings.TrimLeft(name, "-")
				}
				if !regexp.MustCompile(`(^|[\s'|:(n-])` + regexp.QuoteMeta(name) + `($|[\s'\\|:)\[])`).MatchString(script) {
					t.Errorf("completion %s does not know %q", shell, name)
				}
			}
			if shell != "bash" && c.name != "" && !strings.Contains(script, c.summary) {
				t.Errorf("completion %s does not tell %q", shell, c.summary)
			}
		}
	}
	for _, c := range table() {
		for _, want := range append([]string{c.name, c.args, c.summary}, named(c.options)...) {
			if !strings.Contains(page, strings.ReplaceAll(want, "\u202f", "\u00a0")) { // groff has no narrow one
				t.Errorf("the page does not tell %q", want)
			}
		}
	}
}

// pageOf gives the words of the manual page, without what groff reads as its own.
func pageOf(t *testing.T) string {
	t.Helper()
	code, page, complaints := ran("man")
	if code != ExitDone || complaints != "" || !strings.Contains(page, ".TH ") {
		t.Fatalf("man gives %d, %q", code, complaints)
	}
	if groff, err := exec.LookPath("groff"); err == nil {
		cmd := exec.Command(groff, "-man", "-Tutf8", "-k", "-ww")
		cmd.Stdin = strings.NewReader(page)
		var said strings.Builder
		cmd.Stderr = &said
		if _, err := cmd.Output(); err != nil || said.Len() > 0 {
			t.Errorf("groff: %v\n%s", err, said.String())
		}
	}
	return strings.NewReplacer(`\fB`, "", `\fI`, "", `\fR`, "", `\-`, "-", `\e`, `\`, `\ `, "\u00a0").Replace(page)
}

func TestCompletionAsksForAShellThatItKnows(t *testing.T) {
	for _, args := range [][]string{{"completion"}, {"completion", "tcsh"}, {"completion", "bash", "zsh"}, {"man", "r.toml"}, {"guide", "r.toml"}} {
		if code, out, complaints := ran(args...); code != ExitUsage || out != "" || !strings.Contains(complaints, "piste") {
			t.Errorf("%v gives %d, %q, %q", args, code, out, complaints)
		}
	}
}

// The guide names only commands, options and keys that there are, and is two screens long.
func TestGuideNamesWhatThereIs(t *testing.T) {
	code, guide, _ := ran("guide")
	if code != ExitDone {
		t.Fatalf("guide gives %d", code)
	}
	keys := look.NewKeyMap()
	var there []string
	for _, group := range keys.Groups() {
		for _, b := range group.Keys {
			there = append(there, strings.Fields(b.Help().Key)...)
		}
	}
	typed := 0
	for _, words := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(guide, -1) {
		fields := strings.Fields(words[1])
		switch {
		case fields[0] == "ami-wizard":
			typed++
			checkCommand(t, fields[1:])
		case len(fields) == 1 && filepath.Ext(fields[0]) == "" && !strings.HasPrefix(fields[0], "-"):
			typed++
			if !slices.Contains(there, fields[0]) {
				t.Errorf("no key is called %q: %q", fields[0], there)
			}
		}
	}
	if typed < 15 {
		t.Fatalf("only %d things to type", typed)
	}
	const screen, screens = 24, 2
	lines := manual.Guide(guideWidth, true)
	if n := len(lines); n > screen*screens+2 {
		t.Errorf("the guide takes %d lines", n)
	}
	for _, line := range lines {
		if look.Cells(line) > guideWidth {
			t.Errorf("too wide: %q", line)
		}
	}
	page := pageOf(t)
	if !strings.Contains(page, "Dites la règle") {
		t.Error("the page lacks the guide")
	}
}

// checkCommand checks a command line that the guide gives.
func checkCommand(t *testing.T, args []string) {
	t.Helper()
	all := table()
	asked := all[0]
	if len(args) > 0 {
		if i := slices.IndexFunc(all, func(c command) bool { return c.name == args[0] }); i > 0 {
			asked, args = all[i], args[1:]
		}
	}
	given, err := asked.read(args, all)
	if err == nil {
		err = (call{arguments: given, all: all}).misplaced()
	}
	if err != nil {
		t.Errorf("%q: %v", args, err)
	}
}
