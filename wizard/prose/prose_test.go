package prose

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"ami-wizard/sections/text"
)

var named = map[string]rune{
	"left": tea.KeyLeft, "right": tea.KeyRight, "up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "enter": tea.KeyEnter,
}

// press returns the message of a key named as in a KeyMap, or of a typed text.
func press(name string) tea.KeyPressMsg {
	var mod tea.KeyMod
	rest := name
	for prefix, m := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if s, ok := strings.CutPrefix(rest, prefix); ok {
			rest, mod = s, m
		}
	}
	if code, ok := named[rest]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	if mod != 0 {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: mod}
	}
	return tea.KeyPressMsg{Code: tea.KeyExtended, Text: name}
}

// mark returns the text with the cursor in it.
func mark(m Model) string { return m.Value()[:m.cursor] + "|" + m.Value()[m.cursor:] }

// marked makes a model of such a text.
func marked(s string, width, height int) Model {
	before, after, _ := strings.Cut(s, "|")
	m := New(before+after).SetSize(width, height)
	return m.at(len(before))
}

func TestKeys(t *testing.T) {
	for _, tt := range []struct{ from, keys, want string }{
		{"|", "a", "a|"},
		{"a|b", "é", "aé|b"},
		{"cafe|", "\u0301", "cafe\u0301|"},
		{"cafe\u0301|", "backspace", "caf|"},
		{"cafe\u0301|s", "left", "caf|e\u0301s"},
		{"e|x", "left \u0301", "\u0301|ex"},
		{"👨‍👩‍👧|", "backspace", "|"},
		{"|👨‍👩‍👧a", "right", "👨‍👩‍👧|a"},
		{"🇫🇷|🇧🇪", "left", "|🇫🇷🇧🇪"},
		{"|🇧🇪", "🇫🇷", "🇫🇷|🇧🇪"},
		{"|é", "delete", "|"},
		{"a|", "enter", "a\n|"},
		{"a|", "shift+enter ctrl+m ctrl+j alt+enter", "a\n\n\n\n|"},
		{"a\n|b", "backspace", "a|b"},
		{"a|\nb", "delete", "a|b"},
		{"|a", "backspace", "|a"},
		{"a|", "delete right down ctrl+d", "a|"},
		{"un deux|", "alt+left", "un |deux"},
		{"un |deux", "alt+left", "|un deux"},
		{"un\n|deux", "ctrl+left", "|un\ndeux"},
		{"|un, deux", "alt+right", "un|, deux"},
		{"un|\n\ndeux trois", "ctrl+right", "un\n\ndeux| trois"},
		{"|l’école est finie", "alt+f", "l’école| est finie"},
		{"un ... |", "alt+left", "|un ... "},
		{"un deux |", "ctrl+w", "un |"},
		{"un deux|", "alt+backspace ctrl+w", "|"},
		{"un| deux trois", "alt+d", "un| trois"},
		{"|un", "ctrl+delete ctrl+delete", "|"},
		{"u|n\ndeux", "ctrl+k", "u|\ndeux"},
		{"u|n\ndeux", "ctrl+k ctrl+k", "u|deux"},
		{"un|", "ctrl+k", "un|"},
		{"un\nde|ux", "ctrl+home", "|un\ndeux"},
		{"u|n\ndeux", "ctrl+end", "un\ndeux|"},
		{"un\nde|ux", "home", "un\n|deux"},
		{"un\nde|ux\n", "end", "un\ndeux|\n"},
		{"|un", "ctrl+s tab esc ctrl+z f1", "|un"},
	} {
		t.Run(tt.from+" "+tt.keys, func(t *testing.T) {
			m := marked(tt.from, 40, 5)
			for _, k := range strings.Split(tt.keys, " ") {
				if _, isKey := named[k]; len(k) > 1 && !isKey && !strings.Contains(k, "+") && k[0] < 0x80 {
					continue // tab, esc, f1: no text, no binding
				}
				m, _ = m.Update(press(k))
			}
			if got := mark(m); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// In a width of 10: nine cells of text and one for the cursor.
func TestVisualMoves(t *testing.T) {
	for _, tt := range []struct{ from, keys, want string }{
		{"un deux trois| quatre", "up", "un de|ux trois quatre"},
		{"un d|eux trois", "down", "un deux troi|s"},
		{"un |deux trois", "end", "un deux| trois"},
		{"un deux |trois", "home", "un deux |trois"},
		{"un deux t|rois", "home", "un deux |trois"},
		{"12345678|\n1\n12345678", "down down", "12345678\n1\n12345678|"},
		{"1234567|8\n\n中文中文", "down down", "12345678\n\n中文中|文"},
		{"|123456789012", "end", "123456789|012"},
		{"|123456789012", "end up", "123456789|012"},
		{"|123456789012", "end right", "1234567890|12"},
		{"|123456789012", "end left", "12345678|9012"},
		{"|123456789012", "end a", "123456789a|012"},
		{"|123456789012\nx", "end down", "123456789012|\nx"},
		{"a|\nb\nc\nd\ne\nf", "pgdown", "a\nb\nc|\nd\ne\nf"},
		{"a\nb\nc\nd\ne\nf|", "pgup", "a\nb\nc\nd|\ne\nf"},
		{"a|", "pgdown pgup up down", "a|"},
	} {
		t.Run(tt.from+" "+tt.keys, func(t *testing.T) {
			m := marked(tt.from, 10, 3)
			for _, k := range strings.Split(tt.keys, " ") {
				m, _ = m.Update(press(k))
			}
			if got := mark(m); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func rowsOf(m Model) []string {
	var out []string
	for i := range m.text.rows {
		out = append(out, m.text.row(i).text)
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text  string
		limit int
		want  []string
	}{
		{"", 10, []string{""}},
		{"\n", 10, []string{"", ""}},
		{"a\n\nb\n", 10, []string{"a", "", "b", ""}},
		{"un deux trois", 8, []string{"un deux ", "trois"}},
		{"un deux     trois", 7, []string{"un deux     ", "trois"}},
		{"  un", 3, []string{"  ", "un"}},
		{"vous ? Non", 6, []string{"vous ? ", "Non"}},
		{"et vous ? Non", 7, []string{"et ", "vous ? ", "Non"}},
		{"et vous\u202f? Non", 7, []string{"et ", "vous\u202f? ", "Non"}},
		{"il dit « Non » ici", 8, []string{"il dit ", "« Non » ", "ici"}},
		{"il dit «\u00a0Non\u00a0» ici", 8, []string{"il dit ", "«\u00a0Non\u00a0» ", "ici"}},
		{"«\u202fQu’est-ce\u202f?\u202f»", 12, []string{"«\u202fQu’est-", "ce\u202f?\u202f»"}},
		{"de 5\u202f000\u00a0m² ici", 9, []string{"de ", "5\u202f000\u00a0m² ", "ici"}},
		{"peut-être - non", 8, []string{"peut-", "être - ", "non"}},
		{"de 2020-2021", 8, []string{"de ", "2020-202", "1"}},
		{"ré-e\u0301crire", 6, []string{"ré-", "e\u0301crire"}},
		{"anticonstitutionnel", 8, []string{"anticons", "titution", "nel"}},
		{"un anticonstitutionnel", 8, []string{"un ", "anticons", "titution", "nel"}},
		{"中文中文", 5, []string{"中文", "中文"}},
		{"a👨‍👩‍👧b👍🏽", 3, []string{"a👨‍👩‍👧", "b👍🏽"}},
		{"e\u0301e\u0301e\u0301", 2, []string{"e\u0301e\u0301", "e\u0301"}},
		{"ab c", 1, []string{"a", "b ", "c"}},
		{"中é", 1, []string{"中", "é"}},
		{"un deux", 2, []string{"un ", "de", "ux"}},
	} {
		t.Run(fmt.Sprintf("%s %d", tt.text, tt.limit), func(t *testing.T) {
			m := Model{text: newRope(tt.text, tt.limit, softSize, hardSize)}
			if got := rowsOf(m); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if got := naiveWrap(tt.text, tt.limit); !slices.Equal(got, tt.want) {
				t.Errorf("the naive wrap says %q", got)
			}
		})
	}
}

func TestCursorCell(t *testing.T) {
	for _, tt := range []struct {
		text          string
		width, height int
		keys          string
		x, y          int
	}{
		{"|", 10, 3, "", 0, 0},
		{"|", 1, 1, "", 0, 0},
		{"123456789|", 10, 3, "", 9, 0}, // a full row: in the column kept for it
		{"123456789   |", 10, 3, "", 9, 0},
		{"1234567890|", 10, 3, "", 1, 1},
		{"12|", 2, 3, "", 1, 0}, // no column to keep
		{"|123456789012", 10, 3, "end", 9, 0},
		{"123456789|012", 10, 3, "", 0, 1},
		{"中文|", 10, 3, "", 4, 0},
		{"é\u202f|", 10, 3, "", 2, 0},
		{"a\nb\nc\nd|", 10, 2, "", 1, 1},
		{"a\nb\nc\nd|", 10, 2, "up up up", 1, 0},
		{"中|", 1, 1, "", 0, 0},
	} {
		t.Run(fmt.Sprintf("%s %d×%d %s", tt.text, tt.width, tt.height, tt.keys), func(t *testing.T) {
			m := marked(tt.text, tt.width, tt.height)
			for _, k := range strings.Fields(tt.keys) {
				m, _ = m.Update(press(k))
			}
			if x, y := m.Cursor(); x != tt.x || y != tt.y {
				t.Errorf("cursor at %d,%d, want %d,%d", x, y, tt.x, tt.y)
			}
		})
	}
}

func TestView(t *testing.T) {
	m := New("un\ndeux\ntrois\nquatre").SetSize(10, 2)
	if got := m.View(); got != "trois\nquatre" || m.Above() != 2 || m.Below() != 0 {
		t.Errorf("end: %q, %d above, %d below", got, m.Above(), m.Below())
	}
	m = m.MoveToBegin()
	if got := m.View(); got != "un\ndeux" || m.Above() != 0 || m.Below() != 2 {
		t.Errorf("beginning: %q, %d above, %d below", got, m.Above(), m.Below())
	}
	m = m.SetSize(10, 6)
	if got := m.View(); got != "un\ndeux\ntrois\nquatre\n\n" || m.Below() != 0 {
		t.Errorf("taller: %q", got)
	}
	m = New("中a").SetSize(1, 3)
	if got := m.View(); got != "?\na\n" {
		t.Errorf("one column: %q", got)
	}
}

func TestResizeKeepsTheCursorWhereItIs(t *testing.T) {
	m := New(french(5000, 400)).SetSize(60, 12).MoveToBegin()
	for range 30 {
		m, _ = m.Update(press("down"))
	}
	for range 4 {
		m, _ = m.Update(press("up"))
	}
	_, y := m.Cursor()
	for _, width := range []int{100, 30, 61} {
		m = m.SetSize(width, 12)
		if _, after := m.Cursor(); after != y {
			t.Errorf("width %d: cursor on row %d of the view, was on %d", width, after, y)
		}
	}
}

func TestPagesKeepTheCursorWhereItIs(t *testing.T) {
	m := New(strings.Repeat("a\n", 40)).SetSize(20, 7).MoveToBegin()
	for range 10 {
		m, _ = m.Update(press("down"))
	}
	m, _ = m.Update(press("up"))
	_, y := m.Cursor()
	for _, tt := range []struct {
		key   string
		above int
	}{{"pgdown", 10}, {"pgdown", 16}, {"pgup", 10}, {"pgup", 4}} {
		m, _ = m.Update(press(tt.key))
		if _, after := m.Cursor(); after != y || m.Above() != tt.above {
			t.Errorf("%s: cursor on row %d, %d rows above, want %d and %d", tt.key, after, m.Above(), y, tt.above)
		}
	}
}

func TestPlaceholderAndStyles(t *testing.T) {
	m := New("").SetPlaceholder("Écrivez quelque\tchose").SetSize(11, 3)
	if got := m.View(); got != "Écrivez\nquelque\nchose" {
		t.Errorf("placeholder %q", got)
	}
	bold := lipgloss.NewStyle().Bold(true).Padding(1).Border(lipgloss.NormalBorder()).Width(3)
	m = m.SetStyles(Styles{Text: bold, Placeholder: lipgloss.NewStyle().Faint(true)})
	if got := m.View(); ansi.Strip(got) != "Écrivez\nquelque\nchose" || got == ansi.Strip(got) {
		t.Errorf("faint placeholder %q", got)
	}
	m, changed := m.Update(press("a b"))
	if got := m.View(); !changed || ansi.Strip(got) != "a b\n\n" || got == ansi.Strip(got) {
		t.Errorf("bold text %q", got)
	}
}

func TestPaste(t *testing.T) {
	m := marked("a|b", 20, 5)
	m, changed := m.Update(tea.PasteMsg{Content: "1\r\n2\r3\t4\x1b[31m\x00\u202e\xff\u2028\x00le pays\vde"})
	if want := "a1\n2\n3    4[31m \uFFFD\nle pays\nde|b"; !changed || mark(m) != want {
		t.Errorf("got %q, want %q", mark(m), want)
	}
	if _, changed = m.Update(tea.PasteMsg{Content: "\x00"}); changed {
		t.Error("a paste of nothing changed the text")
	}
	if _, changed = m.Update(press("left")); changed {
		t.Error("moving changed the text")
	}
}

func TestSetValueMovesToTheChange(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"|un deux", "un deux", "|un deux"},
		{"|un trois", "un deux trois", "un deux |trois"},
		{"un deux trois|", "un trois", "un |trois"},
		{"|", "un", "un|"},
		{"un|", "", "|"},
		{"|é", "è", "è|"},
		{"|aé", "ae\u0301", "ae\u0301|"},
		{"|aa", "aaa", "aaa|"},
		{"|e", "e\u0301", "e\u0301|"},
		{"|a", "a\r\nb", "a\nb|"},
		{"|xé", "xè", "xè|"}, // they share their first byte
		{"|éx", "ĩx", "ĩ|x"}, // and these their last
	} {
		m := marked(tt.from, 20, 5).SetValue(tt.to)
		if got := mark(m); got != tt.want {
			t.Errorf("%q to %q: got %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestZeroModel(t *testing.T) {
	var m Model
	if m.Value() != "" || m.View() != "" || m.Above() != 0 || m.Below() != 0 {
		t.Error("the zero model is not an empty text")
	}
	if x, y := m.Cursor(); x != 0 || y != 0 {
		t.Errorf("cursor at %d,%d", x, y)
	}
	if got := mark(m.SetPlaceholder("…").SetSize(0, -1).SetValue("a").MoveToBegin().MoveToEnd()); got != "a|" {
		t.Errorf("got %q", got)
	}
}

// The keys that the program around the field keeps for itself.
func TestReservedKeys(t *testing.T) {
	reserved := strings.Fields(`ctrl+c ctrl+q ctrl+s ctrl+z ctrl+u ctrl+r ctrl+e ctrl+p ctrl+l ctrl+o ctrl+g ctrl+n ctrl+t ctrl+x
		alt+up alt+down tab shift+tab esc f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12`)
	seen := map[string]bool{}
	for _, e := range DefaultKeyMap().entries() {
		b := e.binding
		for _, k := range b.Keys() {
			if slices.Contains(reserved, k) || seen[k] {
				t.Errorf("%s is taken", k)
			}
			seen[k] = true
		}
	}
}

func TestSetKeyMap(t *testing.T) {
	k := DefaultKeyMap()
	k.DeleteToEnd.SetEnabled(false)
	k.TextStart = key.NewBinding(key.WithKeys("alt+a"))
	m := marked("un d|eux", 20, 5).SetKeyMap(k)
	m, changed := m.Update(press("ctrl+k"))
	if changed {
		t.Error("a disabled key deleted")
	}
	if m, _ = m.Update(press("alt+a")); m.cursor != 0 {
		t.Error("a new key does nothing")
	}
}

// The tables of plain runes must say what x/ansi and the segmentation say, for
// each rune and for any two.
func TestPlainRunes(t *testing.T) {
	var runes []string
	for r := rune(' '); r <= 0x300; r++ {
		runes = append(runes, string(r))
	}
	for r := rune(0x2000); r <= 0x2070; r++ {
		runes = append(runes, string(r))
	}
	for _, a := range runes {
		if text.Acts([]rune(a)[0]) {
			continue
		}
		for _, b := range append(runes, "\u0301", "\u200d", "\ufe0f", "中") {
			size, cells := cluster(a+b, 0)
			first := graphemes.FromString(a + b).First()
			if size != len(first) || cells != ansi.StringWidth(first) {
				t.Fatalf("%q: %d bytes in %d cells, want %d in %d", a+b, size, cells, len(first), ansi.StringWidth(first))
			}
		}
	}
}

// Long texts are made of chunks, at their real sizes here: rows must be those of
// the text laid out at once, and inside a paragraph longer than a chunk a row
// must still end where one may.
func TestLongTexts(t *testing.T) {
	for _, every := range []int{0, 300, 6000} {
		m := New(french(100<<10, every)).SetSize(73, 20)
		r := rand.New(rand.NewPCG(1, uint64(every)))
		n := naive{text: m.Value()}
		for range 200 {
			a := m.snap(r.IntN(len(n.text)))
			b := m.snap(min(len(n.text), a+r.IntN(10)*r.IntN(60)))
			s := string([]rune(sentence)[:r.IntN(27)]) + strings.Repeat("\n", r.IntN(3)*min(every, 1))
			m = m.replace(a, b, s)
			n.text = n.text[:a] + s + n.text[b:]
		}
		if m.Value() != n.text {
			t.Fatal("not the same text")
		}
		checkRope(t, m.text)
		checkView(t, m)
		if every > 0 {
			checkRows(t, m, naiveWrap(n.text, room(73)))
		}
		checkWords(t, m)
		for _, c := range m.text.chunks {
			if len(c.text) > hardSize {
				t.Errorf("a chunk of %d bytes", len(c.text))
			}
		}
	}
}

// What is written where two pieces of a long paragraph meet must not leave there
// a row that begins where none may.
func TestSeam(t *testing.T) {
	for _, s := range []string{"? ", "\u0301", "» ", "x"} {
		m := New(french(100<<10, 0)).SetSize(73, 20)
		seam := len(m.text.chunks[0].text)
		if len(m.text.chunks) < 3 || m.Value()[seam-1] != ' ' {
			t.Fatalf("%d chunks, the first ends with %q", len(m.text.chunks), m.Value()[seam-9:seam])
		}
		m = m.at(seam).insert(s)
		checkRope(t, m.text)
		for _, row := range rowsOf(m) {
			if strings.HasPrefix(row, s) && s != "x" {
				t.Errorf("the row %q begins with %q", row, s)
			}
		}
		m = m.replace(seam-1, seam, "") // the space
		checkWords(t, m)
	}
}

// checkWords sees that no word is cut, in rows that have room for all of them.
func checkWords(t *testing.T, m Model) {
	t.Helper()
	for i := range m.text.rows {
		if row := m.text.row(i); !row.hard && !strings.HasSuffix(row.text, " ") && !strings.HasSuffix(row.text, "-") {
			t.Errorf("row %q cuts a word", row.text)
		}
	}
}

// Nothing but crumbs must be left of chunks whose text is deleted.
func TestFewChunks(t *testing.T) {
	m := New(french(200<<10, 300)).SetSize(73, 20)
	for m = m.MoveToBegin(); m.cursor < m.text.size; m, _ = m.Update(press("right")) {
		if m.paragraphEnd() > m.cursor {
			m, _ = m.Update(press("ctrl+k"))
		}
	}
	if n := len(m.text.chunks); n > 1+4*m.text.size/softSize {
		t.Errorf("%d chunks for %d bytes", n, m.text.size)
	}
}

func TestTrim(t *testing.T) {
	for _, tt := range []struct{ row, want string }{
		{"", ""},
		{"  ", ""},
		{"un  ", "un"},
		{"é ", "é"},
		{"👍🏽 ", "👍🏽"},
		{"\u0600  ", "\u0600 "}, // an Arabic number sign spans what follows
	} {
		if got := trim(tt.row); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.row, got, tt.want)
		}
	}
}

// Copies of a model may be read on several goroutines.
func TestCopiesAreIndependent(t *testing.T) {
	m := marked("un| deux", 10, 3)
	m, _ = m.Update(press("a"))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			c := m
			if c.Value() != "una deux" {
				t.Error("a copy reads another text")
			}
			c, _ = c.Update(press("b"))
			_ = c.Value() + c.View()
		})
	}
	wg.Wait()
	if mark(m) != "una| deux" {
		t.Errorf("got %q", mark(m))
	}
}
