//go:build unix

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// contender is a program that the text is typed in.
type contender struct {
	name    string
	missing error             // why it is not there, or nil
	args    []string          // the program first
	files   map[string][]byte // laid out in the folder where it starts
	env     []string          // beside environment
	shows   string            // stands on the screen as soon as it can be typed in
	saves   string            // the file that it saves by itself, if it does
}

// askedQuestion is the one that is answered: prose, in a section of passages that grow
// with the draft, so that the preview has much to remember.
const askedQuestion = "histoire.recit"

// larger is how many times the big draft is the example's size.
const larger = 100

// open starts the program in a folder of its own.
func (p contender) open(b *testing.B, s window, silent bool) *meter {
	b.Helper()
	dir := b.TempDir()
	for name, content := range p.files {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	env := environment(dir, append([]string{"LC_ALL=C.UTF-8"}, p.env...)...)
	return session{cols: s.cols, rows: s.rows, dir: dir, env: env, silent: silent, args: p.args}.opened(b)
}

// contenders is this program on each draft, and what people would use instead.
func contenders(b *testing.B, s window, answer string) []contender {
	binary := found(b, plainProgram)
	var out []contender
	for _, d := range drafts(b, answer) {
		out = append(out, contender{
			name: fmt.Sprintf("ami-wizard, %s (%d KB)", d.name, len(d.file)>>10),
			args: []string{binary, draftName}, files: map[string][]byte{draftName: d.file},
			shows: ending, saves: draftName,
		})
	}
	const file = "text.txt"
	text := map[string][]byte{file: []byte(answer)}
	gum, err := gum()
	out = append(out, contender{
		name: "gum write", missing: err, shows: ending,
		args: []string{gum, "write", "--height", strconv.Itoa(s.rows - 3), "--value", answer},
	})
	for _, editor := range [][]string{
		{"nano", "--softwrap", "--atblanks", "+999999,999999", file},
		{"vim", "-c", "set linebreak", "-c", "normal G$", "-c", "startinsert!", file},
		{"micro", "-softwrap", "true", "-wordwrap", "true", "+999999:999999", file},
	} {
		path, err := exec.LookPath(editor[0])
		out = append(out, contender{
			name: editor[0], missing: err, args: append([]string{path}, editor[1:]...), files: text, shows: ending,
		})
	}
	return out
}

const draftName = "reponse.toml"

// draftFile is a draft that opens at the question.
type draftFile struct {
	name string
	file []byte
}

// drafts gives the answer alone, in the example, and in one a hundred times as
// large.
func drafts(b *testing.B, answer string) []draftFile {
	b.Helper()
	c, err := catalogue.Default()
	if err != nil {
		b.Fatal(err)
	}
	example, err := catalogue.Example(c)
	if err != nil {
		b.Fatal(err)
	}
	var out []draftFile
	for _, d := range []struct {
		name  string
		draft sections.Draft
	}{{"empty", sections.Draft{}}, {"example", example}, {fmt.Sprintf("example ×%d", larger), bigger(c, example)}} {
		d.draft = d.draft.Set(askedQuestion, sections.Answer{Text: answer})
		d.draft.Resume = askedQuestion
		file := draftfile.Encode(c, d.draft)
		if len(file) > draftfile.MaxSize {
			b.Fatalf("%s: %d bytes, too big for a draft", d.name, len(file))
		}
		out = append(out, draftFile{d.name, file})
	}
	return out
}

// bigger repeats the example's paragraphs until its file is so much larger. Lists
// stay: nobody fills in hundreds of rows.
func bigger(c *sections.Catalogue, example sections.Draft) sections.Draft {
	enough := larger * len(draftfile.Encode(c, example))
	for times := larger; ; times += 10 {
		big := swollen(c, example, times)
		if len(draftfile.Encode(c, big)) >= enough {
			return big
		}
	}
}

func swollen(c *sections.Catalogue, d sections.Draft, times int) sections.Draft {
	for _, q := range c.All() {
		a := d.Answer(q.ID)
		if q.Kind == sections.Passage && a.Decision == sections.Keep {
			// the catalogue's own words: adapted, they can grow
			a = sections.Answer{Decision: sections.Adapt, Text: q.Proposal}
		}
		if q.Kind == sections.Prose || q.Kind == sections.Passage {
			a.Text = numbered(a.Text, times)
		}
		d = d.Set(q.ID, a)
	}
	return d
}

// numbered gives a text many times, no two the same: what draws paragraphs may remember
// them.
func numbered(text string, times int) string {
	var b strings.Builder
	for i := range times {
		fmt.Fprintf(&b, "%s (%d)\n\n", text, i+1)
	}
	return b.String()
}

// ending is how the answer ends: it shows where one can go on typing.
const ending = "Fin du texte."

// someFrench gives about so many bytes of paragraphs.
func someFrench(bytes int) string {
	const paragraph = "En 2018, un menuisier prête soixante mètres carrés à douze voisins pour réparer leurs outils. " +
		"Un an plus tard, le groupe déborde : une salle ouvre de l’autre côté du canal, avec **six postes** et une cuisine. " +
		"« On apprend en faisant », dit l’affiche ; *l’an passé*, trois cents vélos sont repartis réparés. " +
		"Après la crue, quatre-vingts personnes sont venues vider l’atelier, et il a rouvert en mai."
	var b strings.Builder
	for i := 1; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, "(%d) %s\n\n", i, paragraph)
	}
	return b.String()[:b.Len()-2] + " " + ending
}

// gumVersion is the release that is measured where none is installed.
const gumVersion = "github.com/charmbracelet/gum@v0.17.0"

// gum gives the program of that name, built for the benchmark if need be.
var gum = sync.OnceValues(func() (string, error) {
	if path, err := exec.LookPath("gum"); err == nil {
		return path, nil
	}
	dir := filepath.Join(os.Getenv(binariesKey), "gum")
	cmd := exec.Command("go", "install", gumVersion)
	cmd.Dir, cmd.Env = os.TempDir(), append(os.Environ(), "GOBIN="+dir, "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		last := strings.TrimSpace(string(out))
		return "", fmt.Errorf("go install %s: %s", gumVersion, last[strings.LastIndexByte(last, '\n')+1:])
	}
	return filepath.Join(dir, "gum"), nil
})
