package prose

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/clipperhouse/uax29/v2/words"
)

// naive is the editor written plainly: a string and an offset in it.
type naive struct {
	text string
	pos  int
}

// bounds lists the cluster boundaries of s, both ends included.
func bounds(s string) []int {
	out := []int{0}
	for it := graphemes.FromString(s); it.Next(); {
		out = append(out, it.End())
	}
	return out
}

func (n *naive) before() int {
	at := 0
	for _, b := range bounds(n.text) {
		if b < n.pos {
			at = b
		}
	}
	return at
}

func (n *naive) after() int {
	for _, b := range bounds(n.text) {
		if b > n.pos {
			return b
		}
	}
	return n.pos
}

func (n *naive) snap(pos int) int {
	for _, b := range bounds(n.text) {
		if b >= pos {
			return b
		}
	}
	return len(n.text)
}

func (n *naive) replace(a, b int, s string) {
	n.text = n.text[:a] + s + n.text[b:]
	n.pos = n.snap(a + len(s))
}

func readable(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}

func (n *naive) wordBefore() int {
	at := 0
	for it := words.FromString(n.text[:n.pos]); it.Next(); {
		if readable(it.Value()) {
			at = it.Start()
		}
	}
	return n.snap(at)
}

func (n *naive) wordAfter() int {
	for it := words.FromString(n.text); it.Next(); {
		if it.End() > n.pos && readable(it.Value()) {
			return n.snap(it.End())
		}
	}
	return len(n.text)
}

func (n *naive) paragraphEnd() int {
	if i := strings.IndexByte(n.text[n.pos:], '\n'); i > 0 {
		return n.pos + i
	} else if i == 0 {
		return n.after()
	}
	return len(n.text)
}

// mayBreak is breakable, told over whole runes.
func mayBreak(line string, i int) bool {
	before := []rune(line[:i])
	after, _ := utf8.DecodeRuneInString(line[i:])
	n := len(before)
	at := func(k int) rune {
		if n-k < 0 {
			return 0
		}
		return before[n-k]
	}
	switch at(1) {
	case ' ':
		return !strings.ContainsRune(" »;:!?", after) && at(2) != '«'
	case '\u200b':
		return true
	case '-', '‐', '–', '—':
		return (unicode.IsLetter(at(2)) || unicode.IsNumber(at(2)) || unicode.IsMark(at(2))) && unicode.IsLetter(after)
	}
	return false
}

// naiveWrap wraps one row after the other, trying every end.
func naiveWrap(text string, limit int) []string {
	var rows []string
	for _, line := range strings.Split(text, "\n") {
		for from := 0; ; {
			n := len(naiveRow(line, from, limit))
			rows = append(rows, line[from:from+n])
			if from += n; from == len(line) {
				break
			}
		}
	}
	return rows
}

func naiveRow(whole string, from, limit int) string {
	line := whole[from:]
	fits, breaks, used := 0, 0, 0
	for it := graphemes.FromString(line); it.Next(); {
		used += min(limit, ansi.StringWidth(it.Value()))
		if it.Value() == " " {
			if fits == it.Start() {
				fits = it.End()
			}
			continue
		}
		if it.Start() > 0 && fits == it.Start() && mayBreak(whole, from+it.Start()) {
			breaks = it.Start()
		}
		if fits == it.Start() && (used <= limit || it.Start() == 0) {
			fits = it.End()
		}
	}
	if fits == len(line) || breaks == 0 {
		return line[:fits]
	}
	return line[:breaks]
}

// check holds m against what must be true of any model.
func check(t *testing.T, m Model, n *naive, seams bool) {
	t.Helper()
	if got := m.Value(); got != n.text || m.text.String() != n.text || m.text.size != len(n.text) {
		t.Fatalf("text %q, want %q", got, n.text)
	}
	if m.cursor != n.pos {
		t.Fatalf("cursor %d, want %d in %q", m.cursor, n.pos, n.text)
	}
	checkRope(t, m.text)
	if m.width == 0 {
		return
	}
	if !seams {
		checkRows(t, m, naiveWrap(n.text, room(m.width)))
	}
	checkView(t, m)
}

func checkRope(t *testing.T, r rope) {
	t.Helper()
	text, off := r.String(), 0
	begins := map[int]bool{}
	for _, b := range bounds(text) {
		begins[b] = true
	}
	for i, c := range r.chunks {
		last := i+1 == len(r.chunks)
		if !last && c.text == "" || last && strings.HasSuffix(c.text, "\n") {
			t.Fatalf("chunk %d of %d: %q", i, len(r.chunks), c.text)
		}
		for k, s := range c.rows {
			if !begins[off+int(s)] || k > 0 && c.rows[k-1] >= s {
				t.Fatalf("chunk %d %q: a row begins at %d", i, c.text, s)
			}
		}
		off += len(c.text)
	}
	if r.rows != countRows(r.chunks) {
		t.Fatalf("%d rows, want %d", r.rows, countRows(r.chunks))
	}
	for i := range r.rows {
		row := r.row(i)
		if again := r.rowAt(row.start); again != row {
			t.Fatalf("row %d: %+v and %+v", i, row, again)
		}
	}
}

func checkRows(t *testing.T, m Model, want []string) {
	t.Helper()
	var got []string
	for i := range m.text.rows {
		got = append(got, m.text.row(i).text)
	}
	if strings.Join(got, "|\n") != strings.Join(want, "|\n") {
		t.Fatalf("width %d: rows %q\nwant %q", m.width, got, want)
	}
}

func checkView(t *testing.T, m Model) {
	t.Helper()
	lines := strings.Split(m.View(), "\n")
	if m.height == 0 {
		lines = lines[1:]
	}
	if len(lines) != m.height {
		t.Fatalf("%d lines in a height of %d", len(lines), m.height)
	}
	for _, l := range lines {
		if w := ansi.StringWidth(l); w > m.width {
			t.Fatalf("line %q: %d cells in a width of %d", l, w, m.width)
		}
	}
	x, y := m.Cursor()
	if x < 0 || x >= m.width || y < 0 || y >= max(1, m.height) {
		t.Fatalf("cursor %d,%d in %d×%d", x, y, m.width, m.height)
	}
	if m.height > 0 && (m.Above() < 0 || m.Above()+min(m.height, m.text.rows)+m.Below() != m.text.rows) {
		t.Fatalf("%d above, %d below, height %d, %d rows", m.Above(), m.Below(), m.height, m.text.rows)
	}
	if m.height > 0 {
		checkCursorCell(t, m, x, m.Above()+y)
	}
}

// checkCursorCell sees that the cursor is where its row, cut at it, ends.
func checkCursorCell(t *testing.T, m Model, x, index int) {
	t.Helper()
	r := m.text.row(index)
	if m.cursor < r.start || m.cursor > r.start+len(r.text) {
		t.Fatalf("cursor %d shown on the row %+v", m.cursor, r)
	}
	if want := min(m.width-1, ansi.StringWidth(r.text[:m.cursor-r.start])); x != want {
		t.Fatalf("cursor at column %d, want %d of %q", x, want, r.text)
	}
}

// snippets are what typing, pasting and drafts bring.
var snippets = []string{
	"a", "é", " ", "\n", "e", "\u0301", "\u200d", "🇫", "🇷", "👨‍👩‍👧", "❤", "\ufe0f", "中", "文字", "-", "’", "\u00a0", "\u202f",
	"?", "«", "»", "!", "5\u202f000 m²", "« Qu’est-ce ? »", "peut-être", "Bonjour le monde ", "\r\n", "\r", "\t", "\x1b[31m", "\xff",
	"\u0600", "क्ष", "\u094d", "한글", "\u1100", "\u1161", "\u00ad", "\u200b", "longlonglonglonglong", "   ", "\n\n", "\u202e", "👍🏽",
}

// sessions is how many of them TestRandomSessions runs.
const sessions = 100

// keys are those that the naive editor knows too.
var keys = []struct {
	key tea.KeyPressMsg
	do  func(*naive)
}{
	{tea.KeyPressMsg{Code: tea.KeyLeft}, func(n *naive) { n.pos = n.before() }},
	{tea.KeyPressMsg{Code: tea.KeyRight}, func(n *naive) { n.pos = n.after() }},
	{tea.KeyPressMsg{Code: tea.KeyBackspace}, func(n *naive) { n.replace(n.before(), n.pos, "") }},
	{tea.KeyPressMsg{Code: tea.KeyDelete}, func(n *naive) { n.replace(n.pos, n.after(), "") }},
	{tea.KeyPressMsg{Code: tea.KeyEnter}, func(n *naive) { n.replace(n.pos, n.pos, "\n") }},
	{tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl}, func(n *naive) { n.pos = 0 }},
	{tea.KeyPressMsg{Code: tea.KeyEnd, Mod: tea.ModCtrl}, func(n *naive) { n.pos = len(n.text) }},
	{tea.KeyPressMsg{Code: 'k', Mod: tea.ModCtrl}, func(n *naive) { n.replace(n.pos, n.paragraphEnd(), "") }},
}

// wordKeys are those that seams may stop short.
var wordKeys = []struct {
	key tea.KeyPressMsg
	do  func(*naive)
}{
	{tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModAlt}, func(n *naive) { n.pos = n.wordBefore() }},
	{tea.KeyPressMsg{Code: tea.KeyRight, Mod: tea.ModAlt}, func(n *naive) { n.pos = n.wordAfter() }},
	{tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl}, func(n *naive) { n.replace(n.wordBefore(), n.pos, "") }},
	{tea.KeyPressMsg{Code: 'd', Mod: tea.ModAlt}, func(n *naive) { n.replace(n.pos, n.wordAfter(), "") }},
}

// layoutKeys go where the layout says, which the naive editor has none of.
var layoutKeys = []tea.KeyPressMsg{
	{Code: tea.KeyUp}, {Code: tea.KeyDown}, {Code: tea.KeyHome}, {Code: tea.KeyEnd}, {Code: tea.KeyPgUp}, {Code: tea.KeyPgDown},
}

// session runs random operations on both editors.
type session struct {
	t     *testing.T
	m     Model
	n     naive
	seams bool
}

// update sees that Update tells the truth about what changed.
func (s *session) update(msg tea.Msg) {
	s.t.Helper()
	before := s.m.Value()
	var changed bool
	s.m, changed = s.m.Update(msg)
	if after := s.m.Value(); !changed && after != before {
		s.t.Fatalf("%v changed %q to %q untold", msg, before, after)
	}
}

func (s *session) insert(text string, paste bool) {
	if paste {
		s.update(tea.PasteMsg{Content: text})
	} else {
		s.update(tea.KeyPressMsg{Code: tea.KeyExtended, Text: text})
	}
	if c := clean(text); c != "" {
		s.n.replace(s.n.pos, s.n.pos, c)
	}
}

func (s *session) setValue(arg byte) {
	text := s.n.text
	cut := s.n.snap(min(len(text), int(arg)))
	text = text[cut:] + snippets[int(arg)%len(snippets)] + text[:cut]
	s.m = s.m.SetValue(text)
	s.n.text, s.n.pos = clean(text), s.m.cursor
	s.onBoundary("SetValue")
}

// onBoundary follows the cursor where the naive editor cannot tell.
func (s *session) onBoundary(what any) {
	s.t.Helper()
	s.n.pos = s.m.cursor
	if s.n.snap(s.n.pos) != s.n.pos {
		s.t.Fatalf("%v: cursor %d inside a cluster of %q", what, s.n.pos, s.n.text)
	}
}

func (s *session) step(op, arg byte) {
	i := int(arg)
	switch op % 8 {
	case 0, 1:
		s.insert(snippets[i%len(snippets)], op&8 != 0)
	case 2, 3:
		k := keys[i%len(keys)]
		s.update(k.key)
		k.do(&s.n)
	case 4:
		k := wordKeys[i%len(wordKeys)]
		text := s.n.text
		s.update(k.key)
		k.do(&s.n)
		if s.seams { // may have gone less far: follow it
			s.n.text = s.m.Value()
			if len(s.n.text) > len(text) {
				s.t.Fatalf("%v made %q of %q", k.key, s.n.text, text)
			}
			s.onBoundary(k.key)
		}
	case 5:
		k := layoutKeys[i%len(layoutKeys)]
		s.update(k)
		s.onBoundary(k)
	case 6:
		s.m = s.m.SetSize(i%17, i/17)
	case 7:
		s.setValue(arg)
	}
}

// FuzzEditor edits the same text with the model and with a naive editor. Older
// copies of the model must stay what they were.
func FuzzEditor(f *testing.F) {
	f.Add("", []byte{}, false)
	f.Add("« Qu’est-ce ? » 5\u202f000 m²\n\npeut-être", []byte{6, 200, 5, 1, 0, 5, 2, 2, 4, 0, 6, 36, 5, 3, 5, 1}, false)
	f.Add(strings.Repeat("🇫🇷", 30)+strings.Repeat("e\u0301", 60), []byte{6, 250, 2, 5, 0, 7, 2, 2, 3, 0, 1, 6, 7, 40}, true)
	f.Add(strings.Repeat("mot ", 60), []byte{6, 90, 5, 0, 5, 0, 0, 3, 2, 2, 4, 2, 7, 9}, true)
	f.Fuzz(func(t *testing.T, text string, ops []byte, seams bool) {
		if len(text) > 1000 || len(ops) > 200 {
			return
		}
		runSession(t, text, ops, seams)
	})
}

// runSession obeys ops, two bytes each, and checks everything after each.
func runSession(t *testing.T, text string, ops []byte, seams bool) {
	t.Helper()
	s := session{t: t, m: New(text), n: naive{text: clean(text)}, seams: seams}
	s.n.pos = len(s.n.text)
	if seams {
		s.m.text = newRope(s.n.text, 0, 8, 16)
	}
	check(t, s.m, &s.n, seams)
	for i := 0; i+1 < len(ops); i += 2 {
		old, value, view := s.m, s.m.Value(), s.m.View()
		s.step(ops[i], ops[i+1])
		check(t, s.m, &s.n, seams)
		if old.Value() != value || old.text.String() != value || old.View() != view {
			t.Fatalf("an older copy changed: %q, was %q", old.Value(), value)
		}
	}
}

// TestRandomSessions goes further in one run than the seeds of FuzzEditor.
func TestRandomSessions(t *testing.T) {
	for seed := range uint64(sessions) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 0))
			var text strings.Builder
			for range r.IntN(60) {
				text.WriteString(snippets[r.IntN(len(snippets))])
			}
			ops := make([]byte, 160)
			for i := range ops {
				ops[i] = byte(r.Uint32())
			}
			runSession(t, text.String(), ops, seed%2 == 0)
		})
	}
}
