package sections

import "strings"

// Question is one thing to ask. ID is "section.question", stable for ever.
type Question struct {
	ID       string   `toml:"id"`
	Kind     Kind     `toml:"genre"`
	Label    string   `toml:"question"`
	Help     string   `toml:"aide"`
	Example  string   `toml:"exemple"`
	Heading  string   `toml:"intertitre"` // opens a sub-heading before this question's block
	Proposal string   `toml:"propose"`    // a passage's proposed paragraph
	Text     string   `toml:"texte"`      // words around the answer, which stands at {reponse}
	Card     string   `toml:"fiche"`      // name of this answer's line in the summary card
	Fact     string   `toml:"fait"`       // name under which texts cite the answer: {fact}
	Blank    string   `toml:"blanc"`      // what a missing answer is called: "surface en m²"
	Unit     string   `toml:"unite"`      // stands after a number, plural
	UnitOne  string   `toml:"unite-un"`   // the unit of 0 and 1, where it differs
	Points   []string `toml:"points"`     // points of the model that it carries: "P5.2"
	Options  []Option `toml:"choix"`
	Other    bool     `toml:"autre"`    // offers OtherID
	Columns  []Column `toml:"colonnes"` // a list's columns; the first is the row's name
	Layout   string   `toml:"forme"`    // a list's: "tableau" or "puces"
	Named    []string `toml:"lignes"`   // names of the rows that a list begins with
	Private  bool     `toml:"prive"`    // masked when projected, left out of exports
	Optional bool     `toml:"facultatif"`
	// Essential puts the question on the path of a first session: see EssentialPath.
	Essential bool `toml:"essentiel"`
	// Prepare tells that two or three people answer before the session, which reads it.
	Prepare  bool       `toml:"prepare"`
	If       *Condition `toml:"si"`
	Formerly []string   `toml:"etait"`    // ids that this question had before
	Retired  bool       `toml:"ancienne"` // no longer asked; drafts that answered it keep it

	// Contradicts names the answers that a reader would hold against this passage once it
	// is kept, as "section.question:option", or ":garder" and so on for another passage.
	Contradicts []string `toml:"contredit"`

	// Promises names what this passage, once it is kept, promises in the name of somebody who
	// is not of the collective: "une réponse écrite des élus".
	Promises string `toml:"promet"`

	section int
}

// Option is one answer of a Choice or Choices question.
type Option struct {
	ID   string `toml:"id"`
	Name string `toml:"nom"`   // what the person reads
	Text string `toml:"texte"` // what the document says; Name where empty

	Contradicts []string `toml:"contredit"` // answers to other questions: see Question.Contradicts
}

// Condition makes a question relevant only for some answers to another one, or for none.
// Exactly one test is made of the other question's answer: which of its options were
// picked, what was decided of its passage, how large its number is, or whether there is one.
type Condition struct {
	Question string     `toml:"question"`
	Is       []string   `toml:"est"`      // one of these options was picked
	Decided  []Decision `toml:"decision"` // the passage was decided on in one of these ways
	AtLeast  *int64     `toml:"au-moins"` // the number is not below it
	AtMost   *int64     `toml:"au-plus"`  // the number is not above it
	Given    *bool      `toml:"repondu"`  // whether there is an answer

	// Unanswered makes the condition hold as long as the other question has no answer: of
	// several variants, it marks the one that is proposed before anybody chose.
	Unanswered bool `toml:"sans-reponse"`
}

// Kind tells what the person does to answer a question.
type Kind string

// Name gives the part of the id that follows the section's: the key under
// which the draft's file keeps the answer.
func (q *Question) Name() string {
	_, name, _ := strings.Cut(q.ID, ".")
	return name
}
