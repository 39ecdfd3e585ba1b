//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// typist types at the end of the answer in one program, at the pace of a person
// who types well and never in step with a renderer's clock.
type typist struct {
	*meter
	b      *testing.B
	p      contender
	random *rand.Rand
	text   string // what is left to be typed of the sentence
	sent   []time.Time
	typed  int
	spent  usage
}

// pace is between two keys, give or take spread.
const (
	pace   = 83 * time.Millisecond
	spread = 30 * time.Millisecond
	quiet  = 40 * time.Millisecond // without a byte: the frame is complete
	slow   = time.Second           // without a byte: this key shows nothing
	saving = time.Second           // after the last key: what it brings about is over
)

// warming is the keys typed before measuring.
const warming = 12

// sentence is typed again and again: one byte a key, so that a key is a write.
const sentence = "nous ouvrons la salle le samedi matin, et qui passe par la prend un balai ou un cours de soudure. "

// final is typed last, to be found on the screen.
const final = " xyzzy"

func newTypist(b *testing.B, p contender, s window) *typist {
	t := &typist{meter: p.open(b, s, false), b: b, p: p, random: rand.New(rand.NewPCG(1, uint64(s.cols)))}
	t.waitFor(p.shows)
	time.Sleep(saving)
	t.types(warming)
	t.sent, t.typed, t.spent = nil, 0, usage{}
	return t
}

// types types that many keys, waiting for each one's frame, and then for the save
// that follows, whose cost is theirs.
func (t *typist) types(keys int) {
	before := usageOf(t.cmd.Process.Pid)
	next := time.Now()
	for range keys {
		if t.text == "" {
			t.text = sentence
		}
		time.Sleep(time.Until(next))
		now := time.Now()
		next = now.Add(pace - spread + time.Duration(t.random.Int64N(int64(2*spread))))
		t.sent = append(t.sent, now)
		t.send(t.text[:1])
		t.text = t.text[1:]
		t.frameAfter(now)
	}
	time.Sleep(saving)
	t.typed += keys
	t.spent = t.spent.plus(usageOf(t.cmd.Process.Pid).minus(before))
}

// keyCosts is what keys cost.
type keyCosts struct {
	took             []time.Duration // from key to frame, in order
	bytes, unseen    int
	saves, saveBytes int
	cpu              string // for each
}

func (k keyCosts) String() string {
	return fmt.Sprintf("%.1f\t%.1f\t%.1f\t%d\t%s\t%d\t%d\t%d\t%d\t",
		percentile(k.took, 50), percentile(k.took, 95), percentile(k.took, 99), k.bytes/max(1, len(k.took)), k.cpu,
		len(k.took), k.unseen, k.saves, k.saveBytes/max(1, k.saves))
}

// finish checks that what was typed is where it belongs, and sums up.
func (t *typist) finish() keyCosts {
	k := t.frames(t.sent)
	k.cpu = t.spent.spent(usage{}, t.typed)
	t.send(final)
	t.waitFor(strings.TrimSpace(final))
	if t.p.saves == "" {
		return k
	}
	path := filepath.Join(t.cmd.Dir, t.p.saves)
	for late := time.Now().Add(patience); ; time.Sleep(quiet) {
		saved, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(saved), final) {
			return k
		}
		if time.Now().After(late) {
			t.b.Fatalf("%s was not saved: %v", path, err)
		}
	}
}
