package commands

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"ami-wizard/render/forms"
	"ami-wizard/sections"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/words"
)

// packDraft writes the folder to be handed in beside a draft: ami-wizard dossier. Its
// output is the path of each file.
func packDraft(c call) (int, error) {
	path, err := c.file()
	if err != nil {
		return ExitUsage, err
	}
	d, err := c.read(path)
	if err != nil {
		return ExitMissing, err
	}
	o, err := c.packing(path, d)
	if err != nil {
		return ExitUsage, err
	}
	begun := time.Now()
	p, err := pack.Make(c.cat, d, path, o, func(name string) {
		if time.Since(begun) > blink {
			fmt.Fprintf(c.Err, sayPacking, name)
		}
	})
	folder := pack.Folder(path)
	if err == nil {
		err = p.Write(folder, c.has(optReplace))
	}
	switch {
	case errors.Is(err, words.ErrUsage):
		return ExitUsage, err
	case err != nil:
		return ExitMissing, fmt.Errorf("write the folder: %w", err)
	}
	for _, f := range p.Files {
		if err := told(fmt.Fprintln(c.Out, filepath.Join(folder, filepath.FromSlash(f.Name)))); err != nil {
			return ExitMissing, err
		}
	}
	return ExitDone, told(fmt.Fprint(c.Err, packWarning(p)))
}

// packing reads how the folder is to be made: what is asked on the command line, and what stands
// beside the draft.
func (c call) packing(path string, d sections.Draft) (pack.Options, error) {
	o := pack.Beside(c.beside(path, d))
	o.Private = c.has(optPrivate)
	if names, given := c.options[optFormats]; given {
		o.Formats = strings.Split(names, ",")
	}
	if name, given := c.options[optSpaces]; given {
		known := false
		if o.Spaces, known = forms.SpacesOf(name); !known {
			return o, usageError(saySpaces, strings.Join(forms.SpacesNames(), ", "))
		}
	}
	return o, nil
}

// blink is the time after which somebody wonders whether anything happens.
const blink = 400 * time.Millisecond

// packWarning says what whoever hands the folder in must know.
func packWarning(p pack.Pack) string {
	warning := (&exported{lost: p.Lost}).warning()
	switch {
	case p.Missing == 1:
		warning += sayPackMissingOne
	case p.Missing > 1:
		warning += fmt.Sprintf(sayPackMissing, p.Missing)
	}
	return warning
}
