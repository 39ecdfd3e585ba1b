package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// This file keeps a folder of files that are made from a draft, and made anew when it
// changes. A list in it says what was written there, so that a file which somebody changed,
// or put there, is told from one of ours.

// Named is a file of such a folder: its name has at most one folder in it, parted by a slash.
type Named struct {
	Name string
	Data []byte
}

// ForeignError says that files are in the way which this program did not write, or which
// changed since.
type ForeignError struct{ Names []string }

// Error names them.
func (e *ForeignError) Error() string {
	return fmt.Sprintf("in the way, and not ours: %s", strings.Join(e.Names, ", "))
}

// listName is the list of what was written in a folder, a line a file: its sum and its name.
const listName = ".ami-wizard"

// WriteFolder puts files into a folder: all of them or none where it makes the folder, and
// otherwise one after the other, each whole. It takes away what it wrote there before and
// does not write any more, and touches nothing else. A file that is in the way and not its
// own is a ForeignError, before anything is written, unless it is to be replaced; a link in
// the way is ErrNotRegular, whatever is asked.
func WriteFolder(dir string, files []Named, replace bool) error {
	for _, f := range files {
		if !local(f.Name) {
			return fmt.Errorf("write %q: %w", f.Name, ErrNotRegular)
		}
	}
	there, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return makeFolder(dir, files)
	case err != nil:
		return fmt.Errorf("write the folder %q: %w", dir, err)
	case !there.IsDir():
		return fmt.Errorf("write the folder %q: %w", dir, ErrNotRegular)
	}
	f := folder{dir: dir, ours: readList(dir)}
	if err := f.check(files, replace); err != nil {
		return err
	}
	return f.write(files)
}

// local tells a name that stays in its folder.
func local(name string) bool {
	return name == path.Clean(name) && fs.ValidPath(name) && strings.Count(name, "/") <= 1 && !strings.ContainsAny(name, "\\:\x00") && name != listName && name != "."
}

// makeFolder makes the folder beside, and gives it its name once it is whole.
func makeFolder(dir string, files []Named) error {
	parent := filepath.Dir(dir)
	if _, err := os.Stat(parent); err != nil {
		return fmt.Errorf("write the folder %q: %w", dir, errors.Join(ErrNoFolder, err))
	}
	temps := filepath.Join(parent, tempPrefix(filepath.Base(dir)))
	sweepFolders(temps)
	temp, err := os.MkdirTemp(parent, filepath.Base(temps)+"*")
	if err != nil {
		return fmt.Errorf("make the folder %q: %w", dir, err)
	}
	f := folder{dir: temp, ours: map[string]string{}}
	err = f.write(files)
	if err == nil {
		err = os.Chmod(temp, 0o755)
	}
	if err == nil {
		err = os.Rename(temp, dir)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("make the folder %q: %w", dir, err), os.RemoveAll(temp))
	}
	return system{}.syncDir(parent)
}

// sweepFolders takes away what a process that died left half made.
func sweepFolders(temps string) {
	all, _ := filepath.Glob(escapeGlob(temps) + "*")
	for _, stray := range all {
		if there, err := os.Lstat(stray); err == nil && there.IsDir() && time.Since(there.ModTime()) > strayAge {
			_ = os.RemoveAll(stray) // a folder that stays is in nobody's way
		}
	}
}

func escapeGlob(s string) string {
	return strings.NewReplacer("*", `\*`, "?", `\?`, "[", `\[`, `\`, `\\`).Replace(s)
}

// folder is one that is being written, and the sums of what was written there before.
type folder struct {
	dir  string
	ours map[string]string
}

// check finds what is in the way.
func (f folder) check(files []Named, replace bool) error {
	var foreign []string
	for _, file := range files {
		if sub, err := f.there(path.Dir(file.Name)); err != nil || sub != nil && !sub.IsDir() {
			return errors.Join(fmt.Errorf("write %q: %w", f.path(file.Name), ErrNotRegular), err)
		}
		there, err := f.there(file.Name)
		switch {
		case err != nil:
			return err
		case there == nil:
		case !there.Mode().IsRegular():
			return fmt.Errorf("write %q: %w", f.path(file.Name), ErrNotRegular)
		case !f.own(file.Name, file.Data):
			foreign = append(foreign, file.Name)
		}
	}
	if len(foreign) > 0 && !replace {
		return &ForeignError{foreign}
	}
	return nil
}

// there gives what bears a name, nil where nothing does.
func (f folder) there(name string) (fs.FileInfo, error) {
	there, err := os.Lstat(f.path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("write %q: %w", name, err)
	}
	return there, nil
}

// own tells whether a file holds what was written there, or what is to be.
func (f folder) own(name string, data []byte) bool {
	now := sumAt(f.path(name))
	return now != "" && (now == f.ours[name] || now == digest(data))
}

func (f folder) path(name string) string { return filepath.Join(f.dir, filepath.FromSlash(name)) }

// write writes the files, with a list of both the old and the new ones around that time.
func (f folder) write(files []Named) error {
	fresh := map[string]string{}
	for _, file := range files {
		fresh[file.Name] = digest(file.Data)
	}
	if err := f.list(f.ours, fresh); err != nil {
		return err
	}
	for _, file := range files {
		if sub := path.Dir(file.Name); sub != "." {
			if err := os.Mkdir(f.path(sub), 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
				return fmt.Errorf("make the folder of %q: %w", file.Name, err)
			}
		}
		if sumAt(f.path(file.Name)) == fresh[file.Name] {
			continue
		}
		if err := WriteFile(f.path(file.Name), file.Data); err != nil {
			return err
		}
	}
	if err := f.clear(fresh); err != nil {
		return err
	}
	return f.list(fresh)
}

// clear takes away what was written before and is not written any more, where nobody
// changed it since.
func (f folder) clear(fresh map[string]string) error {
	for name, was := range f.ours {
		if _, again := fresh[name]; again || !local(name) {
			continue
		}
		there, err := os.Lstat(f.path(name))
		if err != nil || !there.Mode().IsRegular() {
			continue
		}
		if sumAt(f.path(name)) != was {
			continue
		}
		if err := os.Remove(f.path(name)); err != nil {
			return fmt.Errorf("take %q away: %w", name, err)
		}
		if sub := path.Dir(name); sub != "." {
			_ = os.Remove(f.path(sub)) // only where it is empty
		}
	}
	return nil
}

// list writes what is ours; of a name that is in several, each sum.
func (f folder) list(all ...map[string]string) error {
	var lines []string
	for _, sums := range all {
		for name, digest := range sums {
			lines = append(lines, digest+"  "+name)
		}
	}
	slices.Sort(lines)
	return WriteFile(filepath.Join(f.dir, listName), []byte(strings.Join(slices.Compact(lines), "\n")+"\n"))
}

// readList reads what was written in a folder; of a name that is there twice, the sum that
// its file has. A list that cannot be read says that nothing is ours.
func readList(dir string) map[string]string {
	ours := map[string]string{}
	data, err := Read(filepath.Join(dir, listName))
	if err != nil {
		return ours
	}
	for line := range strings.Lines(string(data)) {
		was, name, ok := strings.Cut(strings.TrimRight(line, "\n"), "  ")
		if !ok || !local(name) {
			continue
		}
		if _, twice := ours[name]; twice {
			if sumAt(filepath.Join(dir, filepath.FromSlash(name))) != was {
				continue
			}
		}
		ours[name] = was
	}
	return ours
}

func digest(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

// longest is the size of a file above which it is none of ours: the longest draft makes less.
const longest = 512 << 20

// sumAt gives the sum of a regular file, "" where there is none.
func sumAt(path string) string {
	there, err := os.Lstat(path)
	if err != nil || !there.Mode().IsRegular() || there.Size() > longest {
		return ""
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	return digest(data)
}
