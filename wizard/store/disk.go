package store

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// disk is every system call that opening and saving are made of, so that tests can
// fail any of them, or die between any two.
type disk interface {
	lstat(path string) (fs.FileInfo, error)
	open(path string) (handle, error)
	createTemp(dir, pattern string) (handle, error)
	rename(from, to string) error
	remove(path string) error
	syncDir(dir string) error
	list(dir string) ([]fs.DirEntry, error)
	writable(dir string) error
	folder(dir string) (real string, info fs.FileInfo, err error)
	tryLock(path string) (held, bool, error)
	sign(path string, mine fs.FileInfo, text []byte) error
}

// handle is the part of *os.File in use.
type handle interface {
	io.ReadWriteCloser
	io.ReaderAt
	Name() string
	Stat() (fs.FileInfo, error)
	Chmod(mode fs.FileMode) error
	Chown(uid, gid int) error
	Sync() error
}

// held is the part of *flock.Flock in use.
type held interface {
	Stat() (fs.FileInfo, error)
	Unlock() error
}

// lockMode lets a colleague lock, and read, what a crash left behind.
const lockMode = 0o644

// system is the real disk.
type system struct{}

func (system) lstat(path string) (fs.FileInfo, error)         { return os.Lstat(path) }
func (system) remove(path string) error                       { return os.Remove(path) }
func (system) list(dir string) ([]fs.DirEntry, error)         { return os.ReadDir(dir) }
func (system) createTemp(dir, pattern string) (handle, error) { return os.CreateTemp(dir, pattern) }

// folder gives the folder that a path leads to, and its path without a link.
func (system) folder(dir string) (real string, info fs.FileInfo, err error) {
	if real, err = filepath.EvalSymlinks(dir); err == nil {
		info, err = os.Stat(real)
	}
	return real, info, err
}
