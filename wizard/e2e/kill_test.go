//go:build unix

package e2e

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/trial"
)

const (
	stroke = 100 * time.Millisecond // between two keys: ten a second
	// lostAtMost is the promise of README.md, a second of typing, and the key in flight.
	lostAtMost = 11
	// late is when a key was so late that the machine, not the program, had stopped,
	// and behind how many keys the screen may lag: beyond, the machine is too busy to
	// tell how much a second holds.
	late   = 3 * stroke
	behind = 2
)

// typing is texts typed one after the other in places of one kind: where the session
// begins and which keys lead to the first place, which key goes on from one to the next,
// and what a draft then holds of them. In lines, nothing of a line is received before its end.
type typing struct {
	name, resume, keysBefore string
	texts                    []string
	next                     string
	held                     func(sections.Draft) []string
	args                     []string
	lines                    bool
}

// answersTo gives the texts of these answers.
func answersTo(ids ...string) func(sections.Draft) []string {
	return func(d sections.Draft) []string {
		var got []string
		for _, id := range ids {
			got = append(got, d.Answer(id).Text)
		}
		return got
	}
}

// firstRow gives the first cells of a list's first row.
func firstRow(id string, cells int) func(sections.Draft) []string {
	return func(d sections.Draft) []string {
		got := make([]string, cells)
		if rows := d.Answer(id).Rows; len(rows) > 0 {
			copy(got, rows[0])
		}
		return got
	}
}

const paragraph = "La filature a fermé il y a seize ans ; nos ateliers refusent une demande sur trois, la cantine du canal fait deux services."

var typings = []typing{
	{
		name: "answers", resume: "reperes.projet", next: "\t",
		texts: []string{
			"La Halle aux Fils", "Les Ateliers du Canal", "le pays de Valbrune",
			"Une nouvelle vie pour la filature", "la ville de Valbrune, avec ses voisines",
		},
		held: answersTo("reperes.projet", "reperes.collectif", "reperes.territoire", "reperes.ami", "reperes.lanceur"),
	},
	{
		name: "prose", resume: "pourquoi.ici-maintenant", texts: []string{paragraph}, next: "\t",
		held: answersTo("pourquoi.ici-maintenant"),
	},
	{
		name: "row", resume: "demarche.etapes", keysBefore: "a", next: "\t",
		texts: []string{"Avril 2028, au printemps", "600 m² sur les 4 200 de la halle", "Cantine, atelier partagé, bureaux"},
		held:  firstRow("demarche.etapes", 3),
	},
	{
		name: "note", resume: "pourquoi.ici-maintenant", keysBefore: "\x0e", texts: []string{paragraph}, next: "\r", // ctrl+n
		held: func(d sections.Draft) []string { return []string{trial.Note(d, "pourquoi")} },
	},
	{
		name: "linear text", resume: "pourquoi.ici-maintenant", args: []string{"--lineaire"}, lines: true, next: "\r",
		texts: []string{"La filature a fermé\ril y a seize ans ;\rnos ateliers refusent\rune demande sur trois,\rla cantine fait\rdeux services"},
		held:  answersTo("pourquoi.ici-maintenant"),
	},
	{
		name: "linear row", resume: "demarche.etapes", args: []string{"--lineaire"}, lines: true, next: "\r",
		texts: []string{"Avril 2028", "600 m²", "Cantine, atelier"},
		held:  firstRow("demarche.etapes", 3),
	},
}

// keys are the strokes of a typing, and after how many of them which answers stand.
func (y typing) keys() (strokes []string, states [][]string) {
	now, line := make([]string, len(y.texts)), ""
	states = append(states, slices.Clone(now))
	for i, text := range y.texts {
		for _, r := range text + y.next {
			strokes = append(strokes, string(r))
			switch {
			case y.lines && r != '\r':
				line += string(r)
			case y.lines:
				now[i], line = strings.TrimPrefix(now[i]+"\n"+line, "\n"), ""
			case string(r) != y.next:
				now[i] += string(r)
			}
			states = append(states, slices.Clone(now))
		}
	}
	return strokes, states
}

// TestKilledWhileTyping kills the program with SIGKILL at random moments while a
// text is typed at ten characters a second. Whatever the moment, the draft decodes,
// it is what stood on the screen a second before at the earliest, and the next
// session opens it.
func TestKilledWhileTyping(t *testing.T) {
	kills := atOnce
	if n, err := strconv.Atoi(os.Getenv("AMI_KILLS")); err == nil {
		kills = n
	}
	if testing.Short() {
		kills = len(typings)
	}
	var mu sync.Mutex
	lost := map[string][]int{}
	t.Run("kills", func(t *testing.T) {
		for n := range kills {
			t.Run(strconv.Itoa(n), func(t *testing.T) {
				t.Parallel()
				if gone, ok := killed(t, uint64(n)); ok {
					mu.Lock()
					defer mu.Unlock()
					name := typings[n%len(typings)].name
					lost[name] = append(lost[name], gone)
				}
			})
		}
	})
	if len(lost) == 0 {
		t.Skip("this machine is too slow to type on")
	}
	for _, y := range typings {
		gone := lost[y.name]
		if len(gone) == 0 {
			continue // none of them kept its pace
		}
		slices.Sort(gone)
		t.Logf("%s: %d kills counted; characters lost: median %d, 95th percentile %d, most %d",
			y.name, len(gone), gone[len(gone)/2], gone[len(gone)*95/100], gone[len(gone)-1])
	}
}

// killed is one session and its end. It returns how many characters were lost,
// and whether the typing kept its pace.
func killed(t *testing.T, seed uint64) (lost int, steady bool) {
	rng := rand.New(rand.NewPCG(seed, 3))
	y := typings[seed%uint64(len(typings))]
	strokes, states := y.keys()
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	put(t, path, header+"reprendre = \""+y.resume+"\"\n")
	x := startPlain(t, dir, 80, 24, append(y.args, "r.toml")...) // the promise is about the program as people run it
	if y.lines {
		x.waitFor("Question")
	} else {
		x.waitFor("question")
	}
	x.send(y.keysBefore)
	// A moment between two strokes as much as at one: uniform in time.
	after := time.Duration(rng.Int64N(int64(7 * time.Second)))
	typed, steady := x.typeUntilDead(strokes, states, after)
	if _, signal := x.exit(); signal != syscall.SIGKILL {
		t.Fatalf("it was dead before: %v\n%s", x.err, x.screen())
	}

	got := answersOf(t, path, y)
	stood := slices.IndexFunc(states, func(state []string) bool { return slices.EqualFunc(state, got, sameText) })
	if stood < 0 {
		t.Fatalf("the draft is nothing that ever stood on the screen: %q", got)
	}
	// A state may stand twice: typing a trailing space or going on changes nothing.
	for stood < typed && slices.EqualFunc(states[stood+1], got, sameText) {
		stood++
	}
	lost = max(0, typed-stood)
	if steady && lost > lostAtMost {
		t.Errorf("%s: killed %v after typing began: %d keys typed, %d on the disk", y.name, after, typed, stood)
	}
	again := startPlain(t, dir, 80, 24, "r.toml")
	again.waitFor("question")
	again.key("ctrl+q")
	if code, _ := again.exit(); code != 0 {
		t.Errorf("the session after ends with %d\n%s", code, again.screen())
	}
	if after := answersOf(t, path, y); !slices.Equal(after, got) {
		t.Errorf("the session after changed %q to %q", got, after)
	}
	tidy(t, dir)
	return lost, steady
}

// typeUntilDead types at the pace, and kills the program after that time; it
// returns how many strokes were made.
func (x *terminal) typeUntilDead(strokes []string, states [][]string, after time.Duration) (typed int, steady bool) {
	x.t.Helper()
	pace := time.NewTicker(stroke)
	defer pace.Stop()
	end := time.NewTimer(after)
	defer end.Stop()
	steady, last := true, time.Now()
	for {
		select {
		case now := <-pace.C:
			steady = steady && now.Sub(last) < late && time.Since(now) < stroke
			last = now
			steady = steady && x.echoes(strokes[:typed], states)
			if typed < len(strokes) {
				x.send(strokes[typed])
				typed++
			}
		case <-end.C:
			steady = steady && time.Since(last) < late && x.echoes(strokes[:typed], states)
			x.signal(syscall.SIGKILL)
			return typed, steady
		}
	}
}

// echoes tells whether the screen keeps up with the typing.
func (x *terminal) echoes(typed []string, states [][]string) bool {
	n := len(typed) - behind
	if n < 1 || slices.ContainsFunc(typed[n-1:], func(key string) bool { return key == "\t" || key == "\r" }) {
		return true // on its way to another place
	}
	answers := slices.DeleteFunc(slices.Clone(states[n]), func(text string) bool { return text == "" })
	if len(answers) == 0 {
		return true // nothing of the first line is received
	}
	text := []rune(answers[len(answers)-1])
	return strings.Contains(flat(x.screen()), flat(string(text[max(0, len(text)-12):])))
}

// sameText compares answers as they are kept: without the space being typed at the end.
func sameText(a, b string) bool { return flat(a) == flat(b) }

func answersOf(t *testing.T, path string, y typing) []string {
	t.Helper()
	return y.held(decoded(t, path))
}

// decoded reads a draft that must be whole.
func decoded(t testing.TB, path string) sections.Draft {
	t.Helper()
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := draftfile.Decode(c, data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return d
}

// tidy fails when a session left files that it should not have.
func tidy(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".r.toml") {
			t.Errorf("left behind: %s", e.Name())
		}
	}
}

const header = "format = 1\ncatalogue = \"movilab-ami\"\n"

func put(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
