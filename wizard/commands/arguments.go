package commands

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ami-wizard/wizard/words"
)

// arguments is what follows a command: its options and the files, wherever each stands.
type arguments struct {
	options map[string]string // with their dashes; "" for a switch
	files   []string
}

// has tells whether an option was given.
func (a arguments) has(option string) bool {
	_, given := a.options[option]
	return given
}

// file gives the one file that a command works on.
func (a arguments) file() (string, error) {
	if len(a.files) != 1 {
		return "", usageError(sayOneFile)
	}
	return a.files[0], nil
}

// read understands what follows a command. An option is written with one dash or two,
// its value behind it or behind a sign of equality; of one given twice the last counts.
// Behind "--" everything is a file, and "-" is one, so that any name can be given.
func (c command) read(args []string, all []command) (arguments, error) {
	given := arguments{options: map[string]string{}}
	for len(args) > 0 {
		word := args[0]
		args = args[1:]
		switch {
		case word == "--":
			given.files = append(given.files, args...)
			return given, nil
		case word == "-" || !strings.HasPrefix(word, "-"):
			given.files = append(given.files, word)
			continue
		}
		name, value, used, err := c.understand(word, args, all)
		if err != nil {
			return given, err
		}
		args = args[used:]
		given.options[name] = value
	}
	return given, nil
}

// understand gives an option's name and value, and how many of the words behind it are
// part of that value.
func (c command) understand(word string, behind []string, all []command) (name, value string, used int, err error) {
	name, value, joined := strings.Cut(word, "=")
	o, known := c.option(name)
	switch {
	case !known:
		return "", "", 0, c.unknown(name, all)
	case o.value == "" && joined:
		return "", "", 0, usageError(sayFlagAlone, o.name)
	case o.value != "" && !joined && len(behind) > 0:
		value, used = behind[0], 1
	}
	if o.value != "" && value == "" {
		return "", "", 0, usageError(sayFlagArgument, o.name)
	}
	return o.name, value, used, nil
}

// option gives the option of that name, with one dash or two.
func (c command) option(name string) (option, bool) {
	all := slices.Concat(c.options, everywhere)
	i := slices.IndexFunc(all, func(o option) bool { return bare(o.name) == bare(name) })
	if i < 0 || strings.HasPrefix(name, "---") {
		return option{}, false
	}
	return all[i], true
}

func bare(name string) string { return strings.TrimLeft(name, "-") }

// unknown says of an option that it does not exist, and which may be meant, or where it
// does.
func (c command) unknown(name string, all []command) error {
	var names []string
	for _, other := range all {
		if o, there := other.option(name); there {
			return usageError(sayFlagElsewhere, o.name, strings.TrimSpace(words.Program+" "+other.name))
		}
	}
	for _, o := range slices.Concat(c.options, everywhere) {
		names = append(names, bare(o.name))
	}
	if meant := near(bare(name), names); meant != "" {
		o, _ := c.option("--" + meant)
		return usageError(sayNearFlag, name, o.name)
	}
	return usageError(sayUnknownFlag, name)
}

// misplaced says of a command that stands behind an option, or that is badly written,
// what is meant: it would be taken for a file.
func (c call) misplaced() error {
	if len(c.files) == 0 || strings.EqualFold(filepath.Ext(c.files[0]), ".toml") {
		return nil
	}
	if _, err := os.Lstat(c.files[0]); err == nil {
		return nil
	}
	var names []string
	for _, s := range c.all {
		if s.name == c.files[0] && s.name != "" {
			return usageError(sayCommandFirst, s.name)
		}
		names = append(names, s.name)
	}
	if meant := near(c.files[0], names); meant != "" {
		return usageError(sayNearCommand, c.files[0], meant)
	}
	return nil
}

// usageError is a command line that is not understood.
func usageError(format string, args ...any) error {
	return words.Refuse(fmt.Sprintf(problemUsage, fmt.Sprintf(format, args...)), hintUsage)
}
