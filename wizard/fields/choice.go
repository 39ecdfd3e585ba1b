package fields

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// choice answers with one option of some, and the words of "autre".
type choice struct {
	form
	pick, text entry
}

// newChoice begins with an option that says that nothing is chosen: huh binds the first
// one on sight, even on a page that nobody visits.
func newChoice(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	f := &choice{form: newForm(q, a, in), pick: entry{now: firstPick(q, a)}, text: entry{now: a.Text}}
	options := []huh.Option[string]{huh.NewOption(sayToChoose, "")}
	for _, o := range q.Choices() {
		options = append(options, huh.NewOption(look.Shown(o.Name), o.ID))
	}
	one := huh.NewSelect[string]().Options(options...).Value(&f.pick.now).Height(heightOf(len(options), height))
	f.holds(in, width, append([]huh.Field{one}, otherWords(&f.text, f.pick.now == sections.OtherID)...)...)
	f.pick.shown, f.text.shown = f.pick.now, f.text.now
	return f
}

// Answer gives the option that is picked, and the words of "autre".
func (f *choice) Answer() sections.Answer {
	a := f.pick.picked(f.was)
	a.Text = f.text.over(a.Text)
	return a
}

// Choosing tells whether one picks, and does not write.
func (f *choice) Choosing() bool { return f.at == 0 }

// choices answers with any number of options, and the words of "autre".
type choices struct {
	form
	picks, shown []string
	text         entry
}

func newChoices(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	f := &choices{form: newForm(q, a, in), picks: knownPicks(q, a), text: entry{now: a.Text}}
	var options []huh.Option[string]
	for _, o := range q.Choices() {
		options = append(options, huh.NewOption(look.Shown(o.Name), o.ID).Selected(slices.Contains(f.picks, o.ID)))
	}
	many := huh.NewMultiSelect[string]().Options(options...).Value(&f.picks).
		Height(heightOf(len(options), height)).Filterable(false)
	f.holds(in, width, append([]huh.Field{many}, otherWords(&f.text, slices.Contains(f.picks, sections.OtherID))...)...)
	f.shown, f.text.shown = slices.Clone(f.picks), f.text.now
	return f
}

// Answer gives the options that are picked, and the words of "autre".
func (f *choices) Answer() sections.Answer {
	a := f.was
	if !slices.Equal(f.picks, f.shown) {
		a.Picks = f.q.Picking(f.was, f.picks)
	}
	a.Text = f.text.over(a.Text)
	return a
}

// Bindings gives the keys to learn here.
func (f *choices) Bindings() []key.Binding { return f.told(f.keys.Pick) }

// Choosing tells whether one picks, and does not write.
func (f *choices) Choosing() bool { return f.at == 0 }

// Command ticks an option.
func (f *choices) Command(typed string, last tea.KeyPressMsg) bool {
	if strings.Trim(typed, " x") != "" {
		return false
	}
	f.Update(last)
	return true
}

// knownPicks gives the options that are picked and that the question has; another one has
// no place in a field.
func knownPicks(q *sections.Question, a sections.Answer) []string {
	var picks []string
	for _, o := range q.Choices() {
		if a.Has(o.ID) {
			picks = append(picks, o.ID)
		}
	}
	return picks
}

// firstPick gives the option that a field for one shows as picked.
func firstPick(q *sections.Question, a sections.Answer) string {
	if picks := knownPicks(q, a); len(picks) > 0 {
		return picks[0]
	}
	return ""
}

// picked gives an answer with the option where another one was picked.
func (e *entry) picked(a sections.Answer) sections.Answer {
	switch {
	case !e.edited():
	case e.now == "":
		a.Picks = nil
	default:
		a.Picks = []string{e.now}
	}
	return a
}

// heightOf keeps a line under the options for the words of "autre".
func heightOf(options, height int) int { return max(2, min(options, height-1)) }

// otherWords is where the words of "autre" are written, where that is picked.
func otherWords(words *entry, wanted bool) []huh.Field {
	if !wanted {
		return nil
	}
	return []huh.Field{huh.NewInput().Value(&words.now).Prompt(sayOtherPrompt)}
}
