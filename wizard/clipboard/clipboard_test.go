package clipboard

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestMarkdown(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"words", "Un paragraphe.\n\nUn autre.", "Un paragraphe.\n\nUn autre."},
		{"Markdown already", "- un\n- deux\n\n1. trois", "- un\n- deux\n\n1. trois"},
		{"Word's bullets", "•\tun\n•\tdeux", "- un\n- deux"},
		{"nested as Word nests", "•\tun\no\tdeux\n▪\ttrois\no\tquatre\n•\tcinq", "- un\n  - deux\n    - trois\n  - quatre\n- cinq"},
		{"signs of a symbol font", "\uf0b7\tun\no\tdeux\n\uf0a7\ttrois", "- un\n  - deux\n    - trois"},
		{"a sign that nobody knows", "\uf0b7\tun\nune\uf123suite\nune \uf123 autre", "- un\n\nune suite\nune  autre"},
		{"arrows of a correction", "un \uf0e0 deux", "un → deux"},
		{"bullets without a tab", "• un\n•deux\n·\ttrois", "- un\n- deux\n  - trois"},
		{"dashes", "–\tun\n–\tdeux", "- un\n- deux"},
		{"a dialogue", "— Bonjour.\n— Bonsoir.", "— Bonjour.\n— Bonsoir."},
		{"numbers", "1.\tun\n2.\tdeux", "1. un\n2. deux"},
		{"bullets under numbers", "1.\tun\n•\tdeux\n2.\ttrois\n10.\tdix\n•\tonze", "1. un\n   - deux\n2. trois\n10. dix\n    - onze"},
		{"letters", "a)\tun\nb)\tdeux", "- a) un\n- b) deux"},
		{"a list between paragraphs", "Voici :\n•\tun\n•\tdeux\nPuis la suite.", "Voici :\n\n- un\n- deux\n\nPuis la suite."},
		{"a list whose items are parted", "•\tun\n\n•\tdeux\n\no\ttrois", "- un\n\n- deux\n\n  - trois"},
		{"a year is no number of a list", "1986. Fermeture\n2011. Friche", "1986. Fermeture\n2011. Friche"},
		{"cells", "Lieu\tVille\tm²\nGrange\tArgenteuil\t320", "| Lieu | Ville | m² |\n| --- | --- | --- |\n| Grange | Argenteuil | 320 |"},
		{"cells with a pipe, a line break, a tab", "Lieu\tNote\nGrange\t\"un\tdeux\ntrois \"\"quatre\"\"\"\nQuai\ta|b", "| Lieu | Note |\n| --- | --- |\n| Grange | un deux trois \"quatre\" |\n| Quai | a\\|b |"},
		{"cells between paragraphs", "Avant\nA\tB\nC\tD\nAprès", "Avant\n\n| A | B |\n| --- | --- |\n| C | D |\n\nAprès"},
		{"cells that are empty", "A\tB\n\tD\nE\t", "| A | B |\n| --- | --- |\n|  | D |\n| E |  |"},
		{"one line of cells", "Grange\tArgenteuil", "Grange\tArgenteuil"},
		{"paragraphs that a tab opens", "\tUn paragraphe.\n\tUn autre.", "Un paragraphe.\nUn autre."},
		{"nested Markdown", "- un\n\t- deux", "- un\n\t- deux"},
		{"quotes are words", "\"Un titre\"\nUn mot\tun autre", "\"Un titre\"\nUn mot\tun autre"},
		{"a quote that never ends", "\"Un titre\nUn mot", "\"Un titre\nUn mot"},
	} {
		if got, _ := Markdown(Signs(test.in)); got != test.want {
			t.Errorf("%s: %q gives\n%q, want\n%q", test.name, test.in, got, test.want)
		}
	}
}

func TestRows(t *testing.T) {
	for _, test := range []struct {
		name, in string
		columns  int
		want     [][]string
	}{
		{"two rows of five", "a\tb\tc\td\te\nf\tg\th\ti\tj\n", 5, [][]string{{"a", "b", "c", "d", "e"}, {"f", "g", "h", "i", "j"}}},
		{"fewer cells", "a\tb\nc", 5, [][]string{{"a", "b"}, {"c"}}},
		{"more cells", "a\tb\tc\td\n1\t2\t3\t", 2, [][]string{{"a", "b · c · d"}, {"1", "2 · 3"}}},
		{"lines", "Un\n\nDeux\n", 3, [][]string{{"Un"}, {"Deux"}}},
		{"items", "•\tUn\n1.\tDeux", 3, [][]string{{"Un"}, {"Deux"}}},
		{"a cell of two lines", "a\t\"b\nc\"\td", 3, [][]string{{"a", "b c", "d"}}},
		{"the first cell quoted", "\"a\nb\"\tc", 2, [][]string{{"a b", "c"}}},
		{"an empty first cell", "\tb", 2, [][]string{{"", "b"}}},
		{"nothing", "\n \t\n", 2, nil},
	} {
		got := Rows(test.in, test.columns)
		if !slices.EqualFunc(got, test.want, func(a, b []string) bool { return slices.Equal(a, b) }) {
			t.Errorf("%s: %q", test.name, got)
		}
	}
}

// No word of a paste is lost or glued to another, and none of private use stays, whatever
// stands around it.
func TestNoWordIsLost(t *testing.T) {
	word := regexp.MustCompile(`m[0-9]+é`)
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		for range rapid.IntRange(1, 30).Draw(t, "pieces") {
			b.WriteString(rapid.SampledFrom([]string{
				"m1é", "m2é", "m33é", "\t", "\t", "\n", "\n", " ", "•\t", "o\t", "\uf0b7\t", "\uf123", "1.\t", "a)\t", "\"", "|", "- ", "–\t", "12\t",
			}).Draw(t, "piece"))
		}
		in := b.String()
		want := word.FindAllString(strings.ReplaceAll(in, "\uf123", " "), -1)
		markdown, _ := Markdown(Signs(in))
		var cells []string
		for _, row := range Rows(Signs(in), 3) {
			cells = append(cells, row...)
		}
		for _, out := range []string{markdown, strings.Join(cells, " ")} {
			if got := word.FindAllString(out, -1); !slices.Equal(got, want) {
				t.Fatalf("%q gives %q", in, out)
			}
			if strings.ContainsFunc(out, func(r rune) bool { return unicode.Is(unicode.Co, r) }) {
				t.Fatalf("%q keeps a sign of private use: %q", in, out)
			}
		}
	})
}
