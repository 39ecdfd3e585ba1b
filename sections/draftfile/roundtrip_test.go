package draftfile

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/BurntSushi/toml"
	"pgregory.net/rapid"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
	"ami-wizard/sections/text"
)

// hostileText draws texts made of what breaks codecs.
func hostileText() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		`"`, `""`, `"""`, `""""`, `\`, `\\`, `\"`, `\n`, `\u0041`, "\n", "\n\n", "\r\n", "\t", " ", "  ", "'", "'''",
		"#", "# x", "[x]", "x = 1", "{", "}", ",", "=", "é", "e\u0301", "\u00a0", "\u202f", "\u200d", "🏳️‍🌈", "\x1b[31m", "\x00",
		"\u202e", "\ufeff", "\u2028", "\xff", "mot", "true", "12", "1.5", "2027-09-14", "inf", "nan",
		"<<<<<<< HEAD\n", "=======\n", "||||||| base\n", ">>>>>>> autre\n", "\n<<<<<<<<", "\n>>>>>>>",
	})
	return rapid.OneOf(
		rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "") }),
		rapid.String(),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Repeat(piece.Draw(t, "piece"), rapid.IntRange(1, 80).Draw(t, "times"))
		}),
	)
}

func anyAnswer() *rapid.Generator[sections.Answer] {
	return rapid.Custom(func(t *rapid.T) sections.Answer {
		var a sections.Answer
		fields := rapid.IntRange(0, 31).Draw(t, "fields")
		if fields&1 != 0 {
			a.Text = hostileText().Draw(t, "text")
		}
		if fields&2 != 0 {
			a.Decision = rapid.SampledFrom([]sections.Decision{sections.Undecided, sections.Keep, sections.Adapt, sections.Remove}).Draw(t, "decision")
		}
		if fields&4 != 0 {
			pick := rapid.OneOf(rapid.SampledFrom([]string{"oui", "non", "autre", "scic", "jardin"}), hostileText())
			a.Picks = rapid.SliceOfN(pick, 0, 4).Draw(t, "picks")
		}
		if fields&16 != 0 {
			a.Kept = hostileText().Draw(t, "kept")
		}
		if fields&8 != 0 {
			for range rapid.IntRange(0, 4).Draw(t, "rows") {
				a.Rows = append(a.Rows, rapid.SliceOfN(hostileText(), 0, 5).Draw(t, "row"))
			}
		}
		return a
	})
}

func anyDraft(c *sections.Catalogue) *rapid.Generator[sections.Draft] {
	var ids []string
	for _, q := range c.All() {
		ids = append(ids, q.ID)
	}
	when := rapid.Custom(func(t *rapid.T) time.Time {
		zone := time.FixedZone("", rapid.IntRange(-14*60, 14*60).Draw(t, "offset")*60)
		return time.Unix(rapid.Int64Range(0, 1<<34).Draw(t, "seconds"), 0).In(zone)
	})
	return rapid.Custom(func(t *rapid.T) sections.Draft {
		d := sections.Draft{Created: when.Draw(t, "created"), Changed: when.Draw(t, "changed")}
		for _, id := range ids {
			d = d.Set(id, anyAnswer().Draw(t, id))
		}
		for _, section := range []string{"reperes", "demarche", "ailleurs"} {
			d = d.WithNote(-1, notes.Note{On: section, Text: hostileText().Draw(t, "note")})
		}
		for range rapid.IntRange(0, 4).Draw(t, "notes") {
			d = d.WithNote(-1, notes.Note{
				On: rapid.SampledFrom(append(ids, "", "demarche", "ailleurs.question")).Draw(t, "on"), Text: hostileText().Draw(t, "text"),
				State: rapid.SampledFrom(notes.States()).Draw(t, "state"), Who: hostileText().Draw(t, "who"),
				Extra: rapid.MapOfN(rapid.SampledFrom([]string{"x", "é"}), anyValue(rapid.SampledFrom([]string{"a", "b"}), 2), 0, 2).Draw(t, "more"),
			})
		}
		d = d.SetAside(hostileText().Draw(t, "finding"), sections.Aside{Reason: hostileText().Draw(t, "why"), Values: hostileText().Draw(t, "values")})
		d.Call = rapid.SampledFrom([]string{"", "r.appel.toml", "é\"\\.toml"}).Draw(t, "call")
		d.Resume = rapid.SampledFrom(append(ids, "", "ailleurs.question")).Draw(t, "resume")
		d.Path = rapid.SampledFrom([]sections.Path{sections.WholePath, sections.EssentialPath}).Draw(t, "path")
		return knowing(d, anyExtra().Draw(t, "extra"))
	})
}

// anyExtra draws what a file may hold beyond the catalogue: top-level values,
// keys of a known section, of a known question, and strange tables.
func anyExtra() *rapid.Generator[map[string]any] {
	key := rapid.OneOf(
		rapid.SampledFrom([]string{"a", "b"}), // few, so that names meet again elsewhere
		rapid.SampledFrom([]string{"a", "b", "", "a.b", "é", `"`, `\`, "\n", "#"}),
		rapid.String(),
	)
	return rapid.Custom(func(t *rapid.T) map[string]any {
		extra := map[string]any{}
		for name, v := range rapid.MapOfN(key, anyValue(key, 3), 0, 4).Draw(t, "top") {
			extra["x"+valid(name)] = v
		}
		inSection := map[string]any{}
		for name, v := range rapid.MapOfN(key, anyValue(key, 2), 0, 2).Draw(t, "section") {
			inSection["x"+valid(name)] = v
		}
		if rapid.Bool().Draw(t, "sub") {
			inSection["statut"] = map[string]any{"xnote": anyValue(key, 2).Draw(t, "note")}
		}
		if len(inSection) > 0 {
			extra["demarche"] = inSection
		}
		return extra
	})
}

// valid replaces what no TOML file can hold.
func valid(s string) string { return strings.ToValidUTF8(s, "\ufffd") }

func anyValue(key *rapid.Generator[string], depth int) *rapid.Generator[any] {
	return rapid.Custom(func(t *rapid.T) any {
		kinds := 6
		if depth == 0 {
			kinds = 4
		}
		switch rapid.IntRange(0, kinds).Draw(t, "kind") {
		case 0:
			return valid(hostileText().Draw(t, "string"))
		case 1:
			return rapid.Int64().Draw(t, "int")
		case 2:
			return rapid.Float64().Draw(t, "float")
		case 3:
			return rapid.Bool().Draw(t, "bool")
		case 4:
			return time.Unix(rapid.Int64Range(0, 1<<34).Draw(t, "time"), 0).UTC()
		case 5:
			return rapid.SliceOfN(anyValue(key, depth-1), 0, 3).Draw(t, "array")
		}
		table := map[string]any{}
		for name, v := range rapid.MapOfN(key, anyValue(key, depth-1), 0, 3).Draw(t, "table") {
			table["x"+valid(name)] = v
		}
		return table
	})
}

// TestRoundTrip holds the promise of the codec: whatever a draft holds is read
// back as it was, and writing it again gives the same bytes.
func TestRoundTrip(t *testing.T) {
	c := testCatalogue(t)
	rapid.Check(t, func(t *rapid.T) {
		d := anyDraft(c).Draw(t, "draft")
		out := Encode(c, d)
		again, err := Decode(c, out)
		if err != nil {
			t.Fatalf("%v in\n%s", err, out)
		}
		bare := columnless(again) // named after their ranks here
		if !sameDraft(d, bare) {
			t.Fatalf("drew\n%+v\nread\n%+v\nfrom\n%s", d, again, out)
		}
		if second := Encode(c, again); !bytes.Equal(second, out) {
			t.Fatalf("not stable:\n%s\n%s", out, second)
		}
	})
}

// nothingDropped fails if a value of a file is gone from the file written after
// it: unknown values must be the same, texts of answers must stand somewhere.
func nothingDropped(t *testing.T, c *sections.Catalogue, before, after []byte) {
	t.Helper()
	var was, is map[string]any
	for data, into := range map[*[]byte]*map[string]any{&before: &was, &after: &is} {
		text := strings.TrimPrefix(string(*data), "\ufeff")
		if _, err := toml.Decode(text, into); err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
	}
	texts := map[string]bool{}
	leaves(is, func(text string) { texts[text] = true })
	delete(was, keyTitle) // derived
	leaves(was, func(text string) {
		if text = c.Current(text); !texts[text] && text != sections.YesID && text != sections.NoID {
			t.Errorf("the text %q is gone from\n%s\nwritten from\n%s", text, after, before)
		}
	})
	for _, key := range []string{keyFormat, keyCatalogue, keyVersion, keyCreated, keyChanged, keyResume, keyPath, keyCall, keyOldNotes, keyNotes, keyTimes, keyAsides, "reponses"} {
		delete(was, key)
	}
	for key, v := range was {
		table, ok := v.(map[string]any)
		if !ok {
			table, is = map[string]any{key: v}, maps.Clone(is)
			is[key] = map[string]any{key: is[key]}
		}
		now, _ := is[key].(map[string]any)
		for name, v := range table {
			if _, known := c.Question(key + "." + name); !known && !sameValue(v, now[name]) {
				t.Errorf("%s.%s was %v and is %v", key, name, v, now[name])
			}
		}
	}
}

// leaves calls f with every text of a decoded file, as Clean leaves it; blank
// ones are of no matter.
func leaves(v any, f func(string)) {
	switch v := plainTables(v).(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			leaves(v[key], f)
		}
	case []any:
		for i := range v {
			leaves(v[i], f)
		}
	case string: // a bool may become its text: no two words for it are worth comparing
		if text := strings.TrimSpace(text.CleanLine(v)); text != "" {
			f(text)
		}
	}
}

// TestEncoderRemembers holds that an encoder writes what it would write anew, whatever
// changed since, keys and columns that the catalogue doesn't know among it.
func TestEncoderRemembers(t *testing.T) {
	c := testCatalogue(t)
	colours := decode(t, c, "format = 1\n[demarche]\netapes = [{ quoi = \"a\", couleur = \"b\" }]\n")
	rapid.Check(t, func(t *rapid.T) {
		e, d := NewEncoder(c), anyDraft(c).Draw(t, "draft")
		for range rapid.IntRange(1, 8).Draw(t, "changes") {
			switch rapid.SampledFrom([]string{"answer", "answer", "note", "other", "columns"}).Draw(t, "change") {
			case "answer":
				d = d.Set(rapid.SampledFrom(c.All()).Draw(t, "question").ID, anyAnswer().Draw(t, "answer"))
			case "note":
				d = d.WithNote(-1, notes.Note{On: rapid.SampledFrom(c.Sections).Draw(t, "section").ID, Text: hostileText().Draw(t, "reason")})
			case "other":
				d = anyDraft(c).Draw(t, "another")
			case "columns":
				d = colours
			}
			if got, want := e.Append(nil, d), Encode(c, d); !bytes.Equal(got, want) {
				t.Fatalf("remembered:\n%s\nanew:\n%s", got, want)
			}
		}
	})
}
