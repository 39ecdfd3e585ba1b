package catalogue

import (
	"embed"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

//go:embed *.toml
var files embed.FS

// Default gives the embedded catalogue, read once.
var Default = sync.OnceValues(func() (*sections.Catalogue, error) {
	return Load(files)
})

// Load reads a model of response from a folder: what it is, from modele.toml, and every
// other *.toml file as a section, in the order of their names; exemple.toml, a draft that
// answers it, is none. Any folder may be given,
// a stranger's too: sizes and numbers are bounded, texts pass through Clean, and it is
// strict: an unknown key, a doubled id or a question that its kind cannot ask is an
// error that names the file and the question.
func Load(dir fs.FS) (*sections.Catalogue, error) {
	names, err := fs.Glob(dir, "*.toml")
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	names = slices.DeleteFunc(names, func(name string) bool { return name == modelFile || name == exampleName })
	if len(names) == 0 || len(names) > maxSections {
		return nil, fmt.Errorf("catalogue: %d sections, at least 1 and at most %d", len(names), maxSections)
	}
	c, err := loadModel(dir)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", modelFile, err)
	}
	for _, name := range names {
		if err := loadSection(c, dir, name); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	if err := c.Link(); err != nil {
		return nil, err
	}
	return c, nil
}

// modelFile is the file of a catalogue's folder that says what the catalogue is.
const modelFile = "modele.toml"

// The bounds of a model. The largest known, the embedded one, has 10 sections and 66
// questions in 80 KB.
const (
	maxModelFile = 1 << 20
	maxSections  = 100
	maxQuestions = 1_000
)

// loadModel reads what the model is.
func loadModel(dir fs.FS) (*sections.Catalogue, error) {
	var m sections.Model
	if err := readTable(dir, modelFile, &m); err != nil {
		return nil, err
	}
	cleanLines(&m.Title, &m.Credit, &m.Licence)
	return sections.NewCatalogue(m)
}

// loadSection reads a section into the catalogue.
func loadSection(c *sections.Catalogue, dir fs.FS, name string) error {
	var s sections.Section
	if err := readTable(dir, name, &s); err != nil {
		return err
	}
	cleanSection(&s)
	switch {
	case slices.Contains(draftfile.Reserved(), s.ID):
		return fmt.Errorf("the section id %q is taken", s.ID)
	case len(c.All())+len(s.Questions) > maxQuestions:
		return fmt.Errorf("more than %d questions", maxQuestions)
	}
	return c.Add(s)
}

// readTable reads a file of a model into a table of known keys.
func readTable(dir fs.FS, name string, table any) error {
	data, err := readBounded(dir, name)
	if err != nil {
		return err
	}
	return draftfile.ReadTable(data, table)
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
