package store

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// fault is what becomes of a system call: nothing when err is nil. A late one does
// its work and says it failed, as network file systems do.
type fault struct {
	err  error
	late bool
}

// trial is a disk whose every call can be failed, or made the last of the process.
// It also keeps the books of what a power cut could undo.
type trial struct {
	mu       sync.Mutex
	at       func(n int, op, path string) fault
	n        int
	unsynced map[string]bool // temporary files written and not synced, folders with a rename not synced
	broken   []string        // the times when that was against the promise
}

func newTrial(at func(n int, op, path string) fault) *trial {
	return &trial{at: at, unsynced: map[string]bool{}}
}

func (d *trial) step(op, path string, call func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.n++
	f := d.at(d.n, op, path)
	if f.err != nil && !f.late {
		return &fs.PathError{Op: op, Path: path, Err: f.err}
	}
	if err := call(); err != nil {
		return err
	}
	d.account(op, path)
	if f.err != nil {
		return &fs.PathError{Op: op, Path: path, Err: f.err}
	}
	return nil
}

func (d *trial) account(op, path string) {
	switch op {
	case "write":
		d.unsynced[path] = true
	case "sync", "syncDir":
		delete(d.unsynced, path)
	case "rename":
		from, to, _ := strings.Cut(path, "\x00")
		if d.unsynced[from] {
			d.broken = append(d.broken, "renamed before its text was synced: "+to)
		}
		d.unsynced[filepath.Dir(to)] = true
	}
}

// durable fails the test when a power cut now could take back what was just said to be saved.
func (d *trial) durable(t *testing.T) {
	t.Helper()
	for path := range d.unsynced {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			t.Errorf("said to be saved, and %q is not synced", path)
		}
	}
	if len(d.broken) > 0 {
		t.Error(d.broken)
	}
}

func (d *trial) lstat(path string) (info fs.FileInfo, err error) {
	err = d.step("lstat", path, func() error { info, err = os.Lstat(path); return err })
	return info, err
}

func (d *trial) open(path string) (h handle, err error) {
	err = d.step("open", path, func() error { h, err = system{}.open(path); return err })
	if err != nil {
		return nil, err
	}
	return &trialFile{handle: h, d: d}, nil
}

func (d *trial) createTemp(dir, pattern string) (h handle, err error) {
	err = d.step("createTemp", dir, func() error { h, err = system{}.createTemp(dir, pattern); return err })
	if err != nil {
		return nil, err
	}
	return &trialFile{handle: h, d: d}, nil
}

func (d *trial) rename(from, to string) error {
	return d.step("rename", from+"\x00"+to, func() error { return system{}.rename(from, to) })
}

func (d *trial) remove(path string) error {
	return d.step("remove", path, func() error { return os.Remove(path) })
}

func (d *trial) syncDir(dir string) error {
	return d.step("syncDir", filepath.Clean(dir), func() error { return system{}.syncDir(dir) })
}

func (d *trial) list(dir string) (entries []fs.DirEntry, err error) {
	err = d.step("list", dir, func() error { entries, err = os.ReadDir(dir); return err })
	return entries, err
}

func (d *trial) folder(dir string) (real string, info fs.FileInfo, err error) {
	err = d.step("folder", dir, func() error { real, info, err = system{}.folder(dir); return err })
	return real, info, err
}

func (d *trial) writable(dir string) error {
	return d.step("writable", dir, func() error { return system{}.writable(dir) })
}

func (d *trial) tryLock(path string) (h held, ok bool, err error) {
	err = d.step("lock", path, func() error { h, ok, err = system{}.tryLock(path); return err })
	return h, ok, err
}

func (d *trial) sign(path string, mine fs.FileInfo, text []byte) error {
	return d.step("sign", path, func() error { return system{}.sign(path, mine, text) })
}

// trialFile writes in two halves, with room for a death or a full disk in between.
type trialFile struct {
	handle
	d    *trial
	read bool
}

func (f *trialFile) Write(p []byte) (int, error) {
	done := 0
	for _, part := range [][]byte{p[:len(p)/2], p[len(p)/2:]} {
		err := f.d.step("write", f.Name(), func() error {
			n, err := f.handle.Write(part)
			done += n
			return err
		})
		if err != nil {
			return done, err
		}
	}
	return done, nil
}

func (f *trialFile) Read(p []byte) (n int, err error) {
	if f.read {
		return f.handle.Read(p)
	}
	f.read = true
	var result error
	err = f.d.step("read", f.Name(), func() error { n, result = f.handle.Read(p); return nil })
	if err != nil {
		return 0, err
	}
	return n, result
}

func (f *trialFile) Stat() (info fs.FileInfo, err error) {
	err = f.d.step("fstat", f.Name(), func() error { info, err = f.handle.Stat(); return err })
	return info, err
}

func (f *trialFile) Chmod(mode fs.FileMode) error {
	return f.d.step("chmod", f.Name(), func() error { return f.handle.Chmod(mode) })
}

func (f *trialFile) Chown(uid, gid int) error {
	return f.d.step("chown", f.Name(), func() error { return f.handle.Chown(uid, gid) })
}

func (f *trialFile) Sync() error {
	return f.d.step("sync", f.Name(), f.handle.Sync)
}

// Close closes even when it is to fail: the kernel does too.
func (f *trialFile) Close() error {
	err := f.d.step("close", f.Name(), func() error { return nil })
	if cerr := f.handle.Close(); err == nil {
		err = cerr
	}
	return err
}

// bulk is a draft of some size that no part or mix of others equals.
func bulk(name string) string {
	return strings.Repeat(name+" é\n", 400) + "end of " + name + "\n"
}

// answer is the response that goes with a text.
func answer(draft string) string { return "# " + draft }

// scenario is a session from its opening to its end. The same ones are killed at
// every step and failed at every step.
type scenario struct {
	name   string
	before map[string]string // the folder as found: name, content
	link   bool              // the draft is opened through a link from another folder
	create bool
	meddle map[string]string // what others do to the folder once the draft is open; "" removes
	saves  []string
	// decide: each save carries decisions, see decided.
	decide bool
	idle   bool     // they hold nothing of the session's own
	as     string   // the last save goes to this name
	lasts  []string // contents that must stand in some file at every moment
}

// decided is the decisions that go with a text.
func decided(draft string) string { return "decided: " + draft }

const (
	draftFile    = "reponse.toml"
	recordFile   = "reponse.decisions.toml"
	responseFile = "reponse.md"
)

var scenarios = []scenario{
	{
		name: "new draft", create: true, saves: []string{bulk("one"), bulk("two")},
	},
	{
		name:   "resumed",
		before: map[string]string{draftFile: bulk("zero"), responseFile: answer(bulk("zero"))},
		saves:  []string{bulk("one"), bulk("two")},
		lasts:  []string{bulk("zero")},
	},
	{
		name:   "through a link, with an old backup and a stray",
		link:   true,
		before: map[string]string{draftFile: bulk("zero"), draftFile + "~": bulk("older"), ".reponse.toml.ami-tmp-7": "half"},
		saves:  []string{bulk("one")},
		lasts:  []string{bulk("zero")},
	},
	{
		name:   "changed by others",
		before: map[string]string{draftFile: bulk("zero"), responseFile: "by hand before"},
		meddle: map[string]string{draftFile: bulk("theirs")},
		saves:  []string{bulk("one"), bulk("two")},
		lasts:  []string{bulk("theirs"), "by hand before"}, // text zero went before we could know
	},
	{
		name:   "removed by others, response changed by hand twice",
		before: map[string]string{draftFile: bulk("zero"), responseFile: "by hand before", responseFile + "~": "by hand long ago"},
		meddle: map[string]string{draftFile: "", responseFile: "by hand during"},
		saves:  []string{bulk("one")},
		lasts:  []string{"by hand during", "by hand long ago"},
	},
	{
		name:   "changed by others under a session that only looks",
		before: map[string]string{draftFile: bulk("zero"), responseFile: answer(bulk("zero"))},
		meddle: map[string]string{draftFile: bulk("theirs")},
		saves:  []string{bulk("one"), bulk("two")},
		idle:   true,
		lasts:  []string{bulk("theirs")},
	},
	{
		name: "new draft with decisions", create: true, decide: true, saves: []string{bulk("one"), bulk("two")},
	},
	{
		name:   "resumed with decisions",
		decide: true,
		before: map[string]string{draftFile: bulk("zero"), recordFile: decided(bulk("zero")), responseFile: answer(bulk("zero"))},
		saves:  []string{bulk("one"), bulk("two")},
		lasts:  []string{bulk("zero"), decided(bulk("zero"))},
	},
	{
		name:   "decisions changed by others, and a draft",
		decide: true,
		before: map[string]string{draftFile: bulk("zero"), recordFile: decided(bulk("zero"))},
		meddle: map[string]string{draftFile: bulk("theirs"), recordFile: "decided by others"},
		saves:  []string{bulk("one"), bulk("two")},
		lasts:  []string{bulk("theirs"), "decided by others"},
	},
	{
		name:   "decisions changed by others under a session that only looks",
		decide: true,
		before: map[string]string{draftFile: bulk("zero"), recordFile: decided(bulk("zero")), responseFile: answer(bulk("zero"))},
		meddle: map[string]string{draftFile: bulk("theirs"), recordFile: "decided by others"},
		saves:  []string{bulk("one"), bulk("two")},
		idle:   true,
		lasts:  []string{bulk("theirs"), "decided by others"},
	},
	{
		name:   "elsewhere with decisions",
		decide: true,
		before: map[string]string{draftFile: bulk("zero")},
		saves:  []string{bulk("one"), bulk("two")},
		as:     "ailleurs.toml",
		lasts:  []string{bulk("zero")},
	},
	{
		name:   "elsewhere",
		before: map[string]string{draftFile: bulk("zero")},
		saves:  []string{bulk("one"), bulk("two")},
		as:     "ailleurs.toml",
		lasts:  []string{bulk("zero")},
	},
}

// place lays the folder out and returns the path to open.
func (sc scenario) place(t *testing.T) (dir, path string) {
	t.Helper()
	root := t.TempDir()
	dir = filepath.Join(root, "draft")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, content := range sc.before {
		put1(t, filepath.Join(dir, name), content)
	}
	path = filepath.Join(dir, draftFile)
	if sc.link {
		path = filepath.Join(root, "link.toml")
		symlink(t, filepath.Join("draft", draftFile), path)
	}
	return dir, path
}

func put1(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// session is a scenario under way. Errors of saving go to failed, which says whether
// to try again.
func (sc scenario) session(path string, d disk, failed func(error) bool) (*File, error) {
	f, err := sc.open(path, d)
	if err != nil {
		return nil, err
	}
	for name, content := range sc.meddle {
		name = filepath.Join(filepath.Dir(f.Path()), name)
		if content == "" {
			err = os.Remove(name)
		} else {
			err = os.WriteFile(name, []byte(content), 0o600)
		}
		if err != nil {
			return f, err
		}
	}
	for i, save := range sc.saves {
		snap := Snapshot{Seq: uint64(i + 1), Draft: []byte(save), Response: []byte(answer(save)), Idle: sc.idle}
		if sc.decide {
			snap.Record, snap.RecordIdle = []byte(decided(save)), sc.idle
		}
		for {
			err := sc.save(f, snap, i == len(sc.saves)-1)
			if err == nil {
				break
			}
			if !failed(err) {
				return f, err
			}
		}
	}
	return f, nil
}

func (sc scenario) open(path string, d disk) (*File, error) {
	if sc.create {
		return create(d, path)
	}
	f, data, err := open(d, path)
	if err == nil && string(data) != sc.before[draftFile] {
		return f, fmt.Errorf("opened %q", data)
	}
	if err != nil || !sc.decide {
		return f, err
	}
	record, err := f.Record()
	if err == nil && string(record) != sc.before[recordFile] {
		return f, fmt.Errorf("decisions %q", record)
	}
	return f, err
}

func (sc scenario) save(f *File, snap Snapshot, last bool) error {
	var saved Saved
	var err error
	if last && sc.as != "" {
		saved, err = f.SaveAs(filepath.Join(filepath.Dir(f.Path()), sc.as), snap)
	} else {
		saved, err = f.Save(snap)
	}
	if err != nil {
		return err
	}
	return saved.ResponseErr
}

// drafts are the contents the draft may have, oldest first; "" is none.
func (sc scenario) drafts() []string {
	drafts := []string{sc.before[draftFile]}
	if theirs, ok := sc.meddle[draftFile]; ok {
		drafts = append(drafts, theirs)
	}
	return append(drafts, sc.saves...)
}

// check is the promise, at any moment: the draft is one of those saved, never a mix;
// the response is not ahead of it; nothing that others wrote is lost.
func (sc scenario) check(t *testing.T, dir string) {
	t.Helper()
	all := sc.drafts()
	for _, name := range []string{draftFile, sc.as} {
		if name == "" {
			continue
		}
		drafts := all
		if name == sc.as {
			drafts = append([]string{""}, all...)
		}
		if at := slices.Index(drafts, slurp(t, filepath.Join(dir, name))); at < 0 {
			t.Fatalf("%s is none of the texts saved", name)
		}
	}
	draftAt := slices.Index(all, slurp(t, filepath.Join(dir, draftFile)))
	responses := []string{sc.before[responseFile], sc.meddle[responseFile]}
	if got := slurp(t, filepath.Join(dir, responseFile)); !slices.Contains(responses, got) {
		at := slices.IndexFunc(all, func(d string) bool { return answer(d) == got })
		if at < 0 || at > draftAt {
			t.Fatalf("the response is of text %d, the draft is text %d", at, draftAt)
		}
	}
	sc.checkRecord(t, dir, all)
	for _, last := range sc.lasts {
		if !anywhere(t, dir, last) {
			t.Fatalf("lost: %.20q", last)
		}
	}
}

// checkRecord is the promise for two files that must agree: the decisions are those of a text
// that is on the disk, or of one before it, never of one that is still to come.
func (sc scenario) checkRecord(t *testing.T, dir string, all []string) {
	t.Helper()
	for _, name := range []string{draftFile, sc.as} {
		if name == "" {
			continue
		}
		got := slurp(t, filepath.Join(dir, recordName(name)))
		draft := slurp(t, filepath.Join(dir, name))
		if name == draftFile && (got == sc.before[recordFile] || got == sc.meddle[recordFile]) || got == "" {
			continue
		}
		at := slices.IndexFunc(all, func(d string) bool { return decided(d) == got })
		if draftAt := slices.Index(all, draft); at < 0 || at > draftAt {
			t.Fatalf("the decisions of %s are of text %d, the draft is text %d", name, at, draftAt)
		}
	}
}

// slurp returns a content, "" when there is no such file.
func slurp(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return string(data)
}

// anywhere says whether a file that stays in the folder holds the content.
func anywhere(t *testing.T, dir, content string) bool {
	t.Helper()
	return slices.ContainsFunc(names(t, dir), func(name string) bool {
		return !strings.Contains(name, tempInfix) && slurp(t, filepath.Join(dir, name)) == content
	})
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// staysLocked picks the lock that stays where an open file keeps its name.
func staysLocked(name string) bool { return !removeLock && strings.HasSuffix(name, ".lock") }

// tidy fails when a session that is over left anything hidden.
func tidy(t *testing.T, dir string) {
	t.Helper()
	for _, name := range names(t, dir) {
		if strings.Contains(name, tempInfix) || (removeLock && strings.HasSuffix(name, ".lock")) {
			t.Errorf("left behind: %s", name)
		}
	}
}

// tidyTemps fails when a save that is over left a temporary file.
func tidyTemps(t *testing.T, dir string) {
	t.Helper()
	for _, name := range names(t, dir) {
		if strings.Contains(name, tempInfix) {
			t.Errorf("left behind: %s", name)
		}
	}
}
