package draftfile

import (
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// testCatalogue gives the catalogue of the codec's own tests: what they say must not
// change when somebody improves a question.
func testCatalogue(tb testing.TB) *sections.Catalogue { return readCatalogue(tb, "../testdata/codec") }

// wholeCatalogue gives the catalogue that the program asks.
func wholeCatalogue(tb testing.TB) *sections.Catalogue { return readCatalogue(tb, "../catalogue") }

// readCatalogue reads a model without the care that package catalogue takes, which is built
// on this one.
func readCatalogue(tb testing.TB, dir string) *sections.Catalogue {
	tb.Helper()
	read := func(name string, table any) {
		if _, err := toml.DecodeFile(name, table); err != nil {
			tb.Fatal(err)
		}
	}
	var m sections.Model
	read(filepath.Join(dir, "modele.toml"), &m)
	c, err := sections.NewCatalogue(m)
	if err != nil {
		tb.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.toml"))
	if err != nil || len(files) < 3 {
		tb.Fatalf("%d files in %s: %v", len(files), dir, err)
	}
	for _, file := range files {
		if name := filepath.Base(file); name == "modele.toml" || name == "exemple.toml" {
			continue
		}
		var s sections.Section
		read(file, &s)
		if err := c.Add(s); err != nil {
			tb.Fatal(err)
		}
	}
	if err := c.Link(); err != nil {
		tb.Fatal(err)
	}
	return c
}

// knowing gives a draft whose file held that beyond the catalogue.
func knowing(d sections.Draft, unknown map[string]any) sections.Draft {
	held := d.Contents()
	held.Unknown = unknown
	return held.Draft()
}

// columnless gives a draft that forgot the keys of the columns beyond the catalogue's.
func columnless(d sections.Draft) sections.Draft {
	held := d.Contents()
	held.Columns = nil
	return held.Draft()
}

func decode(tb testing.TB, c *sections.Catalogue, src string) sections.Draft {
	tb.Helper()
	d, err := Decode(c, []byte(src))
	if err != nil {
		tb.Fatalf("%v\nin\n%s", err, src)
	}
	return d
}

// head opens a minimal file.
const head = "format = 1\ncatalogue = \"movilab-ami\"\n"

// sameDraft is the tests' own idea of equality: it shares nothing with Encode.
func sameDraft(a, b sections.Draft) bool {
	x, y := a.Contents(), b.Contents()
	return maps.EqualFunc(x.Answers, y.Answers, sections.Answer.Equal) && sameNotes(x.Notes, y.Notes) &&
		a.Created.Equal(b.Created) && a.Changed.Equal(b.Changed) && a.Resume == b.Resume && a.Path == b.Path && a.Call == b.Call &&
		sameValue(orEmpty(x.Unknown), orEmpty(y.Unknown)) && maps.EqualFunc(x.Columns, y.Columns, slices.Equal)
}

// sameNotes compares notes whatever their order: a file holds them in the catalogue's.
func sameNotes(a, b notes.List) bool {
	sorted := func(l notes.List) notes.List {
		return slices.SortedStableFunc(slices.Values(l), func(a, b notes.Note) int { return strings.Compare(a.On, b.On) })
	}
	return slices.EqualFunc(sorted(a), sorted(b), func(a, b notes.Note) bool {
		return a.On == b.On && a.Text == b.Text && a.State == b.State && a.Who == b.Who && sameValue(orEmpty(a.Extra), orEmpty(b.Extra))
	})
}

func orEmpty(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}

// sameValue compares values that TOML decoded; NaN is itself, arrays of tables
// are arrays, and times must be of the same form.
func sameValue(a, b any) bool {
	a, b = plainTables(a), plainTables(b)
	switch a := a.(type) {
	case map[string]any:
		b, ok := b.(map[string]any)
		return ok && maps.EqualFunc(a, b, sameValue)
	case []any:
		b, ok := b.([]any)
		return ok && slices.EqualFunc(a, b, sameValue)
	case float64:
		b, ok := b.(float64)
		return ok && (a == b && math.Signbit(a) == math.Signbit(b) || math.IsNaN(a) && math.IsNaN(b))
	case time.Time:
		b, ok := b.(time.Time)
		_, oa := a.Zone()
		_, ob := b.Zone()
		return ok && a.Equal(b) && oa == ob && localForm(a) == localForm(b)
	}
	return a == b
}

// localForm tells the forms of times without an offset, which BurntSushi marks
// by the name of their location. With one, UTC may be called Local.
func localForm(t time.Time) string {
	if name := t.Location().String(); strings.HasSuffix(name, "-local") {
		return name
	}
	return ""
}

func plainTables(v any) any {
	tables, ok := v.([]map[string]any)
	if !ok {
		return v
	}
	out := make([]any, len(tables))
	for i := range tables {
		out[i] = tables[i]
	}
	return out
}
