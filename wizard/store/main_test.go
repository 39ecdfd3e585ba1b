package store

import (
	"fmt"
	"os"
	"testing"
)

// fastTemp is a file system in memory on Linux: thousands of real fsyncs are tested
// for being asked for, not for wearing out a disk. What a process killed leaves
// does not depend on it.
const fastTemp = "/dev/shm"

func TestMain(m *testing.M) {
	if role := os.Getenv(childRole); role != "" {
		if err := child(role); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if file, err := os.CreateTemp(fastTemp, "probe"); err == nil {
		_ = file.Close()
		_ = os.Remove(file.Name())
		if err := os.Setenv("TMPDIR", fastTemp); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
