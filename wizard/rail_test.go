package wizard

import (
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/trial"
)

// railed gives the lines of the question's pane that stand behind a lit rail, and those
// behind one that is not, without the rail.
func railed(d *driver) (lit, dim []string) {
	pane, _, _ := strings.Cut(d.screen(), "\n── Aperçu")
	for _, line := range strings.Split(pane, "\n") {
		if words, is := strings.CutPrefix(strings.TrimLeft(line, " "), look.RailSign); is {
			lit = append(lit, strings.TrimSpace(words))
		} else if words, is := strings.CutPrefix(strings.TrimLeft(line, " "), "│"); is {
			dim = append(dim, strings.TrimSpace(words))
		}
	}
	return lit, dim
}

// TestRailIsLitWhereTheKeysGo holds, without any colour, that what is filled in stands behind
// a rail on every kind of question, and that the rail's sign moves with tab to the part that
// the keys go to.
func TestRailIsLitWhereTheKeysGo(t *testing.T) {
	for _, size := range sizes[:2] { // the preview, which has a mark of its own, stands below
		for _, projected := range []bool{false, true} {
			for _, c := range []struct {
				at       string
				keys     []string
				lit, dim string // words that stand behind such a rail
			}{
				{"reperes.projet", nil, "Le Bazar", ""},
				{"reperes.surface", nil, "5000", ""},
				{"reperes.limite", nil, "14/09/2027", ""},
				{"histoire.recit", nil, "Tout commence", ""},
				{"histoire.communs", nil, "garder", ""},
				{"histoire.communs", []string{"a"}, "{territoire}, les lieux", "adapter"},
				{"histoire.communs", []string{"a", "shift+tab"}, "adapter", "{territoire}, les lieux"},
				{"lieux.forme", nil, "SCIC", ""},
				{"lieux.activites", nil, "Jardin", "Lequel"},
				{"lieux.activites", []string{"tab"}, "Lequel", "Jardin"},
				{"lieux.achat", nil, "(", ""},
				{"lieux.exemples", nil, "La Fabrique", ""},
				{"lieux.exemples", []string{"home", "enter"}, "Nom", "Ville"},
				{"lieux.exemples", []string{"home", "enter", "tab"}, "Ville", "Nom"},
			} {
				d := asking(t, trial.SmallModel(t), size.width, size.height)
				d.run(begin(filepath.Join(d.dir, "r.toml"), trial.SmallDraft(t, "full")))
				d.m = d.m.project(projected)
				d.at(c.at)
				d.press(c.keys...)
				lit, dim := railed(d)
				if !strings.Contains(strings.Join(lit, "\n"), c.lit) || !strings.Contains(strings.Join(dim, "\n"), c.dim) || c.dim == "" && len(dim) > 0 {
					t.Errorf("%s %s %v: behind a lit rail %q, behind another %q:\n%s", size.name, c.at, c.keys, lit, dim, d.screen())
				}
			}
		}
	}
}

// TestRailIsAsHighAsItsField holds that an empty text shows all the lines there are to write
// on, and that its cursor stands behind the rail.
func TestRailIsAsHighAsItsField(t *testing.T) {
	for _, size := range sizes[:3] {
		d := drafting(t, size.width, size.height, sections.Draft{})
		d.at("histoire.recit")
		lit, _ := railed(d)
		v := d.m.View()
		at := strings.Split(d.screen(), "\n")[v.Cursor.Y]
		if len(lit) < 7 || !strings.HasPrefix(at, look.RailSign) || v.Cursor.X != look.RailWidth(size.width) && v.Cursor.X != look.RailWidth(size.width/2) {
			t.Errorf("%s: %d lines, the cursor at %d of %q", size.name, len(lit), v.Cursor.X, at)
		}
	}
}

// styleOf gives the style of the first cell of those words on the screen.
func styleOf(t *testing.T, d *driver, words string) uv.Style {
	t.Helper()
	e := vt.NewEmulator(d.m.width, d.m.height)
	if _, err := e.WriteString(strings.ReplaceAll(d.m.View().Content, "\n", "\r\n")); err != nil {
		t.Fatal(err)
	}
	for y := range d.m.height {
		for x := range d.m.width {
			var row strings.Builder
			for at := x; at < d.m.width && row.Len() < len(words); at++ {
				row.WriteString(e.CellAt(at, y).Content)
			}
			if row.String() == words {
				return e.CellAt(x, y).Style
			}
		}
	}
	t.Fatalf("%q is not on the screen:\n%s", words, d.screen())
	return uv.Style{}
}

// TestPlaceholderLooksLikeNoAnswer holds that the words of an empty field have neither the
// colour nor the slant of what is typed there, before a room neither.
func TestPlaceholderLooksLikeNoAnswer(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for _, projected := range []bool{false, true} {
			d := drafting(t, 80, 24, sections.Draft{})
			d.m.theme = look.NewTheme(dark, false)
			d.m = d.m.project(projected)
			d.at("histoire.recit")
			empty := styleOf(t, d, "[Écrivez")
			d.typ("Voici")
			typed := styleOf(t, d, "Voici")
			if empty.Fg == typed.Fg || empty.Attrs == typed.Attrs {
				t.Errorf("dark %v, projected %v: %+v as %+v", dark, projected, empty, typed)
			}
		}
	}
}
