package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"strings"
	"time"
	"unicode"
)

// A lock file says who holds it; a file that does not say so is not ours to write in.

// unshared refuses a file that has other names: a hard link planted at the lock's name
// would have us write in somebody's file.
func unshared(info fs.FileInfo) error {
	if n := bearing(info); n > 1 {
		return fmt.Errorf("%q has %d names: %w", info.Name(), n, ErrNotRegular)
	}
	return nil
}

// Where a signature stands in a lock file, and how each of ours begins.
const (
	signedFrom = 1
	signedWith = "\x00{\"user\":"
)

// ownLock refuses to sign anything but the file that was locked, under its only name, with
// nothing in it or the signature, whole or not, of a session before.
func ownLock(file io.ReaderAt, info, mine fs.FileInfo) error {
	if !os.SameFile(info, mine) {
		return fmt.Errorf("the lock file was replaced: %w", ErrNotRegular)
	}
	if err := unshared(info); err != nil {
		return err
	}
	return signed(file)
}

// signed refuses a file with anything in it but the signature, whole or not, of a session
// before.
func signed(file io.ReaderAt) error {
	start := make([]byte, len(signedWith))
	n, err := file.ReadAt(start, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	start = bytes.TrimRight(start[:n], "\x00") // nothing, or what a power cut made of a signature
	if !strings.HasPrefix(signedWith, string(start)) {
		return fmt.Errorf("not a lock file of ours: %w", ErrNotRegular)
	}
	return nil
}

// signature is what a lock file of ours says of who holds it.
func signature() []byte {
	host, err := os.Hostname()
	if err != nil {
		host = "" // unknown: shown as such
	}
	// A struct of strings, a number and a time of this century: this cannot fail.
	text, _ := json.Marshal(Holder{User: userName(), Host: host, PID: os.Getpid(), Since: time.Now().Truncate(time.Second)})
	return append(text, '\n')
}

// userName asks the environment first: a directory of users may be far and slow.
func userName() string {
	for _, name := range []string{"USER", "LOGNAME", "USERNAME"} {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

// sign writes who holds the lock in the file that was locked, and in no other: the file is
// opened anew, and written only where it is the locked one and was ours all along. The
// first byte is left alone: on Windows a lock on it bars everyone from it.
func (system) sign(path string, mine fs.FileInfo, text []byte) (err error) {
	file, err := os.OpenFile(path, os.O_RDWR|openFlags|lockFlags, 0)
	if err != nil {
		return err
	}
	defer func() {
		if cerr := file.Close(); err == nil {
			err = cerr
		}
	}()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if err := ownLock(file, info, mine); err != nil {
		return err
	}
	if _, err := file.WriteAt(text, signedFrom); err != nil {
		return err
	}
	if info.Mode().Perm()&0o444 == 0o444 {
		return nil
	}
	// Whatever the umask, a colleague must be able to lock a file left by a crash. Where
	// the file system has no such modes the lock holds all the same.
	_ = file.Chmod(lockMode)
	return nil
}

// readHolder tells what it can: a lock without a readable signature is still a lock.
func readHolder(d disk, path string) Holder {
	file, err := d.open(path)
	if err != nil {
		return Holder{}
	}
	defer func() { _ = file.Close() }() // opened for reading only
	text, err := io.ReadAll(io.NewSectionReader(file, 1, maxHolder))
	if err != nil {
		return Holder{}
	}
	var h Holder
	if json.NewDecoder(strings.NewReader(string(text))).Decode(&h) != nil {
		return Holder{}
	}
	h.User, h.Host = mention(h.User), mention(h.Host)
	return h
}

// mention makes a name from a file fit to be shown.
func mention(s string) string {
	runes := []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, s))
	return string(runes[:min(len(runes), maxMention)])
}
