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
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// goWhere goes to a section, or to a question of one: "5", "5.3", a title, the
// next thing that is missing.
func (l *conversation) goWhere(q *sections.Question, where string) outcome {
	id := ""
	section, rank, numbered := strings.Cut(strings.ReplaceAll(where, ",", "."), ".")
	switch {
	case where == "":
		l.say(linGoWhere)
		return quiet
	case strings.HasPrefix(cmdGaps, text.Fold(where)):
		if id = l.cat.NextGap(l.draft(), q); id == "" {
			l.say(words.Complete)
			return quiet
		}
	case numbered:
		id = l.numbered(section, rank)
	default:
		if s, ok := l.sectionCalled(where); ok {
			id = l.cat.Opening(l.draft(), s)
		}
	}
	if id == "" {
		l.say(linNowhere)
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
	all := l.cat.Asked(l.draft(), s)
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
		if n < 1 || n > len(l.cat.Sections) {
			return nil, false
		}
		return &l.cat.Sections[n-1], true
	}
	for i := range l.cat.Sections {
		if s := &l.cat.Sections[i]; strings.HasPrefix(text.Fold(s.Title), name) || strings.HasPrefix(s.ID, name) {
			return s, true
		}
	}
	for i := range l.cat.Sections {
		if s := &l.cat.Sections[i]; strings.Contains(" "+text.Fold(s.Title), " "+name) {
			return s, true
		}
	}
	return nil, false
}

// sayPlan tells where every section stands, and how much time is left.
func (l *conversation) sayPlan(_ *sections.Question, _ string) outcome {
	d := l.draft()
	for i := range l.cat.Sections {
		s := &l.cat.Sections[i]
		t := l.cat.Tally(d, s)
		words := fmt.Sprintf(linPlanLine, i+1, ended(s.Title), capital(unsigned(words.StateWord(t.State()))), t.Done, t.Total, words.Duration(s.Minutes))
		l.say(words)
		l.tellNotes(s.ID)
	}
	if left := l.cat.MinutesLeft(d); left > 0 {
		l.sayf(linTimeLeft, words.Duration(left))
	}
	return remind
}

// sayGaps tells everything that is missing, and the number that leads there.
func (l *conversation) sayGaps(_ *sections.Question, _ string) outcome {
	gaps := l.cat.Gaps(l.draft())
	if len(gaps) == 0 {
		l.say(words.Complete)
		return remind
	}
	for _, gap := range gaps {
		rank, _ := l.cat.Rank(l.draft(), gap.Question)
		told := words.GapWords(gap)
		if l.masks(gap.Question) {
			told = words.GapWord(gap.Reason)
		}
		l.sayf(linGap, l.cat.SectionIndex(gap.Question)+1, rank, unsigned(told), gap.Question.Label)
	}
	if len(gaps) == 1 {
		l.say(words.GapOne)
	} else {
		l.sayf(words.GapTotal, len(gaps))
	}
	return remind
}

// read reads a section of the response back, or all of it.
func (l *conversation) read(q *sections.Question, which string) outcome {
	o := render.Options{}
	if text.Fold(which) == linAll {
		doc := render.Compose(l.cat, l.draft(), o)
		l.say(plain.Line(doc.Title))
		for _, part := range doc.Parts {
			l.say(strings.Join(plain.Part(part), "\n"))
		}
		return remind
	}
	section := -1
	if q != nil {
		section = l.cat.SectionIndex(q)
	}
	if which != "" {
		s, ok := l.sectionCalled(which)
		if !ok {
			l.say(linNowhere)
			return quiet
		}
		section = slices.IndexFunc(l.cat.Sections, func(other sections.Section) bool { return other.ID == s.ID })
	}
	if section < 0 {
		return l.read(q, linAll)
	}
	lines := plain.Part(render.NewComposer(l.cat, o).Part(l.draft(), section))
	if len(lines) == 0 {
		l.say(linNothingToRead)
	}
	l.say(strings.Join(lines, "\n"))
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

// weak gives what is weak in the response, in the order in which it is told and counted.
func (l *conversation) weak() []check.Group {
	p := l.session.Call()
	b := reading.Beside{Call: p, Record: l.session.Decisions(), Handed: drafts.Handed(l.session.File().Path()), Now: l.clock()}
	return check.Groups(l.cat, p, check.Without(reading.Findings(l.cat, l.draft(), b), check.BlanksRule))
}

// sayWeak tells what is weak, with a number each, or why one of them matters and where it can
// be mended.
func (l *conversation) sayWeak(_ *sections.Question, number string) outcome {
	groups := l.weak()
	if number != "" {
		f, ok := findingOf(groups, number)
		if !ok {
			l.say(linNoSuchFinding)
			return quiet
		}
		l.say(f.Says)
		l.say(f.Why)
		if q, ok := l.cat.Question(f.Place.Question); ok {
			rank, _ := l.cat.Rank(l.draft(), q)
			l.sayf(linFindingPlace, l.cat.SectionIndex(q)+1, rank, q.Label)
		}
		return remind
	}
	if len(groups) == 0 {
		l.say(linNothingWeak)
		return remind
	}
	n := 0
	for _, g := range groups {
		l.sayf(linFindingGroup, g.Title, len(g.Findings))
		for _, f := range g.Findings {
			n++
			said := f.Says
			if g.Mixed {
				said = f.Level.Name() + ". " + said
			}
			if f.Aside != "" {
				said += " " + ended(f.Aside)
			}
			l.sayf(linFinding, n, said)
		}
	}
	l.say(linFindingMore)
	return remind
}

// findingOf gives the finding of that number, from 1.
func findingOf(groups []check.Group, number string) (check.Finding, bool) {
	n, err := strconv.Atoi(strings.TrimSpace(number))
	for _, g := range groups {
		if err == nil && n >= 1 && n <= len(g.Findings) {
			return g.Findings[n-1], true
		}
		n -= len(g.Findings)
	}
	return check.Finding{}, false
}

// setWeakAside sets a finding aside: its number, then why it does not count here. No reason takes
// it back.
func (l *conversation) setWeakAside(_ *sections.Question, words string) outcome {
	number, reason, _ := strings.Cut(strings.TrimSpace(words), " ")
	f, ok := findingOf(l.weak(), number)
	reason = strings.TrimSpace(reason)
	switch {
	case !ok:
		l.say(linNoSuchFinding)
		return quiet
	case reason == "" && f.Aside == "":
		l.say(linAsideWhy)
		return quiet
	}
	aside, told := f.SetAside(reason), linAsideDone
	if reason == "" {
		aside, told = sections.Aside{}, linAsideBack
	}
	l.happens(session.Edit{Change: session.SettingAside(l.draft().Resume, f.ID(), aside)})
	l.happens(session.Seal{})
	l.save()
	l.say(told)
	return remind
}
