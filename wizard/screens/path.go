package screens

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// What the screens say of the two paths through the questions: see sections.Path.

// OtherPath gives the path that one is not on.
func OtherPath(path sections.Path) sections.Path {
	if path == sections.EssentialPath {
		return sections.WholePath
	}
	return sections.EssentialPath
}

// questionSign says in the plan what a question lacks, or who is to answer it, and when, or that
// the rules of the call do.
func questionSign(d sections.Draft, q *sections.Question) string {
	a := d.Answer(q.ID)
	switch {
	case d.Knows(q):
		return words.ByCall
	case q.Optional && a.IsZero():
		return Optional
	case q.Prepare && a.IsZero():
		return words.ToPrepare
	}
	return words.GapWord(q.Check(a))
}

// remarks says behind a question that it can be left out, is prepared before the session, or is
// answered by the rules of the call; prepare is the words for the second.
func remarks(d sections.Draft, q *sections.Question, prepare string) string {
	var said []string
	if q.Optional {
		said = append(said, Optional)
	}
	if q.Prepare {
		said = append(said, prepare)
	}
	if d.Knows(q) {
		said = append(said, words.ByCall)
	}
	if len(said) == 0 {
		return ""
	}
	return " (" + strings.Join(said, ", ") + ")"
}

// counted names what a question is counted among: the questions of the essential path, or all.
func counted(c *sections.Catalogue, d sections.Draft) string {
	if d.Path == sections.EssentialPath && c.HasEssential() {
		return essentialWord
	}
	return QuestionWord
}

// planKeys are the keys of the plan, in so few words that the one which changes the path is told
// on the narrowest screen.
func planKeys(sc Scene) []key.Binding {
	keys := []key.Binding{sc.Keys.Go, sc.Keys.Unfold}
	if !sc.Cat.HasEssential() {
		return append(keys, sc.Keys.Deciding.Here, sc.Keys.Back, sc.Keys.Review)
	}
	if sc.Width < shortKeys {
		keys = []key.Binding{told(sc.Keys.Go, sayGoShort), told(sc.Keys.Unfold, sayUnfoldShort)}
	}
	return append(keys, told(sc.Keys.Path, sayPathShort), sc.Keys.Deciding.Here, sc.Keys.Back, sc.Keys.Review)
}

// shortKeys is the cells below which the keys of the plan are told in a word each.
const shortKeys = 66

// told gives a key with other words.
func told(b key.Binding, says string) key.Binding {
	b.SetHelp(b.Help().Key, says)
	return b
}

// pathEnded says what stands behind the last question of the draft's path, and how one goes
// on from there; nothing on the whole path.
func pathEnded(c *sections.Catalogue, d sections.Draft) string {
	if said := words.PathEnded(c, d); said != "" {
		return said + sayPathKey
	}
	return ""
}

// PathChoices says which paths a new draft may take, how long each is, and which it takes.
func PathChoices(c *sections.Catalogue, t *look.Theme, taken sections.Path, width int) []string {
	if !c.HasEssential() {
		return nil
	}
	lines := []string{""}
	for _, path := range []sections.Path{sections.WholePath, sections.EssentialPath} {
		mark, style := "  ", t.Muted
		if path == taken {
			mark, style = look.Mark, t.Accent
		}
		lines = append(lines, look.Styled(style, look.Wrap(mark+words.PathChoice(c, sections.Draft{}, path), width))...)
	}
	return append(lines, look.Styled(t.Muted, look.Wrap(sayPathTab, width))...)
}

// joined gives what is said in a row, on a second line what does not fit behind the first.
func joined(first string, width int, others ...string) []string {
	others = slices.DeleteFunc(others, func(said string) bool { return said == "" })
	whole := strings.Join(append([]string{first}, others...), " · ")
	if len(others) == 0 || lipgloss.Width(whole) <= width {
		return []string{look.Fit(whole, width)}
	}
	return []string{look.Fit(first, width), look.Fit(strings.Join(others, " · "), width)}
}
