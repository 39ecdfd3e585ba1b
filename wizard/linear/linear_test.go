package linear

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/linear/desk"
	"ami-wizard/wizard/linear/input"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/trial"
	"ami-wizard/wizard/words"
)

// script plays a person in the linear mode: lines are typed one after the
// other, and stand in the transcript where a terminal would show them.
type script struct {
	lines      []string
	transcript *bytes.Buffer
}

func (s *script) Begun() string { return "" }

func (s *script) Next(time.Duration) (input.Line, input.Event) {
	if len(s.lines) == 0 {
		return input.Line{}, input.End
	}
	line := s.lines[0]
	s.lines = s.lines[1:]
	s.transcript.WriteString(line + "\n")
	return input.Line{Text: text.Clean(line)}, input.Got
}

// trialled is a conversation to come, about a draft of its own folder.
type trialled struct {
	*conversation
	t          *testing.T
	dir        string
	transcript *bytes.Buffer
	complaints bytes.Buffer
}

func newSession(t *testing.T, lines ...string) *trialled {
	t.Helper()
	return conversing(t, trial.Embedded(t), lines...)
}

// conversing is a conversation about that model's questions.
func conversing(t *testing.T, c *sections.Catalogue, lines ...string) *trialled {
	t.Helper()
	s := &trialled{t: t, dir: t.TempDir(), transcript: &bytes.Buffer{}}
	s.conversation = newConversation(c, &script{lines, s.transcript}, s.transcript, true)
	s.Clock = func() time.Time { return time.Date(2027, 9, 1, 14, 3, 22, 0, time.Local) }
	return s
}

// on begins a draft with that content, at that question.
func (s *trialled) on(d sections.Draft, at string) *trialled {
	s.t.Helper()
	d.Resume = at
	msg := drafts.Begin(filepath.Join(s.dir, "r.toml"), d)
	if msg.Err != nil {
		s.t.Fatal(msg.Err)
	}
	s.opened(msg)
	s.goTo(at)
	return s
}

func (s *trialled) run() (done bool) {
	done, err := s.play(&s.complaints)
	if err != nil {
		fmt.Fprintf(&s.complaints, "erreur : %s\n", words.Explain(err).What)
	}
	return done
}

func (s *trialled) onDisk() sections.Draft {
	s.t.Helper()
	d, err := drafts.Read(s.Cat, filepath.Join(s.dir, "r.toml"))
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

func (s *trialled) golden(name string) {
	s.t.Helper()
	path := filepath.Join("testdata", "linear", name+".txt")
	got := s.transcript.String() + s.complaints.String()
	if *trial.Update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			s.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			s.t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		s.t.Fatal(err)
	}
	if got != string(want) {
		s.t.Errorf("%s differs (go test -update writes it anew):\n--- want\n%s--- got\n%s", path, want, got)
	}
}

// TestLinearSessions plays whole conversations to transcripts that were read.
func TestLinearSessions(t *testing.T) {
	empty := sections.NewDraft(time.Date(2027, 9, 1, 9, 0, 0, 0, time.UTC))
	for _, test := range []struct {
		name  string
		draft sections.Draft
		at    string
		lines string
	}{
		{"begin", empty, "reperes.projet", `
La Halle aux Fils
?
le pays de Valbrune
/retour
le pays d’Ambre

/plan
14 septembre
/retour
14/9/27 12h
//plan
/retour
plan
/aller 1.3
beaucoup
/r
4200 m2
/annuler
/refaire
/suite
/quitter`},
		{"passages", empty, "histoire.communs", `
?
g
peut-être
?
adapter
?
Notre version,
sur deux lignes.

Et un autre paragraphe.
..
fin
.
/retour
/remplacer
n'existe pas
/remplacer
autre paragraphe
second alinéa

/aller 2.2
R
retour
garder
/lire
/retour
a
.
/retour
/remplacer
la coopération
l’entraide
quitter`},
		{"choices", empty, "lieux.forme", `
a
9
autre
une fondation
/aller lieux
/aller 3.4
scic
100
/aller 3.3
3
1 3, 2
/retour
jard, atelier
/aller 3.7
n
/retour
oui
/effacer
/retour
/quitter`},
		{"prose", empty, "histoire.recit", `
La filature a fermé.

/plan
Elle rouvrira.
..
.
/retour
/ajouter
Et ce n’est pas tout.
.
/retour
/remplacer
Elle rouvrira
Elle va rouvrir
/effacer
/annuler
//etc/hosts
.
/retour
Ce paragraphe n’est pas`},
		{"list", empty, "lieux.exemples", `
La Grange
?
Valbrune
320 m2

Le Quai
Port
/effacer
https://exemple.org/quai
ajouter




modifier 2
Le Quai n° 3
/effacer


modif 2

Port-Vauclair
/plan
monter 2
descendre 2
monter 1
retirer 7
Le Potager
Saint-Ambre
/plan
retirer 3
/annuler
modifier
suite
/quitter`},
		{"commands", empty, "reperes.projet", `
/aide
/xyz
/re
/aller
/aller 99
/aller 3.99
/aller nulle part
/noter relire avec Nora
/noter

/aller 2
/aller reperes
/noter
/effacer
/manques
/effacer
/monter 1
/remplacer
/ajouter
/lire
/enregistrer
/aller manque
/annuler
/annuler
/refaire
/refaire
/Q`},
		{"end", trial.SmallDraft(t, "full"), "fin", `

plan
lire 2
retour
/effacer
/suite
bonjour
/aller manque
/annuler
/quitter`},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := conversing(t, trial.SmallModel(t), strings.Split(strings.TrimPrefix(test.lines, "\n"), "\n")...)
			all := s.Cat.All()
			if test.at == "fin" {
				test.at = all[len(all)-1].ID
			}
			if !s.on(test.draft, test.at).run() {
				t.Error("it ended otherwise")
			}
			s.golden(test.name)
			if !s.onDisk().SameContent(s.Draft()) {
				t.Error("what is on the disk is not what was answered")
			}
		})
	}
}

// TestLinearHome lists drafts, opens one, and begins another.
func TestLinearHome(t *testing.T) {
	s := conversing(t, trial.SmallModel(t), "9", "quoi", "/plan", "2", "1", "", "/quitter")
	trial.Write(t, s.dir, "b.toml", "format = 1\ncatalogue = \"petit-modele\"\nversion = 3\n[reperes]\nprojet = \"La Halle\"\n")
	trial.Write(t, s.dir, "a.toml", "[reperes\n# ami-wizard\n")
	found := drafts.List(s.Cat, s.dir)
	for i := range found.Drafts {
		found.Drafts[i].Changed = time.Date(2027, 8, 31, 18, 0, 0, 0, time.Local)
	}
	s.home(found, s.dir)
	s.run()
	s.golden("home")
}

func TestLinearFirstDraft(t *testing.T) {
	s := conversing(t, trial.SmallModel(t), "", "?", "La Halle aux Fils", "le pays d’Ambre", "/quitter")
	s.home(words.Drafts{}, s.dir)
	s.run()
	s.golden("first")
	if _, err := os.Stat(filepath.Join(s.dir, "la-halle-aux-fils.toml")); err != nil {
		t.Error(err)
	}
}

// TestLinearDiskTrouble goes on without a disk, says so, and does not leave
// unnoticed.
func TestLinearDiskTrouble(t *testing.T) {
	s := conversing(t, trial.SmallModel(t), "La Halle", "/quitter", "/retour", "/quitter", "/quitter")
	s.on(sections.NewDraft(time.Now()), "reperes.projet")
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	if s.run() {
		t.Error("it ended otherwise")
	}
	s.golden("trouble")
}

// TestLinearElsewhere saves to another folder when this one is gone, and leaves.
func TestLinearElsewhere(t *testing.T) {
	other := filepath.Join(t.TempDir(), "autre")
	s := newSession(t, "La Halle", "/enregistrer", "/enregistrer "+other, "Le collectif", "/quitter")
	s.on(sections.NewDraft(time.Now()), "reperes.projet")
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	if !s.run() {
		t.Errorf("it ended otherwise:\n%s", s.transcript)
	}
	d, err := drafts.Read(s.Cat, other+".toml")
	if err != nil {
		t.Fatal(err)
	}
	if !d.SameContent(s.Draft()) || len(d.Answered()) != 2 {
		t.Errorf("elsewhere: %v", d.Answered())
	}
}

// fill writes the answers of a draft as somebody would type them.
func fill(c *sections.Catalogue, d sections.Draft) string {
	var b strings.Builder
	for _, q := range c.Asking() {
		if !c.Relevant(d, q) {
			continue
		}
		a := d.Answer(q.ID)
		switch {
		case a.IsZero():
		case q.Kind == sections.Prose:
			b.WriteString(typedText(a.Text))
			continue
		case q.Kind == sections.Passage:
			b.WriteString(string(a.Decision) + "\n")
			if a.Decision == sections.Adapt {
				b.WriteString(typedText(a.Text))
			}
			continue
		case q.Kind == sections.Choice, q.Kind == sections.Choices, q.Kind == sections.YesNo:
			for i, o := range q.Choices() {
				if a.Has(o.ID) {
					b.WriteString(strconv.Itoa(i+1) + " ")
				}
			}
			if a.Has(sections.OtherID) {
				b.WriteString("\n" + a.Text)
			}
		case q.Kind == sections.List:
			for _, row := range a.Rows {
				if slices.Contains(q.Named, row.Cell(0)) { // it stands there, and is filled by its name
					b.WriteString(strings.Join(row, "\t") + "\n")
					continue
				}
				b.WriteString("/ajouter\n")
				for i := range q.Columns {
					b.WriteString(row.Cell(i) + "\n")
				}
			}
		default:
			b.WriteString(doubled(a.Text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// typedText is a text as it is typed: what would end it or be a command doubled.
func typedText(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.TrimSpace(line) == "." {
			lines[i] = ".."
		}
	}
	lines[0] = doubled(lines[0])
	return strings.Join(lines, "\n") + "\n.\n"
}

func doubled(line string) string {
	bare := strings.TrimSpace(line)
	if bare == "." || bare == "?" || strings.HasPrefix(bare, "/") {
		return strings.Replace(line, bare[:1], strings.Repeat(bare[:1], 2), 1)
	}
	return line
}

// piped holds a conversation on a pipe, about the draft of a file, which may be none yet.
func piped(t *testing.T, typed []byte, path string) (done bool, out, complaints string) {
	t.Helper()
	var o, e bytes.Buffer
	c := trial.Embedded(t)
	opened := drafts.Open(c, path)
	if store.KindOf(opened.Err) == store.KindMissing {
		opened = drafts.Begin(path, sections.NewDraft(time.Now()))
	}
	if opened.Err != nil {
		t.Fatal(opened.Err)
	}
	done, err := Run(c, Start{Opened: opened}, Options{}, bytes.NewReader(typed), &o, &e)
	if err != nil {
		fmt.Fprint(&e, err)
	}
	for i, r := range o.String() {
		if unicode.IsControl(r) && r != '\n' {
			t.Fatalf("control character %U at %d of the output:\n%q", r, i, o.String())
		}
	}
	return done, o.String(), e.String()
}

// TestLinearFill fills a draft from a file of answers. One thing cannot be
// typed: ".." alone on a line.
func TestLinearFill(t *testing.T) {
	c, _ := catalogue.Default()
	want := trial.Example(t)
	path := filepath.Join(t.TempDir(), "r.toml")
	for _, ends := range []string{"\n", "\r\n"} {
		typed := strings.ReplaceAll(fill(c, want), "\n", ends)
		done, out, complaints := piped(t, []byte(typed), path)
		if !done || complaints != "" {
			t.Fatalf("done %v, %s", done, complaints)
		}
		got, err := drafts.Read(c, path)
		if err != nil {
			t.Fatal(err)
		}
		for _, q := range c.All() {
			if !got.Answer(q.ID).Equal(want.Answer(q.ID)) {
				t.Errorf("%s: got  %#v\nwant %#v", q.ID, got.Answer(q.ID), want.Answer(q.ID))
			}
		}
		if !got.SameContent(want) {
			t.Errorf("the draft is another:\n%s", out)
		}
		if !strings.Contains(out, words.NothingMissing) {
			t.Errorf("the end is not told:\n%s", out)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
}

// TestLinearAnyBytes feeds anything: no panic, nothing that acts on a terminal,
// and a text that was typed is in the draft.
func TestLinearAnyBytes(t *testing.T) {
	pieces := []string{
		"\n", "\n", "\n", ".\n", "..\n", "?\n", "a\n", "g\n", "r\n", "1\n", "2 1\n", "/plan\n", "/a 3.4\n", "/a 9.6\n", "/manques\n",
		"/lire\n", "/lire tout\n", "/retour\n", "/annuler\n", "/refaire\n", "/effacer\n", "/noter \x1b[31m\n", "/ajouter\n",
		"modifier 1\n", "retirer 1\n", "monter 2\n", "descendre 1\n", "/remplacer\n", "é", "\xff\xfe", "\x1b[A", "\x1b]0;x\a",
		"\u202e", "\r", "\t", "\x00", "\u2028", "{surface}", "**", "| a |\n| - |\n", "> ", "# ", "%s%d", "//", "/", "/enregistrer\n",
	}
	c, _ := catalogue.Default()
	for seed := range uint64(15) {
		random := rand.New(rand.NewPCG(seed, 4))
		var typed bytes.Buffer
		for range 50 {
			typed.WriteString(pieces[random.IntN(len(pieces))])
		}
		path := filepath.Join(t.TempDir(), "r.toml")
		wantDone := true
		if !utf8.Valid(typed.Bytes()) { // where it ends: nobody knows what the line says
			wantDone = false
		}
		if done, _, complaints := piped(t, typed.Bytes(), path); done != wantDone {
			t.Fatalf("seed %d: done %v\n%s\n%q", seed, done, complaints, typed.String())
		}
		if _, err := drafts.Read(c, path); err != nil {
			t.Fatalf("seed %d: %v\n%q", seed, err, typed.String())
		}

		path = filepath.Join(t.TempDir(), "r.toml")
		body := "x" + strings.ReplaceAll(typed.String(), ".", "·")
		_, _, complaints := piped(t, []byte("/aller "+trial.Place(t, "pourquoi.ici-maintenant")+"\n"+body+"\n.\n"), path)
		d, err := drafts.Read(c, path)
		if err != nil {
			t.Fatal(err, complaints)
		}
		q, _ := c.Question("pourquoi.ici-maintenant")
		if odd := strings.Index(body, "\xff"); odd >= 0 { // nothing of that line is kept
			body = body[:strings.LastIndex(body[:odd], "\n")+1]
			body = strings.TrimSuffix(body, "\n")
		}
		want := text.Clean(input.KeySequence.ReplaceAllString(strings.ReplaceAll(body+"\n", "\r\n", "\n"), ""))
		want = strings.TrimSuffix(want, "\n")
		if got := d.Answer(q.ID).Text; !strings.Contains(got, want) {
			t.Fatalf("seed %d: typed %q\nkept %q", seed, want, got)
		}
	}
}

// TestLinearUnfinished keeps what was typed when the input ends or a line is
// endless.
func TestLinearUnfinished(t *testing.T) {
	c, _ := catalogue.Default()
	here := trial.Place(t, "pourquoi.ici-maintenant")
	long := strings.Repeat("très long ", 120_000)
	for _, test := range []struct{ name, input, id, want string }{
		{"line without its end", "La Halle", "reperes.projet", "La Halle"},
		{"paragraph", "/a " + here + "\nUn début\nsans fin", "pourquoi.ici-maintenant", "Un début\nsans fin"},
		{"long line", "/a " + here + "\n" + long + "\n.\n", "pourquoi.ici-maintenant", long},
		{"adapted", "/a " + trial.Place(t, "pourquoi.garanties") + "\nadapter\nNotre", "pourquoi.garanties", "Notre"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "r.toml")
			if done, out, complaints := piped(t, []byte(test.input), path); !done {
				t.Fatalf("done %v\n%s%s", done, out, complaints)
			}
			d, err := drafts.Read(c, path)
			if err != nil {
				t.Fatal(err)
			}
			if got := d.Answer(test.id).Text; got != test.want {
				t.Errorf("got %d bytes, want %d", len(got), len(test.want))
			}
		})
	}
}

// TestLinearTooLong cuts what no answer can hold, and says so.
func TestLinearTooLong(t *testing.T) {
	c, _ := catalogue.Default()
	path := filepath.Join(t.TempDir(), "r.toml")
	typed := "/a " + trial.Place(t, "pourquoi.ici-maintenant") + "\nDébut\n" + strings.Repeat("é", sections.MaxAnswer/2+10) + "\nfin\n.\n"
	done, out, complaints := piped(t, []byte(typed), path)
	if !done || !strings.Contains(out, desk.LineCut) || !strings.Contains(out, linTextCut) {
		t.Fatalf("done %v\n%.2000s\n%s", done, out, complaints)
	}
	d, err := drafts.Read(c, path)
	if err != nil {
		t.Fatal(err)
	}
	if got := d.Answer("pourquoi.ici-maintenant").Text; got != "Début" {
		t.Errorf("kept %d bytes", len(got))
	}
}

// TestLinearPause saves a text while it is being written.
func TestLinearPause(t *testing.T) {
	s := newSession(t)
	s.on(sections.NewDraft(time.Now()), "pourquoi.ici-maintenant")
	waited := false
	s.In = sourceFunc(func(patience time.Duration) (input.Line, input.Event) {
		switch {
		case s.Partial == nil:
			return input.Line{Text: "Une ligne"}, input.Got
		case !waited:
			waited = true
			if patience != session.Pause {
				t.Errorf("waits %s for the next line", patience)
			}
			return input.Line{}, input.Pause
		}
		if got := s.onDisk().Answer("pourquoi.ici-maintenant").Text; got != "Une ligne" {
			t.Errorf("on the disk while typing: %q", got)
		}
		return input.Line{}, input.End
	})
	s.run()
}

type sourceFunc func(time.Duration) (input.Line, input.Event)

func (f sourceFunc) Next(patience time.Duration) (input.Line, input.Event) { return f(patience) }
func (f sourceFunc) Begun() string                                         { return "" }

func TestParseEntry(t *testing.T) {
	for text, want := range map[string]entry{
		"":          {},
		"La Halle":  {text: "La Halle"},
		" /plan ":   {text: "plan", command: true},
		"/":         {command: true},
		"//plan":    {text: "/plan"},
		"///":       {text: "//"},
		"?":         {text: "?", command: true},
		"/?":        {text: "?", command: true},
		"??":        {text: "?"},
		"Pourquoi?": {text: "Pourquoi?"},
		".":         {},
		"..":        {text: "."},
		"...":       {text: "..."},
	} {
		if got := parseEntry(text); got != want {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
		}
	}
}

// TestLinearCommands holds the table to what its users count on.
func TestLinearCommands(t *testing.T) {
	letters := map[string]string{}
	for _, c := range table() {
		if c.about == "" || c.do == nil || text.Fold(c.name) != c.name {
			t.Errorf("%q is not complete", c.name)
		}
		if other := letters[c.letter]; c.letter != "" && other != "" {
			t.Errorf("/%s is %s and %s", c.letter, other, c.name)
		}
		letters[c.letter] = c.name
		if got, _ := (&conversation{table: table()}).find(c.name); got.name != c.name {
			t.Errorf("/%s finds /%s", c.name, got.name)
		}
	}
}

// TestLinearAnswersKeepWhatTheyDoNotAsk holds that answering by lines leaves the parts of
// an answer that its question has no place for.
func TestLinearAnswersKeepWhatTheyDoNotAsk(t *testing.T) {
	odd := sections.Answer{Text: "mots", Picks: []string{"disparu"}, Rows: []sections.Row{{"x", "y"}}, Kept: "lu"}
	for id, line := range map[string]string{
		"reperes.projet": "Halle", "reperes.surface": "12", "pourquoi.ici-maintenant": "Ici.\n.", "gouvernance.outils": "1",
		"qui.lieux": "Grange\n.\n.\n.\n.", "gouvernance.foncier": "1", "lieu-federateur.accueil": "o",
	} {
		s := newSession(t, strings.Split(line, "\n")...).on(sections.Draft{}.Set(id, odd), id)
		s.run()
		q, _ := s.Cat.Question(id)
		was := sections.Draft{}.Set(id, odd).Answer(id)
		if got := s.onDisk().Answer(id); got.Equal(was) {
			t.Errorf("%s: nothing was answered", id)
		} else {
			if q.Kind == sections.List {
				was.Rows, got.Rows = nil, nil
			}
			if q.Kind == sections.Choice || q.Kind == sections.YesNo {
				was.Picks, got.Picks = nil, nil
			}
			if q.Kind == sections.Choices && got.Has("disparu") {
				was.Picks, got.Picks = nil, nil
			}
			if q.Kind == sections.Line || q.Kind == sections.Number || q.Kind == sections.Prose {
				was.Text, got.Text = "", ""
			}
			if !got.Equal(was) {
				t.Errorf("%s: %#v\nwas %#v", id, got, was)
			}
		}
	}
}

// TestEveryKindIsToldHowToAnswer: one that the lines have no word for is answered like any
// line, and told so.
func TestEveryKindIsToldHowToAnswer(t *testing.T) {
	for _, kind := range append(sections.Kinds(), "to-come") {
		s := newSession(t)
		q := &sections.Question{ID: "s.q", Kind: kind}
		first, then := s.instruction(q), s.instruction(q)
		if first == "" || then == "" {
			t.Errorf("%q is told as %q, then %q", kind, first, then)
		}
		if _, known := s.kinds[kind]; known == (kind == "to-come") {
			t.Errorf("%q has a row: %v", kind, known)
		}
	}
}
