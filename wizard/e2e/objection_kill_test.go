//go:build unix

package e2e

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"ami-wizard/sections/consent"
)

// objection is what is typed while the program is killed.
const objection = "trente-huit mètres carrés ne prouvent pas que la demande existe, et deux comptes sur trois manquent encore"

// TestKilledWhileAnObjectionIsTyped kills the program with SIGKILL at random moments while
// an objection is typed at ten characters a second: the decisions on the disk are what stood on
// the screen a second before at the earliest, and the next session takes the section up again
// at the same stage. AMI_KILLS says how often, 6 where it does not.
func TestKilledWhileAnObjectionIsTyped(t *testing.T) {
	kills := 6
	if n, err := strconv.Atoi(os.Getenv("AMI_KILLS")); err == nil {
		kills = n
	}
	for n := range kills {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			t.Parallel()
			killedObjecting(t, uint64(n))
		})
	}
}

func killedObjecting(t *testing.T, seed uint64) {
	var strokes []string
	states, typed := [][]string{{""}}, ""
	for _, r := range objection {
		typed += string(r)
		strokes, states = append(strokes, string(r)), append(states, []string{typed})
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	put(t, path, header+"reprendre = \"pourquoi.ici-maintenant\"\n")
	x := startPlain(t, dir, 80, 24, "r.toml")
	x.waitFor("question")
	for _, step := range []struct{ keys, reaches string }{
		{"\x1b[24~", "1/6"}, {"\r", "2/6"}, {"\r", "3/6"}, {"\r", "4/6"}, {"o", "Raison"}, // f12
	} {
		x.send(step.keys)
		x.waitFor(step.reaches)
	}
	rng := rand.New(rand.NewPCG(seed, 5))
	after := time.Second + time.Duration(rng.Int64N(int64(6*time.Second)))
	count, steady := x.typeUntilDead(strokes, states, after)
	if _, signal := x.exit(); signal != syscall.SIGKILL {
		t.Fatalf("it was dead before: %v\n%s", x.err, x.screen())
	}
	held := reasonsIn(t, path)
	stood := slices.IndexFunc(states, func(state []string) bool { return sameText(state[0], held) })
	if stood < 0 {
		t.Fatalf("the decisions hold what never stood on the screen: %q", held)
	}
	if steady && count-stood > lostAtMost+1 { // a space at the end is no word yet
		t.Errorf("killed %v after typing began: %d keys typed, %d on the disk", after, count, stood)
	}
	t.Logf("%d keys typed, %d on the disk, steady: %v", count, stood, steady)
	again := startPlain(t, dir, 80, 24, "r.toml")
	again.waitFor("question")
	again.send("\x1b[24~")
	again.waitFor("4/6")
	again.key("ctrl+q")
	if code, _ := again.exit(); code != 0 {
		t.Errorf("the session after ends with %d\n%s", code, again.screen())
	}
	if after := reasonsIn(t, path); after != held {
		t.Errorf("the session after changed %q to %q", held, after)
	}
	tidy(t, dir)
}

// reasonsIn reads the objection in the decisions beside a draft, nothing where there is none.
func reasonsIn(t *testing.T, draft string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(filepath.Dir(draft), "r.decisions.toml"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := consent.Decode(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if all := r.Part("pourquoi").Objections; len(all) > 0 {
		return all[0].Reason
	}
	return ""
}
