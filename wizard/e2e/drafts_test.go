//go:build unix

package e2e

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"unicode/utf16"
)

// hostile is a draft from somebody with bad intentions, written rather than kept:
// some are huge, and this process must stay small for what it measures.
type hostile struct {
	name  string
	write func(w io.Writer) // the draft; or
	place func(dir string) (path string, err error)
	fails bool // refused, with an error; otherwise shown, harmless
	shown bool // and opened in a terminal too
}

// say makes the writing of a draft out of its text.
func say(text ...string) func(io.Writer) {
	return func(w io.Writer) { _, _ = io.WriteString(w, strings.Join(text, "")) } // a bufio.Writer keeps its error
}

// prose is a draft with one long answer.
func prose(text string) func(io.Writer) {
	return say(header, "reprendre = \"pourquoi.ici-maintenant\"\n\n[pourquoi]\nici-maintenant = '''\n", text, "'''\n")
}

// repeated writes a head, then n times a text.
func repeated(head string, n int, text string) func(io.Writer) {
	return func(w io.Writer) {
		_, _ = io.WriteString(w, head)
		for range n {
			_, _ = io.WriteString(w, text)
		}
	}
}

// rows is a draft with that many rows in a list.
func rows(n int) func(io.Writer) {
	return func(w io.Writer) {
		repeated(header+"reprendre = \"qui.lieux\"\n[qui]\nlieux = [\n", n, "{ lieu = \"a\", ville = \"b\" },\n")(w)
		_, _ = io.WriteString(w, "]\n")
	}
}

// escapes are what a terminal must never be told by a draft: its title, its
// clipboard, colours, other screens, a question, the C1 way, keys of its own.
const escapes = `\u001b]0;PWNED\u0007\u001b]52;c;UFdORUQ=\u0007\u001b[31mROUGE\u001b[2J\u001b[?1049l` +
	`\u001b[6n\u001bP$q\"p\u001b\\\u009b31m\u009d0;PWNED\u009c\u001bc\u0008\u0008\u0000\u007f\u001b_Gx\u001b\\`

// bidi are the controls that make a text read as another.
const bidi = `\u202eesrever\u202c\u2066isolé\u2069\u202a\u202b\u202d\u2067\u2068`

// everywhere is a draft with that text, as TOML has it, in a field of each kind.
func everywhere(text string) func(io.Writer) {
	q := `"` + text + `"`
	return say(header, "titre = ", q, "\nreprendre = \"reperes.projet\"\ninconnu = ", q, "\n\n[reperes]\nprojet = ", q,
		"\ncollectif = ", q, "\nterritoire = ", q, "\nlimite = ", q, "\nsurface = ", q, "\ncontact = ", q,
		"\n\n[pourquoi]\ngaranties.decision = \"adapter\"\ngaranties.texte = ", q, "\nici-maintenant = ", q,
		"\n\n[qui]\nlieux = [ { lieu = ", q, ", ville = ", q, " } ]\n\n[gouvernance]\noutils = [ \"autre\" ]\noutils-autre = ", q, "\n")
}

var hostiles = []hostile{
	{name: "50 MB", write: repeated(header+"[pourquoi]\nici-maintenant = '''\n", 50<<10, strings.Repeat("x", 1023)+"\n"), fails: true},
	{name: "50 MB of zeros", place: sparse, fails: true},
	{name: "15 MB in one answer", write: func(w io.Writer) {
		repeated(header+"[pourquoi]\nici-maintenant = '''\n", 15<<10, strings.Repeat("x", 1023)+"\n")(w)
		_, _ = io.WriteString(w, "'''\n")
	}, fails: true},
	{name: "15 MB in a text never closed", write: repeated(header+"[pourquoi]\nici-maintenant = '''\n", 15<<10, strings.Repeat("x", 1023)+"\n"), fails: true},
	{name: "1 MB in one answer", write: prose(strings.Repeat(strings.Repeat("un mot ", 14)+"\n", 10_000)), shown: true},
	{name: "1 MB in one word", write: prose(strings.Repeat("m", 1_000_000)), shown: true},
	{name: "100 000 rows", write: rows(100_000), fails: true},
	{name: "100 000 rows as tables", write: repeated(header, 100_000, "[[qui.lieux]]\nlieu = \"a\"\n"), fails: true},
	{name: "10 000 rows", write: rows(10_000), shown: true},
	{name: "10 000 nested arrays", write: say(header, "a = ", strings.Repeat("[", 10_000), strings.Repeat("]", 10_000), "\n"), fails: true},
	{name: "10 000 open brackets", write: say(header, "a = ", strings.Repeat("[", 10_000)), fails: true},
	{name: "10 000 nested tables", write: say(header, "[a", strings.Repeat(".a", 10_000), "]\nb = 1\n"), fails: true},
	{name: "10 000 nested inline tables", write: say(header, "a = ", strings.Repeat("{a=", 10_000), "1", strings.Repeat("}", 10_000), "\n"), fails: true},
	{name: "100 000 tables", write: func(w io.Writer) {
		_, _ = io.WriteString(w, header)
		for i := range 100_000 {
			fmt.Fprintf(w, "[t%d]\na = 1\n", i)
		}
	}, fails: true},
	{name: "NUL", write: say(header, "[reperes]\nprojet = \"a\x00b\"\n"), fails: true},
	{name: "only NUL", write: say(strings.Repeat("\x00", 4096)), fails: true},
	{name: "invalid UTF-8", write: say(header, "[reperes]\nprojet = \"a\xff\xfeb\"\n"), fails: true},
	{name: "latin-1", write: say(header, "[reperes]\nprojet = \"caf\xe9\"\n"), fails: true},
	{name: "UTF-16", write: func(w io.Writer) {
		for _, unit := range utf16.Encode([]rune("\ufeff" + header)) {
			_, _ = w.Write([]byte{byte(unit), byte(unit >> 8)})
		}
	}, fails: true},
	{name: "BOM", write: say("\ufeff", header, "[reperes]\nprojet = \"Avec un BOM\"\n"), shown: true},
	{name: "CRLF", write: say(strings.ReplaceAll(header+"[reperes]\nprojet = \"Avec CRLF\"\n\n[pourquoi]\nici-maintenant = \"\"\"\nun\n\ndeux\"\"\"\n", "\n", "\r\n")), shown: true},
	{name: "bare CR", write: say(strings.ReplaceAll(header, "\n", "\r")), fails: true},
	{name: "bidi controls", write: everywhere(bidi), shown: true},
	{name: "escapes", write: everywhere(escapes + "La Halle"), shown: true},
	{name: "raw escapes", write: say(header, "[reperes]\nprojet = \"a\x1b]0;PWNED\x07b\"\n"), fails: true},
	{name: "escapes in keys", write: say(header, "\"\\u001b]0;PWNED\\u0007\" = 1\n[\"\\u001b[31m\"]\n\"\\u202e\" = 2\n"), shown: true},
	{name: "escapes in an error", write: say(header, "[reperes]\n\"\\u001b]0;PWNED\\u0007\" = { \"\\u001b[31m\" = 1\n"), fails: true},
	{name: "paths", write: everywhere("../../../etc/passwd"), shown: true},
	{name: "absolute paths", write: everywhere("/etc/passwd"), shown: true},
	{name: "HTML and script", write: everywhere("<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))"), shown: true},
	{name: "facts in facts", write: everywhere("{projet}{collectif}{territoire}{projet}"), shown: true},
	{name: "200 nested quotes", write: prose(strings.Repeat("> ", 200) + "au fond\n"), shown: true},
	{name: "2 000 lines of 200 nested quotes", write: prose(strings.Repeat(strings.Repeat("> ", 200)+"au fond\n", 2000)), shown: true},
	{name: "10 000 nested lists", write: func(w io.Writer) {
		_, _ = io.WriteString(w, header+"reprendre = \"pourquoi.ici-maintenant\"\n[pourquoi]\nici-maintenant = '''\n")
		for i := range 500 {
			_, _ = io.WriteString(w, strings.Repeat("  ", i)+"- x\n")
		}
		_, _ = io.WriteString(w, strings.Repeat("- ", 10_000)+"x\n'''\n")
	}, shown: true},
	{name: "huge table", write: prose("|" + strings.Repeat("a|", 2000) + "\n|" + strings.Repeat("-|", 2000) + "\n" + strings.Repeat("|"+strings.Repeat("b|", 2000)+"\n", 100)), shown: true},
	{name: "table of 20 000 lines", write: prose("|a|b|\n|-|-|\n" + strings.Repeat("|c|d|\n", 20_000)), shown: true},
	{name: "link reference flood", write: prose(strings.Repeat("[a]", 20_000) + "\n\n[a]: " + strings.Repeat("x", 50_000) + "\n"), shown: true},
	{name: "20 000 link references", write: func(w io.Writer) {
		_, _ = io.WriteString(w, header+"[pourquoi]\nici-maintenant = '''\n")
		for i := range 20_000 {
			fmt.Fprintf(w, "[a%d]: http://x/%d\n", i, i)
		}
		_, _ = io.WriteString(w, strings.Repeat("[a1]", 20_000)+"'''\n")
	}, shown: true},
	{name: "emphasis flood", write: prose(strings.Repeat("*a_ **b ", 20_000)), shown: true},
	{name: "brackets flood", write: prose(strings.Repeat("[", 50_000) + strings.Repeat("![", 50_000)), shown: true},
	{name: "backticks flood", write: prose(backticks(600)), shown: true},
	{name: "accents flood", write: prose("a" + strings.Repeat("\u0301", 100_000)), shown: true},
	{name: "device", place: func(string) (string, error) { return "/dev/zero", nil }, fails: true},
	{name: "FIFO", place: func(dir string) (string, error) {
		path := filepath.Join(dir, "r.toml")
		return path, syscall.Mkfifo(path, 0o600)
	}, fails: true},
	{name: "folder", place: func(dir string) (string, error) { return dir, nil }, fails: true},
	{name: "folder named .toml", place: func(dir string) (string, error) {
		path := filepath.Join(dir, "r.toml")
		return path, os.Mkdir(path, 0o700)
	}, fails: true},
	{name: "a link to a device", place: func(dir string) (string, error) {
		path := filepath.Join(dir, "r.toml")
		return path, os.Symlink("/dev/zero", path)
	}, fails: true},
	{name: "a link to itself", place: func(dir string) (string, error) {
		path := filepath.Join(dir, "r.toml")
		return path, os.Symlink("r.toml", path)
	}, fails: true},
	{name: "no name", place: func(string) (string, error) { return "", nil }, fails: true},
	{name: "a name of 5 000 bytes", place: func(dir string) (string, error) {
		return filepath.Join(dir, strings.Repeat("n", 5000)+".toml"), nil
	}, fails: true},
	{name: "escapes in the name", place: func(string) (string, error) { return "\x1b]0;PWNED\x07\u202e.toml", nil }, fails: true},
}

// sparse is a file of 50 MB that takes no room.
func sparse(dir string) (string, error) {
	path := filepath.Join(dir, "r.toml")
	file, err := os.Create(path)
	if err != nil {
		return "", err
	}
	if err := file.Truncate(50 << 20); err != nil {
		return "", err
	}
	return path, file.Close()
}

// backticks are runs of each length: none closes another.
func backticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("`", i+1) + " ")
	}
	return b.String()
}

// make puts the draft into the folder and gives its path.
func (h hostile) make(t *testing.T, dir string) string {
	t.Helper()
	if h.place != nil {
		path, err := h.place(dir)
		if err != nil {
			t.Fatal(err)
		}
		return path
	}
	path := filepath.Join(dir, "r.toml")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(file)
	h.write(w)
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}
