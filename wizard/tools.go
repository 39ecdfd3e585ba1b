package wizard

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/minutes"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	rules "ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// verify lists what is missing and what is weak: ami-wizard verifier. It answers that
// something is missing too where a finding would have the response refused.
func verify(c call) (int, error) {
	path, d, code, err := c.response()
	if err != nil {
		return code, err
	}
	b := c.beside(path)
	c.listDecisions(d, b.Record)
	lacks := listNotes(c.cat, d, c.Out)
	lacks = listGaps(c.cat, d, c.Out) || lacks
	found := check.Without(reading.Findings(c.cat, d, b), check.BlanksRule)
	listFindings(c.cat, b.Call, found, c.Out)
	if lacks || check.Counted(found)[check.Export] > 0 {
		return exitMissing, nil
	}
	return exitDone, nil
}

// findings gives what is weak in a response, looked at beside the rules of its call where they
// are known.
func (c call) findings(path string, d sections.Draft) []check.Finding {
	return reading.Findings(c.cat, d, c.beside(path))
}

// beside gives what the rules look at beside a draft. What cannot be read is told, and keeps
// nobody from the rest.
func (c call) beside(path string) reading.Beside {
	b, unread := drafts.Beside(path, time.Now())
	for _, err := range unread {
		fmt.Fprintf(c.Err, sayHeed, words.Explain(err).What)
	}
	return b
}

// listGaps lists what is missing, and tells whether there is anything.
func listGaps(c *sections.Catalogue, d sections.Draft, out io.Writer) bool {
	gaps := c.Gaps(d)
	if len(gaps) == 0 {
		fmt.Fprintln(out, words.Complete)
		return false
	}
	for _, gap := range gaps {
		fmt.Fprintf(out, sayGapLine,
			c.SectionIndex(gap.Question)+1, gap.Question.Label, words.GapWords(gap))
	}
	if len(gaps) == 1 {
		fmt.Fprint(out, words.GapOne)
	} else {
		fmt.Fprintf(out, words.GapTotal, len(gaps))
	}
	return true
}

// listFindings lists what is weak, by how much it weighs.
func listFindings(c *sections.Catalogue, p rules.Profile, found []check.Finding, out io.Writer) {
	for _, g := range check.Groups(c, p, found) {
		fmt.Fprintf(out, sayGroupLine, g.Title, len(g.Findings))
		for _, f := range g.Findings {
			fmt.Fprintln(out, words.Finding(c, g, f))
		}
	}
}

// listNotes lists what is left for later, and tells whether some of it is not lifted.
func listNotes(c *sections.Catalogue, d sections.Draft, out io.Writer) bool {
	for _, at := range d.Notes().Sorted(c.NoteRank) {
		if n := d.Notes()[at]; n.State != notes.Lifted {
			fmt.Fprintf(out, "%s\n", words.NoteLine(c, d, n))
		}
	}
	return d.Notes().Pending() > 0
}

// response gives the draft that a command works on, and its path; the exit code is that of
// the error.
func (c call) response() (path string, d sections.Draft, code int, err error) {
	if path, err = c.file(); err != nil {
		return "", d, exitUsage, err
	}
	if d, err = c.read(path); err != nil {
		return path, d, exitMissing, err
	}
	return path, d, exitDone, nil
}

// read reads a draft, and tells what people must know of it.
func (c call) read(path string) (sections.Draft, error) {
	d, err := drafts.Read(c.cat, path)
	if v, older := d.OlderCatalogue(); older && err == nil {
		fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(words.OlderCatalogue, v, c.cat.Version))
	}
	if v, newer := d.NewerCatalogue(); newer && err == nil {
		fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(words.NewerCatalogue, v, c.cat.Version))
	}
	return d, err
}

// writeMinutes writes when a group met and what it decided: ami-wizard compte-rendu.
func writeMinutes(c call) (int, error) {
	path, d, code, err := c.response()
	if err != nil {
		return code, err
	}
	r, err := drafts.ReadRecord(path)
	if err != nil {
		return exitMissing, fmt.Errorf("read the decisions: %w", err)
	}
	return c.deliver(exported{cat: c.cat, draft: path, doc: minutes.Document(c.cat, d, r), changed: d.Changed})
}

// listDecisions says how each section stands to what was decided of it.
func (c call) listDecisions(d sections.Draft, r consent.Record) {
	reader := bound.NewReader(c.cat)
	for i := range c.cat.Sections {
		if said := words.Standing(reader.Standing(d, r, i)); said != "" {
			fmt.Fprintf(c.Out, sayDecidedLine, i+1, c.cat.Sections[i].Title, said)
		}
	}
}

// forget takes a name out of everything that the program keeps of a draft: ami-wizard
// oublier. It says what it cannot reach.
func forget(c call) (int, error) {
	if len(c.files) != 2 {
		return exitUsage, usageError(sayForgetHow)
	}
	name, ok := text.NewName(c.files[0])
	if !ok {
		return exitUsage, usageError(sayForgetHow)
	}
	path := c.files[1]
	found, err := drafts.Forget(c.cat, path, name)
	if err != nil {
		return exitMissing, err
	}
	code := exitDone
	for _, f := range found {
		if f.Err != nil {
			code = exitMissing
			fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(sayForgetFailed, words.FileName(f.Path), words.Explain(f.Err).What))
			continue
		}
		fmt.Fprintf(c.Out, sayForgotten, words.FileName(f.Path), f.Times)
	}
	if len(found) == 0 {
		fmt.Fprintf(c.Out, sayForgottenNone, words.FileName(path))
	}
	git := ""
	if underGit(path) {
		git = sayUnreachedGit
	}
	return code, told(fmt.Fprintf(c.Out, sayUnreachable, git))
}

// underGit tells whether a file's folder is, or is within, one that git keeps the history of.
func underGit(path string) bool {
	dir, err := filepath.Abs(filepath.Dir(path))
	for err == nil {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return false
}

// annex gives what a group decided as the last section of its response.
func (c call) annex(path string, d sections.Draft) (render.Part, error) {
	r, err := drafts.ReadRecord(path)
	if err != nil {
		return render.Part{}, fmt.Errorf("read the decisions: %w", err)
	}
	return minutes.Annex(c.cat, d, r), nil
}
