//go:build unix

package e2e

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"
)

// effort is how much a run of the benchmark measures.
type effort struct {
	keys, starts, rounds int
	idle                 time.Duration
	sizes                []window
	lengths              []int // of the answer being typed, in bytes
	programs             *regexp.Regexp
}

type window struct{ cols, rows int }

func (w window) String() string { return fmt.Sprintf("%dx%d", w.cols, w.rows) }

// efforts gives the whole measure, or with -short a look at whether it works.
// AMI_BENCH_KEYS is the number of keys a case, AMI_BENCH_PROGRAMS an expression that the
// names of the programs to measure match, of which then keys alone are measured.
func efforts(b *testing.B) effort {
	e := effort{
		keys: 240, starts: 20, rounds: 4, idle: 30 * time.Second,
		sizes: []window{{80, 24}, {120, 40}, {200, 60}}, lengths: []int{2 << 10, 20 << 10},
	}
	if testing.Short() {
		e = effort{
			keys: 24, starts: few, rounds: 1, idle: 2 * time.Second,
			sizes: []window{{120, 40}}, lengths: []int{2 << 10},
		}
	}
	e.programs = regexp.MustCompile(os.Getenv("AMI_BENCH_PROGRAMS"))
	if keys := os.Getenv("AMI_BENCH_KEYS"); keys != "" {
		n, err := strconv.Atoi(keys)
		if err != nil || n < e.rounds {
			b.Fatalf("AMI_BENCH_KEYS is a number of keys, from %d, not %q", e.rounds, keys)
		}
		e.keys = n
	}
	return e
}

// The columns of the three tables.
const (
	keysColumns = "size\tanswer\tprogram\ta key each\tmedian ms\tp95 ms\tp99 ms\tworst ms\tkeys\t" +
		"at a save: median ms\tp95 ms\tp99 ms\tworst ms\tkeys\tbytes/key\tCPU ms/key\tunseen\tbytes/save\t"
	startsColumns = "size\tanswer\tprogram\tmedian ms\tworst ms\tstarts\tsilent: median ms\tworst ms\tstarts\t"
	idleColumns   = "size\tanswer\tprogram\tseconds\tCPU ms\twake-ups\tbytes\tMB\tpeak MB\t"
)

// tables is what a run found.
type tables struct {
	keys, starts, idle []string
	missing            map[string]error // by program
}

const reading = `
keys   From the byte written to the terminal to the last byte of the frame read back, before %v without any. Frames
       that only tell of a save are counted apart. At a save: the keys alone that came, or were shown, while files of
       the draft changed, or up to %v before, when it is encoded. Unseen: keys that changed nothing on the screen, such as a space
       at the end of a row. CPU: user and system, saves too.
start  From exec to the first frame that shows the text to go on with; a silent terminal answers no question.
idle   Nobody types. Wake-ups: context switches of all threads, voluntary or not. MB: resident, now and at most.
`

// print writes the tables out, and not as a log: testing cuts the logs of
// benchmarks after ten lines.
func (r *tables) print(b *testing.B) {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "\n"+strings.TrimLeft(reading, "\n"), quiet, lead)
	for _, table := range []struct {
		columns string
		rows    []string
	}{{keysColumns, r.keys}, {startsColumns, r.starts}, {idleColumns, r.idle}} {
		if len(table.rows) > 0 {
			fmt.Fprintf(w, "\n%s\n%s", table.columns, strings.Join(table.rows, ""))
		}
	}
	fmt.Fprintln(w)
	for name, err := range r.missing {
		fmt.Fprintf(w, "%s was not measured: %v\n", name, err)
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkTerminal measures what a person at a terminal feels, for this program
// and for what people would write the same text in, side by side:
//
//	go test -run '^$' -bench Terminal -benchtime 1x ./wizard/e2e
//
// The programs take turns, a round of keys each, so that whatever else the
// machine does falls on all of them. It takes 45 minutes; -bench
// Terminal/120x40/2KB is a part of it, -short only tells whether it works.
func BenchmarkTerminal(b *testing.B) {
	e := efforts(b)
	found(b, plainProgram) // built out of the measure
	r := &tables{missing: map[string]error{}}
	for _, s := range e.sizes {
		b.Run(s.String(), func(b *testing.B) {
			for _, length := range e.lengths {
				b.Run(fmt.Sprintf("%dKB", length>>10), func(b *testing.B) { e.measure(b, s, length, r) })
			}
		})
	}
	r.print(b)
}

// measure fills the tables for one size of screen and one length of answer. How
// programs start and rest is measured with the first length only.
func (e effort) measure(b *testing.B, s window, length int, r *tables) {
	row := func(p contender, format string, args ...any) string {
		return fmt.Sprintf("%v\t%d KB\t%s\t"+format+"\n", append([]any{s, length >> 10, p.name}, args...)...)
	}
	var programs []contender
	for _, p := range contenders(b, s, someFrench(length)) {
		if !e.programs.MatchString(p.name) {
			continue
		}
		if p.missing != nil {
			r.missing[p.name] = p.missing
			continue
		}
		programs = append(programs, p)
	}
	first := length == e.lengths[0] && e.programs.String() == ""
	for _, p := range programs {
		if first {
			answering, silent := e.starting(b, p, s, false), e.starting(b, p, s, true)
			r.starts = append(r.starts, row(p, "%s\t%s\t", answering, silent))
		}
	}
	typists := make([]*typist, len(programs))
	for i, p := range programs {
		typists[i] = newTypist(b, p, s)
		defer typists[i].close()
	}
	for round := range e.rounds {
		for _, r := range rhythms {
			for _, t := range typists {
				t.types(r, e.keys*(round+1)/e.rounds-e.keys*round/e.rounds)
			}
		}
	}
	if first {
		for i, rested := range e.idling(typists) {
			r.idle = append(r.idle, row(programs[i], "%s", rested))
		}
	}
	for i, p := range programs {
		for _, rhythm := range rhythms {
			r.keys = append(r.keys, row(p, "%v\t%s", rhythm, typists[i].costs(rhythm)))
		}
		typists[i].finish()
	}
}

// starts is how long starting took, in order.
type starts []time.Duration

func (s starts) String() string {
	return fmt.Sprintf("%.0f\t%.0f\t%d", percentile(s, 50), percentile(s, 100), len(s))
}

// patient is how long one case of starting may take; a few starts take as long as
// they take.
const (
	patient = 15 * time.Second
	few     = 3
)

// starting measures from exec to the first frame that shows the text.
func (e effort) starting(b *testing.B, p contender, s window, silent bool) starts {
	var took starts
	for begun := time.Now(); len(took) < few || len(took) < e.starts && time.Since(begun) < patient; {
		m := p.open(b, s, silent)
		took = append(took, m.firstShown(p.shows))
		m.close()
	}
	slices.Sort(took)
	return took
}

// percentile gives, in milliseconds, the value that so many percent of the sorted ones do
// not exceed.
func percentile(sorted []time.Duration, percent int) float64 {
	if len(sorted) == 0 {
		return 0
	}
	rank := (len(sorted)*percent + 99) / 100
	return float64(sorted[max(0, rank-1)]) / float64(time.Millisecond)
}

// rest is what a process did while nobody typed.
type rest struct {
	lasted time.Duration
	before usage
	now    usage
	bytes  int
}

func (r rest) String() string {
	return fmt.Sprintf("%.0f\t%s\t%d\t%d\t%s\t%s\t", r.lasted.Seconds(), r.now.spent(r.before, 1), r.now.woken(r.before),
		r.bytes, megabytes(r.now.resident), megabytes(r.now.peak))
}

// idling leaves every program alone at the same time, and tells what each did.
func (e effort) idling(typists []*typist) []rest {
	out := make([]rest, len(typists))
	for i, t := range typists {
		out[i].before = usageOf(t.cmd.Process.Pid)
	}
	since := time.Now()
	time.Sleep(e.idle)
	for i, t := range typists {
		out[i].now, out[i].lasted = usageOf(t.cmd.Process.Pid), time.Since(since)
		out[i].bytes = t.bytesSince(since)
	}
	return out
}
