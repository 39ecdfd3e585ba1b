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

	atwork "ami-wizard/wizard/session"
)

// typist types at the end of the answer in one program.
type typist struct {
	*meter
	b      *testing.B
	p      contender
	saves  *saves
	random *rand.Rand
	text   string // what is left to be typed of the sentence
	sent   map[rhythm][]time.Time
	typed  map[rhythm]usage
}

// rhythm is between two keys: pace, give or take spread.
type rhythm struct{ pace, spread time.Duration }

func (r rhythm) String() string {
	if r.spread == 0 {
		return fmt.Sprint(r.pace)
	}
	return fmt.Sprintf("%v ±%v", r.pace, r.spread)
}

// rhythms are those that are measured. The first is that of a person who types well, never
// in step with a clock. The others are in step with the draft's saves, which begin that
// long after the first key that is not saved: every fifth key, every eighth, meets one.
var rhythms = []rhythm{
	{83 * time.Millisecond, 30 * time.Millisecond},
	{atwork.Longest / 5, 0},
	{atwork.Longest / 8, 0},
}

const (
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
	t.saves = watchSaves(b, t.cmd.Dir, p.saves)
	time.Sleep(saving)
	t.sent, t.typed = map[rhythm][]time.Time{}, map[rhythm]usage{}
	t.types(rhythm{pace: rhythms[0].pace}, warming)
	clear(t.sent)
	clear(t.typed)
	return t
}

func (t *typist) close() {
	t.saves.close()
	t.meter.close()
}

// types types that many keys, waiting for each one's frame, and then for the save
// that follows, whose cost is theirs.
func (t *typist) types(r rhythm, keys int) {
	before := usageOf(t.cmd.Process.Pid)
	next := time.Now()
	for range keys {
		if t.text == "" {
			t.text = sentence
		}
		time.Sleep(time.Until(next))
		now := time.Now()
		next = next.Add(r.pace - r.spread + time.Duration(t.random.Int64N(int64(2*r.spread)+1)))
		t.sent[r] = append(t.sent[r], now)
		t.send(t.text[:1])
		t.text = t.text[1:]
		t.frameAfter(now)
	}
	time.Sleep(saving)
	t.typed[r] = t.typed[r].plus(usageOf(t.cmd.Process.Pid).minus(before))
}

// keyCosts is what keys cost.
type keyCosts struct {
	took, meeting   []time.Duration // from key to frame, in order: of all keys, of those that meet a save
	bytes, unseen   int
	told, toldBytes int    // frames that only tell of a save
	cpu             string // for each
}

func (k keyCosts) String() string {
	return fmt.Sprintf("%s\t%d\t%s\t%d\t%d\t%s\t%d\t%d\t", times(k.took), len(k.took), times(k.meeting), len(k.meeting),
		k.bytes/max(1, len(k.took)), k.cpu, k.unseen, k.toldBytes/max(1, k.told))
}

// times tells durations that are in order by what most of them, and nearly all, do not
// exceed.
func times(sorted []time.Duration) string {
	if len(sorted) == 0 {
		return "\t\t\t"
	}
	return fmt.Sprintf("%.1f\t%.1f\t%.1f\t%.1f", percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99),
		percentile(sorted, 100))
}

// costs sums up what the keys of a rhythm cost.
func (t *typist) costs(r rhythm) keyCosts {
	k := t.frames(t.sent[r], t.saves.meets)
	k.cpu = t.typed[r].spent(usage{}, len(t.sent[r]))
	return k
}

// finish checks that what was typed is where it belongs.
func (t *typist) finish() {
	t.send(final)
	t.waitFor(strings.TrimSpace(final))
	if t.p.saves == "" {
		return
	}
	path := filepath.Join(t.cmd.Dir, t.p.saves)
	for late := time.Now().Add(patience); ; time.Sleep(quiet) {
		saved, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(saved), final) {
			return
		}
		if time.Now().After(late) {
			t.b.Fatalf("%s was not saved: %v", path, err)
		}
	}
}
