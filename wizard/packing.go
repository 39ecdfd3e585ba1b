package wizard

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ami-wizard/render/forms"
	"ami-wizard/render/workbook"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// writeWorkbook writes the blank workbook: ami-wizard cahier.
func writeWorkbook(c call) (int, error) {
	if len(c.files) > 0 {
		return exitUsage, usageError(sayNoFile)
	}
	return c.deliver(exported{cat: c.cat, doc: workbook.Of(c.cat)})
}

// packDraft writes the folder to be handed in beside a draft: ami-wizard dossier. Its
// output is the path of each file.
func packDraft(c call) (int, error) {
	path, err := c.file()
	if err != nil {
		return exitUsage, err
	}
	o := pack.Options{Private: c.has(optPrivate), Epoch: os.Getenv("SOURCE_DATE_EPOCH")}
	if names, given := c.options[optFormats]; given {
		o.Formats = strings.Split(names, ",")
	}
	if name, given := c.options[optSpaces]; given {
		var ok bool
		if o.Spaces, ok = forms.SpacesOf(name); !ok {
			return exitUsage, usageError(saySpaces, strings.Join(forms.SpacesNames(), ", "))
		}
	}
	d, err := c.read(path)
	if err != nil {
		return exitMissing, err
	}
	begun := time.Now()
	p, err := pack.Make(c.cat, d, path, o, func(name string) {
		if time.Since(begun) > blink {
			fmt.Fprintf(c.Err, sayPacking, name)
		}
	})
	folder := pack.Folder(path)
	if err == nil {
		err = placed(store.WriteFolder(folder, p.Files, c.has(optReplace)), folder)
	}
	switch {
	case errors.Is(err, words.ErrUsage):
		return exitUsage, err
	case err != nil:
		return exitMissing, fmt.Errorf("write the folder: %w", err)
	}
	for _, f := range p.Files {
		if err := told(fmt.Fprintln(c.Out, filepath.Join(folder, filepath.FromSlash(f.Name)))); err != nil {
			return exitMissing, err
		}
	}
	return exitDone, told(fmt.Fprint(c.Err, packWarning(p)))
}

// blink is the time after which somebody wonders whether anything happens.
const blink = 400 * time.Millisecond

// placed says which files are in the way of a folder's.
func placed(err error, folder string) error {
	var foreign *store.ForeignError
	if errors.As(err, &foreign) {
		names := foreign.Names
		if len(names) > 3 {
			names = append(names[:3:3], "…")
		}
		return words.Refuse(fmt.Sprintf(problemForeign, words.FileName(folder), strings.Join(names, ", ")), hintForeign)
	}
	return err
}

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
