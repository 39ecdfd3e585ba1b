package sections

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"ami-wizard/sections/text"
)

// This file makes a catalogue of what a model of response says, and refuses what nobody
// could answer. Add and Link are for what reads a model: a catalogue in use never changes.

const maxMinutes = 24 * 60 // that a section may take

// NewCatalogue begins the catalogue of a model, without a section yet.
func NewCatalogue(m Model) (*Catalogue, error) {
	switch {
	case !validID.MatchString(m.ID):
		return nil, fmt.Errorf("a model needs an id of small letters, not %q", m.ID)
	case m.Version < 1:
		return nil, fmt.Errorf("version = %d, at least 1", m.Version)
	case text.Blank(m.Title) || text.Blank(m.Credit) || text.Blank(m.Licence):
		return nil, fmt.Errorf("a model needs titre, credit and licence")
	}
	return &Catalogue{Model: m, places: map[string]place{}, facts: map[string]cited{}, former: map[string]string{}}, nil
}

// Add gives the catalogue one more section, behind the others. The ids of its questions
// are what follows its own.
func (c *Catalogue) Add(s Section) error {
	_, again := c.Section(s.ID)
	switch {
	case !validID.MatchString(s.ID) || s.Title == "":
		return fmt.Errorf("a section needs an id of small letters and a titre, not %q and %q", s.ID, s.Title)
	case again:
		return fmt.Errorf("the section id %q is taken", s.ID)
	case s.Minutes < 0 || s.Minutes > maxMinutes:
		return fmt.Errorf("%d minutes, at most %d", s.Minutes, maxMinutes)
	}
	s.Questions = slices.Clone(s.Questions) // their ids are written in them
	c.Sections = append(c.Sections, s)
	c.placeInCourse()
	for i := range s.Questions {
		if err := c.register(len(c.Sections)-1, i); err != nil {
			return err
		}
	}
	return nil
}

// Link checks what the questions say of each other, once all sections are there.
func (c *Catalogue) Link() error {
	for _, q := range c.All() {
		if err := c.checkLinks(q); err != nil {
			return fmt.Errorf("%s: %w", q.ID, err)
		}
	}
	if err := c.checkPath(); err != nil {
		return err
	}
	return c.checkOrder()
}

// register gives the question its full id and enters it in the indexes.
func (c *Catalogue) register(section, i int) error {
	s := &c.Sections[section]
	q := &s.Questions[i]
	if !validID.MatchString(q.ID) {
		return fmt.Errorf("question id %q: small letters, digits and hyphens only", q.ID)
	}
	q.ID, q.section = s.ID+"."+q.ID, section
	if _, taken := c.places[q.ID]; taken {
		return fmt.Errorf("question id %s stands twice", q.ID)
	}
	c.places[q.ID] = place{section, i}
	c.essential = c.essential || q.Essential
	for _, old := range q.Formerly {
		if _, taken := c.former[old]; taken || strings.Count(old, ".") != 1 {
			return fmt.Errorf("%s: etait = %q is another's too, or is no section.question", q.ID, old)
		}
		c.former[old] = q.ID
	}
	if err := c.nameFacts(q); err != nil {
		return fmt.Errorf("%s: %w", q.ID, err)
	}
	if err := q.check(); err != nil {
		return fmt.Errorf("%s: %w", q.ID, err)
	}
	return nil
}

// nameFacts enters the names by which texts cite the question's answer, and its totals.
func (c *Catalogue) nameFacts(q *Question) error {
	add := func(name string, column int) error {
		if name == "" {
			return nil
		}
		if factName(name+"}") == "" || name == AnswerFact {
			return fmt.Errorf("no text can cite fait = %q", name)
		}
		if _, taken := c.facts[name]; taken {
			return fmt.Errorf("fait %q is named twice", name)
		}
		c.facts[name] = cited{q.ID, column}
		return nil
	}
	err := add(q.Fact, answerItself)
	for i, col := range q.Columns {
		err = errors.Join(err, add(col.Fact, i))
	}
	return err
}

var validID = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// check tells what a question lacks to be asked.
func (q *Question) check() error {
	if err := q.kind().needs(q); err != nil {
		return err
	}
	switch {
	case q.Label == "":
		return fmt.Errorf("no question")
	case q.Blank == "" && (q.Fact != "" || !q.Optional && !q.kind().decides):
		return fmt.Errorf("blanc must name what is missing")
	}
	return q.checkParts()
}

func (q *Question) checkParts() error {
	if len(q.Options) > MaxColumns || len(q.Columns) > MaxColumns {
		return fmt.Errorf("more than %d choix or colonnes", MaxColumns)
	}
	seen := map[string]bool{}
	for _, o := range q.Options {
		if !validID.MatchString(o.ID) || o.Name == "" || seen[o.ID] || o.ID == OtherID {
			return fmt.Errorf("option %q: its id must be new and its nom be there", o.ID)
		}
		seen[o.ID] = true
	}
	for _, col := range q.Columns {
		if !validID.MatchString(col.ID) || seen[col.ID] {
			return fmt.Errorf("column %q: its id must be new, and of small letters", col.ID)
		}
		seen[col.ID] = true
	}
	return nil
}

// optionTexts gives the words that the options have for the document.
func (q *Question) optionTexts() []string {
	texts := make([]string, 0, len(q.Options))
	for _, o := range q.Options {
		texts = append(texts, o.Text)
	}
	return texts
}

// checkLinks tells which facts and questions a question names that don't exist, and
// which of today's it says it was.
func (c *Catalogue) checkLinks(q *Question) error {
	for _, old := range q.Formerly {
		if _, today := c.places[old]; today {
			return fmt.Errorf("etait = %q is a question of today", old)
		}
	}
	for _, text := range append([]string{q.Proposal, q.Text, q.Heading}, q.optionTexts()...) {
		for _, part := range SplitFacts(text) {
			if _, known := c.facts[part.Fact]; part.Fact != "" && part.Fact != AnswerFact && !known {
				return fmt.Errorf("no question has fait = %q", part.Fact)
			}
		}
	}
	if err := c.checkEquals(q); err != nil {
		return err
	}
	if err := c.checkContradictions(q); err != nil || q.If == nil {
		return err
	}
	return c.checkCondition(q)
}

// checkEquals tells which totals a question names that don't exist.
func (c *Catalogue) checkEquals(q *Question) error {
	for _, col := range q.Columns {
		if _, _, ok := c.equal(col); col.Equals != "" && !ok {
			return fmt.Errorf("no list has a total for egale = %q", col.Equals)
		}
	}
	return nil
}
