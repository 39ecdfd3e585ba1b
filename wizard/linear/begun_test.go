package linear

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/linear/input"
)

// TestLinearLineUnderWay holds that in a text the line whose end did not come yet is on the
// disk as well, and that it is kept when a signal ends the program before its end comes.
func TestLinearLineUnderWay(t *testing.T) {
	s := newSession(t)
	in, typist := io.Pipe()
	signals := make(chan os.Signal, 1)
	source := input.Read(in, signals)
	defer source.Stop()
	s.In = source
	s.on(sections.NewDraft(s.Clock()), "pourquoi.ici-maintenant")
	over := make(chan bool)
	go func() { over <- s.run() }()
	saved := func(want string) {
		t.Helper()
		got := ""
		for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
			if d, err := drafts.Read(s.Cat, filepath.Join(s.dir, "r.toml")); err == nil {
				if got = d.Answer("pourquoi.ici-maintenant").Text; got == want {
					return
				}
			}
		}
		t.Fatalf("the file holds %q, not %q", got, want)
	}
	for _, c := range [][2]string{
		{"La halle est vide.\nElle a", "La halle est vide.\nElle a"},
		{" fermé", "La halle est vide.\nElle a fermé"},
		{" il y a\nseize ans", "La halle est vide.\nElle a fermé il y a\nseize ans"},
	} {
		if _, err := io.WriteString(typist, c[0]); err != nil {
			t.Fatal(err)
		}
		saved(c[1])
	}
	if _, err := io.WriteString(typist, ". Nous"); err != nil {
		t.Fatal(err)
	}
	for source.Begun() != "seize ans. Nous" {
		time.Sleep(time.Millisecond)
	}
	signals <- syscall.SIGTERM
	<-over
	saved("La halle est vide.\nElle a fermé il y a\nseize ans. Nous")
}

// TestLinearLastLine holds that a last line that nothing ends is read once.
func TestLinearLastLine(t *testing.T) {
	s := newSession(t)
	source := input.Read(strings.NewReader("La halle\nest vide"), make(chan os.Signal, 1))
	defer source.Stop()
	s.In = source
	s.on(sections.NewDraft(s.Clock()), "pourquoi.ici-maintenant")
	s.run()
	if d, err := drafts.Read(s.Cat, filepath.Join(s.dir, "r.toml")); err != nil || d.Answer("pourquoi.ici-maintenant").Text != "La halle\nest vide" {
		t.Errorf("the file holds %q, %v", d.Answer("pourquoi.ici-maintenant").Text, err)
	}
}
