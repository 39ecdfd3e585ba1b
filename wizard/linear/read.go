package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"ami-wizard/render"
	"ami-wizard/render/plain"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/words"
)

// goWhere goes to a section, or to a question of one: "5", "5.3", a title, the
// next thing that is missing.
func (l *conversation) goWhere(q *sections.Question, where string) outcome {
	id := ""
	section, rank, numbered := strings.Cut(strings.ReplaceAll(where, ",", "."), ".")
	switch {
	case where == "":
		l.Say(linGoWhere)
		return quiet
	case strings.HasPrefix(cmdGaps, text.Fold(where)):
		if id = l.Cat.NextGap(l.Draft(), q); id == "" {
			l.Say(words.Complete)
			return quiet
		}
	case numbered:
		id = l.numbered(section, rank)
	default:
		if s, ok := l.sectionCalled(where); ok {
			id = l.Cat.Opening(l.Draft(), s)
		}
	}
	if id == "" {
		l.Say(linNowhere)
		return quiet
	}
	return l.goTo(id)
}

// numbered gives the question of that rank in that section, as they are told.
func (l *conversation) numbered(section, rank string) string {
	s, ok := l.sectionCalled(section)
	n, err := strconv.Atoi(strings.TrimSpace(rank))
	if !ok || err != nil {
		return ""
	}
	all := l.Cat.Asked(l.Draft(), s)
	if n < 1 || n > len(all) {
		return ""
	}
	return all[n-1].ID
}

// sectionCalled finds a section by its number, or by how its title or a word of
// its title begins.
func (l *conversation) sectionCalled(name string) (*sections.Section, bool) {
	name = text.Fold(name)
	if n, err := strconv.Atoi(name); err == nil {
		section, ok := l.Cat.Numbered(n)
		return &l.Cat.Sections[section], ok
	}
	for i := range l.Cat.Sections {
		if s := &l.Cat.Sections[i]; strings.HasPrefix(text.Fold(s.Title), name) || strings.HasPrefix(s.ID, name) {
			return s, true
		}
	}
	for i := range l.Cat.Sections {
		if s := &l.Cat.Sections[i]; strings.Contains(" "+text.Fold(s.Title), " "+name) {
			return s, true
		}
	}
	return nil, false
}

// sayPlan tells where every section stands, and how much time is left.
func (l *conversation) sayPlan(_ *sections.Question, _ string) outcome {
	d := l.Draft()
	for _, i := range l.Cat.Course() {
		s := &l.Cat.Sections[i]
		if l.Cat.Passes(d, s) {
			l.Sayf(linOffPath, l.Cat.Number(i), ended(s.Title))
			l.tellNotes(s.ID)
			continue
		}
		t := l.Cat.Tally(d, s)
		words := fmt.Sprintf(linPlanLine, l.Cat.Number(i), ended(s.Title), capital(unsigned(words.StateWord(t.State()))), t.Done, t.Total, words.Duration(l.Cat.Minutes(d, s)))
		l.Say(words)
		l.tellNotes(s.ID)
	}
	if left := l.Cat.MinutesLeft(d); left > 0 {
		l.Sayf(linTimeLeft, words.Duration(left))
	}
	l.sayPaths()
	return remind
}

// sayGaps tells everything that is missing, and the number that leads there.
func (l *conversation) sayGaps(_ *sections.Question, _ string) outcome {
	gaps := l.Cat.GapsOnPath(l.Draft())
	if len(gaps) == 0 {
		l.Say(words.Complete)
		return remind
	}
	for _, gap := range gaps {
		rank, _ := l.Cat.Rank(l.Draft(), gap.Question)
		told := words.GapWords(gap)
		if l.masks(gap.Question) {
			told = words.GapWord(gap.Reason)
		}
		l.Sayf(linGap, l.Cat.NumberOf(gap.Question), rank, unsigned(told), gap.Question.Label)
	}
	if len(gaps) == 1 {
		l.Say(words.GapOne)
	} else {
		l.Sayf(words.GapTotal, len(gaps))
	}
	return remind
}

// read reads a section of the response back, or all of it.
func (l *conversation) read(q *sections.Question, which string) outcome {
	o := render.Options{}
	if text.Fold(which) == linAll {
		doc := render.Compose(l.Cat, l.Draft(), o)
		l.Say(plain.Line(doc.Title))
		for _, part := range doc.Parts {
			l.Say(strings.Join(plain.Part(part), "\n"))
		}
		return remind
	}
	section := -1
	if q != nil {
		section = l.Cat.SectionIndex(q)
	}
	if which != "" {
		s, ok := l.sectionCalled(which)
		if !ok {
			l.Say(linNowhere)
			return quiet
		}
		section = slices.IndexFunc(l.Cat.Sections, func(other sections.Section) bool { return other.ID == s.ID })
	}
	if section < 0 {
		return l.read(q, linAll)
	}
	lines := plain.Part(render.NewComposer(l.Cat, o).Part(l.Draft(), section))
	if len(lines) == 0 {
		l.Say(linNothingToRead)
	}
	l.Say(strings.Join(lines, "\n"))
	return remind
}

// unsigned takes the sign off a state that screens show with one.
func unsigned(words string) string { return strings.Trim(words, "↻○◐● ") }

// capital gives a word as it opens a sentence.
func capital(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(first)) + word[size:]
}

// ended gives a title with the point that ends a sentence, if it lacks one.
func ended(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, "!") || strings.HasSuffix(title, ".") {
		return title
	}
	return title + "."
}
