package sections

import (
	"fmt"
	"io"
	"io/fs"

	"github.com/BurntSushi/toml"

	"ami-wizard/sections/text"
)

// modelFile is the file of a catalogue's folder that says what the catalogue is.
const modelFile = "modele.toml"

// The bounds of a model. The largest known, the embedded one, has 10 sections and 66
// questions in 80 KB.
const (
	maxModelFile = 1 << 20
	maxSections  = 100
	maxQuestions = 1_000
	maxMinutes   = 24 * 60
)

func (c *Catalogue) loadModel(dir fs.FS) error {
	if err := readTable(dir, modelFile, &c.Model); err != nil {
		return err
	}
	cleanLines(&c.Title, &c.Credit, &c.Licence)
	switch {
	case !validID.MatchString(c.ID):
		return fmt.Errorf("a model needs an id of small letters, not %q", c.ID)
	case c.Version < 1:
		return fmt.Errorf("version = %d, at least 1", c.Version)
	case text.Blank(c.Title) || text.Blank(c.Credit) || text.Blank(c.Licence):
		return fmt.Errorf("a model needs titre, credit and licence")
	}
	return nil
}

// readTable reads a file of a model into a table of known keys. It refuses what a
// draft's file is refused for before anything parses it, and what it does not know.
func readTable(dir fs.FS, name string, table any) error {
	data, err := readBounded(dir, name)
	if err != nil {
		return err
	}
	src, problem := guard(data)
	if problem != nil {
		return problem
	}
	meta, err := decodeTable(src, table)
	if err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("unknown key %s", unknown[0])
	}
	return nil
}

// readBounded gives a regular file's bytes, at most maxModelFile of them. It looks
// before it opens: opening a pipe would wait for somebody to write.
func readBounded(dir fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(dir, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("not a regular file")
	}
	f, err := dir.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing was written
	data, err := io.ReadAll(io.LimitReader(f, maxModelFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxModelFile {
		return nil, fmt.Errorf("more than %d bytes", maxModelFile)
	}
	return data, nil
}

// decodeTable is toml.Decode where the parser's own mistakes, on which it panics, are
// errors.
func decodeTable(src []byte, table any) (meta toml.MetaData, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the parser gave up: %v", r)
		}
	}()
	return toml.Decode(string(src), table)
}

// clean makes every text of the section safe to show, as Clean does for answers. Ids
// and kinds need it not: only letters, digits and hyphens are let in.
func (s *Section) clean() {
	cleanLines(&s.Title, &s.Purpose)
	for i := range s.Questions {
		s.Questions[i].clean()
	}
}

func (q *Question) clean() {
	cleanLines(&q.Label, &q.Heading, &q.Card, &q.Blank, &q.Unit, &q.UnitOne)
	for _, body := range []*string{&q.Help, &q.Example, &q.Proposal, &q.Text} {
		*body = text.Clean(*body)
	}
	cleanEach(q.Points, q.Formerly, q.Contradicts)
	for i := range q.Options {
		cleanLines(&q.Options[i].Name, &q.Options[i].Text)
		cleanEach(q.Options[i].Contradicts)
	}
	for i := range q.Columns {
		cleanLines(&q.Columns[i].Name, &q.Columns[i].Hint)
	}
}

func cleanLines(lines ...*string) {
	for _, line := range lines {
		*line = text.CleanLine(*line)
	}
}

func cleanEach(lists ...[]string) {
	for _, lines := range lists {
		for i := range lines {
			lines[i] = text.CleanLine(lines[i])
		}
	}
}
