package wizard

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

var sizes = []struct {
	name          string
	width, height int
}{{"60x16", 60, 16}, {"80x24", 80, 24}, {"120x40", 120, 40}, {"200x60", 200, 60}}

// frames are the screens that are held to what was read: each kind of question and
// each other screen, on the full draft of the small model.
var frames = []struct {
	name, at string
	keys     []string
}{
	{"line", "reperes.projet", nil},
	{"number", "reperes.surface", nil},
	{"date", "reperes.limite", nil},
	{"passage", "histoire.communs", nil},
	{"prose", "histoire.recit", nil},
	{"choice", "lieux.forme", nil},
	{"choices", "lieux.activites", nil},
	{"yes-no", "lieux.achat", nil},
	{"list", "lieux.exemples", nil},
	{"row", "lieux.exemples", []string{"home", "enter"}},
	{"adapting", "histoire.communs", []string{"a"}},
	{"preview", "histoire.communs", []string{"ctrl+o"}},
	{"plan", "histoire.communs", []string{"ctrl+p"}},
	{"plan-open", "histoire.communs", []string{"ctrl+p", "right"}},
	{"review", "histoire.communs", []string{"ctrl+l"}},
	{"help", "histoire.communs", []string{"ctrl+g"}},
}

// TestFrames holds what the room sees, kind by kind and screen by screen. The largest
// size shows nothing that the one before does not, so one frame stands for it.
func TestFrames(t *testing.T) {
	for _, size := range sizes {
		for _, frame := range frames {
			if size.name == "200x60" && frame.name != "list" {
				continue
			}
			d := asking(t, trial.SmallModel(t), size.width, size.height)
			d.run(begin(filepath.Join(d.dir, "r.toml"), trial.SmallDraft(t, "full")))
			d.at(frame.at)
			d.press(frame.keys...)
			d.golden(size.name + "/" + frame.name)
		}
	}
}

// TestUnfinishedFrames holds what is still to do, and what people may paste on purpose.
func TestUnfinishedFrames(t *testing.T) {
	for _, size := range sizes[:3] {
		for _, frame := range []struct {
			name, draft, at string
			keys            []string
		}{
			{"undecided", "half", "histoire.franchise", nil},
			{"missing", "half", "histoire.franchise", []string{"ctrl+l", "tab"}},
			{"hostile", "hostile", "histoire.recit", nil},
			{"hostile-review", "hostile", "histoire.recit", []string{"ctrl+l"}},
		} {
			d := asking(t, trial.SmallModel(t), size.width, size.height)
			d.run(begin(filepath.Join(d.dir, "r.toml"), trial.SmallDraft(t, frame.draft)))
			d.at(frame.at)
			d.press(frame.keys...)
			d.golden(size.name + "/" + frame.name)
		}
	}
}

// TestEmbeddedFrames holds one screen of the model that people answer: no question that
// is added to another section changes it.
func TestEmbeddedFrames(t *testing.T) {
	for _, size := range sizes {
		d := drafting(t, size.width, size.height, sections.NewDraft(time.Now()))
		d.at("histoire.recit")
		d.golden(size.name + "/embedded")
	}
}

// TestNothingIsCut walks every question of the catalogue, empty and answered, as
// one works and as one projects, on a dark and on a light background: the question
// itself is on the screen whole, and no line is wider than the screen.
func TestNothingIsCut(t *testing.T) {
	for _, draft := range []sections.Draft{sections.NewDraft(time.Now()), trial.Example(t)} {
		for _, size := range sizes[:3] {
			for _, in_look := range []struct{ projected, dark bool }{{false, true}, {true, true}, {true, false}} {
				d := drafting(t, size.width, size.height, draft)
				d.m.theme = look.NewTheme(in_look.dark, false)
				d.m = d.m.project(in_look.projected)
				for _, q := range d.m.cat.All() {
					if !d.m.cat.Relevant(draft, q) {
						continue
					}
					d.at(q.ID)
					d.fits()
					if !strings.Contains(leftPane(d, size.width), flat(q.Label)) {
						t.Errorf("%s %+v: the question of %s is cut:\n%s", size.name, in_look, q.ID, d.screen())
					}
				}
			}
		}
	}
}

// leftPane is the question's side of the screen, its words joined by single spaces.
func leftPane(d *driver, width int) string {
	var words []string
	for _, line := range strings.Split(d.screen(), "\n") {
		if width >= look.WideFrom {
			line, _, _ = strings.Cut(line, "│")
		}
		words = append(words, strings.Fields(line)...)
	}
	return strings.Join(words, " ")
}

func flat(s string) string { return strings.Join(strings.Fields(look.Shown(s)), " ") }

// fits fails where the frame is not exactly as high as the screen, or is wider.
func (d *driver) fits() {
	d.t.Helper()
	lines := strings.Split(d.m.View().Content, "\n")
	if len(lines) != d.m.height {
		d.t.Fatalf("%d lines on a screen of %d:\n%s", len(lines), d.m.height, d.screen())
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > d.m.width {
			d.t.Fatalf("a line of %d cells on a screen of %d: %q", w, d.m.width, ansi.Strip(line))
		}
	}
}

func TestTypingGrowsTheResponseAndIsSaved(t *testing.T) {
	d := drafting(t, 120, 40, sections.Draft{})
	d.at("pourquoi.ici-maintenant")
	d.typ("La filature a fermé.\n\nNous voilà.")
	if got := d.answer("pourquoi.ici-maintenant").Text; got != "La filature a fermé.\n\nNous voilà." {
		t.Fatalf("the answer is %q", got)
	}
	d.sees("▌ Nous voilà.")
	d.elapse(pause)
	if got := d.saved().Answer("pourquoi.ici-maintenant").Text; got != "La filature a fermé.\n\nNous voilà." {
		t.Fatalf("a pause after typing, the file holds %q", got)
	}
	d.sees("Enregistré")
}

func TestLeavingAnAnswerSavesItAtOnce(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.press("tab")
	if got := d.saved().Answer("reperes.collectif").Text; got != "Les Ateliers" {
		t.Fatalf("the file holds %q", got)
	}
}

func TestTypingOnIsSavedEverySecond(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("pourquoi.ici-maintenant")
	for range 20 { // a key each 50 ms: no pause ever
		d.typ("a")
	}
	if got := len(d.saved().Answer("pourquoi.ici-maintenant").Text); got < 10 {
		t.Fatalf("a second into typing, the file holds %d of 20 characters", got)
	}
}

func TestNumberAndDateAreEchoedAsUnderstood(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	d.at("reperes.surface")
	d.typ("5 000")
	d.sees("Compris : 5 000 m²")
	d.press("backspace", "backspace", "x")
	d.sees("Pas compris")
	d.press("tab") // and nothing traps
	d.at("reperes.limite")
	d.typ("14/09/2027 12h")
	d.sees("Compris : mardi 14 septembre 2027 à 12 h")
}

func TestPassageDecisions(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	const id = "pourquoi.garanties"
	q, _ := d.m.cat.Question(id)
	d.at(id)
	d.sees("proposition")
	d.press("g")
	if a := d.answer(id); a.Decision != sections.Keep || a.Kept != q.Proposal {
		t.Fatalf("kept: %+v", a)
	}
	d.elapse(time.Second)
	d.press("a")
	d.typ("Chez nous. ")
	mine := "Chez nous. " + q.Proposal
	if a := d.answer(id); a.Decision != sections.Adapt || a.Text != mine {
		t.Fatalf("adapted: %+v", a)
	}
	d.press("shift+tab", "r")
	if a := d.answer(id); a.Decision != sections.Remove || a.Text != mine {
		t.Fatalf("removing must not lose what was written: %+v", a)
	}
	d.elapse(time.Second)
	d.press("a")
	if a := d.answer(id); a.Text != mine {
		t.Fatalf("adapting again must find it: %+v", a)
	}
	d.press("shift+tab", "g", "left", "right", "a")
	if a := d.answer(id); a.Text != mine {
		t.Fatalf("an arrow too far must not lose it: %+v", a)
	}
}

func TestEnterLeavesAnUndecidedPassageAndSaysSo(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("pourquoi.garanties")
	d.press("enter")
	if d.m.at != "pourquoi.acteurs" || d.answer("pourquoi.garanties").Decision != sections.Undecided {
		t.Fatalf("at %s", d.m.at)
	}
	d.sees("laissé à décider")
}

func TestListByKeyboardAlone(t *testing.T) {
	d := drafting(t, 60, 16, sections.Draft{})
	const id = "soutiens.personnes"
	d.at(id)
	for _, name := range []string{"Ada", "Brahim", "Chloé"} {
		d.press("enter")
		d.typ(name)
		d.press("tab")
		d.typ("rôle de " + name)
		d.press("enter")
	}
	names := func() string {
		var all []string
		for _, row := range d.answer(id).Rows {
			all = append(all, row.Cell(0))
		}
		return strings.Join(all, ",")
	}
	if got := names(); got != "Ada,Brahim,Chloé" {
		t.Fatalf("added: %s", got)
	}
	d.press("home", "b")
	if got := names(); got != "Brahim,Ada,Chloé" {
		t.Fatalf("Ada moved down: %s", got)
	}
	d.press("h", "end", "up", "x")
	if got := names(); got != "Ada,Brahim" {
		t.Fatalf("Chloé removed: %s", got)
	}
	d.press("ctrl+u")
	if got := names(); got != "Ada,Brahim,Chloé" {
		t.Fatalf("the removal undone: %s", got)
	}
	d.press("home", "enter", "end")
	d.typ(" L.")
	d.press("esc")
	if got := names(); got != "Ada L.,Brahim,Chloé" {
		t.Fatalf("edited: %s", got)
	}
	d.press("a", "esc")
	if got := len(d.answer(id).Rows); got != 3 {
		t.Fatalf("a row left empty must go: %d rows", got)
	}
}

func TestChoicesAndTheWordsOfOther(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	const id = "gouvernance.forme"
	d.at(id)
	d.press("up") // from the first line round to the last
	if got := d.answer(id).Picks; len(got) != 1 || got[0] != sections.OtherID {
		t.Fatalf("picked %v", got)
	}
	d.press("tab")
	d.typ("fondation")
	if got := d.answer(id).Text; got != "fondation" {
		t.Fatalf("words of autre: %q", got)
	}
	d.press("shift+tab", "up")
	if got := d.answer(id); got.Text != "fondation" || got.Has(sections.OtherID) {
		t.Fatalf("changing one's mind must keep the words: %+v", got)
	}
	d.at("gouvernance.outils")
	d.press("space", "down", "space")
	if got := d.answer("gouvernance.outils").Picks; len(got) != 2 {
		t.Fatalf("ticked %v", got)
	}
	d.at("lieu-federateur.accueil")
	d.press("n")
	if got := d.answer("lieu-federateur.accueil").Picks; len(got) != 1 || got[0] != sections.NoID {
		t.Fatalf("answered %v", got)
	}
}

func TestAQuestionOnlyAsksWhatIsRelevant(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{}.Set("pourquoi.bazar", sections.Answer{Decision: sections.Keep}))
	d.at("pourquoi.citation")
	d.press("tab")
	if d.m.at != "pourquoi.ici-maintenant" {
		t.Fatalf("asked %s, which no answer calls for", d.m.at)
	}
	d.press("shift+tab", "down", "down", "tab")
	if d.m.at != "pourquoi.reference" {
		t.Fatalf("at %s: their own reference is to be asked for", d.m.at)
	}
}

func TestUndoAndRedo(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.collectif")
	d.typ("Les Ateliers")
	d.press("tab")
	d.typ("Lille")
	d.press("ctrl+u")
	if d.answer("reperes.territoire").Text != "" || d.m.at != "reperes.territoire" {
		t.Fatalf("undo: %q at %s", d.answer("reperes.territoire").Text, d.m.at)
	}
	d.press("ctrl+u")
	if d.answer("reperes.collectif").Text != "" || d.m.at != "reperes.collectif" {
		t.Fatalf("undo goes back to where the change was: at %s", d.m.at)
	}
	d.press("ctrl+r", "ctrl+r")
	if d.answer("reperes.collectif").Text != "Les Ateliers" || d.answer("reperes.territoire").Text != "Lille" {
		t.Fatal("redo gives both back")
	}
	d.press("ctrl+r")
	d.sees("Plus rien")
}

// TestUndoStaysInTheText holds that whoever undoes what they wrote goes on writing: a letter that
// follows is the text's, and decides on nothing.
func TestUndoStaysInTheText(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("pourquoi.garanties")
	d.press("a", "ctrl+end")
	was := d.answer("pourquoi.garanties").Text
	d.elapse(undoGap)
	d.typ(" Trop tôt.")
	d.press("ctrl+u")
	if got := d.answer("pourquoi.garanties"); got.Text != was || got.Decision != sections.Adapt {
		t.Fatalf("undone: %+v", got)
	}
	d.typ(" rien")
	if got := d.answer("pourquoi.garanties"); got.Decision != sections.Adapt || got.Text != was+" rien" {
		t.Errorf("written behind what was undone: %+v", got)
	}
	d.press("ctrl+u", "ctrl+r")
	if got := d.answer("pourquoi.garanties"); got.Text != was+" rien" {
		t.Errorf("made again: %+v", got)
	}
}

func TestMovingIsFree(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	relevant := 0
	for _, q := range d.m.cat.All() {
		if d.m.cat.Relevant(d.m.session.Draft(), q) {
			relevant++
		}
	}
	d.at("reperes.projet")
	for range relevant - 1 {
		was := d.m.at
		d.press("tab")
		if d.m.at == was {
			t.Fatalf("tab is trapped at %s", was)
		}
	}
	d.press("tab")
	if !isScreen[screens.Review](d.m.screen) {
		t.Fatal("behind the last question stands the whole response")
	}
	d.press("esc")
	for range relevant - 1 {
		was := d.m.at
		d.press("shift+tab")
		if d.m.at == was {
			t.Fatalf("shift+tab is trapped at %s", was)
		}
	}
	if d.m.at != "reperes.projet" {
		t.Fatalf("back at %s", d.m.at)
	}
}

func TestPasteKeepsEveryLine(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("pourquoi.ici-maintenant")
	d.send(tea.PasteMsg{Content: "Un\r\ndeux\x1b[31m trois\n\nquatre"})
	if got := d.answer("pourquoi.ici-maintenant").Text; got != "Un\ndeux[31m trois\n\nquatre" {
		t.Fatalf("pasted: %q", got)
	}
}
