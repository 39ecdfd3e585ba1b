//go:build unix

package e2e

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// lately is a draft that stopped at a long answer.
const lately = header + "reprendre = \"pourquoi.ici-maintenant\"\n\n[reperes]\nprojet = \"La Halle aux Fils\"\n" +
	"contact = \"SECRET\"\n\n[pourquoi]\nici-maintenant = \"\"\"\nDepuis dix ans, la halle est vide.\"\"\"\n"

// TestFollow types in one window and reads in the other. How long words take from
// one to the other is told, and no test fails on it.
func TestFollow(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "r.toml"), lately)
	right := start(t, dir, 80, 24, "suivre", "r.toml")
	right.waitFor("la halle est vide")
	left := start(t, dir, 80, 24, "r.toml")
	left.waitFor("la halle est vide")
	var delays []time.Duration
	for i := range 20 {
		word := fmt.Sprintf("mot%02d", i)
		began := time.Now()
		left.typ(" " + word)
		right.waitFor(word)
		delays = append(delays, time.Since(began))
	}
	tell(t, "words typed with a pause after each", delays)
	tell(t, "words typed on and on, 70 ms a key", typedOn(left, right))
	right.waitFor("▌")
	right.waitGone("▌")
	right.waitFor("suite09")

	left.key("ctrl+q")
	if code, _ := left.exit(); code != 0 {
		t.Errorf("the session ended with %d", code)
	}
	tidy(t, dir) // the one that follows has no lock to leave
	if strings.Contains(string(right.written()), "SECRET") {
		t.Error("a private answer was shown")
	}
	right.endsWell(t)
}

// typedOn types words without a pause, and gives how long after its last letter
// each stands on the right.
func typedOn(left, right *terminal) []time.Duration {
	const words = 10
	ends := make(chan time.Time, words)
	go func() { // keys that can't be sent leave the words waited for in vain
		defer close(ends)
		for i := range words {
			for _, letter := range fmt.Sprintf(" suite%02d", i) {
				time.Sleep(70 * time.Millisecond) // the rhythm of somebody who types
				_ = left.trySend(string(letter))
			}
			ends <- time.Now()
		}
	}()
	var delays []time.Duration
	for i := range words {
		right.waitFor(fmt.Sprintf("suite%02d", i))
		seen := time.Now()
		delays = append(delays, max(0, seen.Sub(<-ends)))
	}
	return delays
}

func tell(t *testing.T, what string, delays []time.Duration) {
	t.Helper()
	slices.Sort(delays)
	ms := func(d time.Duration) int64 { return d.Milliseconds() }
	t.Logf("%s: shown after %d ms (median of %d), from %d to %d",
		what, ms(delays[len(delays)/2]), len(delays), ms(delays[0]), ms(delays[len(delays)-1]))
}

// endsWell quits, and looks back on what was written.
func (x *terminal) endsWell(t *testing.T) {
	t.Helper()
	x.key("q")
	if code, signal := x.exit(); code != 0 {
		t.Errorf("ended with %d (%v)\n%s", code, signal, x.screen())
	}
	if err := x.leftBehind(); err != nil {
		t.Errorf("left behind: %v", err)
	}
	x.obeysOnly(t)
}

// TestFollowWhateverBecomesOfTheFile does to the draft what other programs and
// people do. The folder holds at the end what they put there, and nothing else.
func TestFollowWhateverBecomesOfTheFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "ami")
	path := filepath.Join(dir, "r.toml")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Mkdir(dir, 0o755))
	x := start(t, dir, 60, 16, "suivre", "r.toml")
	x.waitFor("En attente de r.toml…")
	put(t, path, lately)
	x.waitFor("la halle est vide")
	put(t, path, header+"[reperes]\nsurface = [\n")
	x.waitFor("r.toml illisible à la ligne")
	x.waitFor("la halle est vide")
	put(t, path+".new", strings.Replace(lately, "est vide", "attend", 1))
	must(os.Rename(path+".new", path))
	x.waitFor("la halle attend")
	x.waitGone("illisible")
	must(os.Truncate(path, 0))
	x.waitFor("r.toml illisible à la ligne 1")
	must(os.Remove(path))
	x.waitFor("r.toml introuvable depuis")
	put(t, path, lately)
	x.waitFor("la halle est vide")
	must(os.Rename(dir, dir+"-ailleurs"))
	x.waitFor("r.toml introuvable depuis")
	must(os.Rename(dir+"-ailleurs", dir))
	x.waitGone("introuvable")
	must(os.RemoveAll(dir))
	x.waitFor("r.toml introuvable depuis")
	must(os.Mkdir(dir, 0o755))
	put(t, path, strings.Replace(lately, "est vide", "revit", 1))
	before := listed(t, dir)
	x.waitFor("la halle revit")
	x.key("end")
	x.waitFor("Défilement à la main")
	x.key("f")
	x.waitGone("Défilement à la main")
	x.endsWell(t)
	if after := listed(t, dir); !maps.Equal(before, after) {
		t.Errorf("the folder changed: %v, it was %v", after, before)
	}
}

// TestFollowHostileDrafts shows what comes from somebody with bad intentions.
func TestFollowHostileDrafts(t *testing.T) {
	for name, write := range map[string]string{"escapes": escapes, "bidi": bidi} {
		dir := t.TempDir()
		var text strings.Builder
		everywhere(write)(&text)
		put(t, filepath.Join(dir, "r.toml"), text.String())
		x := start(t, dir, 60, 16, "suivre", "r.toml")
		x.waitFor("Suivi de r.toml")
		x.key("end", "home", "pgdown", "pgdown")
		x.waitFor("Défilement à la main")
		harmless(t, name, []byte(x.screen()))
		x.endsWell(t)
	}
}
