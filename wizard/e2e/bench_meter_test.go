//go:build unix

package e2e

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// meter is a terminal that notes when every byte came. One goroutine reads and
// does nothing else, so that what the emulator costs falls after the time stamp.
type meter struct {
	*terminal
	began  time.Time
	came   chan struct{} // a frame came since it was last emptied
	toShow chan burst
	shown  chan struct{} // closed once the emulator has seen everything

	lock   sync.Mutex
	bursts []burst
}

// burst is bytes that came in one go, and the screen as it was once they had.
type burst struct {
	at     time.Time // of the last byte
	bytes  []byte
	screen string
	cursor uv.Position
	saved  bool // it only tells of a save
}

// together is how close two reads are that belong to one write of the program: a
// pseudo terminal hands a long frame over in pieces.
const together = 2 * time.Millisecond

// opened starts a program as session.open does, but measured.
func (s session) opened(t failer) *meter {
	t.Helper()
	cmd, master, slave := s.connected(t)
	m := &meter{
		terminal: &terminal{
			t: t, cmd: cmd, pty: master, emu: vt.NewEmulator(s.cols, s.rows), modes: map[ansi.Mode]bool{},
			changed: make(chan struct{}), ended: make(chan struct{}),
		},
		came: make(chan struct{}, 1), toShow: make(chan burst, 1<<16), shown: make(chan struct{}),
	}
	err := pty.Setsize(master, &pty.Winsize{Cols: uint16(s.cols), Rows: uint16(s.rows)})
	m.began = time.Now()
	if err := errors.Join(err, cmd.Start(), slave.Close()); err != nil {
		t.Fatalf("cannot start %q: %v", s.args, err)
	}
	go m.answer(s.silent)
	go m.stamp()
	go m.show()
	return m
}

// stamp notes what comes, and when, until the program has gone.
func (m *meter) stamp() {
	for {
		chunk := make([]byte, 1<<16)
		n, err := m.pty.Read(chunk)
		now := time.Now()
		if n > 0 {
			m.toShow <- burst{at: now, bytes: chunk[:n]}
		}
		if err != nil {
			break
		}
	}
	close(m.toShow)
	<-m.shown
	m.err = m.cmd.Wait()
	_ = m.emu.Close() // ends answer
	close(m.ended)
}

// show lets the emulator see what came, and keeps the screen after each burst.
func (m *meter) show() {
	defer close(m.shown)
	for b := range m.toShow {
		m.mu.Lock()
		_, _ = m.emu.Write(b.bytes) // fails only once closed
		b.screen, b.cursor = m.text(), m.emu.CursorPosition()
		m.keep(b)
		close(m.changed)
		m.changed = make(chan struct{})
		m.mu.Unlock()
	}
}

// keep adds a burst to those that came, or to the last of them.
func (m *meter) keep(b burst) {
	m.lock.Lock()
	defer m.lock.Unlock()
	if last := len(m.bursts) - 1; last >= 0 && b.at.Sub(m.bursts[last].at) < together {
		b.bytes = slices.Concat(m.bursts[last].bytes, b.bytes)
		m.bursts = m.bursts[:last]
	}
	if last := len(m.bursts) - 1; last >= 0 {
		b.saved = tellsOfSave(m.bursts[last], b)
	}
	m.bursts = append(m.bursts, b)
	if b.saved {
		return
	}
	select {
	case m.came <- struct{}{}:
	default: // nobody looked since the last one
	}
}

// frameAfter waits for the frame of that key, and then until nothing has come for
// as long as quiet. It measures nothing: frames does, once there is time.
func (m *meter) frameAfter(key time.Time) {
	deadline := key.Add(slow)
	for {
		select {
		case <-m.came:
			deadline = time.Now().Add(quiet)
		case <-time.After(time.Until(deadline)):
			return
		case <-m.ended:
			m.t.Fatalf("ended (%v):\n%s", m.err, m.screen())
		}
	}
}

// firstShown gives how long after exec these words first stood on the screen.
func (m *meter) firstShown(words string) time.Duration {
	m.waitFor(words)
	m.lock.Lock()
	defer m.lock.Unlock()
	for _, b := range m.bursts {
		if strings.Contains(flat(b.screen), flat(words)) {
			return b.at.Sub(m.began)
		}
	}
	m.t.Fatalf("not on the screen: %s", words)
	return 0
}

// bytesSince counts what came after that.
func (m *meter) bytesSince(since time.Time) int {
	m.lock.Lock()
	defer m.lock.Unlock()
	n := 0
	for _, b := range m.bursts {
		if b.at.After(since) {
			n += len(b.bytes)
		}
	}
	return n
}

// frames finds the frame of each key among the bursts: those that came before the
// next key, up to a silence, apart from what only tells of a save. The keys that meet
// a save are told apart.
func (m *meter) frames(sent []time.Time, meets func(key, shown time.Time) bool) keyCosts {
	m.lock.Lock()
	defer m.lock.Unlock()
	var k keyCosts
	from := 0
	for i, key := range sent {
		until := key.Add(slow)
		if i+1 < len(sent) && sent[i+1].Before(until) {
			until = sent[i+1]
		}
		var last time.Time
		for ; from < len(m.bursts) && m.bursts[from].at.Before(until); from++ {
			b := m.bursts[from]
			switch {
			case b.at.Before(key): // of another rhythm
			case b.saved:
				k.told++
				k.toldBytes += len(b.bytes)
			case !last.IsZero() && b.at.Sub(last) >= quiet:
			default:
				last = b.at
				k.bytes += len(b.bytes)
			}
		}
		if last.IsZero() {
			k.unseen++
			continue
		}
		k.took = append(k.took, last.Sub(key))
		if meets(key, last) {
			k.meeting = append(k.meeting, last.Sub(key))
		}
	}
	slices.Sort(k.took)
	slices.Sort(k.meeting)
	return k
}

var savedAt = regexp.MustCompile(`Enregistré \d\d:\d\d:\d\d`)

// tellsOfSave tells the bursts that changed one line only, and to that.
func tellsOfSave(before, after burst) bool {
	if before.cursor != after.cursor {
		return false
	}
	was, is := strings.Split(before.screen, "\n"), strings.Split(after.screen, "\n")
	different := []int{}
	for i := range is {
		if i >= len(was) || was[i] != is[i] {
			different = append(different, i)
		}
	}
	return len(different) == 1 && savedAt.MatchString(is[different[0]])
}
