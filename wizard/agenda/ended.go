package agenda

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"ami-wizard/render"
	"ami-wizard/render/plain"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/words"
)

// Ended is a section whose last question is left: what it has become, and what a group should
// know before it decides on it.
type Ended struct {
	Section int // its rank
	Title   string
	Tally   sections.Tally
	Signs   int // characters of its text, proposals that nobody decided on left out
	Notes   int // that are not lifted
	Taken   int // passages that stand in the text
	Kept    int // of them, those of the model, word for word
	Prose   int // questions whose answers are paragraphs: without any, its facts are not decided on
	Vague   int // paragraphs without figure, name or date
	Blanks  int // facts that its text waits for
	Stage   consent.Stage
	Minutes int // what deciding it takes, or what of it is left
	Standing
	Next string // the section that comes next, "3. Qui sommes-nous ?", "" behind the last
	Last string // id of its last question
	Gap  string // id of its first question that lacks something
}

// Standing is how a section stands to what was decided of it.
type Standing = consent.Standing

// EndOf looks at a section as it is left. aloud is its paragraphs, as they are read to a room.
func EndOf(c *sections.Catalogue, d sections.Draft, section int, aloud []string, part consent.Part, s Standing) Ended {
	sec := &c.Sections[section]
	e := Ended{Section: section, Title: sec.Title, Tally: c.Tally(d, sec), Stage: part.Stage, Standing: s}
	for _, q := range c.Asked(d, sec) {
		e = e.with(q, d.Answer(q.ID))
	}
	for _, n := range d.Notes().In(sec.ID) {
		if n.State != notes.Lifted {
			e.Notes++
		}
	}
	for _, text := range aloud {
		if strings.HasPrefix(text, plain.Proposed) {
			continue
		}
		e.Signs += utf8.RuneCountInString(text)
		e.Blanks += render.Blanks(text)
		if !check.Proves(text) {
			e.Vague++
		}
	}
	e.Minutes = deciding(part)
	if n := c.Following(d, section); n >= 0 {
		e.Next = numbered(c, n)
	}
	return e
}

// with counts one more question of the section.
func (e Ended) with(q *sections.Question, a sections.Answer) Ended {
	if e.Last = q.ID; e.Gap == "" && q.Check(a) != sections.Complete {
		e.Gap = q.ID
	}
	if q.Paragraphs() {
		e.Prose++
	}
	if !q.Proposes() || a.Decision != sections.Keep && a.Decision != sections.Adapt {
		return e
	}
	e.Taken++
	if a.Decision == sections.Keep || strings.TrimSpace(a.Text) == strings.TrimSpace(q.Offers(a)) {
		e.Kept++
	}
	return e
}

// deciding is how many minutes the stages take that are still to come: improving counts only
// where objections are open.
func deciding(p consent.Part) int {
	open, minutes := p.Counts().Open, 0
	for stage := max(p.Stage, consent.Reading); stage <= consent.Deciding; stage++ {
		if stage != consent.Improving || open > 0 {
			minutes += int(stage.Time(open).Minutes())
		}
	}
	return minutes
}

// numbered names a section behind its number.
func numbered(c *sections.Catalogue, section int) string {
	return strconv.Itoa(c.Number(section)) + ". " + c.Sections[section].Title
}

// Written tells whether nothing that is asked is missing.
func (e Ended) Written() bool { return e.Tally.State() == sections.Done }

// Says says that the section is written, or how much of it is missing.
func (e Ended) Says() string {
	switch missing := e.Tally.Missing; {
	case missing == 0:
		return fmt.Sprintf(sayWritten, e.Title)
	case missing == 1:
		return fmt.Sprintf(sayLacksOne, e.Title)
	default:
		return fmt.Sprintf(sayLacks, e.Title, missing)
	}
}

// Counts counts what the section has become: answers, characters, notes to see again.
func (e Ended) Counts() string {
	parts := []string{fmt.Sprintf(sayAnswered, e.Tally.Done, e.Tally.Total), fmt.Sprintf(saySigns, text.Whole(e.Signs))}
	if e.Tally.Done < 2 {
		parts[0] = fmt.Sprintf(sayAnsweredOne, e.Tally.Done, e.Tally.Total)
	}
	switch e.Notes {
	case 0:
	case 1:
		parts = append(parts, sayNoteOne)
	default:
		parts = append(parts, fmt.Sprintf(sayNotes, e.Notes))
	}
	return strings.Join(parts, between)
}

// Heed is what to know before deciding: how the section stands to what was decided of it, what
// its text waits for from other sections, how much of it is the model's, how much proves nothing.
func (e Ended) Heed() []string {
	var out []string
	if said := words.Standing(e.Standing); said != "" {
		out = append(out, said)
	}
	if e.Stage != consent.NotBegun {
		out = append(out, fmt.Sprintf(sayUnderWay, e.Stage, consent.Stages, words.StageTitles[e.Stage]))
	}
	switch {
	case e.Blanks == 0 || !e.Written(): // what it lacks itself is said
	case e.Blanks == 1:
		out = append(out, sayBlankOne)
	default:
		out = append(out, fmt.Sprintf(sayBlanks, e.Blanks))
	}
	switch {
	case e.Kept == 0:
	case e.Kept == 1:
		out = append(out, fmt.Sprintf(sayKeptOne, e.Taken))
	default:
		out = append(out, fmt.Sprintf(sayKept, e.Kept, e.Taken))
	}
	switch e.Vague {
	case 0:
	case 1:
		out = append(out, sayVagueOne)
	default:
		out = append(out, fmt.Sprintf(sayVague, e.Vague))
	}
	return out
}

// Ends tells whether going from a question to the next one, "" behind the last, leaves its
// section.
func Ends(c *sections.Catalogue, from *sections.Question, next string) bool {
	q, ok := c.Question(next)
	return !ok || c.SectionOf(q) != c.SectionOf(from)
}
