package wizard

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/trial"
)

// proposed is a paragraph that the catalogue proposes, and a draft in which it is asked about.
type proposed struct {
	*sections.Question
	draft sections.Draft
}

// proposals gives every paragraph that the catalogue proposes to a new draft, the variants
// of a situation each with the answers that call for it.
func proposals(t *testing.T, c *sections.Catalogue, draft sections.Draft) []proposed {
	t.Helper()
	var all []proposed
	for _, q := range c.All() {
		if q.Kind != sections.Passage || q.Retired {
			continue
		}
		calling := called(t, c, draft, q)
		if !c.Relevant(calling, q) {
			t.Fatalf("no answer makes %s be asked", q.ID)
		}
		all = append(all, proposed{q, calling})
	}
	if len(all) < 30 {
		t.Fatalf("%d paragraphs are proposed", len(all))
	}
	return all
}

// called gives a draft with the answers that a question's condition asks for.
func called(t *testing.T, c *sections.Catalogue, draft sections.Draft, q *sections.Question) sections.Draft {
	t.Helper()
	if c.Relevant(draft, q) || q.If == nil {
		return draft
	}
	on, ok := c.Question(q.If.Question)
	if !ok {
		t.Fatalf("%s hangs on nothing", q.ID)
	}
	draft = called(t, c, draft, on)
	var a sections.Answer
	switch condition := q.If; {
	case len(condition.Is) > 0:
		a.Picks = condition.Is[:1]
	case len(condition.Decided) > 0:
		a.Decision, a.Text = condition.Decided[0], "Une phrase à nous."
	case condition.AtLeast != nil:
		a.Text = strconv.FormatInt(*condition.AtLeast, 10)
	case condition.AtMost != nil:
		a.Text = strconv.FormatInt(*condition.AtMost, 10)
	case *condition.Given:
		a.Text = "2"
	}
	return draft.Set(on.ID, a)
}

// words is what stands on the screen, without the marks at its left, as one line: the
// question's side, then the preview's.
func (d *driver) words() string {
	var left, right []string
	for _, line := range strings.Split(d.screen(), "\n") {
		side, other, _ := strings.Cut(line, "│")
		left = append(left, strings.Fields(strings.TrimLeft(side, "▌┊ "))...)
		right = append(right, strings.Fields(strings.TrimLeft(other, "▌┊ "))...)
	}
	return strings.Join(append(left, right...), " ")
}

// reads is a paragraph as the preview reads it, as one line.
func (d *driver) reads(q *sections.Question) string {
	sc := d.m.scene()
	page := sc.Preview.Part(sc.Part, 1000, sc.Theme.Preview, q.ID)
	var all []string
	for i, line := range page.Lines[page.From:page.To] {
		if line = ansi.Strip(line); i > 0 || !strings.Contains(line, "proposition") {
			all = append(all, strings.Fields(strings.TrimLeft(line, "▌┊ "))...)
		}
	}
	return strings.Join(all, " ")
}

// TestProposedParagraphsAreWhole walks every proposed paragraph of the catalogue, not
// decided on, kept and removed, as one works and as one projects, with the facts that it cites
// missing and given: it stands on the screen whole, with its question and what to decide.
func TestProposedParagraphsAreWhole(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	given := sections.Draft{}
	for _, q := range c.All() {
		if example := trial.Example(t).Answer(q.ID); q.Fact != "" && !example.IsZero() {
			given = given.Set(q.ID, example)
		}
	}
	drafts := map[string][]proposed{"missing": proposals(t, c, sections.Draft{}), "given": proposals(t, c, given)}
	for _, size := range sizes[:3] {
		for _, projected := range []bool{false, true} {
			for name, asked := range drafts {
				var d *driver
				for _, q := range asked {
					if d == nil || !c.Relevant(d.m.session.Draft(), q.Question) {
						d = drafting(t, size.width, size.height, q.draft)
						d.m = d.m.project(projected)
					}
					d.at(q.ID)
					for _, key := range []string{"", "g", "r"} {
						if key == "r" && size.width >= look.WideFrom {
							continue // beside the whole section, it is read on the way back
						}
						if key != "" {
							d.elapse(time.Minute) // two letters in a row are a sentence, not two decisions
							d.press(key)
						}
						d.fits()
						paragraph := d.reads(q.Question)
						if key == "r" {
							paragraph = flat(q.Proposal)
						}
						for _, words := range []string{flat(q.Label), paragraph, "garder", "retirer"} {
							if !strings.Contains(joined(d.words()), joined(words)) {
								t.Fatalf("%s, projected: %t, facts %s, %q: %q is not whole:\n%s", size.name, projected, name, key, words, d.screen())
							}
						}
					}
				}
			}
		}
	}
}

// TestRemoteControlReadsWhatHides holds that page↓ alone shows every line of a paragraph
// that the screen is too small for, and of a preview, before it goes on; and that page↑
// goes back the same way.
func TestRemoteControlReadsWhatHides(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	draft := sections.Draft{}
	for _, q := range c.All() {
		if q.Fact != "" && (q.Kind == sections.Line || q.Kind == sections.Prose) {
			draft = draft.Set(q.ID, sections.Answer{Text: strings.Repeat("une valeur qui ne finit pas de s’allonger ", 12) + "findelavaleurde" + strings.ReplaceAll(q.Fact, "-", "")})
		}
	}
	asked := proposals(t, c, draft)
	scrolled := 0
	for _, size := range sizes[:2] {
		var d *driver
		for _, q := range asked {
			if d == nil || !c.Relevant(d.m.session.Draft(), q.Question) {
				d = drafting(t, size.width, size.height, q.draft)
				d.m = d.m.project(true)
			}
			d.at(q.ID)
			want := d.reads(q.Question)
			seen, shown_ := map[string]bool{}, 0
			note := func() {
				for _, word := range parted(d.words()) {
					seen[word] = true
				}
				d.fits()
			}
			for note(); ; note() {
				d.press("pgdown")
				if d.m.at != q.ID || !isScreen[screens.Question](d.m.screen) {
					break
				}
				if shown_++; shown_ > 60 {
					t.Fatalf("page↓ is trapped at %s:\n%s", q.ID, d.screen())
				}
			}
			for _, word := range parted(want) {
				if !seen[word] {
					t.Fatalf("%s: page↓ never showed %q of %s", size.name, word, q.ID)
				}
			}
			scrolled += shown_
		}
	}
	if scrolled == 0 {
		t.Error("nothing was hidden")
	}
}

// TestRemoteControlGoesBack holds that page↑ shows the beginning of what was read before
// it goes to the question before.
func TestRemoteControlGoesBack(t *testing.T) {
	draft := sections.Draft{}.Set("pourquoi.attente", sections.Answer{Text: strings.Repeat("une attente sans fin ", 80)})
	d := drafting(t, 60, 16, draft)
	d.press("ctrl+x")
	d.m = d.m.noticeRead()
	d.at("pourquoi.acteurs")
	first, pages := d.screen(), 0
	for ; d.m.at == "pourquoi.acteurs"; pages++ {
		d.press("pgdown")
	}
	if pages < 3 {
		t.Fatalf("%d pages", pages)
	}
	d.at("pourquoi.acteurs")
	for range pages - 1 {
		d.press("pgdown")
	}
	for range pages - 1 {
		if d.screen() == first {
			t.Fatal("page↑ is faster than page↓")
		}
		d.press("pgup")
	}
	if d.m.at != "pourquoi.acteurs" || d.screen() != first {
		t.Fatalf("the beginning is not there again:\n%s", d.screen())
	}
	d.press("pgup")
	if d.m.at != "pourquoi.garanties" {
		t.Fatalf("at %s", d.m.at)
	}
}

// parted gives the words of a text, cut at hyphens, where lines may break.
func parted(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '-' || unicode.IsSpace(r) })
}

// joined is a text without its spaces: lines may break at a hyphen.
func joined(s string) string { return strings.Join(strings.Fields(s), "") }

// TestScrollingTurnsAtOnce holds that keys pressed past the end of what can be read are
// not owed: the first one the other way moves.
func TestScrollingTurnsAtOnce(t *testing.T) {
	for _, size := range sizes[:3] {
		for _, keys := range [][]string{nil, {"ctrl+o"}} {
			d := drafting(t, size.width, size.height, trial.Example(t))
			d.at("lieu-federateur.loyer")
			d.press(keys...)
			for range 60 {
				d.press("alt+down")
			}
			end := d.screen()
			d.press("alt+up")
			if d.screen() == end && len(keys)+size.height > 16 {
				t.Errorf("%s %v: alt+↑ did nothing:\n%s", size.name, keys, end)
			}
			for range 60 {
				d.press("alt+up")
			}
			top := d.screen()
			d.press("alt+down")
			if d.screen() == top && len(keys)+size.height > 16 {
				t.Errorf("%s %v: alt+↓ did nothing:\n%s", size.name, keys, top)
			}
		}
	}
}
