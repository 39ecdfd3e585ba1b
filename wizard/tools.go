package wizard

import (
	"flag"
	"fmt"
	"io"

	"ami-wizard/render"
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// export writes the response as Markdown: ami-wizard exporter.
func export(c *sections.Catalogue, args []string, streams Streams) (int, error) {
	f := newFlags("exporter")
	out := f.String("o", "-", "")
	private := f.Bool("prive", false, "")
	path, err := oneFile(f, args)
	if err != nil {
		return exitUsage, err
	}
	d, err := readDraft(c, path)
	if err != nil {
		return exitMissing, err
	}
	text := render.Compose(c, d, render.Options{Private: *private}).Markdown()
	if *out == "-" {
		_, err = io.WriteString(streams.Out, text)
	} else {
		err = store.WriteFile(*out, []byte(text))
	}
	if err != nil {
		return exitMissing, fmt.Errorf("write the response: %w", err)
	}
	return exitDone, nil
}

// verify lists what is missing: ami-wizard verifier.
func verify(c *sections.Catalogue, args []string, streams Streams) (int, error) {
	path, err := oneFile(newFlags("verifier"), args)
	if err != nil {
		return exitUsage, err
	}
	d, err := readDraft(c, path)
	if err != nil {
		return exitMissing, err
	}
	noted := listNotes(c, d, streams.Out)
	gaps := c.Gaps(d)
	if len(gaps) == 0 {
		fmt.Fprintln(streams.Out, sayComplete)
		if noted {
			return exitMissing, nil
		}
		return exitDone, nil
	}
	for _, gap := range gaps {
		fmt.Fprintf(streams.Out, sayGapLine,
			c.SectionIndex(gap.Question)+1, gap.Question.Label, gapWords(gap))
	}
	if len(gaps) == 1 {
		fmt.Fprint(streams.Out, sayGapOne)
	} else {
		fmt.Fprintf(streams.Out, sayGapTotal, len(gaps))
	}
	return exitMissing, nil
}

// listNotes lists the sections to take up again, and tells whether there are any.
func listNotes(c *sections.Catalogue, d sections.Draft, out io.Writer) bool {
	noted := false
	for i := range c.Sections {
		if note := d.Note(c.Sections[i].ID); note != "" {
			fmt.Fprintf(out, sayNoteLine, i+1, c.Sections[i].Title, note)
			noted = true
		}
	}
	return noted
}

// oneFile reads flags and the one file that a command works on.
func oneFile(f *flag.FlagSet, args []string) (string, error) {
	rest, err := parse(f, args)
	if err != nil {
		return "", err
	}
	if len(rest) != 1 {
		return "", usageError(sayOneFile)
	}
	return rest[0], nil
}
