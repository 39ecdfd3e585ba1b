package store

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func nothing(int, string, string) fault { return fault{} }

// TestEveryStepOfASaveCanFail fails each system call of each scenario once, or from
// then on until the save has given up, before or after its effect.
func TestEveryStepOfASaveCanFail(t *testing.T) {
	for _, sc := range scenarios {
		t.Run(sc.name, func(t *testing.T) {
			t.Parallel()
			ops, first, last := sc.steps(t)
			errnos := []error{errIO, errFull, errDenied, errReadOnly}
			faults := 0
			for n := first; n <= last; n++ {
				sc.failAt(t, n, fault{err: errnos[n%len(errnos)]}, false)
				sc.failAt(t, n, fault{err: errFull}, true)
				faults += 2
				if lateEffect[ops[n-1]] {
					sc.failAt(t, n, fault{err: errIO, late: true}, false)
					faults++
				}
			}
			t.Logf("%d system calls, %d faults", last-first+1, faults)
		})
	}
}

// lateEffect are the calls that network file systems do and report as failed.
var lateEffect = map[string]bool{"rename": true, "remove": true, "sync": true, "syncDir": true, "write": true}

// steps names the system calls of a session without a fault; those from first to
// last are saves.
func (sc scenario) steps(t *testing.T) (ops []string, first, last int) {
	t.Helper()
	dir, path := sc.place(t)
	d := newTrial(nothing)
	f, err := sc.open(path, d)
	if err != nil {
		t.Fatal(err)
	}
	first = d.n + 1
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	tidy(t, dir)

	dir, path = sc.place(t)
	d = newTrial(func(_ int, op, _ string) fault {
		ops = append(ops, op)
		return fault{}
	})
	f, err = sc.session(path, d, func(error) bool { return false })
	if err != nil {
		t.Fatal(err)
	}
	last = d.n
	d.durable(t)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	sc.check(t, dir)
	sc.checkEnd(t, dir)
	return ops, first, last
}

// checkEnd is what a person finds after a session whose saves all succeeded in the end.
func (sc scenario) checkEnd(t *testing.T, dir string) {
	t.Helper()
	tidy(t, dir)
	end := draftFile
	if sc.as != "" {
		end = sc.as
	}
	last := sc.saves[len(sc.saves)-1]
	if sc.idle {
		want(t, dir, map[string]string{
			draftFile: sc.meddle[draftFile], draftFile + "~": "", responseFile: sc.before[responseFile],
			recordFile: sc.meddle[recordFile],
		})
		if got := slices.DeleteFunc(names(t, dir), staysLocked); len(got) != len(sc.before) {
			t.Errorf("more than the draft and its response: %q", got)
		}
		return
	}
	if slurp(t, filepath.Join(dir, end)) != last {
		t.Errorf("%s is not the last text", end)
	}
	if slurp(t, filepath.Join(dir, responseName(end))) != answer(last) {
		t.Errorf("%s is not the last response", responseName(end))
	}
	if sc.decide && slurp(t, filepath.Join(dir, recordName(end))) != decided(last) {
		t.Errorf("%s is not the last decisions", recordName(end))
	}
	if found := sc.before[recordFile]; sc.decide && slurp(t, filepath.Join(dir, recordFile+"~")) != found {
		t.Errorf("%s~ is not the decisions as found", recordFile)
	}
	if found := sc.before[draftFile]; slurp(t, filepath.Join(dir, draftFile+"~")) != found {
		t.Errorf("%s~ is not the draft as found", draftFile)
	}
}

func (sc scenario) failAt(t *testing.T, n int, f fault, lasting bool) {
	t.Helper()
	dir, path := sc.place(t)
	var where string
	healed := false
	d := newTrial(func(i int, op, path string) fault {
		if i == n || (lasting && i > n && !healed) {
			where = op + " " + filepath.Base(path)
			return f
		}
		return fault{}
	})
	tries := 0
	file, err := sc.session(path, d, func(err error) bool {
		// Saving failed and the text is still in memory; what is on the disk is whole.
		if !errors.Is(err, f.err) && KindOf(err) != KindExists {
			t.Fatalf("step %d, %s fails with %v, Save with %v", n, where, f.err, err)
		}
		sc.check(t, dir)
		if !lasting && !strings.HasPrefix(where, "remove ") {
			tidyTemps(t, dir)
		}
		healed = true
		tries++
		return tries < 3 && KindOf(err) != KindExists
	})
	if KindOf(err) == KindExists {
		// Elsewhere, and the file was there already when the failure came: the
		// person is asked for another name.
		sc.check(t, dir)
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		return
	}
	if err != nil {
		t.Fatalf("step %d, %s failed with %v: saving again: %v", n, where, f.err, err)
	}
	d.durable(t)
	healed = true
	if err := file.Close(); err != nil && !errors.Is(err, f.err) {
		t.Fatal(err)
	}
	sc.check(t, dir)
	reopen(t, path) // sweeps what a failing remove left
	if sc.as != "" {
		reopen(t, filepath.Join(dir, sc.as))
	}
	sc.checkEnd(t, dir)
	if t.Failed() {
		t.Fatalf("after step %d, %s, failed with %v (late: %v, lasting: %v)", n, where, f.err, f.late, lasting)
	}
}

// TestOpeningSurvivesFaults fails each call of an opening: the draft opens, or an
// error says why and the next opening works.
func TestOpeningSurvivesFaults(t *testing.T) {
	sc := scenarios[2]
	_, first, _ := sc.steps(t)
	for n := 1; n < first; n++ {
		for _, errno := range []error{errIO, errFull, errReadOnly} {
			dir, path := sc.place(t)
			f, data, err := open(newTrial(func(i int, _, _ string) fault {
				if i == n {
					return fault{err: errno}
				}
				return fault{}
			}), path)
			if err == nil && string(data) != sc.before[draftFile] {
				t.Fatalf("step %d: opened %.20q", n, data)
			}
			if err != nil && !errors.Is(err, errno) {
				t.Fatalf("step %d: %v does not tell %v", n, err, errno)
			}
			if f != nil {
				if err := f.Close(); err != nil {
					t.Fatal(err)
				}
			}
			sc.check(t, dir)
			reopen(t, path)
			tidy(t, dir)
		}
	}
}

// reopen opens and closes without a fault.
func reopen(t *testing.T, path string) {
	t.Helper()
	f, _, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if f.Warning() != nil {
		t.Error(f.Warning())
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestKindsReachTheCaller: each cause that a person can do something about is told
// apart, whatever call it comes from.
func TestKindsReachTheCaller(t *testing.T) {
	for errno, kind := range map[error]Kind{
		errFull: KindFull, errReadOnly: KindReadOnly, errDenied: KindDenied, errIO: KindIO,
		errNameTooLong: KindNameTooLong, errBusy: KindBusy,
	} {
		for _, op := range []string{"createTemp", "write", "sync", "close", "rename", "syncDir"} {
			_, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
			armed := false
			f, _, err := open(newTrial(func(_ int, o, _ string) fault {
				if armed && o == op {
					return fault{err: errno}
				}
				return fault{}
			}), path)
			if err != nil {
				t.Fatal(err)
			}
			armed = true
			saved, err := f.Save(Snapshot{Draft: []byte("one")})
			if op == "close" && err == nil {
				t.Error("a failing close went unseen")
			}
			if KindOf(err) != kind {
				t.Errorf("%s fails with %v: kind %d of %v, %+v", op, errno, KindOf(err), err, saved)
			}
			armed = false
			if saved, err := f.Save(Snapshot{Draft: []byte("one")}); err != nil || !saved.Wrote && op != "syncDir" {
				t.Errorf("after %s failed: %v, %+v", op, err, saved)
			}
			if err := f.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestARenameThatLiedIsNotAConflict: it was done and reported as failed. What is on
// the disk is ours, and typing went on.
func TestARenameThatLiedIsNotAConflict(t *testing.T) {
	dir, path := scenario{before: map[string]string{draftFile: "zero"}}.place(t)
	armed := false
	f, _, err := open(newTrial(func(_ int, op, to string) fault {
		if armed && op == "rename" && strings.HasSuffix(to, draftFile) {
			return fault{err: errIO, late: true}
		}
		return fault{}
	}), path)
	if err != nil {
		t.Fatal(err)
	}
	armed = true
	if _, err := f.Save(Snapshot{Seq: 1, Draft: []byte("one")}); KindOf(err) != KindIO {
		t.Fatal(err)
	}
	armed = false
	if saved := save(t, f, 2, "two"); len(saved.Kept) != 0 {
		t.Errorf("%+v", saved)
	}
	want(t, dir, map[string]string{draftFile: "two", draftFile + "~": "zero"})
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
