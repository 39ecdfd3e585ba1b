package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

const (
	scratchInfix  = ".edition-"
	marksEnd      = ".lu"
	scratchesKept = 100 // of those left behind, looked at when a draft is opened
)

// scratchName recognises what follows the name of the draft in that of a scratch: its key,
// a number where the name was taken, and what nano adds when it is ended by a signal.
var scratchName = regexp.MustCompile(`^([a-z0-9.-]+)(?:_\d+)?\.md(?:\.save(?:\.\d+)?)?$`)

// Scratch is a text lent to another program, an editor for one, in a file that only its
// owner reads. It stands beside the draft, as ".reponse.toml.edition-KEY.md", so that the
// next session finds it when this one dies; where nothing can be written there, it stands
// among the temporary files of the system, and no session looks for it.
//
// A file of the same name in ".lu" lists the versions of the text that its session had the
// draft hold, the one that was lent first: a draft that holds any of them was not changed
// by anybody else since.
type Scratch struct {
	path, key string
	marks     string   // that file, "" where no session looks for it
	versions  []string // the sums in it, of a scratch that was left behind
	visible   string   // what its name is made of once it is put aside
}

// Path returns where the text is.
func (s *Scratch) Path() string { return s.path }

// Key returns what the text was lent under.
func (s *Scratch) Key() string { return s.key }

// Beside tells whether the file stands beside the draft, where the next session finds it.
func (s *Scratch) Beside() bool { return s.marks != "" }

// Lend puts a text in a file of its own for another program to edit. The key, of small
// letters, digits, points and hyphens, is what the next session knows the text by.
func (f *File) Lend(key, text string) (*Scratch, error) {
	f.mu.Lock()
	draft := f.cur.Load().draft.path
	f.mu.Unlock()
	for n := 1; n <= maxNumber; n++ {
		s := besideDraft(draft, key, n)
		switch err := s.fill(text); {
		case errors.Is(err, fs.ErrExist):
			continue
		case err == nil:
			return s, nil
		}
		break
	}
	return lendAway(key, text)
}

func besideDraft(draft, key string, n int) *Scratch {
	dir, base := filepath.Split(draft)
	stem := filepath.Join(dir, scratchPrefix(base)+key)
	if n > 1 {
		stem += fmt.Sprintf("_%d", n)
	}
	return &Scratch{path: stem + ".md", key: key, marks: stem + marksEnd, visible: asideStem(draft, key)}
}

func scratchPrefix(base string) string { return "." + short(base) + scratchInfix }

func asideStem(draft, key string) string {
	dir, base := filepath.Split(draft)
	shown := strings.TrimLeft(short(strings.TrimSuffix(base, filepath.Ext(base))), ".")
	return filepath.Join(dir, cmp.Or(shown, fallback)+scratchInfix+key)
}

// fill makes the two files. The name of the text must be free, and makes that of the list ours.
func (s *Scratch) fill(text string) error {
	if err := writeNew(s.path, text); err != nil {
		return err
	}
	err := tolerateMissing(os.Remove(s.marks))
	if err == nil {
		err = writeNew(s.marks, sumOf(text)+"\n")
	}
	if err != nil {
		return errors.Join(err, os.Remove(s.path))
	}
	return nil
}

func writeNew(path, text string) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make a scratch file: %w", err)
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write %q: %w", path, errors.Join(err, os.Remove(path)))
	}
	return nil
}

// lendAway puts the text among the temporary files of the system.
func lendAway(key, text string) (*Scratch, error) {
	file, err := os.CreateTemp("", "ami-wizard-*.md")
	if err != nil {
		return nil, fmt.Errorf("make a scratch file: %w", err)
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, fmt.Errorf("write %q: %w", file.Name(), errors.Join(err, os.Remove(file.Name())))
	}
	return &Scratch{path: file.Name(), key: key}, nil
}

// Read returns what the file holds now: the errors are those of Open.
func (s *Scratch) Read() ([]byte, error) {
	now, err := lookDraft(system{}, s.path)
	return now.data, err
}

// Mark notes that the draft is about to hold a text: a session that finds the scratch then
// knows that the draft's text comes from it.
func (s *Scratch) Mark(text string) error {
	if !s.Beside() {
		return nil
	}
	file, err := os.OpenFile(s.marks, os.O_WRONLY|os.O_APPEND|openFlags|lockFlags, 0)
	if err != nil {
		return fmt.Errorf("mark %q: %w", s.path, err)
	}
	_, err = file.WriteString(sumOf(text) + "\n")
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("mark %q: %w", s.path, err)
	}
	return nil
}

// Lent tells whether a text is the one that was lent, of a scratch that was left behind.
func (s *Scratch) Lent(text string) bool { return len(s.versions) > 0 && s.versions[0] == sumOf(text) }

// Held tells whether the session that lent a scratch, left behind since, had the draft
// hold that text.
func (s *Scratch) Held(text string) bool { return slices.Contains(s.versions, sumOf(text)) }

func sumOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:16])
}

// Remove removes the files.
func (s *Scratch) Remove() error {
	err := tolerateMissing(os.Remove(s.path))
	if s.Beside() {
		err = errors.Join(err, tolerateMissing(os.Remove(s.marks)))
	}
	if err != nil {
		return fmt.Errorf("remove a scratch file: %w", err)
	}
	return nil
}

// PutAside gives the file a name that people see, "reponse.edition-KEY.md", which no session
// looks at any more, and returns where it is now. One among the temporary files stays there.
func (s *Scratch) PutAside() (string, error) {
	if !s.Beside() {
		return s.path, nil
	}
	for n := 1; n <= maxNumber; n++ {
		path := s.visible + ".md"
		if n > 1 {
			path = fmt.Sprintf("%s-%d.md", s.visible, n)
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		if err := os.Rename(s.path, path); err != nil {
			return s.path, fmt.Errorf("put %q aside: %w", s.path, err)
		}
		_ = os.Remove(s.marks) // nobody looks at it without the text
		return path, nil
	}
	return s.path, fmt.Errorf("put %q aside: no free name", s.path)
}

// Scratches returns the texts that sessions of this draft, dead since, had lent. There are
// none for a session that does not hold the draft's lock: another may be alive.
func (f *File) Scratches() ([]*Scratch, error) {
	f.mu.Lock()
	draft, locked := f.cur.Load().draft.path, f.cur.Load().lock != nil
	f.mu.Unlock()
	if !locked {
		return nil, nil
	}
	dir, base := filepath.Split(draft)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("look for scratch files: %w", err)
	}
	var found []*Scratch
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), scratchPrefix(base))
		key := scratchName.FindStringSubmatch(rest)
		if !ours || key == nil || strings.Contains(rest, scratchInfix) || !e.Type().IsRegular() || len(found) == scratchesKept {
			continue
		}
		path := filepath.Join(dir, e.Name())
		s := &Scratch{path: path, key: key[1], marks: marksOf(path), visible: asideStem(draft, key[1])}
		s.versions = s.readMarks()
		found = append(found, s)
	}
	return found, nil
}

// marksOf names the list of versions beside a scratch, or beside what nano left of one.
func marksOf(path string) string { return path[:strings.LastIndex(path, ".md")] + marksEnd }

// readMarks gives the sums of the versions, none where the list cannot be read.
func (s *Scratch) readMarks() []string {
	now, err := look(system{}, s.marks, MaxSize)
	if err != nil {
		return nil
	}
	return strings.Fields(string(now.data))
}
