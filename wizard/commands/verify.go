package commands

import (
	"fmt"
	"io"

	"ami-wizard/render/bound"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	rules "ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/words"
)

// verify lists what is missing and what is weak: ami-wizard verifier. It answers that
// something is missing too where a finding would have the response refused.
func verify(c call) (int, error) {
	path, d, code, err := c.response()
	if err != nil {
		return code, err
	}
	b := c.beside(path, d)
	c.listDecisions(d, b.Record)
	lacks := listNotes(c.cat, d, c.Out)
	lacks = listGaps(c.cat, d, c.Out) || lacks
	found := check.Without(reading.Findings(c.cat, d, b), check.BlanksRule)
	listFindings(c.cat, b.Call, found, c.Out)
	if lacks || check.Counted(found)[check.Export] > 0 {
		return ExitMissing, nil
	}
	return ExitDone, nil
}

// listDecisions says how each section stands to what was decided of it.
func (c call) listDecisions(d sections.Draft, r consent.Record) {
	reader := bound.NewReader(c.cat)
	for i := range c.cat.Sections {
		if said := words.Standing(reader.Standing(d, r, i)); said != "" {
			fmt.Fprintf(c.Out, sayDecidedLine, c.cat.Number(i), c.cat.Sections[i].Title, said)
		}
	}
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
			c.NumberOf(gap.Question), gap.Question.Label, words.GapWords(gap))
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
