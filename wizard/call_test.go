package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// answering opens a draft of r.toml for a call, beginning it where there is none.
func answering(t *testing.T, d *driver, profile string) drafts.Opened {
	t.Helper()
	path := filepath.Join(d.dir, "r.toml")
	opened := drafts.Open(d.m.cat, path)
	if store.KindOf(opened.Err) == store.KindMissing {
		opened = drafts.Begin(path, sections.NewDraft(d.now))
	}
	return opened.Answer(d.m.cat, profile)
}

// TestACallFillsWhatNobodyAnswered: its facts become answers, in one step to undo, nothing
// that was written is replaced, and the profile stands beside the draft from then on.
func TestACallFillsWhatNobodyAnswered(t *testing.T) {
	d := sized(t, 80, 24)
	trial.Write(t, d.dir, "r.toml", "format = 1\ncatalogue = \"movilab-ami\"\n[reperes]\nlanceur = \"la Ville\"\n")
	d.send(answering(t, d, "lyon"))
	d.sees("5 réponses viennent de l’appel")
	for id, want := range map[string]string{
		"reperes.ami": "Occupation transitoire du bâtiment B – Agora du 9e", "reperes.surface": "496", "reperes.lanceur": "la Ville",
	} {
		if got := d.answer(id).Text; got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	d.press("ctrl+u")
	if got := d.answer("reperes.ami").Text + d.answer("reperes.surface").Text; got != "" {
		t.Errorf("one step does not take it back: %q", got)
	}
	d.leave()
	again := sized(t, 80, 24)
	again.run(openDraft(again.m.cat, filepath.Join(d.dir, "r.toml")))
	if got := again.m.session.Call().Call.Issuer; got != "la Ville de Lyon" {
		t.Errorf("reopened, it answers %q", got)
	}
	if found := drafts.List(d.m.cat, d.dir); len(found.Drafts) != 1 {
		t.Errorf("the profile is listed as a draft: %+v", found.Drafts)
	}
}

// TestWhatTheCallSaysIsNotAsked holds that going on passes over what the profile of the call
// answers, and says so; that it stays visible, says where it comes from and can be changed, and
// that what hangs on it follows. Taken back, it is asked again.
func TestWhatTheCallSaysIsNotAsked(t *testing.T) {
	for _, size := range []struct{ width, height int }{{60, 16}, {80, 24}} {
		d := sized(t, size.width, size.height)
		begun := answering(t, d, "lyon")
		begun.Draft.Path = sections.EssentialPath
		d.send(begun)
		d.sees("6 réponses viennent de l’appel")
		d.at("reperes.territoire")
		d.press("tab")
		d.sees("L’appel donne 5 réponses : elles ne sont pas demandées.")
		d.elapse(5 * time.Second) // the alert of the opening would have ended meanwhile
		d.sees("L’appel donne 5 réponses : elles ne sont pas demandées.")
		if d.m.at != "reperes.nombre-lieux" {
			t.Errorf("behind the territory comes %s", d.m.at)
		}
		d.press("shift+tab")
		if d.m.at != "reperes.territoire" {
			t.Errorf("before the number of places comes %s", d.m.at)
		}
		met := map[string]bool{}
		for range 100 {
			d.press("tab")
			met[d.m.at] = true
		}
		for id, want := range map[string]bool{"reperes.occupation": false, "reperes.fin": false, "reperes.surface": false, "gouvernance.relogement": true, "gouvernance.sortie": true} {
			if met[id] != want {
				t.Errorf("%s is asked: %t", id, met[id])
			}
		}
		for _, id := range []string{"demarche.prefiguration", "gouvernance.foncier", "chiffres.redevance", "gouvernance.statut", "gouvernance.representant"} {
			if !met[id] {
				t.Errorf("the rules of the call name %s, or it is signed there, and the path does not ask it", id)
			}
		}
		d.at("demarche.prefiguration")
		d.press("g")
		d.press("tab")
		if d.m.at != "demarche.prefiguration-ici" {
			t.Errorf("its blank is not asked for: %s", d.m.at)
		}
		d.elapse(time.Minute)
		if doc := d.file("r.md"); !strings.Contains(doc, "préfigurent l’occupation") || !strings.Contains(doc, "ce que règle l’essai") {
			t.Errorf("the file does not wait for what the call asks for:\n%s", doc)
		}
		if read, err := drafts.Read(d.m.cat, filepath.Join(d.dir, "r.toml")); err != nil || !d.m.cat.Awaits(read, mustAsk(d, "gouvernance.foncier")) {
			t.Errorf("who reads the file does not know the rules of its call: %v", err)
		}
		d.at("reperes.territoire")
		d.press("ctrl+p", "right", "down", "down", "down", "down", "down", "down", "down")
		d.sees("donné par l’appel")
		d.at("reperes.occupation")
		d.sees("(donné par l’appel)")
		d.press("up", "enter")
		if got := d.answer("reperes.occupation"); !got.Has("durable") {
			t.Errorf("it cannot be changed: %v", got)
		}
		d.at("reperes.occupation")
		if strings.Contains(d.screen(), "donné par l’appel") {
			t.Errorf("what the group says is said to be the call’s:\n%s", d.screen())
		}
		again := sized(t, size.width, size.height)
		again.send(answering(t, again, "lyon"))
		again.press("ctrl+u")
		again.at("reperes.surface")
		again.press("tab")
		if again.m.at != "reperes.occupation" {
			t.Errorf("taken back, it is not asked: %s", again.m.at)
		}
	}
}

// TestTheRulesAreReadWhole at every size: each line of the profile can be seen, with where
// it was read.
func TestTheRulesAreReadWhole(t *testing.T) {
	for _, size := range sizes {
		d := sized(t, size.width, size.height)
		d.send(answering(t, d, "lambesc"))
		d.press("f9")
		seen := ""
		for range 40 {
			seen += flat(d.screen())
			d.press("down")
		}
		for _, told := range []string{
			"Vérifiez sur le règlement", "la Ville de Lambesc", "Note synthétique · 3 pages au plus · partie 12", "25/11/2026",
			"Adéquation entre le projet et le lieu · 40 points · parties",
		} {
			if !strings.Contains(seen, flat(told)) {
				t.Errorf("%d×%d: %q is not shown:\n%s", size.width, size.height, told, d.screen())
			}
		}
		d.press("esc")
		if d.m.overlay != nil {
			t.Error("it stays")
		}
	}
}

// TestAProfileThatIsWrongHarmsNothing: one that cannot be read is told, and the draft opens;
// another that stands beside is not replaced; a name that is nothing is told with those that
// are known.
func TestAProfileThatIsWrongHarmsNothing(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.leave()
	trial.Write(t, d.dir, "r.appel.toml", "[appel]\ntitre = 3\naudition = \"oui\"\n")
	again := sized(t, 80, 24)
	again.run(openDraft(again.m.cat, filepath.Join(d.dir, "r.toml")))
	again.sees("r.appel.toml")
	again.leave()
	for profile, want := range map[string]string{"lyon": "autre appel", "rien": "ni un fichier, ni un appel connu"} {
		o := drafts.Open(d.m.cat, filepath.Join(d.dir, "r.toml")).Answer(d.m.cat, profile)
		if o.Err == nil || !strings.Contains(words.Explain(o.Err).What, want) {
			t.Errorf("%s: %v", profile, o.Err)
		}
	}
	if data, err := os.ReadFile(filepath.Join(d.dir, "r.appel.toml")); err != nil || !strings.Contains(string(data), "titre = 3") {
		t.Errorf("the profile was replaced: %s %v", data, err)
	}
}

// TestARoomCorrectsTheCall without its file: what is typed is read as people write it, stands
// in the profile beside the draft, and gives the draft what nobody answered; what cannot
// stand there is told and stays in its line.
func TestARoomCorrectsTheCall(t *testing.T) {
	for _, size := range sizes {
		d := sized(t, size.width, size.height)
		d.send(answering(t, d, "lambesc"))
		path := filepath.Join(d.dir, "r.appel.toml")
		d.press("f9", "enter", "down", "down")
		d.sees("▸ Date limite : …")
		d.press("enter")
		d.typ("14/09/2027 12h")
		d.press("enter")
		d.sees("▸ Date limite : 14/09/2027 12h")
		if got := d.answer("reperes.limite").Text; got != "14/09/2027 12h" {
			t.Errorf("the draft is due %q", got)
		}
		for !strings.Contains(flat(d.screen()), flat("▸ Visite :")) {
			d.press("down")
		}
		d.press("enter")
		d.typ("peut-être")
		d.press("enter")
		d.sees("Il faut oui, non, ou rien.")
		for range "peut-être" {
			d.press("backspace")
		}
		d.typ("non")
		d.press("enter")
		d.sees("▸ Visite : non")
		d.press("esc")
		d.sees("14/09/2027 12h")
		d.press("esc", "ctrl+u")
		if got := d.answer("reperes.limite").Text; got != "" {
			t.Errorf("undone, the draft is due %q", got)
		}
		data, err := os.ReadFile(path)
		for _, want := range []string{"limite = \"14/09/2027 12h\"", "visite = false", "audition = true # pour les candidats"} {
			if err != nil || !strings.Contains(string(data), want) {
				t.Errorf("%q is not in the profile (%v):\n%s", want, err, data)
			}
		}
	}
}

// TestACallIsBegunOnTheScreen where no profile stands beside the draft, and another program's
// words in one stay.
func TestACallIsBegunOnTheScreen(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	path := filepath.Join(d.dir, "r.appel.toml")
	d.press("f9", "enter", "enter")
	d.typ("Halle")
	d.press("enter")
	d.sees("▸ Titre : Halle")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	trial.Write(t, d.dir, "r.appel.toml", string(data)+"depot = \"mairie\"\n")
	d.press("down", "enter")
	d.typ("la Ville")
	d.press("enter")
	d.sees("▸ Lancé par : la Ville")
	if got := d.m.session.Call().Call; got.Filing != "mairie" || got.Title != "Halle" {
		t.Errorf("it is %+v", got)
	}
}

// TestARoomCorrectsRulesAndAnnexes on the screen: a rule with its question and what it excludes by
// their names, an annex that is added and taken out, the part of a criterion by its number.
func TestARoomCorrectsRulesAndAnnexes(t *testing.T) {
	for _, size := range sizes {
		d := sized(t, size.width, size.height)
		d.send(answering(t, d, "lambesc"))
		to := func(field string) {
			t.Helper()
			for range 90 {
				if strings.Contains(flat(d.screen()), flat("▸ "+field)) {
					return
				}
				d.press("down")
			}
			t.Fatalf("%d×%d: no %q:\n%s", size.width, size.height, field, d.screen())
		}
		write := func(typed string) {
			d.press("enter")
			d.typ(typed)
			d.press("enter")
		}
		d.press("f9", "enter")
		to("Règle qui ne se discute pas 1")
		write("Ni achat, ni bail long.")
		to("Règle 1, question")
		write("gouvernance.foncier")
		to("Règle 1, réponses exclues")
		d.press("enter")
		d.sees("Parmi")
		d.typ("un achat")
		d.press("enter")
		d.sees("Il faut une ou plusieurs")
		d.press("esc")
		write("rachat; fonciere")
		d.sees("▸ Règle 1, réponses exclues : rachat; fonciere")
		d.press("end")
		write("Statuts")
		d.sees("▸ Pièce à joindre 1 : Statuts")
		d.press("enter", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "backspace", "enter")
		d.sees("Pièce à joindre 1 : …")
		d.press("home")
		to("Critère 1, parties qui y répondent")
		d.press("enter")
		d.typ("; 11")
		d.press("enter")
		p := d.m.session.Call()
		if len(p.Annexes) != 0 || len(p.Invariants) != 1 || strings.Join(p.Invariants[0].Excludes, " ") != "rachat fonciere" || len(p.Criteria[0].Sections) != 3 {
			t.Errorf("%d×%d: it is %+v", size.width, size.height, p)
		}
	}
}
