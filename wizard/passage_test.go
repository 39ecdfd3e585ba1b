package wizard

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
)

const keptID, keptOf = "pourquoi.garanties", "Ce que nous avions lu, à {territoire}."

// keptEarlier is a draft whose passage was kept under another catalogue.
func keptEarlier() sections.Draft {
	return sections.Draft{}.Set("reperes.territoire", sections.Answer{Text: "Lille"}).
		Set(keptID, sections.Answer{Decision: sections.Keep, Kept: keptOf})
}

// TestAKeptPassageIsTheOneThatWasRead holds it on the screen: in the preview, in the file
// of the response, once adapted and kept again, once removed.
func TestAKeptPassageIsTheOneThatWasRead(t *testing.T) {
	for _, size := range sizes {
		d := drafting(t, size.width, size.height, keptEarlier())
		d.at(keptID)
		d.sees("Ce que nous avions lu, à Lille.")
		d.press("a")
		if got := d.answer(keptID).Text; got != keptOf {
			t.Fatalf("adapting begins from %q", got)
		}
		d.typ("Nous, ")
		d.press("shift+tab", "g")
		if a := d.answer(keptID); a.Decision != sections.Keep || a.Kept != keptOf || a.Text != "Nous, "+keptOf {
			t.Fatalf("kept again: %+v", a)
		}
		d.sees("Ce que nous avions lu, à Lille.")
		d.at(keptID)
		d.press("r")
		if size.height == 16 { // where the paragraph stands in the question's own pane
			d.sees(keptOf)
		}
		d.at(keptID)
		d.press("g", "tab")
		response, err := os.ReadFile(filepath.Join(d.dir, "r.md"))
		if err != nil || !strings.Contains(string(response), "Ce que nous avions lu, à Lille.") || strings.Contains(string(response), "Nous, ") {
			t.Fatalf("the response (%v):\n%s", err, response)
		}
		d.at(keptID)
		d.press("a")
		if a := d.answer(keptID); a.Text != "Nous, "+keptOf {
			t.Fatalf("their own version is gone: %+v", a)
		}
	}
}

// oldDraft is a file of the time when a kept passage did not say as what.
const oldDraft = "format = 1\ncatalogue = \"movilab-ami\"\n[pourquoi]\ngaranties.decision = \"garder\"\ngaranties.texte = \"Leur version.\"\n"

func TestAnOldDraftHoldsWhatItKept(t *testing.T) {
	c, _ := catalogue.Default()
	q, _ := c.Question(keptID)
	want := sections.Answer{Decision: sections.Keep, Kept: q.Proposal, Text: "Leur version."}
	open := map[string]func(t *testing.T, path string) (told string){
		"screen": func(t *testing.T, path string) string {
			d := sized(t, 60, 16)
			d.run(openDraft(c, path))
			d.elapse(pause)
			told := d.screen()
			d.press("ctrl+q")
			return told
		},
		"lines": func(t *testing.T, path string) string {
			var out, complaints strings.Builder
			Run([]string{"--lineaire", path}, console.Streams{In: strings.NewReader("/quitter\n"), Out: &out, Err: &complaints})
			return out.String()
		},
	}
	for name, open := range open {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "r.toml")
			if err := os.WriteFile(path, []byte(oldDraft), 0o600); err != nil {
				t.Fatal(err)
			}
			if told := open(t, path); !strings.Contains(flat(told), flat("Un paragraphe était gardé sans son texte")) {
				t.Fatalf("nobody is told:\n%s", told)
			}
			got, err := drafts.Read(c, path)
			if err != nil || !got.Answer(keptID).Equal(want) {
				t.Fatalf("the file holds %+v (%v)", got.Answer(keptID), err)
			}
			if told := open(t, path); strings.Contains(flat(told), flat("Un paragraphe était gardé sans son texte")) {
				t.Fatalf("it is told twice:\n%s", told)
			}
		})
	}
}

// TestReadingAnOldDraftWritesNothing holds that the commands that only read print what a
// passage reads today and leave the file alone.
func TestReadingAnOldDraftWritesNothing(t *testing.T) {
	c, _ := catalogue.Default()
	q, _ := c.Question(keptID)
	dir := t.TempDir()
	path := filepath.Join(dir, "r.toml")
	if err := os.WriteFile(path, []byte(oldDraft), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"exporter", "verifier"} {
		var out, complaints strings.Builder
		Run([]string{command, path}, console.Streams{Out: &out, Err: &complaints})
		begins, _, _ := strings.Cut(q.Proposal, "{")
		if command == "exporter" && !strings.Contains(out.String(), begins) {
			t.Errorf("it does not print today’s paragraph, %q:\n%s", begins, out.String())
		}
		if complaints.Len() > 0 {
			t.Errorf("%s: %s", command, complaints.String())
		}
	}
	data, err := os.ReadFile(path)
	if entries, _ := os.ReadDir(dir); err != nil || string(data) != oldDraft || len(entries) != 1 {
		t.Fatalf("reading wrote (%v, %v):\n%s", err, entries, data)
	}
}

// TestADecisionThatNoDraftCanHoldIsRefused decides on a passage whose own version is as
// long as an answer may be: the draft can still be opened.
func TestADecisionThatNoDraftCanHoldIsRefused(t *testing.T) {
	full := sections.Answer{Decision: sections.Remove, Text: strings.Repeat("mot ", sections.MaxAnswer/4)}
	d := drafting(t, 80, 24, sections.Draft{}.Set(keptID, full))
	d.at(keptID)
	d.press("g")
	d.sees("rien n’est changé")
	d.press("tab")
	if a := d.saved().Answer(keptID); !a.Equal(full) {
		t.Fatalf("%q, %d bytes", a.Decision, len(a.Text)+len(a.Kept))
	}
}
