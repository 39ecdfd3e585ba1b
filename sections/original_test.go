package sections

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The model's page is under a licence that is not known here: its headings and
// its points carry over, its sentences don't. The page itself is not in the
// repository, only the hashes of its runs of words.
const (
	shingleFile  = "testdata/source-shingles.txt"
	shingleWords = 8
	// To write the hashes anew: AMI_SOURCE_PAGE=page.txt go test -run Original ./sections
	sourcePageVar = "AMI_SOURCE_PAGE"
)

// headings of the page, long enough to be taken for sentences.
var headings = []string{
	"Modèle de réponse commun pour les Appels à Manifestation d’intérêt (AMI)",
	"Décrire ici l'histoire des lieux et acteurs du territoire",
	"Des mode de développement de lieux qui s’affinent",
	"Des propositions basées sur notre vécu d’utilisateurs et de concepteurs de tiers-lieux",
	"Un lieu fédérateur et terreau d'expérimentations citoyennes",
	"Les acteurs ou organisations qui soutiennent la démarche",
	"Une démarche empirique et progressive pour faciliter l’ajustement des besoins",
}

// words cuts a text into its runs of letters and digits, in small letters.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// shingles calls f with every run of words and its hash.
func shingles(text string, f func(hash uint64, run []string)) {
	all := words(text)
	for i := 0; i+shingleWords <= len(all); i++ {
		run := all[i : i+shingleWords]
		h := fnv.New64a()
		h.Write([]byte(strings.Join(run, " ")))
		f(h.Sum64(), run)
	}
}

func TestOriginalWording(t *testing.T) {
	if page := os.Getenv(sourcePageVar); page != "" {
		writeShingles(t, page)
	}
	source := readShingles(t)
	if len(source) < 500 {
		t.Fatalf("only %d hashes of the source: is the file whole?", len(source))
	}
	files := 0
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist): // somebody else's temporary file
			return nil
		case err != nil:
			return err
		case entry.Name() == ".git" && entry.IsDir():
			return fs.SkipDir
		case !entry.Type().IsRegular() || filepath.ToSlash(name) == "../sections/"+shingleFile:
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil || bytes.IndexByte(data, 0) >= 0 {
			return err
		}
		files++
		for _, run := range borrowed(source, string(data)) {
			t.Errorf("%s has a run of words of the source: %q", name, run)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 10 {
		t.Errorf("looked at %d files only", files)
	}
}

// borrowed gives the runs of words that a text shares with the source.
func borrowed(source map[uint64]bool, text string) []string {
	var runs []string
	shingles(text, func(hash uint64, run []string) {
		if source[hash] {
			runs = append(runs, strings.Join(run, " "))
		}
	})
	return runs
}

func TestBorrowedSeesThroughTypography(t *testing.T) {
	source := map[uint64]bool{}
	shingles("L’un des mots d'une phrase, qui n’est à personne", func(hash uint64, _ []string) { source[hash] = true })
	if got := borrowed(source, "# l'un DES mots\n# d’une phrase qui\n"); len(got) != 1 {
		t.Errorf("found %q", got)
	}
	if got := borrowed(source, "l'un des mots d’une belle phrase qui n'est à toi"); len(got) != 0 {
		t.Errorf("found %q", got)
	}
}

func readShingles(t *testing.T) map[uint64]bool {
	t.Helper()
	f, err := os.Open(shingleFile)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	source := map[uint64]bool{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		hash, err := strconv.ParseUint(lines.Text(), 16, 64)
		if err != nil {
			t.Fatal(err)
		}
		source[hash] = true
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return source
}

func writeShingles(t *testing.T, page string) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	carried := map[uint64]bool{}
	for _, heading := range headings {
		shingles(heading, func(hash uint64, _ []string) { carried[hash] = true })
	}
	var lines []string
	shingles(string(text), func(hash uint64, _ []string) {
		if !carried[hash] {
			lines = append(lines, fmt.Sprintf("%016x\n", hash))
		}
	})
	slices.Sort(lines)
	lines = slices.Compact(lines)
	if err := os.MkdirAll(filepath.Dir(shingleFile), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(shingleFile, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}
