//go:build unix && !linux

package e2e

import "errors"

// remount is for Linux: only there are there disks to refuse.
func remount(string, bool) error { return errors.ErrUnsupported }

func mountSmall(string, string) error { return errors.ErrUnsupported }
