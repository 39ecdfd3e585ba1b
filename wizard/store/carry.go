package store

import (
	"bytes"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// CallNamed gives the path of the profile that a draft names, beside the draft, and whether the name
// is that of a profile and leads nowhere else.
func CallNamed(draft, name string) (path string, ok bool) {
	if !IsCall(name) || name != filepath.Base(name) || strings.ContainsAny(name, `/\:`) || strings.HasPrefix(name, ".") || !filepath.IsLocal(name) {
		return "", false
	}
	return filepath.Join(filepath.Dir(draft), name), true
}

// CarryCall copies the profile that a draft names, or the one that bears the draft's own name, to
// the folder of another draft. What stands there stays, and is fs.ErrExist where it says otherwise.
func CarryCall(from, to, name string) error {
	source, ok := CallNamed(from, name)
	if !ok {
		source = CallOf(from)
	}
	goal := filepath.Join(filepath.Dir(to), filepath.Base(source))
	if filepath.Clean(goal) == filepath.Clean(source) {
		return nil
	}
	data, err := Read(source)
	if KindOf(err) == KindMissing && !ok {
		return nil // none stood beside
	}
	if err != nil {
		return fmt.Errorf("carry the profile of the call: %w", err)
	}
	there, err := Read(goal)
	switch {
	case KindOf(err) == KindMissing:
		return WriteFile(goal, data)
	case err != nil:
		return fmt.Errorf("carry the profile of the call: %w", err)
	case !bytes.Equal(there, data):
		return fmt.Errorf("carry the profile of the call to %q: %w", goal, fs.ErrExist)
	}
	return nil
}
