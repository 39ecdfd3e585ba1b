package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// keyboard emulates the terminal's side of a read, on a clock of its own: chunks come
// when they are due, and waiting for one lets time pass.
type keyboard struct {
	now    time.Time
	chunks []chunk
}

type chunk struct {
	after time.Duration // since the chunk before
	text  string
}

func (k *keyboard) clock() time.Time { return k.now }

// poll is how long soon waits.
const poll = 10 * time.Millisecond

// soon waits for a chunk as readable does.
func (k *keyboard) soon(*os.File) bool {
	if len(k.chunks) > 0 && k.chunks[0].after <= poll {
		k.now = k.now.Add(k.chunks[0].after)
		k.chunks[0].after = 0
		return true
	}
	if len(k.chunks) > 0 {
		k.chunks[0].after -= poll
	}
	k.now = k.now.Add(poll)
	return false
}

// source is the cancellable reader behind bursts, without a file.
type source struct {
	*keyboard
	bursts *bursts
}

func (s source) Read(p []byte) (int, error) {
	if len(s.chunks) == 0 {
		return 0, io.EOF
	}
	c := s.chunks[0]
	s.now = s.now.Add(c.after)
	s.chunks = s.chunks[1:]
	return copy(p, s.bursts.bracketed(s.bursts.marked([]byte(c.text)))), nil
}

func (source) Cancel() bool { return true }
func (source) Close() error { return nil }

// read gives what the program reads of chunks, being busy for that long after each.
func read(t *testing.T, busy time.Duration, chunks ...chunk) string {
	t.Helper()
	k := &keyboard{now: time.Date(2027, 9, 1, 12, 0, 0, 0, time.UTC), chunks: chunks}
	b := &bursts{more: k.soon}
	r := &pastes{cancelReader: &source{k, b}, bursts: b, now: k.clock}
	var out strings.Builder
	p := make([]byte, 8192)
	for {
		n, err := r.Read(p)
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		out.Write(p[:n])
		k.now = k.now.Add(busy)
	}
}

// What a person types stays keys, at any speed that a hand, a held key or a macro that
// sends keys one by one has; what comes at once is a paste, whatever stands in it.
func TestKeysAndPastes(t *testing.T) {
	paste := func(s string) string { return ansi.BracketedPasteStart + s + ansi.BracketedPasteEnd }
	one := func(text string, every time.Duration) (chunks []chunk) {
		for _, r := range text {
			chunks = append(chunks, chunk{every, string(r)})
		}
		return chunks
	}
	for _, test := range []struct {
		name   string
		busy   time.Duration
		chunks []chunk
		want   string
	}{
		{"cells of a spreadsheet", 0, []chunk{{0, "Grange\tArgenteuil\t320\r"}}, paste("Grange\tArgenteuil\t320") + "\r"},
		{"cells of which the first is empty", 0, []chunk{{0, "\tArgenteuil\t320"}}, paste("\tArgenteuil\t320")},
		{"an answer behind the key that leads to it", 0, []chunk{{0, "\tNous vivons ici."}}, "\t" + paste("Nous vivons ici.")},
		{"an answer between two keys", 0, []chunk{{0, "\rValbrune\r"}}, "\r" + paste("Valbrune") + "\r"},
		{"an answer and its enter, then a key", 0, []chunk{{0, "Valbrune\r\x1b[B"}}, paste("Valbrune") + "\r\x1b[B"},
		{"an answer and its tab, then what the terminal answers", 0, []chunk{{0, "Valbrune\t\x1b[?2026;2$y"}}, paste("Valbrune") + "\t\x1b[?2026;2$y"},
		{"an answer and its enter, then a key a moment later", 0, []chunk{{0, "Valbrune\r"}, {time.Millisecond, "\x11"}}, paste("Valbrune") + "\r\x11"},
		{"an answer, its enter and a key, each a moment later", 0, []chunk{{0, "Valbrune"}, {time.Millisecond, "\r"}, {time.Millisecond, "\x1b[B"}}, paste("Valbrune") + "\r\x1b[B"},
		{"lines that are cut behind an enter", 0, []chunk{{0, "un\r"}, {time.Millisecond, "deux\r"}, {time.Millisecond, "trois"}}, paste("un\rdeux\rtrois")},
		{"lines, with an enter alone", 0, []chunk{{0, "un\r"}, {time.Millisecond, "\r"}, {time.Millisecond, "deux"}}, paste("un\r\rdeux")},
		{"lines", 0, []chunk{{0, "un\rdeux\rtrois"}}, paste("un\rdeux\rtrois")},
		{"the shortest cells", 0, []chunk{{0, "a\tb"}}, paste("a\tb")},
		{"letters that are keys elsewhere", 0, []chunk{{0, "Notre projet"}}, paste("Notre projet")},
		{"a paste cut after two letters", 0, []chunk{{0, "No"}, {3 * time.Millisecond, "tre projet"}}, paste("Notre projet")},
		{"a paste cut within a letter", 0, []chunk{{0, "caf\xc3"}, {time.Millisecond, "\xa9 noir"}}, paste("café noir")},
		{"a paste cut at the buffer's size", 0, []chunk{{0, strings.Repeat("mot\t", 1023) + "fin"}, {time.Millisecond, "\tsuite\tfin"}}, paste(strings.Repeat("mot\t", 1023) + "fin\tsuite\tfin")},
		{"a typist", 0, one("Grange\tArgenteuil\r", 120*time.Millisecond), "Grange\tArgenteuil\r"},
		{"the fastest typist", 0, one("ab\tx\rgarder", 30*time.Millisecond), "ab\tx\rgarder"},
		{"a macro, key by key", 0, one("ab\tx\rgarder", time.Millisecond), "ab\tx\rgarder"},
		{"two keys that a link brings together", 0, []chunk{{0, "ab"}, {100 * time.Millisecond, "c"}}, "abc"},
		{"a letter and its tab", 0, []chunk{{0, "a\t"}}, "a\t"},
		{"a tab held down", 0, []chunk{{0, "\t\t\t\t\t"}}, "\t\t\t\t\t"},
		{"a letter held down while nobody reads", 0, []chunk{{0, strings.Repeat("é", 40)}}, strings.Repeat("é", 40)},
		{"an accent typed as two characters", 0, []chunk{{0, "e\u0301"}}, "e\u0301"},
		{"a family in one sign", 0, []chunk{{0, "👨\u200d👩\u200d👧"}}, "👨\u200d👩\u200d👧"},
		{"what was typed while the program was busy", 300 * time.Millisecond, []chunk{{0, "x"}, {0, "ab\tc\tde"}}, "xab\tc\tde"},
		{"more than was typed while the program was busy", 60 * time.Millisecond, []chunk{{0, "x"}, {0, "ab\tc\tde"}}, "x" + paste("ab\tc\tde")},
		{"a text behind an answer of the terminal", 0, []chunk{{0, "\x1b]11;rgb:0000/0000/0000\x1b\\un\tdeux"}}, "\x1b]11;rgb:0000/0000/0000\x1b\\" + paste("un\tdeux")},
		{"a letter behind a key", 0, []chunk{{0, "\x1bOPa"}}, "\x1bOPa"},
		{"arrows", 0, []chunk{{0, "\x1b[A\x1b[B\x1b[C"}}, "\x1b[A\x1b[B\x1b[C"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := read(t, test.busy, test.chunks...); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// A paste is one paste, and no letter of it a key, wherever its reads end: within a
// character, at the size of the buffer, after a tab.
func TestPasteCutAnywhere(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("aé’€🌱")), 1, 6, -1)
		part := rapid.OneOf(word, rapid.SampledFrom([]string{"\t", "\r", " "}))
		text := "xyz" + strings.Join(rapid.SliceOfN(part, 1, 40).Draw(r, "text"), "") + "z"
		chunks := []chunk{{0, text}}
		for range rapid.IntRange(0, 6).Draw(r, "cuts") {
			last := chunks[len(chunks)-1].text
			if at := rapid.IntRange(3, 60).Draw(r, "cut"); at < len(last) {
				chunks[len(chunks)-1].text = last[:at]
				after := time.Duration(rapid.IntRange(0, 10).Draw(r, "ms")) * time.Millisecond
				chunks = append(chunks, chunk{after, last[at:]})
			}
		}
		if got, want := read(t, 0, chunks...), ansi.BracketedPasteStart+text+ansi.BracketedPasteEnd; got != want {
			r.Fatalf("got  %q\nwant %q", got, want)
		}
	})
}

// A paste whose end never comes is over after a while, and keys are keys again.
func TestPasteWithoutItsEnd(t *testing.T) {
	const start, end, quit = ansi.BracketedPasteStart, ansi.BracketedPasteEnd, "\x11"
	second := time.Second
	long := strings.Repeat("mot ", 500)
	typing := func(n int) (chunks []chunk) {
		for range n {
			chunks = append(chunks, chunk{100 * time.Millisecond, "x"})
		}
		return chunks
	}
	for _, test := range []struct {
		name   string
		chunks []chunk
		want   string
	}{
		{"then a key", []chunk{{0, start + "abc"}, {2 * second, quit}}, start + "abc" + end + quit},
		{
			"then keys in a hurry", append([]chunk{{0, start + "abc"}}, append(typing(30), chunk{second / 10, quit})...),
			start + "abc" + strings.Repeat("x", 10) + end + strings.Repeat("x", 20) + quit,
		},
		{"nothing more", []chunk{{0, start + "abc"}, {5 * second, ""}}, start + "abc" + end},
		{"an end that is late", []chunk{{0, start + "abc"}, {2 * second, end}, {second, "x"}}, start + "abc" + end + end + "x"},
		{"a long one that goes on", []chunk{{0, start + long}, {900 * time.Millisecond, long}, {900 * time.Millisecond, long + end}}, start + long + long + long + end},
		{"a slow line", append([]chunk{{0, start}}, slowly(long, 10*time.Millisecond)...), start + long + end},
		{"one that ends within a letter", []chunk{{0, start + "caf\xc3"}, {3 * second, quit}}, start + "caf" + misencoded + end + quit},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := read(t, 0, test.chunks...); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// TestALetterThatASlowLinkCuts waits for its rest, and holds up nothing that came before it.
func TestALetterThatASlowLinkCuts(t *testing.T) {
	const start, end, quit = ansi.BracketedPasteStart, ansi.BracketedPasteEnd, "\x11"
	tenth, second := 100*time.Millisecond, time.Second
	for _, test := range []struct {
		name   string
		chunks []chunk
		want   string
	}{
		{"behind a letter", []chunk{{0, "a\xc3"}, {tenth, "\xa9b"}}, "aéb"},
		{"alone", []chunk{{0, "\xc3"}, {tenth, "\xa9"}}, "é"},
		{"a byte at a time", slowly("é’🌱", 9*tenth), "é’🌱"},
		{"within a text", []chunk{{0, "Un caf\xc3"}, {9 * tenth, "\xa9 noir"}}, start + "Un café noir" + end},
		{"within a paste", []chunk{{0, start + "caf\xc3"}, {9 * tenth, "\xa9" + end}}, start + "café" + end},
		{"behind a key", []chunk{{0, "\x1b[A\xc3"}, {tenth, "\xa9"}}, "\x1b[Aé"},
		{"its rest too late", []chunk{{0, "a\xc3"}, {2 * second, quit}}, "a" + misencoded + quit},
		{"another letter in its place", []chunk{{0, "\xe9"}, {tenth, "t"}}, misencoded + "t"},
		{"its beginning twice", []chunk{{0, "\xe9"}, {tenth, "\xe9"}, {2 * second, "t"}}, misencoded + misencoded + "t"},
		{"a text, its rest too late", []chunk{{0, "Un caf\xe9"}, {2 * second, quit}}, start + "Un caf" + misencoded + end + quit},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := read(t, 0, test.chunks...); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// TestWhatCameBeforeACutLetterIsThereAtOnce: the first read gives it, before the letter's rest.
func TestWhatCameBeforeACutLetterIsThereAtOnce(t *testing.T) {
	k := &keyboard{now: time.Date(2027, 9, 1, 12, 0, 0, 0, time.UTC), chunks: []chunk{{0, "a\xc3"}, {time.Minute, "x"}}}
	began := k.now
	b := &bursts{more: k.soon}
	r := &pastes{cancelReader: &source{k, b}, bursts: b, now: k.clock}
	p := make([]byte, 8192)
	if n, err := r.Read(p); err != nil || string(p[:n]) != "a" || k.now.Sub(began) > 0 {
		t.Fatalf("%q, %v, after %v", p[:n], err, k.now.Sub(began))
	}
	n, err := r.Read(p)
	if waited := k.now.Sub(began); err != nil || string(p[:n]) != misencoded || waited < lapse || waited > lapse+poll {
		t.Fatalf("%q, %v, after %v", p[:n], err, waited)
	}
}

// slowly sends a text a byte at a time.
func slowly(text string, every time.Duration) (chunks []chunk) {
	for i := range len(text) {
		chunks = append(chunks, chunk{every, text[i : i+1]})
	}
	return chunks
}

// What is not UTF-8 is told, and nothing of it is taken for what was written: the events
// are those of the real decoder.
func TestMisencoded(t *testing.T) {
	told := fmt.Sprintf("%T", Misencoded{})
	for _, test := range []struct{ name, in, want string }{
		{"Latin-1", "\xe9t\xe9", told},
		{"a letter of it", "\xe9", told},
		{"typed, a read a key", "\xe9|t|\xe9", told + " t " + told},
		{"a word that ends so", "caf\xe9|x", told},
		{"a letter of it, then a key that quits", "\xe9|\x11", told + " ctrl+q"},
		{"a paste", ansi.BracketedPasteStart + "l'\xe9t\xe9 fini" + ansi.BracketedPasteEnd, told},
		{"beside a sequence", "\x1b[A\xe9a", "up " + told},
		{"behind an answer of the terminal", "\x1b[A\xe9t\xe9", "up " + told + " " + told},
		{"UTF-8", "é", "é"},
		{"UTF-8 cut in two", "\xc3|\xa9", "é"},
		{"a mouse of old", "\x1b[M \xe9\xe9", "MouseClick"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(events(t, strings.Split(test.in, "|")), " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// events gives what the loop is sent of some reads, in words.
func events(t *testing.T, reads []string) (out []string) {
	t.Helper()
	in, feed := io.Pipe()
	b := &bursts{more: func(*os.File) bool { return false }}
	received := make(chan uv.Event, 64)
	done := make(chan error, 1)
	go func() { done <- uv.NewTerminalReader(in, "xterm").StreamEvents(context.Background(), received) }()
	for _, read := range reads {
		if _, err := feed.Write(b.bracketed(b.marked([]byte(read)))); err != nil {
			t.Fatal(err)
		}
	}
	if b.pasting() || b.cutting() {
		if _, err := io.WriteString(feed, b.closed()); err != nil {
			t.Fatal(err)
		}
	}
	_ = feed.Close()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	close(received)
	for e := range received {
		switch e := decoded(e).(type) {
		case uv.PasteStartEvent, uv.PasteEndEvent:
		case uv.KeyPressEvent:
			out = append(out, tea.KeyPressMsg(e).String())
		case uv.PasteEvent:
			out = append(out, "paste:"+e.Content)
		case uv.MouseClickEvent:
			out = append(out, "MouseClick")
		default:
			out = append(out, fmt.Sprintf("%T", e))
		}
	}
	return out
}
