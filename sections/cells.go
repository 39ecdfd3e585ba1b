package sections

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"ami-wizard/sections/text"
)

// Column is one cell of a List's rows.
type Column struct {
	ID      string   `toml:"id"`
	Name    string   `toml:"nom"`
	Hint    string   `toml:"indice"` // what to type there, in a few words
	Kind    CellKind `toml:"genre"`  // TextCell where empty
	Unit    string   `toml:"unite"`  // of numbers, plural; that of amounts is the euro unless it says otherwise
	UnitOne string   `toml:"unite-un"`
	Options []Option `toml:"choix"` // of a ChoiceCell
	Total   bool     `toml:"total"` // its numbers are added up
	Fact    string   `toml:"fait"`  // name under which texts cite the total: {fact}
	Blank   string   `toml:"blanc"` // what a missing total is called
	Equals  string   `toml:"egale"` // "section.question:column" of another list, whose total must be the same
}

// CellKind tells how the cells of a column are read. Whatever it is, a cell holds what was
// typed: one that cannot be read stays as it is, and is told.
type CellKind string

// The kinds of cell; their names are those of the catalogue's files.
const (
	TextCell   CellKind = "texte"
	MoneyCell  CellKind = "montant"
	NumberCell CellKind = "nombre"
	DateCell   CellKind = "date"
	ChoiceCell CellKind = "choix"
	YesNoCell  CellKind = "oui-non"
)

var errNoOption = errors.New("none of the options")

// cellKind is what makes a kind of cell what it is.
type cellKind struct {
	counts bool // its cells are numbers, which can be added up
	read   func(c Column, cell string) (Cell, error)
}

var cellKinds = map[CellKind]cellKind{
	"":         {read: readText},
	TextCell:   {read: readText},
	MoneyCell:  {read: readAmount, counts: true},
	NumberCell: {read: readAmount, counts: true},
	DateCell:   {read: readMoment},
	ChoiceCell: {read: readOption},
	YesNoCell:  {read: readOption},
}

// Cell is what a cell was understood as.
type Cell struct {
	Words  string      // as the document says it
	Amount text.Amount // of numbers
}

// Read understands a cell as its column asks. Where it cannot, the words are those that
// were typed, and the error says why; a *text.Refused gives the reason in French.
func (c Column) Read(cell string) (Cell, error) {
	if text.Blank(cell) {
		return Cell{}, nil
	}
	k, known := cellKinds[c.Kind]
	if !known {
		k = cellKinds[TextCell]
	}
	read, err := k.read(c, cell)
	if err != nil {
		return Cell{Words: cell}, err
	}
	return read, nil
}

// Counts tells whether the cells are numbers, which stand on the right of their column.
func (c Column) Counts() bool { return cellKinds[c.Kind].counts }

// Echoes tells whether the words of a cell may be others than those that were typed.
func (c Column) Echoes() bool { return c.Kind != "" && c.Kind != TextCell }

// In writes an amount in the column's unit.
func (c Column) In(a text.Amount) string { return a.In(c.units()) }

func (c Column) units() (unit, unitOne string) {
	if c.Kind == MoneyCell && c.Unit == "" {
		return euro, ""
	}
	return c.Unit, c.UnitOne
}

func readText(_ Column, cell string) (Cell, error) { return Cell{Words: cell}, nil }

func readAmount(c Column, cell string) (Cell, error) {
	unit, unitOne := c.units()
	a, err := text.ParseNumberIn(cell, unit, unitOne)
	if err != nil {
		return Cell{}, fmt.Errorf("read a cell: %w", err)
	}
	return Cell{Words: c.In(a), Amount: a}, nil
}

func readMoment(_ Column, cell string) (Cell, error) {
	t, err := text.ParseDate(cell)
	if err != nil {
		return Cell{}, fmt.Errorf("read a cell: %w", err)
	}
	return Cell{Words: t.Short()}, nil
}

// readOption finds the option that is meant: its name, its id, or how they begin where no
// other does.
func readOption(c Column, cell string) (Cell, error) {
	asked := text.Fold(strings.TrimSpace(cell))
	var begun []string
	for _, o := range c.Choices() {
		if asked == text.Fold(o.Name) || asked == o.ID {
			return Cell{Words: o.Name}, nil
		}
		if strings.HasPrefix(text.Fold(o.Name), asked) {
			begun = append(begun, o.Name)
		}
	}
	if len(begun) == 1 {
		return Cell{Words: begun[0]}, nil
	}
	var names []string
	for _, o := range c.Choices() {
		names = append(names, o.Name)
	}
	return Cell{}, &text.Refused{Kind: errNoOption, Reason: whyNoOption(names)}
}

// Choices gives what may be written in a cell of a ChoiceCell or YesNoCell.
func (c Column) Choices() []Option {
	if c.Kind == YesNoCell {
		return []Option{{ID: YesID, Name: YesID}, {ID: NoID, Name: NoID}}
	}
	return slices.Clone(c.Options)
}

// check tells what a column lacks to be filled.
func (c Column) check() error {
	_, known := cellKinds[c.Kind]
	switch {
	case c.ID == "" || c.Name == "":
		return fmt.Errorf("column %q: it needs an id and a nom", c.ID)
	case !known:
		return fmt.Errorf("column %q: unknown genre %q", c.ID, c.Kind)
	case c.Kind == ChoiceCell && len(c.Options) < 2:
		return fmt.Errorf("column %q: a choice needs at least two options under choix", c.ID)
	}
	return c.checkTotal()
}

func (c Column) checkTotal() error {
	switch {
	case c.Total && !c.Counts():
		return fmt.Errorf("column %q: only numbers have a total", c.ID)
	case (c.Fact != "" || c.Equals != "") && !c.Total:
		return fmt.Errorf("column %q: fait and egale are of a total", c.ID)
	case c.Fact != "" && c.Blank == "":
		return fmt.Errorf("column %q: blanc must name the total that is missing", c.ID)
	}
	return nil
}
