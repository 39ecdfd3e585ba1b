package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"
)

// This file writes files whole: steps 4, 6 and 7 of the package comment.

// put writes a file in one go: step 4, then rename and fsync of the folder.
func put(d disk, temps, path string, data []byte, like fs.FileInfo) error {
	temp, _, err := writeTemp(d, temps, data, like)
	if err != nil {
		return err
	}
	if err := d.rename(temp, path); err != nil {
		return errors.Join(fmt.Errorf("write %q: %w", path, err), tolerateMissing(d.remove(temp)))
	}
	if err := d.syncDir(filepath.Dir(path)); err != nil {
		return fmt.Errorf("sync the folder of %q: %w", path, err)
	}
	return nil
}

// writeTemp leaves a temporary file that is whole, and on the disk, or none. It is
// like the file it will replace, and for its owner only when there is none. unsure is
// what the file system knows nothing of.
func writeTemp(d disk, temps string, data []byte, like fs.FileInfo) (name string, unsure, err error) {
	file, err := d.createTemp(filepath.Dir(temps), filepath.Base(temps)+"*")
	if err != nil {
		return "", nil, fmt.Errorf("make a temporary file: %w", inFolder(err))
	}
	unsure, err = fill(file, data, like)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", nil, fmt.Errorf("write %q: %w", file.Name(), errors.Join(err, tolerateMissing(d.remove(file.Name()))))
	}
	return file.Name(), unsure, nil
}

func fill(file handle, data []byte, like fs.FileInfo) (unsure, err error) {
	if _, err := file.Write(data); err != nil {
		return nil, err
	}
	if unsure, err = imitate(file, like); err != nil {
		return nil, err
	}
	if err = file.Sync(); unknownToDisk(err) {
		unsure, err = errors.Join(unsure, fmt.Errorf("%w: %w", ErrUnsure, err)), nil
	}
	return unsure, err
}

// imitate comes after the text, so that nobody reads half of it, and changes the owner
// before the mode, which a change of owner may cut down. A file system that keeps no modes
// leaves the file as it makes them.
func imitate(file handle, like fs.FileInfo) (unsure, err error) {
	if like == nil {
		return nil, nil
	}
	made, err := file.Stat()
	if err != nil {
		return nil, err
	}
	keepOwner(file, made, like)
	if made.Mode().Perm() == like.Mode().Perm() {
		return nil, nil
	}
	err = file.Chmod(like.Mode().Perm())
	if unknownToDisk(err) || notOurs(err) {
		return fmt.Errorf("%w: %w", ErrUnsure, err), nil
	}
	return nil, err
}

// WriteFile writes a file that is not a draft, all or nothing, over what is there.
// Links are followed, the mode of an existing file is kept. The errors are
// ErrNotRegular, ErrNoFolder, ErrReadOnly and the system's.
func WriteFile(path string, data []byte) error { return writeFile(system{}, path, data) }

func writeFile(d disk, path string, data []byte) error {
	target, err := resolve(path)
	if err != nil {
		return err
	}
	like, err := d.lstat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		like = nil
	case err != nil:
		return fmt.Errorf("write %q: %w", target, err)
	case !like.Mode().IsRegular():
		return fmt.Errorf("write %q: %w", target, ErrNotRegular)
	}
	if err := protected(like, target); err != nil {
		return err
	}
	temps := filepath.Join(filepath.Dir(target), tempPrefix(filepath.Base(target)))
	swept := sweep(d, temps, time.Now().Add(-strayAge))
	if err := put(d, temps, target, data, like); err != nil {
		return errors.Join(err, swept)
	}
	return nil
}
