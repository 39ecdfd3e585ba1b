package sections

import (
	"maps"
	"slices"
)

// What the keys of a catalogue's file mean is told to those who write no Go at the head of
// catalogue/modele.toml.

// Ids of the options that every catalogue shares.
const (
	YesID   = "oui"
	NoID    = "non"
	OtherID = "autre" // the person's own words, kept in Answer.Text
)

// Catalogue is everything that can be asked, in the order of the document. Course gives the
// order in which it is asked.
type Catalogue struct {
	Model
	Sections []Section

	course []int             // ranks of the sections, in the order in which they are asked
	places map[string]place  // question id → where it stands
	facts  map[string]cited  // fact name → what it cites
	former map[string]string // old question id → today's

	essential bool // it has an essential path
}

// Model says which model of response a catalogue asks, and whose it is.
type Model struct {
	ID      string `toml:"id"`      // stable name, kept in drafts
	Version int    `toml:"version"` // raised when a question is added, renamed or removed
	Title   string `toml:"titre"`
	Credit  string `toml:"credit"` // who wrote what
	Licence string `toml:"licence"`
}

type place struct{ section, question int }

// cited is what a fact's name stands for: the answer to a question, or the total of one of
// its columns.
type cited struct {
	question string
	column   int // of a list, or answerItself
}

const answerItself = -1

// Section is one heading of the response and the questions that write it.
type Section struct {
	ID        string     `toml:"id"`
	Title     string     `toml:"titre"`
	Purpose   string     `toml:"intention"`         // what the room reads first
	Minutes   int        `toml:"minutes"`           // suggested time
	Essential int        `toml:"minutes-essentiel"` // that of the questions of the essential path
	Outside   string     `toml:"sans-essentiel"`    // why none of its questions is on that path
	Last      bool       `toml:"posee-en-dernier"`  // asked behind all others, printed where it stands
	Bare      bool       `toml:"sans-titre"`        // its blocks stand under the document's title
	Questions []Question `toml:"question"`
}

// Question gives the question of that id, or of a question that once had it.
func (c *Catalogue) Question(id string) (*Question, bool) {
	p, ok := c.places[c.Current(id)]
	if !ok {
		return nil, false
	}
	return &c.Sections[p.section].Questions[p.question], true
}

// Current gives today's id of a question that may have been renamed since.
func (c *Catalogue) Current(id string) string {
	if now, ok := c.former[id]; ok {
		return now
	}
	return id
}

// Former gives the ids that questions had before, sorted.
func (c *Catalogue) Former() []string { return slices.Sorted(maps.Keys(c.former)) }

// Section gives the section of that id.
func (c *Catalogue) Section(id string) (*Section, bool) {
	for i := range c.Sections {
		if c.Sections[i].ID == id {
			return &c.Sections[i], true
		}
	}
	return nil, false
}

// SectionOf gives the section that a question of this catalogue stands in.
func (c *Catalogue) SectionOf(q *Question) *Section { return &c.Sections[q.section] }

// SectionIndex gives the rank of a question's section, from 0.
func (c *Catalogue) SectionIndex(q *Question) int { return q.section }

// All gives every question, in the order of the document.
func (c *Catalogue) All() []*Question {
	var all []*Question
	for s := range c.Sections {
		for q := range c.Sections[s].Questions {
			all = append(all, &c.Sections[s].Questions[q])
		}
	}
	return all
}
