package e2e

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// insideKey names the test that this process was started for.
const insideKey = "AMI_E2E_INSIDE"

// alone runs a test again in a process whose mounts nobody else sees, and that may
// mount, as root or as the root of a user namespace. It returns true in there.
func alone(t *testing.T) bool {
	t.Helper()
	if os.Getenv(insideKey) == t.Name() {
		return true
	}
	found(t, program) // built out here, where the module is
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), insideKey+"="+t.Name(), "GORACE=atexit_sleep_ms=0")
	cmd.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if uid := os.Getuid(); uid != 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{
			Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
			UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: uid, Size: 1}},
			GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
		}
	}
	out, err := cmd.CombinedOutput()
	exit := (*exec.ExitError)(nil)
	switch {
	case err != nil && !errors.As(err, &exit):
		t.Skip("no namespace here: ", err)
	case err != nil:
		t.Errorf("%v\n%s", err, out)
	case bytes.Contains(out, []byte("--- SKIP")):
		t.Skipf("%s", out)
	default:
		t.Logf("%s", out)
	}
	return false
}

// TestDisksThatRefuse plays testdata/disk: sessions on a disk that gets full, or
// turns read-only. $DISK is a file system of 256 KB.
func TestDisksThatRefuse(t *testing.T) {
	t.Parallel()
	if !alone(t) {
		return
	}
	play(t, filepath.Join("testdata", "disk"))
	noRaces(t)
}

// mountSmall puts a file system of that size there.
func mountSmall(dir, size string) error {
	return syscall.Mount("none", dir, "tmpfs", 0, "size="+size)
}

// remount takes away the right to write to a file system, or gives it back. The
// system refuses while a file is being written: a save is soon over.
func remount(dir string, readOnly bool) error {
	flags := uintptr(syscall.MS_REMOUNT)
	if readOnly {
		flags |= syscall.MS_RDONLY
	}
	for end := time.Now().Add(patience); ; time.Sleep(time.Millisecond) {
		err := syscall.Mount("none", dir, "tmpfs", flags, "size=256k")
		if !errors.Is(err, syscall.EBUSY) || time.Now().After(end) {
			return err
		}
	}
}
