package drafts

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// Read reads and decodes a draft without opening it for writing.
func Read(c *sections.Catalogue, path string) (sections.Draft, error) {
	if err := noRecord(path); err != nil {
		return sections.Draft{}, err
	}
	data, err := store.Read(path)
	if err != nil {
		return sections.Draft{}, fmt.Errorf("read the draft: %w", orFolder(path, err))
	}
	return decode(c, path, data)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// orFolder gives the error of a path, which may lead to a folder.
func orFolder(path string, err error) error {
	if isFolder(path) {
		return fmt.Errorf("%w: %w", words.ErrFolder, err)
	}
	return err
}

// decode reads a draft, which knows the rules of its call where they can be read.
func decode(c *sections.Catalogue, path string, data []byte) (sections.Draft, error) {
	d, err := draftfile.Decode(c, data)
	if err != nil {
		return d, words.NewBadDraft(path, err)
	}
	return d.Under(Rules(c, path, d.Call)), nil
}

// Opened is a draft that was opened or begun, or why it was not.
type Opened struct {
	session.Opened
	Path string
	Err  error
}

// Open opens a draft for writing.
func Open(c *sections.Catalogue, path string) Opened {
	if err := noRecord(path); err != nil {
		return Opened{Path: path, Err: err}
	}
	file, data, err := store.Open(path)
	if err != nil {
		return Opened{Path: path, Err: orFolder(path, err)}
	}
	d, err := decode(c, path, data)
	if err != nil {
		if closing := file.Close(); closing != nil {
			err = fmt.Errorf("%w (and the lock: %w)", err, closing)
		}
		return Opened{Path: path, Err: err}
	}
	d, held := c.HoldKept(d)
	profile, named, noCall := ReadCall(path, d.Call)
	if named != "" {
		d.Call = named // told with the next save: renaming the draft then leaves no profile behind
	}
	decisions, unread := session.OpenRecord(file)
	return Opened{
		Opened: session.Opened{
			File: file, Draft: d, Held: held, Left: session.Recover(c, file, d), Call: profile, CallErr: noCall,
			Filed:     isFolder(pack.Folder(path)),
			Decisions: decisions, DecisionsErr: badRecord(file.RecordPath(), unread),
		},
		Path: path,
	}
}

// noRecord refuses the file of decisions that stands beside a draft: it reads as an empty one.
func noRecord(path string) error {
	if !store.IsRecord(path) {
		return nil
	}
	return words.Refuse(fmt.Sprintf(problemRecord, words.FileName(path)), fmt.Sprintf(hintRecord, words.FileName(store.DraftOf(path))))
}

// badRecord names the file whose decisions cannot be read; a trouble of the disk is said as
// such.
func badRecord(path string, err error) error {
	if bad := (*draftfile.Error)(nil); errors.As(err, &bad) {
		return words.NewBadDraft(path, err)
	}
	return err
}

// ReadRecord reads what was decided of the draft at that path, without opening it for
// writing.
func ReadRecord(path string) (consent.Record, error) {
	data, err := store.ReadRecord(path)
	if err != nil || data == nil {
		return consent.Record{}, err
	}
	r, err := consent.Decode(data)
	return r, badRecord(store.RecordOf(path), err)
}

// Create begins a draft in a folder, named after the project, on a path.
func Create(c *sections.Catalogue, dir, project string, path sections.Path) Opened {
	d := sections.NewDraft(time.Now())
	d.Path = path
	if f, ok := c.Fact(sections.ProjectFact); ok {
		d = d.Set(f.Question.ID, sections.Answer{Text: project})
	}
	return Begin(store.NewPath(dir, project), d)
}

// Begin opens a new file for a draft that nothing of is on the disk.
func Begin(path string, d sections.Draft) Opened {
	if !strings.EqualFold(filepath.Ext(path), ".toml") {
		return Opened{Path: path, Err: fmt.Errorf("%q: %w", path, words.ErrExtension)}
	}
	file, err := store.Create(path)
	return Opened{Opened: session.Opened{File: file, Draft: d, Fresh: true}, Path: path, Err: err}
}
