package wizard

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// TestEssentialPathIsFollowed begins a draft on the essential path and goes along it to its
// end: each of its questions is met once and none beside it, the counts are of the path, and
// what the whole offers is told where the path ends.
func TestEssentialPathIsFollowed(t *testing.T) {
	for _, size := range []struct{ width, height int }{{60, 16}, {80, 24}, {120, 40}} {
		d := sized(t, size.width, size.height)
		d.typ("Halle")
		essential, whole := d.lengths()
		d.sees(fmt.Sprintf("▸ tout : %d questions", whole.Total))
		d.press("tab")
		d.sees(fmt.Sprintf("▸ chemin essentiel : %d questions, %d à préparer, 1 h", essential.Total, essential.Prepare))
		d.press("enter")
		d.sees("essentiel 1/1") // of a dozen
		if got := d.m.session.Draft(); got.Path != sections.EssentialPath || d.answer("reperes.projet").Text != "Halle" {
			t.Fatalf("path %q, %q", got.Path, d.answer("reperes.projet").Text)
		}
		met := []string{d.m.at}
		for range 200 {
			d.press("tab")
			if isScreen[screens.Review](d.m.screen) {
				break
			}
			if d.m.at != met[len(met)-1] {
				met = append(met, d.m.at)
			}
		}
		want := d.m.cat.Length(d.m.session.Draft(), sections.EssentialPath).Total
		for _, id := range met {
			if q, _ := d.m.cat.Question(id); !q.Essential {
				t.Errorf("%s is not on the path", id)
			}
		}
		if len(met) != want || want < 25 {
			t.Errorf("%d questions are met of %d: %v", len(met), want, met)
		}
		d.sees("Le chemin essentiel est parcouru")
		d.sees(fmt.Sprintf("Toutes les questions : %d de plus", whole.Total-essential.Total))
		if saved, err := drafts.Read(d.m.cat, filepath.Join(d.dir, "halle.toml")); err != nil || saved.Path != sections.EssentialPath {
			t.Errorf("another machine would go on along %q, %v", saved.Path, err)
		}
	}
}

// lengths measures both paths of the draft, of an empty one before any is open.
func (d *driver) lengths() (essential, whole sections.Length) {
	draft := d.m.session.Draft()
	return d.m.cat.Length(draft, sections.EssentialPath), d.m.cat.Length(draft, sections.WholePath)
}

// TestPlanChangesThePath goes over from one path to the other in the plan: both are counted
// with their times, sections that the path passes by say so, and undo takes it back.
func TestPlanChangesThePath(t *testing.T) {
	d := drafting(t, 80, 24, sections.NewDraft(time.Now()).Set("reperes.projet", sections.Answer{Text: "Halle"}))
	d.press("ctrl+p")
	essential, whole := d.lengths()
	counts := fmt.Sprintf("essentiel 1/%d %s · %%stout 1/%d %s", essential.Total, words.Duration(essential.Left), whole.Total, words.Duration(whole.Left))
	d.sees(fmt.Sprintf(counts, "▸ "))
	if strings.Contains(d.screen(), "hors du chemin") {
		t.Errorf("the whole path passes nothing by:\n%s", d.screen())
	}
	d.press("c")
	d.sees("▸ " + fmt.Sprintf(counts, ""))
	d.sees("hors du chemin")
	if s := d.steps(); strings.Contains(s[slices.Index(d.m.cat.Course(), d.m.cat.SectionIndex(mustAsk(d, "histoire.recit")))], "▄") {
		t.Errorf("a section that the path passes by is drawn as written: %v", s)
	}
	d.sees(fmt.Sprintf("Vous suivez le chemin essentiel. Reste %d questions, environ 1 h", essential.Total-1))
	d.elapse(time.Second)
	if got := d.saved(); got.Path != sections.EssentialPath {
		t.Errorf("the file says %q", got.Path)
	}
	d.press("down", "down", "down")
	d.sees("Votre histoire se raconte après")
	d.press("enter")
	if d.m.at != "histoire.recit" {
		t.Errorf("a section that the path passes by opens at %s", d.m.at)
	}
	d.sees("1/3")
	var met []string
	for d.m.at != "demarche.premiere" && len(met) < 30 {
		met = append(met, d.m.at)
		d.press("tab")
	}
	if want := []string{"histoire.recit", "histoire.trait", "histoire.singularite"}; !slices.Equal(met, want) {
		t.Errorf("beside the path one meets %v, want %v and then the path again", met, want)
	}
	d.press("ctrl+u")
	if d.m.session.Draft().Path != sections.WholePath {
		t.Error("undo does not take it back")
	}
}

// TestQuestionsToPrepareSaySo holds that what two or three people answer before the session is
// marked on the question and in the plan, until it is answered there.
func TestQuestionsToPrepareSaySo(t *testing.T) {
	for _, width := range []int{60, 80, 120} {
		d := drafting(t, width, 24, sections.NewDraft(time.Now()))
		d.at("qui.lieux")
		d.sees("(à préparer avant la séance)")
		d.press("ctrl+p", "right", "end")
		d.sees("à préparer avant la séance")
		d.at("qui.membres")
		if strings.Contains(d.screen(), "à préparer") {
			t.Errorf("a question that the session answers:\n%s", d.screen())
		}
	}
}

// TestTheScreenOfARoomSaysItShortly holds that, at the least size, what is said of a question takes
// one pair of brackets and no line of its own, that the key which changes the path is told, and
// that the rows of a list are read whole, or at least the one under the cursor.
func TestTheScreenOfARoomSaysItShortly(t *testing.T) {
	draft := sections.NewDraft(time.Now())
	draft.Path = sections.EssentialPath
	d := drafting(t, 60, 16, draft)
	d.press("ctrl+x")
	d.at("chiffres.redevance")
	d.sees("(facultatif, à préparer")
	if strings.Contains(d.screen(), ") (") {
		t.Errorf("two pairs of brackets:\n%s", d.screen())
	}
	d.at("chiffres.charges")
	d.sees("Que dépense le lieu, sur trois ans ? (à préparer)")
	d.press("ctrl+p")
	d.sees("c chemin")
	d.sees("ctrl+q quitter")
	d.at("demarche.etapes")
	var all []string
	for n := range 7 {
		d.press("a")
		d.elapse(time.Second)
		for _, cell := range []string{"septembre 2028", "600 m²", "la cantine, l’atelier partagé, vingt bureaux", fmt.Sprintf("seuil numéro %d", n+1)} {
			d.typ(cell)
			d.press("enter")
		}
		all = append(all, fmt.Sprintf("seuil numéro %d", n+1))
		if n == 3 {
			for _, seen := range append(all, "Quelles sont les étapes du projet") {
				d.sees(seen)
			}
			for _, line := range strings.Split(d.screen(), "\n") {
				if strings.HasPrefix(line, "▌") && strings.HasSuffix(line, "…") {
					t.Errorf("a row is cut where all of them have room:\n%s", d.screen())
				}
			}
		}
	}
	d.press("home")
	for _, seen := range all {
		d.sees(seen)
		d.press("down")
	}
	d.press("home")
	read := ""
	for range 20 {
		read += d.screen()
		d.press("pgdown")
		if d.m.at != "demarche.etapes" {
			break
		}
	}
	for n := range all {
		if !strings.Contains(read, fmt.Sprintf("%d. Septembre", n+1)) && !strings.Contains(read, fmt.Sprintf("%d. septembre", n+1)) {
			t.Errorf("row %d is passed over:\n%s", n+1, read)
		}
	}
}

// TestSectionsOfThePathEndWithWhatTheyLeaveOut holds that the end of a section offers what
// the essential path left out of it, to a room too.
func TestSectionsOfThePathEndWithWhatTheyLeaveOut(t *testing.T) {
	draft := sections.NewDraft(time.Now())
	draft.Path = sections.EssentialPath
	d := drafting(t, 60, 16, draft)
	d.press("ctrl+x")
	d.at("pourquoi.ici-maintenant")
	d.press("tab")
	d.sees("Hors du chemin essentiel : 4 questions de plus ici.")
	d.at("synthese.engagement")
	d.press("tab")
	essential, whole := d.lengths()
	d.sees(fmt.Sprintf("Le chemin essentiel est parcouru ; %d questions y attendent une réponse. Toutes les questions : %d de plus", essential.Missing, whole.Total-essential.Total))
}

// TestTheFirstPageIsAskedLast holds that a section which is read first and written last comes
// behind all others wherever people go on, with the number that it has in the document: at the
// ends of sections, on the top rule, in the plan and back again, on both paths.
func TestTheFirstPageIsAskedLast(t *testing.T) {
	for _, path := range []sections.Path{sections.WholePath, sections.EssentialPath} {
		draft := sections.NewDraft(time.Now())
		draft.Path = path
		d := drafting(t, 60, 24, draft)
		d.press("ctrl+x")
		d.at("reperes.contact-public")
		d.press("tab")
		if path == sections.WholePath {
			d.press("tab")
		}
		d.sees("▸ Partie suivante                              2. Pourquoi ?")
		d.press("tab")
		if at := mustAsk(d, d.m.at); d.m.cat.SectionOf(at).ID != "pourquoi" {
			t.Errorf("path %q: %s", path, d.m.at)
		}
		d.at("synthese.preuves")
		d.sees("12/12 · En bref")
		if s := d.steps(); !strings.HasPrefix(s[len(s)-1], "▼") {
			t.Errorf("path %q: the last segment is not where people are: %v", path, s)
		}
		d.press("shift+tab")
		if at := mustAsk(d, d.m.at); d.m.cat.SectionOf(at).ID != "soutiens" {
			t.Errorf("path %q: before it one meets %s", path, d.m.at)
		}
		d.press("tab")
		d.sees("12. En bref")
		d.press("ctrl+p", "end")
		d.sees("▸ 12. En bref")
		d.press("up")
		d.sees("▸ 11. Les acteurs")
		d.press("home", "down")
		d.sees("▸  2. Pourquoi")
		d.typ("trois preuves")
		d.elapse(time.Minute)
		doc := d.file("r.md")
		if first, last := strings.Index(doc, "## En bref"), strings.Index(doc, "## Pourquoi"); first < 0 || first > last {
			t.Errorf("path %q: the document has it elsewhere:\n%s", path, doc)
		}
	}
}

// TestAskedForThePath holds that --essentiel begins a draft on the essential path, and brings
// one that exists onto it.
func TestAskedForThePath(t *testing.T) {
	d := sized(t, 80, 24)
	path := filepath.Join(d.dir, "r.toml")
	for _, what := range []string{"a draft that begins", "a draft that is there"} {
		start, err := starting(commands.Wanted{Cat: d.m.cat, File: path, Path: sections.EssentialPath})
		if err != nil {
			t.Fatal(err)
		}
		d.run(start)
		if got := d.m.session.Draft().Path; got != sections.EssentialPath || d.saved().Path != got {
			t.Errorf("%s: path %q, saved %q", what, got, d.saved().Path)
		}
		d.press("ctrl+p", "c", "ctrl+t")
	}
}
