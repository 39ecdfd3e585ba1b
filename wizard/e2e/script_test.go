//go:build unix

package e2e

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestSessions plays testdata/script.
func TestSessions(t *testing.T) {
	play(t, filepath.Join("testdata", "script"))
	noRaces(t)
}

// play runs the scripts of a folder. They know, besides testscript's own commands,
//
//	tty [-silent] 60x16 steps.txt ami-wizard …   a session, in the steps of steps_test.go;
//	                                             -silent: the terminal answers no question
//	exits 1 ami-wizard …                         runs it without a terminal and checks its exit code
//	small disk                                   makes the folder a file system of 256 KB
//
// After tty, stdout is what stands on the screen once the program has gone.
func play(t *testing.T, dir string) {
	binary := found(t, program)
	testscript.Run(t, testscript.Params{
		Dir:                 dir,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			own := environment(env.WorkDir)
			own[0] = "PATH=" + filepath.Dir(binary) + string(os.PathListSeparator) + os.Getenv("PATH")
			env.Vars = append(env.Vars, own...)
			env.Values[varsKey{}] = env.Vars
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"tty": tty, "exits": exits, "small": small},
	})
}

// varsKey is where a script's environment waits for its sessions.
type varsKey struct{}

// adapter lets a script fail as a test does.
type adapter struct{ *testscript.TestScript }

func (adapter) Helper() {}

// tty is the command of the same name.
func tty(ts *testscript.TestScript, neg bool, args []string) {
	silent := len(args) > 0 && args[0] == "-silent"
	if silent {
		args = args[1:]
	}
	if neg || len(args) < 3 {
		ts.Fatalf("usage: tty [-silent] 60x16 steps.txt command …")
	}
	cols, rows, err := parseSize(args[0])
	ts.Check(err)
	s := session{cols: cols, rows: rows, dir: ts.MkAbs("."), env: variables(ts), silent: silent, args: args[2:]}
	s.args[0] = lookUp(ts, s.args[0])
	x := s.open(adapter{ts})
	defer x.close()
	p := player{terminal: x, path: ts.MkAbs, nested: func(size, steps string, args []string) {
		tty(ts, false, append([]string{size, steps}, args...))
	}}
	p.play(args[1], ts.ReadFile(args[1]))
	if _, err := ts.Stdout().Write([]byte(x.screen())); err != nil {
		ts.Check(err)
	}
}

// variables gives the script's environment as it is now.
func variables(ts *testscript.TestScript) []string {
	vars, _ := ts.Value(varsKey{}).([]string)
	for _, name := range []string{"NO_COLOR", "TERM", "EDITOR", "VISUAL", "HOME", "CLICOLOR_FORCE"} {
		if value := ts.Getenv(name); value != "" {
			vars = append(vars[:len(vars):len(vars)], name+"="+value)
		}
	}
	return vars
}

func lookUp(ts *testscript.TestScript, name string) string {
	if name == "ami-wizard" {
		path, err := program()
		ts.Check(err)
		return path
	}
	path, err := exec.LookPath(name)
	ts.Check(err)
	return path
}

// exits is the command of the same name.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code command …")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	cmd := exec.Command(lookUp(ts, args[1]), args[2:]...)
	cmd.Dir, cmd.Env, cmd.Stdout, cmd.Stderr = ts.MkAbs("."), variables(ts), ts.Stdout(), ts.Stderr()
	err = cmd.Run()
	exit := (*exec.ExitError)(nil)
	if err != nil && !errors.As(err, &exit) {
		ts.Fatalf("%v", err)
	}
	if got := cmd.ProcessState.ExitCode(); got != want {
		ts.Fatalf("%q returns %d, not %d (%v)", args[1:], got, want, err)
	}
}

// small is the command of the same name.
func small(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: small folder")
	}
	ts.Check(mountSmall(ts.MkAbs(args[0]), "256k"))
}
