package wizard

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

// panes parts a wide screen at the rule between its two columns.
func panes(d *driver) (left, right string) {
	var lefts, rights []string
	for _, line := range strings.Split(d.screen(), "\n") {
		if l, r, aside := strings.Cut(line, "│"); aside {
			lefts, rights = append(lefts, strings.TrimRight(l, " ")), append(rights, strings.TrimSpace(r))
		}
	}
	return strings.Join(lefts, "\n"), strings.Join(rights, "\n")
}

// TestPlanShowsTheSectionBesideTheList holds that a wide plan says beside its list what there is
// to know of the section under the cursor: its questions, what is to be seen again, its time, what
// was decided; and that smaller and projected ones keep their whole width for the list.
func TestPlanShowsTheSectionBesideTheList(t *testing.T) {
	draft := trial.Example(t).Set("pourquoi.attente", sections.Answer{})
	draft = draft.WithNote(0, notes.Note{On: "pourquoi", Text: "relire avec la mairie"}).SetTimeLeft("pourquoi", -7*time.Minute)
	d := drafting(t, 120, 40, draft)
	d.at("pourquoi.acteurs")
	at := d.m.cat.SectionIndex(mustAsk(d, "pourquoi.acteurs"))
	bound, _ := d.m.scene().Words(at)
	next, cmd := d.m.decided(screens.Deciding{Section: at, To: func(p consent.Part) consent.Part {
		return p.Decided(consent.Decision{At: d.now, Present: 12, Text: bound, Mark: consent.PrintOf(bound)})
	}})
	d.m = next
	d.run(cmd)
	d.press("ctrl+p")
	_, beside := panes(d)
	for _, said := range []string{
		"Partie 2", "dépassé de 7\u00a0min", "◆ Adopté par consentement le 01/09/2027 · 12 présents", "↻ à revoir\u00a0: relire avec la mairie",
		"▸ " + mustAsk(d, "pourquoi.attente").Label[:20], "○ sans réponse", "● fait",
	} {
		if !strings.Contains(flat(beside), flat(said)) {
			t.Errorf("%q does not stand beside the list:\n%s", said, d.screen())
		}
	}
	d.at("pourquoi.acteurs")
	d.press("r", "ctrl+p") // a paragraph of what was decided goes
	if _, beside := panes(d); !strings.Contains(flat(beside), "◇ décidé, modifié depuis §") || !strings.Contains(flat(beside), "Adopté par consentement le 01/09/2027") {
		t.Errorf("the plan does not say that what was decided changed:\n%s", d.screen())
	}
	d.press("down")
	if _, other := panes(d); !strings.Contains(other, "Partie 3") || strings.Contains(other, "mairie") {
		t.Errorf("the next section is not what stands beside:\n%s", d.screen())
	}
	for _, size := range sizes[:2] {
		d.m.width, d.m.height = size.width, size.height
		d.m = d.m.resized()
		if strings.Contains(d.screen(), "Ses questions") {
			t.Errorf("%s:\n%s", size.name, d.screen())
		}
	}
	d.m.width, d.m.height = 120, 40
	d.m = d.m.project(true)
	if strings.Contains(d.screen(), "Ses questions") {
		t.Errorf("projected:\n%s", d.screen())
	}
}

// TestWidePlanCutsNoTitle holds that what stands beside the plan's list cuts no title of it, on
// either path.
func TestWidePlanCutsNoTitle(t *testing.T) {
	for _, path := range []sections.Path{sections.WholePath, sections.EssentialPath} {
		for _, width := range []int{100, 120, 160, 200} {
			d := drafting(t, width, 60, sections.Draft{Path: path})
			d.at("reperes.projet")
			d.press("ctrl+p")
			list, _ := panes(d)
			d.fits()
			var words []string
			for _, line := range strings.Split(list, "\n") {
				title, _, _ := strings.Cut(strings.TrimLeft(line, " ▸"), "  ")
				words = append(words, strings.Fields(title)...)
			}
			for _, s := range d.m.cat.Sections {
				if all := strings.Join(words, " "); !strings.Contains(all, flat(s.Title)) {
					t.Errorf("%q is cut at %d columns:\n%s", s.Title, width, d.screen())
				}
			}
		}
	}
}
