package wizard

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
)

func (d *driver) paste(text string) { d.send(tea.PasteMsg{Content: text}) }

// What a word processor or a spreadsheet gives becomes Markdown in a text, on lines of
// its own wherever the cursor stands.
func TestPasteInText(t *testing.T) {
	const id = "pourquoi.ici-maintenant"
	for _, test := range []struct {
		name, typed string
		keys        []string
		paste, want string
	}{
		{"bullets", "", nil, "•\tun\no\tdeux\n\uf0b7\ttrois", "- un\n  - deux\n- trois"},
		{"bullets behind words", "Voici", nil, "•\tun", "Voici\n\n- un"},
		{"bullets before words", "Suite", []string{"home"}, "•\tun", "- un\n\nSuite"},
		{"bullets in a line", "ab", []string{"left"}, "•\tun", "a\n\n- un\n\nb"},
		{"cells", "", nil, "Lieu\tm²\nGrange\t320", "| Lieu | m² |\n| --- | --- |\n| Grange | 320 |"},
		{"Word's manual break", "", nil, "le pays\vde Valbrune", "le pays\nde Valbrune"},
		{"words within a line", "ab", []string{"left"}, "1\n2", "a1\n2b"},
	} {
		d := drafting(t, 80, 24, sections.Draft{})
		d.at(id)
		d.typ(test.typed)
		d.press(test.keys...)
		d.paste(test.paste)
		if got := d.answer(id).Text; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		d.press("ctrl+u")
		if got := d.answer(id).Text; got != test.typed {
			t.Errorf("%s: undone in one step: %q", test.name, got)
		}
	}
}

// A short answer keeps every word of a paste on its line.
func TestPasteInLine(t *testing.T) {
	d := drafting(t, 80, 24, sections.Draft{})
	d.at("reperes.projet")
	d.paste("Le tiers-lieu\vdu pays\tde\r\nValbrune\u2028\uf0b7 là")
	if got, want := d.answer("reperes.projet").Text, "Le tiers-lieu du pays de Valbrune • là"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// A range of a spreadsheet becomes rows, from the list and from within a row, and
// nothing that stood there goes; one step takes it back.
func TestPasteInList(t *testing.T) {
	const id = "qui.lieux" // of five columns
	two := "La Grange\tArgenteuil\t1998\tcafé\tSCIC\nLe Quai\tBezons\t2011\tfab lab\tassociation\n"
	grange := sections.Row{"La Grange", "Argenteuil", "1998", "café", "SCIC"}
	quai := sections.Row{"Le Quai", "Bezons", "2011", "fab lab", "association"}
	halle := sections.Row{"La Halle"}
	for _, test := range []struct {
		name   string
		before []sections.Row
		keys   []string
		paste  string
		want   []sections.Row
	}{
		{"from the list", nil, nil, two, []sections.Row{grange, quai}},
		{"behind the rows of the list", []sections.Row{halle}, []string{"home"}, two, []sections.Row{halle, grange, quai}},
		{"in a new row", []sections.Row{halle}, []string{"enter"}, two, []sections.Row{halle, grange, quai}},
		{"in a row that is written", []sections.Row{halle, {"Le Pré"}}, []string{"home", "enter", "tab"}, two, []sections.Row{halle, grange, quai, {"Le Pré"}}},
		{"in a row with room for it", []sections.Row{halle}, []string{"home", "enter", "tab"}, "Argenteuil\t1998", []sections.Row{{"La Halle", "Argenteuil", "1998"}}},
		{"without room for it", []sections.Row{{"La Halle", "Bezons"}}, []string{"home", "enter", "tab"}, "Argenteuil\t1998", []sections.Row{{"La Halle", "Bezons"}, {"Argenteuil", "1998"}}},
		{"words in a cell", []sections.Row{halle}, []string{"home", "enter"}, " aux\nFils", []sections.Row{{"La Halle aux Fils"}}},
		{"lines", nil, nil, "• La Grange\n•\tLe Quai\n", []sections.Row{{"La Grange"}, {"Le Quai"}}},
		{"lines in a new row", nil, []string{"enter"}, "La Grange\nLe Quai", []sections.Row{{"La Grange"}, {"Le Quai"}}},
		{"a sentence", nil, nil, "Une phrase, entière.", []sections.Row{{"Une phrase, entière."}}},
		{"more cells than columns", nil, nil, "a\tb\tc\td\te\tf\tg", []sections.Row{{"a", "b", "c", "d", "e · f · g"}}},
		{"nothing", []sections.Row{halle}, nil, "\n\n", []sections.Row{halle}},
	} {
		d := drafting(t, 80, 24, sections.Draft{}.Set(id, sections.Answer{Rows: test.before}))
		if q, _ := d.m.cat.Question(id); len(q.Columns) != 5 {
			t.Fatalf("%d columns", len(q.Columns))
		}
		d.at(id)
		d.press(test.keys...)
		was := d.answer(id).Rows
		d.paste(test.paste)
		got := d.answer(id).Rows
		same := func(a, b sections.Row) bool { return slices.Equal(a, b) }
		if !slices.EqualFunc(got, test.want, same) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if slices.EqualFunc(got, was, same) {
			continue
		}
		d.press("ctrl+u")
		if got := d.answer(id).Rows; !slices.EqualFunc(got, was, same) {
			t.Errorf("%s: undone in one step: %q", test.name, got)
		}
	}
}
