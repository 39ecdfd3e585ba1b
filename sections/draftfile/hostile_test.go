package draftfile

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ami-wizard/sections"
)

// Files that are made to hurt are refused before anything is built from them,
// with a sentence; those that are merely large are read.
func TestHostileFiles(t *testing.T) {
	c := testCatalogue(t)
	rows := func(n int) string {
		return head + "[demarche]\netapes = [\n" + strings.Repeat("  { quoi = \"A\", quand = \"2027\" },\n", n) + "]\n"
	}
	for _, test := range []struct {
		name, src string
		want      string // the problem; empty: it is read
	}{
		{"arrays in arrays", head + "x = " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), sayTooDeep},
		{"arrays never closed", head + "x = " + strings.Repeat("[", 1<<20), sayTooDeep},
		{"tables in tables", head + "x = " + strings.Repeat("{ a = ", 10_000) + "1" + strings.Repeat(" }", 10_000), sayTooDeep},
		{"a key of many parts", head + strings.Repeat("a.", 10_000) + "a = 1\n", sayTooDeep},
		{"a header of many parts", head + "[" + strings.Repeat("a.", 10_000) + "a]\n", sayTooDeep},
		{"header and key together", head + "[" + strings.Repeat("a.", 20) + "a]\n" + strings.Repeat("b.", 20) + "b = 1\n", sayTooDeep},
		{"many headers", head + many(100_000, "[t%d]\n"), sayTooManyTables},
		{"many tables without headers", head + many(10_000, "t%d.a = 1\n"), sayTooManyTables},
		{"many tables of an array", head + strings.Repeat("[[demarche.etapes]]\n", 100_000), sayTooManyTables},
		{"many empty arrays", head + "x = [" + strings.Repeat("[],", 5<<20) + "]\n", sayTooMany},
		{"many keys", head + many(1_000_000, "k%d = 1\n"), sayTooMany},
		{"values up to what is scanned", head + "x = [" + strings.Repeat("1,", maxTokens-100) + "]\n", sayTooMany},
		{"many rows", rows(100_000), sayTooMany},
		{"rows past the bound", rows(sections.MaxRows + 1), sayTooManyRows},
		{"rows up to the bound", rows(sections.MaxRows), ""},
		{"many columns", head + "[demarche]\netapes = [{ " + many(200, "c%d = 1, ") + "z = 1 }]\n", sayColumns},
		{"columns of a far rank", head + "[demarche]\netapes = [{ colonne-99999999 = 1, colonne-100 = 1 }]\n", ""},
		{"long keys", head + many(140_000, strings.Repeat("a.", 30)+"k%d = 1\n"), sayTooMany},
		{"long keys apart", head + many(140_000, "k%d."+strings.Repeat("a.", 30)+"a = 1\n"), sayTooMany},
		{"long keys in rows", head + "[demarche]\netapes = [" + many(9_000, "{ "+strings.Repeat("a.", 30)+"k%d = 1 }, ") + "]\n", sayTooMany},
		{"keys under a long header", head + "[" + strings.Repeat("a.", 30) + "a]\n" + many(140_000, "k%d = 1\n"), sayTooMany},
		{"as many long keys as are scanned", head + many(maxTokens/(31*15+4)-1, strings.Repeat("a.", 30)+"k%d = 1\n"), sayTooMany},
		{"as many long keys apart as are scanned", head + many(maxTokens/(31*15+4)-1, "k%d."+strings.Repeat("a.", 29)+"a = 1\n"), sayTooMany},
		{"as many long headers as are scanned", head + many(1900, "["+strings.Repeat("a.", 29)+"k%d]\na = [{}, {a.b.c = 1}]\n"), sayTooDeep},
		{"as many short keys as are scanned", head + "[x]\n" + many(maxTokens/5-100, "k%d = 1\n"), "?"},
		{"tables within rows", head + "x = [" + many(20_000, strings.Repeat("{ a = ", 8)+"%d"+strings.Repeat(" }", 8)+",\n") + "]\n", "?"},
		{"a long answer", head + "[demarche]\nrecit = '''" + strings.Repeat("mot ", 1<<18) + "'''\n", ""},
		{"an answer too long", head + "[demarche]\nrecit = '''" + strings.Repeat("mot ", 1<<20) + "x'''\n", sayLongAnswer},
		{"an answer of escapes", head + "[demarche]\nrecit = \"" + strings.Repeat(`\\`, 1<<20) + "\"\n", ""},
		{"a text never closed, again and again", head + strings.Repeat("\"\\\n\\", 1<<20), "?"},
		{"quotes", head + "x = " + strings.Repeat(`"`, 1<<20), "?"},
		{"many texts on a line", head + "x = [" + strings.Repeat(`"", '', `, 70_000) + "]\n", ""},
		{"a file too large", head + "#" + strings.Repeat("x", MaxSize), sayTooBig},
		{"a file full of comments", head + strings.Repeat("#[[\"\n", 1<<20), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := Decode(c, []byte(test.src))
			var problem *Error
			switch {
			case err == nil && test.want == "":
				out := Encode(c, d)
				if again, err := Decode(c, out); err != nil || !sameDraft(d, again) {
					t.Errorf("what was read cannot be read again: %v", err)
				}
			case !errors.As(err, &problem):
				t.Errorf("got %v, want %q", err, test.want)
			case test.want != "?" && problem.Problem != test.want:
				t.Errorf("got %q, want %q", problem.Problem, test.want)
			}
		})
	}
}

func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// The deepest and widest files that are read can be written and read again.
func TestBoundsHoldForWhatIsWritten(t *testing.T) {
	c := testCatalogue(t)
	deep := "1"
	for range maxDepth - 2 {
		deep = "[" + deep + "]"
	}
	tables := "1"
	for range maxDepth - 2 {
		tables = "{ a = " + tables + " }"
	}
	for name, src := range map[string]string{
		"depth":          head + "x = " + deep + "\n",
		"depth of keys":  head + "x = " + tables + "\n",
		"values":         head + "[x]\n" + many(14_990, "a%d = [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"),
		"rows of a name": head + "[demarche]\netapes = [" + strings.Repeat("\"A\",", sections.MaxRows) + "]\n",
	} {
		d := decode(t, c, src)
		out := Encode(c, d)
		again, err := Decode(c, out)
		if err != nil || !sameDraft(d, again) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	c := testCatalogue(b)
	src := []byte(fullFile + "\n[x]\n" + many(1000, "a%d = \"\"\"\nUn texte de quelques mots, « comme ça ».\"\"\"\n"))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := Decode(c, src); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	c := testCatalogue(b)
	d := fullDraft().Set("demarche.recit", sections.Answer{Text: strings.Repeat("Un texte \"long\" de quelques mots.\n", 30_000)})
	b.SetBytes(int64(len(Encode(c, d))))
	for b.Loop() {
		Encode(c, d)
	}
}
