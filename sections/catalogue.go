package sections

import (
	"maps"
	"slices"
	"strings"
)

// What the keys of a catalogue's file mean is told to those who write no Go at the head of
// catalogue/modele.toml.

// Kind tells what the person does to answer a question.
type Kind string

// The kinds of question; their names are those of the catalogue's files.
const (
	Line    Kind = "ligne"          // one line of text
	Prose   Kind = "texte"          // paragraphs, Markdown allowed
	Passage Kind = "passage"        // a proposed paragraph: keep, adapt or remove
	Number  Kind = "nombre"         // read by ParseNumber
	Date    Kind = "date"           // read by ParseDate
	Choice  Kind = "choix"          // one option
	Choices Kind = "choix-multiple" // any number of options
	YesNo   Kind = "oui-non"        // the options YesID and NoID
	List    Kind = "liste"          // rows of a few columns
)

// Ids of the options that every catalogue shares.
const (
	YesID   = "oui"
	NoID    = "non"
	OtherID = "autre" // the person's own words, kept in Answer.Text
)

// Catalogue is everything that can be asked, in the order of the document.
type Catalogue struct {
	Model
	Sections []Section

	places map[string]place  // question id → where it stands
	facts  map[string]string // fact name → question id
	former map[string]string // old question id → today's
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

// Section is one heading of the response and the questions that write it.
type Section struct {
	ID        string     `toml:"id"`
	Title     string     `toml:"titre"`
	Purpose   string     `toml:"intention"`  // what the room reads first
	Minutes   int        `toml:"minutes"`    // suggested time
	Bare      bool       `toml:"sans-titre"` // its blocks stand under the document's title
	Questions []Question `toml:"question"`
}

// Question is one thing to ask. ID is "section.question", stable for ever.
type Question struct {
	ID       string     `toml:"id"`
	Kind     Kind       `toml:"genre"`
	Label    string     `toml:"question"`
	Help     string     `toml:"aide"`
	Example  string     `toml:"exemple"`
	Heading  string     `toml:"intertitre"` // opens a sub-heading before this question's block
	Proposal string     `toml:"propose"`    // a passage's proposed paragraph
	Text     string     `toml:"texte"`      // words around the answer, which stands at {reponse}
	Card     string     `toml:"fiche"`      // name of this answer's line in the summary card
	Fact     string     `toml:"fait"`       // name under which texts cite the answer: {fact}
	Blank    string     `toml:"blanc"`      // what a missing answer is called: "surface en m²"
	Unit     string     `toml:"unite"`      // stands after a number, plural
	UnitOne  string     `toml:"unite-un"`   // the unit of 0 and 1, where it differs
	Points   []string   `toml:"points"`     // points of the model that it carries: "P5.2"
	Options  []Option   `toml:"choix"`
	Other    bool       `toml:"autre"`    // offers OtherID
	Columns  []Column   `toml:"colonnes"` // a list's columns; the first is the row's name
	Layout   string     `toml:"forme"`    // a list's: "tableau" or "puces"
	Private  bool       `toml:"prive"`    // masked when projected, left out of exports
	Optional bool       `toml:"facultatif"`
	If       *Condition `toml:"si"`
	Formerly []string   `toml:"etait"`    // ids that this question had before
	Retired  bool       `toml:"ancienne"` // no longer asked; drafts that answered it keep it

	// Contradicts names the answers that a reader would hold against this passage once it
	// is kept, as "section.question:option", or ":garder" and so on for another passage.
	Contradicts []string `toml:"contredit"`

	section int
}

// Option is one answer of a Choice or Choices question.
type Option struct {
	ID   string `toml:"id"`
	Name string `toml:"nom"`   // what the person reads
	Text string `toml:"texte"` // what the document says; Name where empty

	Contradicts []string `toml:"contredit"` // answers to other questions: see Question.Contradicts
}

// Column is one cell of a List's rows.
type Column struct {
	ID   string `toml:"id"`
	Name string `toml:"nom"`
	Hint string `toml:"indice"` // what to type there, in a few words
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

// Fact gives the question whose answer stands for {name} in texts.
func (c *Catalogue) Fact(name string) (*Question, bool) {
	id, ok := c.facts[name]
	if !ok {
		return nil, false
	}
	return c.Question(id)
}

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

// Name gives the part of the id that follows the section's: the key under
// which the draft's file keeps the answer.
func (q *Question) Name() string {
	_, name, _ := strings.Cut(q.ID, ".")
	return name
}

// Choices gives the options that a person may pick, "autre" last where the
// question offers it. Only Choice, Choices and YesNo have any.
func (q *Question) Choices() []Option {
	var options []Option
	if q.Kind == YesNo {
		options = append(options, q.yesNo(YesID, "Oui"), q.yesNo(NoID, "Non"))
	} else {
		options = append(options, q.Options...)
	}
	if q.Other {
		options = append(options, Option{ID: OtherID, Name: "Autre"})
	}
	return options
}

// yesNo lets the catalogue give words to oui and non; most questions don't.
func (q *Question) yesNo(id, name string) Option {
	for _, o := range q.Options {
		if o.ID == id {
			return o
		}
	}
	return Option{ID: id, Name: name}
}

// Option gives the option of that id.
func (q *Question) Option(id string) (Option, bool) {
	for _, o := range q.Choices() {
		if o.ID == id {
			return o, true
		}
	}
	return Option{}, false
}
