//go:build !unix

package store

import "errors"

const childRole = "AMI_STORE_CHILD"

func child(string) error { return errors.New("no child processes in these tests") }
