package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

const (
	// MaxEntries is how many drafts List returns at most.
	MaxEntries = 500
	// maxScanned is how many names of a folder List looks at, which takes it a few
	// seconds; maxBatch how many at once.
	maxScanned = 1_000_000
	maxBatch   = 500
)

// Entry is a file of a folder that may be a draft. Its name comes from the disk: it
// may hold anything but a separator.
type Entry struct {
	Path     string
	Name     string
	Size     int64
	Modified time.Time
	// Conflict: Save put it beside, it is what another program had written.
	Conflict bool
}

// List returns the drafts of a folder, last changed first, and how many older ones it
// left out: the *.toml that are, or lead to, regular files, are not hidden and hold no decisions
// and no call, those among them that are too big to be read. Nothing is opened. A name that cannot
// be looked at is left out; the errors are those of reading the folder.
func List(dir string) (entries []Entry, older int, err error) {
	names, err := scan(dir)
	if err != nil {
		return nil, 0, fmt.Errorf("list %q: %w", dir, inFolder(err))
	}
	for _, name := range names {
		path := filepath.Join(dir, name)
		info, err := os.Stat(path)
		if err != nil || acceptable(info, path, info.Size()) != nil {
			continue
		}
		entries = append(entries, Entry{path, name, info.Size(), info.ModTime(), conflictName.MatchString(name)})
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		if c := b.Modified.Compare(a.Modified); c != 0 {
			return c
		}
		return strings.Compare(a.Name, b.Name)
	})
	listed := min(len(entries), MaxEntries)
	return entries[:listed:listed], len(entries) - listed, nil
}

// HeadSize is the most that Head reads.
const HeadSize = 4096

// Head gives how a file begins that is too big to be read, to tell what it is.
func Head(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open %q: %w", path, err)
	}
	head, err := io.ReadAll(io.LimitReader(file, HeadSize))
	return head, errors.Join(err, file.Close())
}

// scan returns the names that look like drafts among the first maxScanned of a folder.
func scan(dir string) ([]string, error) {
	if err := isFolder(dir); err != nil {
		return nil, err
	}
	folder, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	var drafts []string
	for seen := 0; seen < maxScanned && err == nil; seen += maxBatch {
		var names []string
		names, err = folder.Readdirnames(maxBatch)
		for _, name := range names {
			if strings.EqualFold(filepath.Ext(name), extension) && name[0] != '.' && !IsRecord(name) && !IsCall(name) {
				drafts = append(drafts, name)
			}
		}
	}
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return drafts, errors.Join(err, folder.Close())
}

// isFolder asks before opening: opening a FIFO would wait for ever.
func isFolder(dir string) error {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "list", Path: dir, Err: ErrNoFolder}
	}
	return err
}

// strayAge is when a temporary file of WriteFile, which takes no lock, is surely dead.
const strayAge = time.Hour

// sweep removes the temporary files of dead sessions, those last written before a
// time if it is not zero. It goes on after a failure, and removes plain files only.
func sweep(d disk, temps string, before time.Time) error {
	dir, prefix := filepath.Split(temps)
	entries, err := d.list(dir)
	if err != nil {
		return fmt.Errorf("look for temporary files: %w", err)
	}
	var failed error
	for _, entry := range entries {
		number, ok := strings.CutPrefix(entry.Name(), prefix)
		if !ok || strings.Trim(number, "0123456789") != "" || !entry.Type().IsRegular() {
			continue
		}
		info, err := entry.Info()
		if err == nil && (before.IsZero() || info.ModTime().Before(before)) {
			err = d.remove(filepath.Join(dir, entry.Name()))
		}
		failed = errors.Join(failed, tolerateMissing(err))
	}
	return failed
}
