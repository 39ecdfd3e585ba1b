package follow

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
)

// onlooker drives the window that follows a draft, as driver does the rest: it
// decides what the watcher sees, and when timers go off.
type onlooker struct {
	t      *testing.T
	m      Window
	now    time.Time
	sights []store.Sight // that the watcher has yet to give
	timers []onlookerTimer
	hold   bool // commands wait in held
	held   []tea.Cmd
	quit   bool
}

type onlookerTimer struct {
	at  time.Time
	msg tea.Msg
}

// onlooking opens that window on a screen of that size. Nothing was seen yet.
func onlooking(t *testing.T, width, height int) *onlooker {
	t.Helper()
	return onlookingAt(t, trial.Embedded(t), width, height)
}

// onlookingAt opens it on a draft that answers that model.
func onlookingAt(t *testing.T, c *sections.Catalogue, width, height int) *onlooker {
	t.Helper()
	o := &onlooker{t: t, now: time.Date(2027, 9, 1, 14, 3, 22, 0, time.Local)}
	o.m = New(c, filepath.Join("ailleurs", "reponse.toml"), func() (store.Sight, bool) {
		if len(o.sights) == 0 {
			return store.Sight{}, false // the real one would wait
		}
		s := o.sights[0]
		o.sights = o.sights[1:]
		return s, true
	})
	o.m.clock = func() time.Time { return o.now }
	o.m.tick = func(d time.Duration, f func(time.Time) tea.Msg) tea.Cmd {
		return func() tea.Msg { o.timers = append(o.timers, onlookerTimer{o.now.Add(d), f(o.now)}); return nil }
	}
	o.send(tea.WindowSizeMsg{Width: width, Height: height})
	return o
}

// following opens it on a draft that can be read.
func following(t *testing.T, width, height int, d sections.Draft) *onlooker {
	t.Helper()
	o := onlooking(t, width, height)
	o.saves(d)
	return o
}

func (o *onlooker) send(msg tea.Msg) {
	switch msg.(type) {
	case nil:
		return
	case tea.QuitMsg:
		o.quit = true
		return
	}
	next, cmd := o.m.Update(msg)
	o.m = next.(Window)
	o.run(cmd)
}

func (o *onlooker) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if o.hold {
		o.held = append(o.held, cmd)
		return
	}
	trial.Carry(cmd(), o.run, o.send)
}

// sees has the watcher see that.
func (o *onlooker) sees(s store.Sight) {
	o.sights = append(o.sights, s)
	o.run(o.m.look)
}

func (o *onlooker) saves(d sections.Draft) { o.sees(store.Sight{Data: draftfile.Encode(o.m.cat, d)}) }
func (o *onlooker) writes(text string)     { o.sees(store.Sight{Data: []byte(text)}) }

func (o *onlooker) loses() {
	o.sees(store.Sight{Err: fmt.Errorf("open: %w", fs.ErrNotExist)})
}

// elapse lets time pass, and the timers that are due go off.
func (o *onlooker) elapse(by time.Duration) {
	o.now = o.now.Add(by)
	waiting := o.timers
	o.timers = nil
	for _, timer := range waiting {
		if timer.at.After(o.now) {
			o.timers = append(o.timers, timer)
		} else {
			o.send(timer.msg)
		}
	}
}

func (o *onlooker) press(names ...string) {
	for _, name := range names {
		o.send(trial.Key(name))
	}
}

func (o *onlooker) screen() string {
	lines := strings.Split(ansi.Strip(o.m.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func (o *onlooker) shows(words string) bool {
	flat := func(s string) string { return strings.Join(strings.Fields(look.Shown(s)), " ") }
	return strings.Contains(flat(strings.ReplaceAll(o.screen(), "▌", " ")), flat(words))
}

func (o *onlooker) must(words string) {
	o.t.Helper()
	if !o.shows(words) {
		o.t.Fatalf("%q is not on the screen:\n%s", words, o.screen())
	}
}

func (o *onlooker) mustNot(words string) {
	o.t.Helper()
	if o.shows(words) {
		o.t.Fatalf("%q is on the screen:\n%s", words, o.screen())
	}
}

// markedText is the lines that bear the mark.
func (o *onlooker) markedText() string {
	var out []string
	for line := range strings.SplitSeq(o.screen(), "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "▌"); ok {
			out = append(out, rest)
		}
	}
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func (o *onlooker) golden(name string) {
	o.t.Helper()
	trial.Golden(o.t, name, o.screen())
}

// with gives the draft with a text for an answer, its place at that question.
func with(d sections.Draft, id, text string) sections.Draft {
	a := d.Answer(id)
	a.Text = text
	if a.Decision != "" {
		a.Decision = sections.Adapt
	}
	d = d.Set(id, a)
	d.Resume = id
	return d
}

// atResume is the example, stopped at that question.
func atResume(t *testing.T, id string) sections.Draft {
	t.Helper()
	d := trial.Example(t)
	d.Resume = id
	d.Changed = time.Date(2027, 9, 1, 13, 58, 7, 0, time.Local)
	return d
}

var followSizes = []struct{ width, height int }{{60, 16}, {80, 24}, {120, 40}}

func TestFollowFrames(t *testing.T) {
	for _, s := range followSizes {
		size := fmt.Sprintf("%dx%d", s.width, s.height)
		t.Run(size, func(t *testing.T) {
			o := onlookingAt(t, trial.SmallModel(t), s.width, s.height)
			o.loses()
			o.golden(size + "/follow-waiting")
			d := trial.SmallDraft(t, "full")
			d.Resume = "histoire.recit"
			d.Changed = time.Date(2027, 9, 1, 13, 58, 7, 0, time.Local)
			o.saves(d)
			o.golden(size + "/follow-begins")
			o.now = o.now.Add(time.Minute)
			o.saves(with(d, "histoire.recit", "Le jour où la ville a vendu la halle, **nous étions quarante** à la porte."))
			o.golden(size + "/follow-changed")
			o.writes("format = 1\ncatalogue = \"petit-modele\"\n[reperes]\nsurface = [\n")
			o.elapse(brokenFrom)
			o.golden(size + "/follow-unreadable")
			o.press("pgdown")
			o.saves(d)
			o.golden(size + "/follow-by-hand")
		})
	}
}

func TestFollowWaitsForTheFile(t *testing.T) {
	o := onlooking(t, 60, 16)
	if strings.TrimSpace(strings.Split(o.screen(), "\n")[3]) != "" {
		t.Fatalf("says something before it knows:\n%s", o.screen())
	}
	o.loses()
	o.must("En attente de reponse.toml…")
	o.saves(atResume(t, "reperes.projet"))
	o.mustNot("En attente")
	o.must("La Filature des Possibles")
	if o.markedText() != "" {
		t.Fatalf("marked, though nothing changed:\n%s", o.screen())
	}
}

func TestFollowMarksTheChangeForAWhile(t *testing.T) {
	d := atResume(t, "reperes.projet")
	o := following(t, 80, 24, d)
	o.mustNot("cent douze")
	o.saves(with(d, "histoire.recit", "Nous étions cent douze à la porte."))
	if got := o.markedText(); got != "Nous étions cent douze à la porte." {
		t.Fatalf("marked %q:\n%s", got, o.screen())
	}
	o.elapse(markFor - time.Millisecond)
	before := o.screen()
	o.elapse(time.Millisecond)
	if got, want := o.screen(), strings.ReplaceAll(before, "▌", " "); got != want {
		t.Fatalf("more than the mark went:\n%s\n%s", want, got)
	}
}

// Each change has its own time: the timer of the first doesn't end the second.
func TestFollowMarksTheLastChangeForAWhile(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 80, 24, d)
	o.saves(with(d, "histoire.recit", "Nous étions dix."))
	o.elapse(markFor / 2)
	o.saves(with(d, "histoire.recit", "Nous étions dix à la porte."))
	o.elapse(markFor / 2)
	if got := o.markedText(); got != "Nous étions dix à la porte." {
		t.Fatalf("marked %q", got)
	}
	o.elapse(markFor / 2)
	if got := o.markedText(); got != "" {
		t.Fatalf("marked %q for ever", got)
	}
}

func TestFollowGoesWhereSomebodyIsAtWork(t *testing.T) {
	d := atResume(t, "reperes.projet")
	o := following(t, 60, 16, d)
	text := plainWords(d.Answer("histoire.recit").Text)
	o.mustNot(text)
	d.Resume = "histoire.recit"
	o.saves(d)
	o.must(text)
	if o.markedText() != "" {
		t.Fatalf("marked, though nothing changed:\n%s", o.screen())
	}
	o.saves(with(d, "pourquoi.ici-maintenant", "Quarante."))
	if got := o.markedText(); got != "Quarante." {
		t.Fatalf("marked %q", got)
	}
	d = with(d, "pourquoi.ici-maintenant", "Quarante.")
	d.Resume = "histoire.recit"
	o.saves(d)
	if got := o.markedText(); got != "" {
		t.Fatalf("the mark came along, onto %q", got)
	}
	top := o.m.top
	d.Resume = "reperes.contact" // private: it has no place
	o.saves(d)
	if o.m.top != top {
		t.Fatal("moved for a question that has no passage")
	}
}

// plainWords is the first words of a Markdown text, before any mark-up.
func plainWords(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	if at := strings.IndexAny(s, "*_{[`"); at >= 0 {
		s = s[:at]
	}
	return s[:strings.LastIndexByte(s[:min(len(s), 40)], ' ')]
}

func TestFollowSeveralChanges(t *testing.T) {
	d := atResume(t, "reperes.projet")
	o := following(t, 80, 24, d)
	pulled := with(with(with(d, "histoire.recit", "Un."), "pourquoi.ici-maintenant", "Deux."), "demarche.recit", "Trois.")
	pulled.Resume = "reperes.projet"
	o.saves(pulled)
	if got := o.markedText(); got != "Deux." {
		t.Fatalf("marked %q, not the first in the document:\n%s", got, o.screen())
	}
	o.must("passages ont changé")
	o.elapse(markFor)
	o.mustNot("passages ont changé")
	again := with(with(pulled, "pourquoi.ici-maintenant", "Quatre."), "histoire.recit", "Cinq.")
	o.saves(again)
	if got := o.markedText(); got != "Cinq." {
		t.Fatalf("marked %q, not the one being answered", got)
	}
	o.must("2 passages ont changé")
}

// Answers without a passage of their own lead to the first words that they change.
func TestFollowLeadsToWhatDiffers(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 80, 24, d)
	o.saves(with(d, "reperes.projet", "La Halle aux Fils"))
	if got := o.markedText(); !strings.Contains(got, "La Halle aux Fils") {
		t.Fatalf("marked %q:\n%s", got, o.screen())
	}
	o.send(tea.WindowSizeMsg{Width: 60, Height: 16}) // no question to find again: no crash, no jump
	o.must("La Halle aux Fils")
}

// A passage taken out leaves its place, with nothing to mark there.
func TestFollowShowsWhereSomethingWent(t *testing.T) {
	d := atResume(t, "reperes.projet")
	o := following(t, 80, 24, d)
	gone := d.Set("demarche.imprevu", sections.Answer{Decision: sections.Remove})
	if blockOf(o.m.picture.doc, "demarche.imprevu") == nil {
		t.Fatal("this test wants a passage that shows")
	}
	gone.Resume = "demarche.imprevu"
	o.saves(gone)
	if o.markedText() != "" {
		t.Fatalf("marked %q", o.markedText())
	}
	if o.m.top == 0 {
		t.Fatalf("did not go where the passage was:\n%s", o.screen())
	}
}

func TestFollowHoldsThePlaceByHand(t *testing.T) {
	for _, again := range []string{"f", "esc"} {
		d := atResume(t, "histoire.recit")
		o := following(t, 80, 24, d)
		o.press("end", "up", "pgup")
		o.must("Défilement à la main · f : suivre de nouveau")
		held := o.screen()
		text := strings.Split(held, "\n")[:22]
		longer := with(d, "histoire.recit", strings.Repeat("Nous étions quarante à la porte ce jour-là. ", 30))
		o.saves(longer)
		if got := strings.Split(o.screen(), "\n")[:22]; !reflect.DeepEqual(got, text) {
			t.Fatalf("the text moved under the reader:\n%s\n%s", held, o.screen())
		}
		o.elapse(markFor)
		o.press(again)
		o.mustNot("Défilement")
		o.must("Nous étions quarante")
	}
}

func TestFollowEveryWayToScroll(t *testing.T) {
	o := following(t, 80, 24, atResume(t, "histoire.recit"))
	for _, msg := range []tea.Msg{
		trial.Key("up"), trial.Key("down"), trial.Key("pgup"), trial.Key("pgdown"), trial.Key("home"), trial.Key("end"),
		trial.Key("space"),
		tea.MouseWheelMsg{Button: tea.MouseWheelUp},
		tea.MouseWheelMsg{Button: tea.MouseWheelDown},
	} {
		o.m.top, o.m.byHand = 100, false
		o.send(msg)
		if o.m.top == 100 || !o.m.byHand {
			t.Errorf("%v did not scroll", msg)
		}
	}
	o.press("home")
	if o.m.top != 0 {
		t.Errorf("home went to line %d", o.m.top)
	}
	o.press("end", "down", "pgdown")
	if o.m.top != len(o.m.picture.unmarked)-o.m.room() {
		t.Errorf("end went to line %d of %d", o.m.top, len(o.m.picture.unmarked))
	}
}

// What lasts less than a second is a save under way: not a cell changes.
func TestFollowBrokenForAMoment(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 80, 24, d)
	before := o.m.View().Content
	steady := func(when string) {
		t.Helper()
		if got := o.m.View().Content; got != before {
			t.Fatalf("%s, the screen changed:\n%s", when, got)
		}
	}
	broken := "format = 1\n[reperes]\nsurface = [\n"
	o.writes(broken)
	steady("broken")
	o.elapse(brokenFrom - time.Millisecond)
	steady("almost a second later")
	o.saves(d)
	steady("whole again")
	o.elapse(time.Hour)
	steady("when the timer of what has passed goes off")

	since := o.now
	before = o.m.View().Content
	o.writes("")
	o.elapse(brokenFrom / 2)
	o.writes(broken) // another error, the same trouble
	steady("still broken")
	o.elapse(brokenFrom / 2)
	o.must("reponse.toml illisible à la ligne")
	o.must("depuis " + since.Format(time.TimeOnly))
	if text := strings.Split(before, "\n")[:22]; !reflect.DeepEqual(strings.Split(o.m.View().Content, "\n")[:22], text) {
		t.Fatalf("the text did not stay:\n%s", o.screen())
	}
	o.saves(with(d, "histoire.recit", "Quarante."))
	o.mustNot("illisible")
	if got := o.markedText(); got != "Quarante." {
		t.Fatalf("marked %q: what changed since the last good text", got)
	}
}

func TestFollowGoneAndBack(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 60, 16, d)
	o.loses()
	o.elapse(brokenFrom)
	o.must("reponse.toml introuvable depuis 14:03:22")
	o.mustNot("En attente")
	o.must(plainWords(d.Answer("histoire.recit").Text))
	o.saves(d)
	o.mustNot("introuvable")
	if o.markedText() != "" {
		t.Fatal("marked, though it came back as it went")
	}
}

// A file that never was a draft: what is wrong stands in place of the text.
func TestFollowNeverReadable(t *testing.T) {
	for name, s := range map[string]store.Sight{
		"lisible : ligne 2":        {Data: []byte("format = 1\nx = [\n")},
		"pas à un fichier":         {Err: store.ErrNotRegular},
		"trop gros":                {Err: store.ErrTooBig},
		"Droit de lecture":         {Err: fs.ErrPermission},
		"Une erreur inattendue":    {Err: errors.New("\x1b[31mboom")},
		"reponse.toml ne convient": {Data: []byte{}},
	} {
		o := onlooking(t, 60, 16)
		o.sees(s)
		if got := strings.TrimSpace(o.screen()); strings.Contains(got, "\n") {
			t.Errorf("said before a second has passed:\n%s", got)
		}
		o.elapse(brokenFrom)
		o.must(name)
		if strings.Contains(o.m.View().Content, "\x1b[31mboom") {
			t.Error("an escape sequence reached the screen")
		}
	}
}

// TestFollowNeverShowsPrivateAnswers scrolls through all of it.
func TestFollowNeverShowsPrivateAnswers(t *testing.T) {
	d := atResume(t, "reperes.contact")
	o := following(t, 120, 40, with(d, "reperes.contact", "SECRET avant"))
	o.saves(with(d, "reperes.contact", "SECRET après"))
	if o.m.mark.on {
		t.Error("a private change is marked")
	}
	if all := strings.Join(append(o.m.picture.marked, o.m.picture.unmarked...), "\n"); strings.Contains(all, "SECRET") {
		t.Error("a private answer is drawn")
	}
	for o.m.top < o.m.last() {
		o.press("pgdown")
		o.mustNot("SECRET")
	}
	if strings.Contains(o.m.View().WindowTitle, "SECRET") {
		t.Error("a private answer is in the title")
	}
}

// In a passage higher than the window, the words that land are on the screen.
func TestFollowTallPassage(t *testing.T) {
	d := atResume(t, "histoire.recit")
	long := strings.Repeat("Nous étions quarante à la porte ce jour-là. ", 60)
	o := following(t, 60, 16, with(d, "histoire.recit", long))
	for i := range 40 {
		long += fmt.Sprintf("Phrase %d de plus. ", i)
		o.saves(with(d, "histoire.recit", long))
		o.must(fmt.Sprintf("Phrase %d de plus.", i))
	}
	o.saves(with(d, "histoire.recit", "Un début. "+long))
	o.must("Un début.")
}

// Words that land where the reader looks already don't move the text.
func TestFollowStaysStill(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 80, 24, d)
	o.saves(with(d, "histoire.recit", "N"))
	top := o.m.top
	for _, text := range []string{"No", "Nou", "Nous", "Nous étions", "Nous étions quarante."} {
		o.saves(with(d, "histoire.recit", text))
		if o.m.top != top {
			t.Fatalf("moved at %q", text)
		}
	}
}

// Drawings never overlap, since they share a preview, and drafts that have passed
// are not drawn.
func TestFollowDrawsOneAtATime(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 80, 24, d)
	o.hold = true
	for i := range 5 {
		data := draftfile.Encode(o.m.cat, with(d, "histoire.recit", fmt.Sprintf("Version %d.", i)))
		draft, err := draftfile.Decode(o.m.cat, data)
		if err != nil {
			t.Fatal(err)
		}
		o.send(seenMsg{draft: draft})
		if !o.m.drawing {
			t.Fatal("nothing is being drawn")
		}
	}
	draws := 0
	for len(o.held) > 0 {
		msg := o.held[0]()
		o.held = o.held[1:]
		if batch, ok := msg.(tea.BatchMsg); ok {
			o.held = append(o.held, batch...)
		}
		if _, ok := msg.(drawnMsg); ok {
			draws++
		}
	}
	if draws != 1 {
		t.Fatalf("%d drawings at once", draws)
	}
	o.hold = false
	o.send(draw(o.m.cat, o.m.preview, o.m.picture, order{
		draft: with(d, "histoire.recit", "Version 0."), version: 2, width: o.m.textWidth(), dark: true,
		palette: o.m.theme.Preview,
	}))
	if got := o.markedText(); got != "Version 4." || o.m.drawing {
		t.Fatalf("shows %q", got)
	}
}

func TestFollowBackground(t *testing.T) {
	o := following(t, 80, 24, atResume(t, "histoire.recit"))
	dark, text, top := o.m.View().Content, o.screen(), o.m.top
	o.send(tea.BackgroundColorMsg{Color: ansi.HexColor("#ffffff")})
	if o.m.View().Content == dark || o.screen() != text || o.m.top != top {
		t.Fatalf("a light background changes colours, and only them:\n%s", o.screen())
	}
}

func TestFollowQuits(t *testing.T) {
	for _, msg := range []tea.Msg{trial.Key("q"), trial.Key("ctrl+q"), trial.Key("ctrl+c"), Leave{}} {
		o := onlooking(t, 80, 24)
		o.send(msg)
		if !o.quit {
			t.Errorf("%v does not quit", msg)
		}
	}
}

// The same passage is in sight at any size the window is given.
func TestFollowResized(t *testing.T) {
	d := atResume(t, "histoire.recit")
	o := following(t, 120, 40, d)
	words := plainWords(d.Answer("histoire.recit").Text)
	for range 3 {
		for _, s := range followSizes {
			o.send(tea.WindowSizeMsg{Width: s.width, Height: s.height})
			o.must(words)
		}
	}
	o.press("end")
	for _, s := range followSizes {
		o.send(tea.WindowSizeMsg{Width: s.width, Height: s.height})
		if !o.m.byHand || o.m.top < o.m.last()*9/10 {
			t.Fatalf("lost the place: line %d of %d", o.m.top, o.m.last())
		}
	}
}

// TestFollowRandom does anything in any order: nothing breaks, and no line is ever
// wider than the screen nor a screen higher.
func TestFollowRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	full := atResume(t, "histoire.recit")
	ids := full.Answered()
	o := onlooking(t, 80, 24)
	d := full
	width, height := 80, 24
	for i := range 80 {
		switch r.IntN(9) {
		case 0:
			width, height = []int{1, 29, 31, 60, 61, 140}[r.IntN(6)], 1+r.IntN(50)
			o.send(tea.WindowSizeMsg{Width: width, Height: height})
		case 1:
			o.press([]string{"up", "down", "pgup", "pgdown", "home", "end", "f", "esc", "x", "space"}[r.IntN(10)])
		case 2:
			data := draftfile.Encode(o.m.cat, d)
			o.writes(string(data[:r.IntN(len(data)+1)]))
		case 3:
			o.loses()
		case 4:
			o.elapse(time.Duration(r.IntN(5000)) * time.Millisecond)
		case 5:
			d = d.Set(ids[r.IntN(len(ids))], sections.Answer{})
		default:
			d = with(d, ids[r.IntN(len(ids))], strings.Repeat("mot ", r.IntN(300)))
		}
		if r.IntN(3) > 0 {
			o.saves(d)
		}
		lines := strings.Split(o.m.View().Content, "\n")
		if len(lines) > height {
			t.Fatalf("step %d: %d lines on %d", i, len(lines), height)
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Fatalf("step %d: %d cells on %d: %q", i, ansi.StringWidth(line), width, line)
			}
		}
	}
}

// TestFollowViewsAreDrawnWhole holds the window to what package terminal draws.
func TestFollowViewsAreDrawnWhole(t *testing.T) {
	for _, s := range followSizes {
		o := following(t, s.width, s.height, trial.Example(t))
		trial.DrawnWhole(t, "following", o.m.View())
		o.loses()
		trial.DrawnWhole(t, "broken", o.m.View())
	}
}
