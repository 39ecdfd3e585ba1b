package draftfile

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// FuzzDecode lets any bytes in: nothing may panic, whatever is refused is so in
// French, and whatever is read is written and read again without a loss.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(fullFile))
	f.Add([]byte(oldFile))
	for _, test := range tolerated {
		f.Add([]byte(head + test.src))
	}
	for _, test := range refused {
		f.Add([]byte(test.src))
	}
	f.Add([]byte(strangeFile))
	for _, block := range blocks {
		f.Add([]byte(head + "x = " + block + "\n[demarche]\nrecit = " + block + "\n"))
	}
	c := testCatalogue(f)
	f.Fuzz(func(t *testing.T, data []byte) { readWriteRead(t, c, data) })
}

// readWriteRead holds the codec to what it promises for any file, and tells
// whether the file was read.
func readWriteRead(t *testing.T, c *sections.Catalogue, data []byte) (read bool) {
	t.Helper()
	parsesAlike(t, data)
	d, err := Decode(c, data)
	if err != nil {
		var problem *Error
		if !errors.As(err, &problem) || problem.Problem == "" || problem.Error() != text.Clean(problem.Error()) {
			t.Fatalf("an error that is not for people: %#v", err)
		}
		return false
	}
	out := Encode(c, d)
	again, err := Decode(c, out)
	if err != nil {
		t.Fatalf("%v in\n%s\nwritten from\n%s", err, out, data)
	}
	if !sameDraft(d, again) {
		t.Fatalf("read\n%+v\nthen\n%+v\nfrom\n%s\nwritten from\n%s", d, again, out, data)
	}
	if second := Encode(c, again); !bytes.Equal(second, out) {
		t.Fatalf("not stable:\n%s\n%s", out, second)
	}
	nothingDropped(t, c, data, out)
	return true
}

// TestDecodeAnyStructure does what fuzzing bytes hardly reaches: files whose
// headers, dotted keys and inline tables meet, and often contradict, each other
// and the catalogue.
func TestDecodeAnyStructure(t *testing.T) {
	const files = 5_000
	c := testCatalogue(t)
	read := 0
	for seed := range files {
		g := fileMaker{rand.New(rand.NewPCG(uint64(seed), 0))}
		if readWriteRead(t, c, []byte(g.file())) {
			read++
		}
	}
	if read < files/20 || read > files-files/20 {
		t.Errorf("%d of %d files were read: the test says little", read, files)
	}
}

// fileMaker writes TOML that holds together here and there.
type fileMaker struct{ *rand.Rand }

func (g fileMaker) pick(words ...string) string { return words[g.IntN(len(words))] }

func (g fileMaker) file() string {
	var b strings.Builder
	b.WriteString(g.pick(head, head, "format = 0\ncatalogue = \"movilab-ami\"\n"))
	for range 1 + g.IntN(6) {
		switch g.IntN(6) {
		case 0:
			b.WriteString("[" + g.section() + "]\n")
		case 1:
			b.WriteString("[[" + g.pick("x", "y", "demarche.etapes", "demarche.recit") + "]]\n")
		case 2:
			b.WriteString("[" + g.section() + "." + g.key() + "]\n")
		default:
			b.WriteString(g.key() + " = " + g.value(3) + "\n")
		}
	}
	return b.String()
}

func (g fileMaker) section() string {
	return g.pick("demarche", "demarche", "reperes", "a-reprendre", "note", "reponses", "lieu", "x")
}

func (g fileMaker) key() string {
	key := g.pick("recit", "histoire", "empirique", "statut", "familles", "ouvert", "etapes", "surface", "m2", "echeance",
		"texte", "choix", "decision", "lignes", "quoi", "colonne-4", "x", "y", `"é"`, `"demarche.etapes"`, "demarche")
	if g.IntN(3) == 0 {
		key += "." + g.key()
	}
	return key
}

func (g fileMaker) value(depth int) string {
	kinds := 9
	if depth == 0 {
		kinds = 5
	}
	var parts []string
	switch g.IntN(kinds) {
	case 0:
		return g.pick("1", "12.5", "-0.0", "1e400", "nan", "4_200")
	case 1:
		return g.pick("true", "false")
	case 2:
		return g.pick("2027-09-14", "2027-09-14T12:00:00", "2027-09-14T12:00:00Z", "12:00:00")
	case 3, 4:
		return g.pick(`""`, `"garder"`, `"jardin"`, `"x"`, `"12 m²"`, "'''\na\nb'''", `"\u001b"`)
	case 5, 6:
		for range g.IntN(4) {
			parts = append(parts, g.value(depth-1))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	for range g.IntN(3) {
		parts = append(parts, g.key()+" = "+g.value(depth-1))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}
