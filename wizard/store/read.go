package store

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// maxLinks is where a chain of links is taken for a loop, as the kernel does.
const maxLinks = 40

// Read returns the content of a draft without locking it. The errors are those of
// Open, LockedError apart.
func Read(path string) ([]byte, error) {
	target, err := resolve(path)
	if err != nil {
		return nil, err
	}
	draft, err := lookDraft(system{}, target)
	return draft.data, err
}

// state is what a path holds: nothing, or a content, told by a sum of 128 bits.
type state struct {
	exists bool
	sum    [2]uint64
}

// seeds are new in each process, and sums never leave it: nobody can make a file that has
// another's sum, and a cryptographic one took half the time of saving a big draft.
var seeds = [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}

func stateOf(data []byte) state {
	return state{true, [2]uint64{maphash.Bytes(seeds[0], data), maphash.Bytes(seeds[1], data)}}
}

// found is what was read at a path.
type found struct {
	state
	data []byte // of look
	info fs.FileInfo
}

// look reads a regular file of at most limit bytes; nothing there is no error.
func look(d disk, path string, limit int64) (found, error) {
	var text bytes.Buffer
	now, err := visit(d, path, limit, &text)
	now.data = text.Bytes()
	return now, err
}

// glance does the same and keeps no text: most saves find what they know.
func glance(d disk, path string, limit int64) (found, error) { return visit(d, path, limit, nil) }

// visit reads a file through, into a text where one is given.
func visit(d disk, path string, limit int64, text *bytes.Buffer) (found, error) {
	file, err := enter(d, path, limit)
	if err != nil || file == nil {
		return found{}, err
	}
	now, err := readThrough(file, path, limit, text)
	if err := errors.Join(err, file.Close()); err != nil {
		return found{}, fmt.Errorf("read %q: %w", path, err)
	}
	return now, nil
}

// inspect tells of a regular file of at most limit bytes without opening it; nothing
// there gives neither information nor error.
func inspect(d disk, path string, limit int64) (fs.FileInfo, error) {
	info, err := d.lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("look at %q: %w", path, err)
	}
	return info, acceptable(info, path, limit)
}

// enter opens a regular file of at most limit bytes; nothing there gives neither
// file nor error. The kind is checked before opening, which can rewind a tape or
// wait for a writer; readThrough does it again, because it may have changed in between.
func enter(d disk, path string, limit int64) (handle, error) {
	info, err := inspect(d, path, limit)
	if err != nil || info == nil {
		return nil, err
	}
	file, err := d.open(path)
	if err != nil {
		return nil, fmt.Errorf("open %q: %w", path, err)
	}
	return file, nil
}

func readThrough(file handle, path string, limit int64, text *bytes.Buffer) (found, error) {
	info, err := file.Stat()
	if err != nil {
		return found{}, err
	}
	if err := acceptable(info, path, limit); err != nil {
		return found{}, err
	}
	var sums [2]maphash.Hash
	for i := range sums {
		sums[i].SetSeed(seeds[i])
	}
	readers := []io.Writer{&sums[0], &sums[1]}
	if text != nil {
		text.Grow(int(info.Size())) // all of it at once
		readers = append(readers, text)
	}
	size, err := io.Copy(io.MultiWriter(readers...), io.LimitReader(file, limit+1))
	if err != nil {
		return found{}, err
	}
	now := found{state: state{true, [2]uint64{sums[0].Sum64(), sums[1].Sum64()}}, info: info}
	return now, withinLimit(int(size), path, limit) // it may have grown
}

func acceptable(info fs.FileInfo, path string, limit int64) error {
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%q: %w", path, ErrNotRegular)
	}
	if info.Size() > limit {
		return fmt.Errorf("%q: %w: %d bytes, at most %d", path, ErrTooBig, info.Size(), limit)
	}
	return nil
}

func withinLimit(size int, path string, limit int64) error {
	if int64(size) > limit {
		return fmt.Errorf("%q: %w: %d bytes, at most %d", path, ErrTooBig, size, limit)
	}
	return nil
}

// protected refuses a file whose owner took away the right to write: renaming over
// it would work, and would be a trick.
func protected(info fs.FileInfo, path string) error {
	if info != nil && info.Mode().Perm()&0o222 == 0 {
		return fmt.Errorf("%q: %w: %w", path, ErrReadOnly, fs.ErrPermission)
	}
	return nil
}

// lookDraft reads a draft that must be there.
func lookDraft(d disk, path string) (found, error) {
	draft, err := look(d, path, MaxSize)
	if err == nil && !draft.exists {
		err = missing(path)
	}
	return draft, err
}

// findDraft makes sure that a draft is there to be read, as far as can be told
// without reading it.
func findDraft(d disk, path string) error {
	file, err := enter(d, path, MaxSize)
	switch {
	case err != nil:
		return err
	case file == nil:
		return missing(path)
	}
	if err := file.Close(); err != nil {
		return fmt.Errorf("close %q: %w", path, err)
	}
	return nil
}

func missing(path string) error {
	return &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
}

// resolve follows links to the absolute path of a file that exists or could be made.
func resolve(path string) (string, error) {
	if err := nameable(filepath.Base(path)); err != nil {
		return "", err
	}
	target, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		target, err = resolveMissing(path)
	}
	if err == nil {
		target, err = filepath.Abs(target)
	}
	if err != nil {
		return "", fmt.Errorf("follow %q: %w", path, looped(path, err))
	}
	return target, nil
}

// resolveNew does it for a draft that is to be made: one named .toml is so under the name
// that it will bear, too.
func resolveNew(path string) (string, error) {
	target, err := resolve(path)
	if err == nil && strings.EqualFold(filepath.Ext(path), extension) && !strings.EqualFold(filepath.Ext(target), extension) {
		err = fmt.Errorf("follow %q to %q: %w", path, target, ErrNotToml)
	}
	return target, err
}

// looped marks the error of a link that leads to itself, which the system and
// package filepath each word in their way.
func looped(path string, err error) error {
	info, lerr := os.Lstat(path)
	if lerr == nil && info.Mode()&fs.ModeSymlink != 0 && KindOf(err) == KindOther {
		return fmt.Errorf("%w: %w", ErrNotRegular, err)
	}
	return err
}

// resolveMissing follows links up to a name that nothing bears yet, in a folder that exists.
func resolveMissing(path string) (string, error) {
	for range maxLinks {
		dir, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return "", inFolder(err)
		}
		path = filepath.Join(dir, filepath.Base(path))
		info, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			return path, err
		}
		next, err := os.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(dir, next)
		}
		path = next
	}
	return "", errors.New("too many links")
}
