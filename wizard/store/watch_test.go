package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// watched is a watcher whose reports a test takes one by one.
type watched struct {
	t *testing.T
	*Watcher
	path string
	news chan Sight // closed once Next gives false
}

// ways is how a watcher hears of changes: a test holds for each on its own.
var ways = map[string]func(w *Watcher){
	"events": func(w *Watcher) { w.poll = time.Hour },
	"poll": func(w *Watcher) {
		w.poll = time.Millisecond
		_ = w.events.Close()
		w.events = nil
	},
	"both": func(w *Watcher) { w.poll = 5 * time.Millisecond },
}

// eachWay runs a test with each of the ways that are named.
func eachWay(t *testing.T, names []string, test func(t *testing.T, way func(*Watcher))) {
	for _, name := range names {
		t.Run(name, func(t *testing.T) { t.Parallel(); test(t, ways[name]) })
	}
}

// watching begins to follow a draft of that content in a folder of its own.
func watching(t *testing.T, way func(*Watcher), content string) *watched {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "ami")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "r.toml")
	put1(t, path, content)
	w := watchingPath(t, way, path)
	w.reads(content)
	return w
}

func watchingPath(t *testing.T, way func(*Watcher), path string) *watched {
	t.Helper()
	w := &watched{t: t, Watcher: Watch(path), path: path, news: make(chan Sight)}
	if w.events == nil {
		t.Skip("this system gives no file events")
	}
	w.quiet = time.Millisecond
	way(w.Watcher)
	stop := make(chan struct{})
	go func() {
		defer close(w.news)
		for {
			s, ok := w.Next()
			if !ok {
				return
			}
			select {
			case w.news <- s:
			case <-stop:
			}
		}
	}()
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
		close(stop)
		for range w.news { // until Next has given up
		}
	})
	return w
}

// replace puts a content there as saves do.
func replace(t *testing.T, path, content string) {
	t.Helper()
	put1(t, path+".new", content)
	move(t, path+".new", path)
}

func move(t *testing.T, from, to string) {
	t.Helper()
	if err := (system{}).rename(from, to); err != nil {
		t.Fatal(err)
	}
}

// heldFolder skips where nobody may move a folder that somebody watches.
func heldFolder(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a folder with an open file in it keeps its name")
	}
}

// symlink makes a link, or skips where there are none.
func symlink(t *testing.T, to, path string) {
	t.Helper()
	if err := os.Symlink(to, path); err != nil {
		t.Skip(err)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Skip("a link is no link here", err)
	}
}

func (w *watched) next() Sight {
	w.t.Helper()
	select {
	case s, ok := <-w.news:
		if !ok {
			w.t.Fatal("the watcher gave up")
		}
		return s
	case <-time.After(patience):
		w.t.Fatal("nothing was seen")
	}
	return Sight{}
}

// reads fails unless that content is the next report.
func (w *watched) reads(content string) {
	w.t.Helper()
	if s := w.next(); s.Err != nil || string(s.Data) != content {
		w.t.Fatalf("saw %q, %v; want %q", s.Data, s.Err, content)
	}
}

// comesTo waits for that content, whatever comes before: what is written in place
// may be seen in between.
func (w *watched) comesTo(content string) {
	w.t.Helper()
	for string(w.next().Data) != content {
	}
}

// fails fails unless an error of that kind is the next report.
func (w *watched) fails(kind Kind) {
	w.t.Helper()
	if s := w.next(); KindOf(s.Err) != kind {
		w.t.Fatalf("saw %q, %v; want kind %d", s.Data, s.Err, kind)
	}
}

func TestWatchReplaced(t *testing.T) {
	eachWay(t, []string{"events", "poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		for i := range 20 {
			text := fmt.Sprint("version ", i)
			replace(t, w.path, text)
			w.reads(text)
		}
	})
}

func TestWatchWrittenInPlace(t *testing.T) {
	eachWay(t, []string{"events", "poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		put1(t, w.path, "two and more")
		w.comesTo("two and more")
		if err := os.Truncate(w.path, 3); err != nil {
			t.Fatal(err)
		}
		w.comesTo("two")
		if err := os.Truncate(w.path, 0); err != nil {
			t.Fatal(err)
		}
		w.comesTo("")
		put1(t, w.path, "three")
		w.comesTo("three")
	})
}

// A date too coarse to tell one change from the next, and the same size, in the
// same file: only reading again shows it.
func TestWatchSameStamp(t *testing.T) {
	eachWay(t, []string{"events", "poll"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		date := time.Date(2027, 9, 14, 12, 0, 0, 0, time.UTC)
		for _, text := range []string{"two", "six", "ten"} {
			put1(t, w.path, text)
			if err := os.Chtimes(w.path, date, date); err != nil {
				t.Fatal(err)
			}
			w.comesTo(text)
		}
	})
}

func TestWatchRemovedAndBack(t *testing.T) {
	eachWay(t, []string{"events", "poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		if err := os.Remove(w.path); err != nil {
			t.Fatal(err)
		}
		w.fails(KindMissing)
		replace(t, w.path, "two")
		w.reads("two")
		move(t, w.path, w.path+".away")
		w.fails(KindMissing)
		move(t, w.path+".away", w.path)
		w.reads("two") // the same text: it had gone, so this is news
	})
}

// The folder's own fate is the poll's to find out; events take up again after.
func TestWatchFolderGoneAndBack(t *testing.T) {
	heldFolder(t)
	eachWay(t, []string{"poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		dir := filepath.Dir(w.path)
		move(t, dir, dir+"-away")
		w.fails(KindNoFolder)
		move(t, dir+"-away", dir)
		w.reads("one")
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		for KindOf(w.next().Err) != KindNoFolder { // it may be seen empty before
		}
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		w.fails(KindMissing)
		replace(t, w.path, "two")
		w.reads("two")
	})
}

// The working folder goes, and one of the same name comes.
func TestWatchRelativePath(t *testing.T) {
	heldFolder(t)
	dir := filepath.Join(t.TempDir(), "ami")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	put1(t, "r.toml", "one")
	w := watchingPath(t, ways["both"], "r.toml")
	w.reads("one")
	move(t, dir, dir+"-away")
	w.fails(KindNoFolder)
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	w.fails(KindMissing)
	replace(t, filepath.Join(dir, "r.toml"), "two")
	w.reads("two")
}

// Events of a folder that came back reach the watcher without the poll.
func TestWatchAttendsTheFolderThatCameBack(t *testing.T) {
	heldFolder(t)
	dir := filepath.Join(t.TempDir(), "ami")
	w := Watch(filepath.Join(dir, "r.toml"))
	if w.events == nil {
		t.Skip("this system gives no file events")
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	for i := range 5 {
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		w.attend()
		put1(t, w.path, fmt.Sprint(i))
		for !w.concerns(nextEvent(t, w)) {
		}
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		for len(w.events.WatchList()) > 0 { // until the system has said that the folder went
			nextEvent(t, w)
		}
	}
}

func nextEvent(t *testing.T, w *Watcher) (e fsnotify.Event) {
	t.Helper()
	select {
	case e = <-w.events.Events:
	case <-time.After(100 * time.Millisecond): // no event may be owed
	}
	return e
}

func TestWatchFollowsLinks(t *testing.T) {
	eachWay(t, []string{"events", "both"}, func(t *testing.T, way func(*Watcher)) {
		dir := t.TempDir()
		if err := os.Mkdir(filepath.Join(dir, "shared"), 0o755); err != nil {
			t.Fatal(err)
		}
		target, link := filepath.Join(dir, "shared", "real.toml"), filepath.Join(dir, "r.toml")
		put1(t, target, "one")
		symlink(t, target, link)
		w := watchingPath(t, way, link)
		w.reads("one")
		replace(t, target, "two")
		w.reads("two")
	})
}

// What changes nothing wakes nobody: neighbours, a new date, the same text again.
func TestWatchIsSilentAboutTheRest(t *testing.T) {
	eachWay(t, []string{"events", "poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		for i := range 50 {
			replace(t, filepath.Join(filepath.Dir(w.path), "r.md"), fmt.Sprint(i))
		}
		date := time.Date(2027, 9, 14, 12, 0, 0, 0, time.UTC)
		if err := errors.Join(os.Chtimes(w.path, date, date), os.Chmod(w.path, 0o644)); err != nil {
			t.Fatal(err)
		}
		replace(t, w.path, "one")
		replace(t, w.path, "two")
		w.reads("two") // and nothing came before
	})
}

func TestWatchRefusesWhatReadRefuses(t *testing.T) {
	eachWay(t, []string{"poll", "both"}, func(t *testing.T, way func(*Watcher)) {
		w := watching(t, way, "one")
		if err := errors.Join(os.Remove(w.path), os.Mkdir(w.path, 0o755)); err != nil {
			t.Fatal(err)
		}
		for KindOf(w.next().Err) != KindNotRegular {
		}
		if err := os.Remove(w.path); err != nil {
			t.Fatal(err)
		}
		w.fails(KindMissing)
		put1(t, w.path, strings.Repeat("x", MaxSize+1))
		for KindOf(w.next().Err) != KindTooBig {
		}
		replace(t, w.path, "two")
		w.reads("two")
	})
}

// A right that was taken away comes back without a new date.
func TestWatchRightsComeBack(t *testing.T) {
	w := watching(t, ways["poll"], "one")
	if err := os.Chmod(w.path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(w.path); err == nil {
		t.Skip("nothing is denied to this user")
	}
	replaceDenied(t, w.path)
	w.fails(KindDenied)
	if err := os.Chmod(w.path, 0o600); err != nil {
		t.Fatal(err)
	}
	w.reads("two")
}

func replaceDenied(t *testing.T, path string) {
	t.Helper()
	put1(t, path+".new", "two")
	if err := os.Chmod(path+".new", 0); err != nil {
		t.Fatal(err)
	}
	move(t, path+".new", path)
}

// Close ends a Next that waits, and leaves no goroutine.
func TestWatchClose(t *testing.T) {
	path := filepath.Join(t.TempDir(), "r.toml")
	for range 20 {
		w := Watch(path)
		if s, ok := w.Next(); !ok || KindOf(s.Err) != KindMissing {
			t.Fatalf("saw %v, %v", s, ok)
		}
		ended := make(chan bool)
		go func() { _, ok := w.Next(); ended <- ok }()
		if err := errors.Join(w.Close(), w.Close()); err != nil {
			t.Fatal(err)
		}
		select {
		case ok := <-ended:
			if ok {
				t.Fatal("a closed watcher saw something")
			}
		case <-time.After(patience):
			t.Fatal("Next goes on after Close")
		}
		if _, ok := w.Next(); ok {
			t.Fatal("a closed watcher saw something")
		}
	}
	for late := time.Now().Add(patience); ; runtime.Gosched() {
		stacks := make([]byte, 1<<20)
		stacks = stacks[:runtime.Stack(stacks, true)]
		if !bytes.Contains(stacks, []byte("(*Watcher)")) && !bytes.Contains(stacks, []byte("fsnotify")) {
			return
		}
		if time.Now().After(late) {
			t.Fatalf("left behind:\n%s", stacks)
		}
	}
}
