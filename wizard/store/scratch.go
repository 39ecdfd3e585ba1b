package store

import (
	"errors"
	"fmt"
	"os"
)

// Scratch puts a text in a file of its own, that only its owner reads, for another
// program to edit. TakeScratch takes it back.
func Scratch(text string) (string, error) {
	file, err := os.CreateTemp("", "ami-wizard-*.md")
	if err != nil {
		return "", fmt.Errorf("make a scratch file: %w", err)
	}
	_, err = file.WriteString(text)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", fmt.Errorf("write %q: %w", file.Name(), errors.Join(err, os.Remove(file.Name())))
	}
	return file.Name(), nil
}

// TakeScratch returns what a scratch file holds now and removes it. It refuses
// what Read refuses, and then leaves the file there.
func TakeScratch(path string) (string, error) {
	data, err := Read(path)
	if err != nil {
		return "", err
	}
	if err := os.Remove(path); err != nil {
		return string(data), fmt.Errorf("remove %q: %w", path, err)
	}
	return string(data), nil
}
