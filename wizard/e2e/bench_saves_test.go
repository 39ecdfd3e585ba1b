//go:build unix

package e2e

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

// saves is when a program was saving, seen from outside: while files in its folder
// came, changed and went.
type saves struct {
	events *fsnotify.Watcher

	lock  sync.Mutex
	spans []span
}

// span is from the first event of a save to its last.
type span struct{ begun, over time.Time }

// A save lies between two silences of apart: programs leave more between two of theirs.
// Its first file comes once the draft is encoded, which takes lead at most.
const (
	apart = 150 * time.Millisecond
	lead  = 10 * time.Millisecond
)

// watchSaves follows the saves of that draft until the benchmark ends. A program that
// saves nothing by itself has an empty name for it, and no saves.
func watchSaves(b *testing.B, dir, name string) *saves {
	b.Helper()
	s := &saves{}
	if name == "" {
		return s
	}
	var err error
	if s.events, err = fsnotify.NewWatcher(); err == nil {
		err = s.events.Add(dir)
	}
	if err != nil {
		b.Fatal(err)
	}
	go s.follow(strings.TrimSuffix(name, filepath.Ext(name)))
	return s
}

func (s *saves) follow(stem string) {
	for e := range s.events.Events {
		now := time.Now()
		if !strings.Contains(filepath.Base(e.Name), stem) {
			continue
		}
		s.lock.Lock()
		if last := len(s.spans) - 1; last >= 0 && now.Sub(s.spans[last].over) < apart {
			s.spans[last].over = now
		} else {
			s.spans = append(s.spans, span{now, now})
		}
		s.lock.Unlock()
	}
}

func (s *saves) close() {
	if s.events != nil {
		_ = s.events.Close() // the benchmark is over
	}
}

// meets tells whether a key that was pressed then, and shown then, met a save.
func (s *saves) meets(key, shown time.Time) bool {
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, save := range s.spans {
		if key.Before(save.over) && shown.After(save.begun.Add(-lead)) {
			return true
		}
	}
	return false
}
