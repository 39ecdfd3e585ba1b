package draftfile

import (
	"math/rand/v2"
	"strings"
	"testing"
)

const paragraph = "Un paragraphe assez long pour n’être pas lu signe à signe."

// blocks is what may stand around a text that the parser is spared.
var blocks = []string{
	`"""` + paragraph + `"""`,
	"\"\"\"\n" + paragraph + "\n\t« " + paragraph + " »\"\"\"",
	"\"\"\"\r\n" + paragraph + `"""`,
	"\"\"\"\n\n" + paragraph + "\r\n\"\"\"",
	`"""` + paragraph + ` \" """`,
	`"""` + paragraph + " \\\n " + `"""`,
	`"""` + paragraph + `""""`,
	`"""` + paragraph + `"""""`,
	`"""""` + paragraph + `" "" """`,
	`"""` + paragraph + "\x01" + `"""`,
	`"""` + paragraph,
	`'"""` + paragraph + `"""'`,
	`# """` + paragraph + `"""`,
	`["""` + paragraph + `""", """` + paragraph + `"""]`,
	`[{ a = """` + paragraph + `""", """` + paragraph + `""" = 1 }]`,
	`"\u00000"`, `"\u00001"`, `"""\u00000"""`, `{ a = "\x000" }`, `"\U000000000"`,
}

// parsesAlike holds parse to what the parser makes of the whole.
func parsesAlike(t *testing.T, data []byte) {
	t.Helper()
	src, problem := guard(data)
	if problem != nil {
		return
	}
	got, err := parse(src)
	want, wanted := parseWhole(src)
	switch {
	case err != nil && wanted != nil && err.Error() == wanted.Error():
	case err != nil || wanted != nil:
		t.Fatalf("got %v, want %v from\n%s", err, wanted, src)
	case !sameValue(got, want):
		t.Fatalf("got\n%v\nwant\n%v\nfrom\n%s", got, want, src)
	}
}

// A long text that begins and ends in every way with a few signs.
func TestParseAnyText(t *testing.T) {
	signs := []string{`"`, `\`, "\n", "\r", "a", "\x00", "\x7f"}
	starts := combined(signs, 1)
	spared := 0
	for _, end := range combined(signs, 3) {
		for _, start := range starts {
			src := []byte("x = \"\"\"" + start + paragraph + end + "\"\"\"\ny = 1\n")
			parsesAlike(t, src)
			if _, texts := shorten(src); len(texts) > 0 {
				spared++
			}
		}
	}
	if all := len(starts) * len(combined(signs, 3)); spared < all/100 || spared > all/2 {
		t.Errorf("the parser was spared %d of %d texts: the test says little", spared, all)
	}
}

// combined gives every sequence of up to n signs.
func combined(signs []string, n int) []string {
	all := []string{""}
	for last := all; n > 0; n-- {
		var longer []string
		for _, s := range last {
			for _, sign := range signs {
				longer = append(longer, s+sign)
			}
		}
		all, last = append(all, longer...), longer
	}
	return all
}

// Long texts wherever a file may have them, and some where it may not.
func TestParseAnyPlace(t *testing.T) {
	const files = 5_000
	spared, read := 0, 0
	for seed := range files {
		g := fileMaker{rand.New(rand.NewPCG(uint64(seed), 1))}
		var b strings.Builder
		for _, part := range strings.SplitAfter(g.file(), "= ") {
			b.WriteString(part)
			if strings.HasSuffix(part, "= ") && g.IntN(3) == 0 {
				b.WriteString(blocks[g.IntN(len(blocks))] + "\n" + g.key() + " = ")
			}
		}
		src := []byte(b.String())
		parsesAlike(t, src)
		if _, texts := shorten(src); len(texts) > 0 {
			spared++
		}
		if _, err := parse(src); err == nil {
			read++
		}
	}
	if spared < files/10 || read < files/20 || read > files-files/20 {
		t.Errorf("of %d files %d were shortened and %d read: the test says little", files, spared, read)
	}
}
