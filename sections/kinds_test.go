package sections

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// declaredKinds gives the values of the constants of type Kind in this package.
func declaredKinds(t *testing.T) []Kind {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "kinds.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var declared []Kind
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); ok && name.Name == "Kind" {
			for _, v := range spec.Values {
				value, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				declared = append(declared, Kind(value))
			}
		}
		return true
	})
	return declared
}

// aQuestion gives a question that is whole for any kind.
func aQuestion(k Kind) Question {
	return Question{
		ID: "q", Kind: k, Label: "Quoi ?", Blank: "quoi", Proposal: "Cela.", Layout: "puces", Unit: "m²",
		Options: []Option{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Columns: []Column{{ID: "c", Name: "C"}},
	}
}

func aSection(questions ...Question) Section {
	return Section{ID: "s", Title: "Titre", Questions: questions}
}

func aCatalogue(t *testing.T) *Catalogue {
	t.Helper()
	c, err := NewCatalogue(Model{ID: "m", Version: 1, Title: "t", Credit: "c", Licence: "l"})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Every kind that has a name has its entry in the table, and every entry all its columns:
// whatever is asked of a question has an answer of its own kind.
func TestEveryKindHasEveryColumn(t *testing.T) {
	declared := declaredKinds(t)
	slices.Sort(declared)
	if !slices.Equal(declared, Kinds()) || len(declared) < 9 {
		t.Fatalf("kinds with a name %q, in the table %q", declared, Kinds())
	}
	for _, name := range Kinds() {
		k := reflect.ValueOf(kinds[name]).Elem()
		for i := range k.NumField() {
			column := k.Type().Field(i).Name
			if f := k.Field(i); f.Kind() == reflect.Func && f.IsNil() || column == "lacks" && f.IsZero() {
				t.Errorf("%s has no %s", name, column)
			}
		}
		q := aQuestion(name)
		if want := q.Form().Want; want == nil || want(&q) == "" || strings.Contains(want(&q), "'") {
			t.Errorf("%s does not say what is expected of it", name)
		}
	}
}

// A question is asked by every kind of the table when it is whole, checked as nothing when
// nothing is given, and by no other kind: it is never taken for a line.
func TestKindsAreAsked(t *testing.T) {
	for _, name := range Kinds() {
		c := aCatalogue(t)
		if err := c.Add(aSection(aQuestion(name))); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		q := c.All()[0]
		if reason := q.Check(Answer{}); reason != Unanswered && reason != UndecidedGap {
			t.Errorf("%s, not answered: %v", name, reason)
		}
		if value, given := q.Value(Answer{}); value != "" || given {
			t.Errorf("%s, not answered, reads %q", name, value)
		}
		for _, o := range q.Choices() {
			if a := (Answer{Picks: []string{o.ID}}); q.Check(a) != Complete {
				t.Errorf("%s does not take its option %s", name, o.ID)
			}
		}
	}
	for _, name := range []Kind{"", "Ligne", "nombres", "lien"} {
		if err := aCatalogue(t).Add(aSection(aQuestion(name))); err == nil || !strings.Contains(err.Error(), "unknown genre") {
			t.Errorf("a question of kind %q: %v", name, err)
		}
		q := aQuestion(name)
		if q.Check(Answer{Text: "des mots"}) == Complete {
			t.Errorf("a question of kind %q takes words as a line does", name)
		}
	}
}

// What a kind needs to be asked is told by its own entry.
func TestKindsNeed(t *testing.T) {
	for name, without := range map[Kind]func(*Question){
		Passage: func(q *Question) { q.Proposal = "" },
		Choice:  func(q *Question) { q.Options = q.Options[:1] },
		Choices: func(q *Question) { q.Options = nil },
		List:    func(q *Question) { q.Columns = nil },
	} {
		q := aQuestion(name)
		without(&q)
		if err := aCatalogue(t).Add(aSection(q)); err == nil || !strings.Contains(err.Error(), "needs") {
			t.Errorf("%s: %v", name, err)
		}
	}
	q := aQuestion(List)
	q.Layout = "nuage"
	if err := aCatalogue(t).Add(aSection(q)); err == nil {
		t.Error("a list of any shape is taken")
	}
}
