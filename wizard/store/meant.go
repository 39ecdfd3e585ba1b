package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// ErrHidden says that a name is one that no list of drafts would show.
var ErrHidden = errors.New("a hidden name")

// Meant gives the file that is meant by what a person types as the place to save a draft: the
// tilde is their home, a folder takes the draft under its own name, and whatever the name is, it
// ends in .toml. A hidden name is refused, with ErrHidden.
func Meant(typed, own string) (string, error) {
	path := typed
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("expand %q: %w", path, err)
		}
		path = home + rest
	}
	if info, err := os.Stat(path); path == "" || os.IsPathSeparator(path[len(path)-1]) || err == nil && info.IsDir() {
		path = filepath.Join(path, own)
	}
	if !strings.EqualFold(filepath.Ext(path), ".toml") {
		path += ".toml"
	}
	if strings.HasPrefix(filepath.Base(path), ".") {
		return "", fmt.Errorf("%q: %w", path, ErrHidden)
	}
	return path, nil
}

// Refuges gives the folders for words that their own folder refuses, when nobody is there
// to be asked: where the system keeps what is the person's own, or at least for a while.
func Refuges() []string {
	var dirs []string
	if home, err := os.UserHomeDir(); err == nil {
		dirs = append(dirs, home)
	}
	return append(dirs, os.TempDir())
}
