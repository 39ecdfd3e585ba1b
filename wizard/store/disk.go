package store

import (
	"io"
	"io/fs"
	"os"
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
	tryLock(path string) (held, bool, error)
	sign(path string, text []byte) error
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

// system is the real disk.
type system struct{}

func (system) lstat(path string) (fs.FileInfo, error)         { return os.Lstat(path) }
func (system) remove(path string) error                       { return os.Remove(path) }
func (system) list(dir string) ([]fs.DirEntry, error)         { return os.ReadDir(dir) }
func (system) createTemp(dir, pattern string) (handle, error) { return os.CreateTemp(dir, pattern) }

// open never waits for the other end of a FIFO, nor takes a terminal as its own.
func (system) open(path string) (handle, error) {
	return os.OpenFile(path, os.O_RDONLY|openFlags, 0)
}

// sign leaves the first byte alone: on Windows a lock on it bars everyone from it.
func (system) sign(path string, text []byte) (err error) {
	file, err := os.OpenFile(path, os.O_WRONLY|openFlags|lockFlags, 0)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := file.Close(); err == nil {
			err = cerr
		}
	}()
	if _, err := file.WriteAt(text, 1); err != nil {
		return err
	}
	info, err := file.Stat()
	if err != nil || info.Mode().Perm()&0o444 == 0o444 {
		return err
	}
	// Whatever the umask, a colleague must be able to lock a file left by a crash.
	return file.Chmod(lockMode)
}
