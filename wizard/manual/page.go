package manual

import (
	"fmt"
	"strings"

	"ami-wizard/render/tree"
)

// Page writes the manual as man reads it (groff_man(7)): what --help tells, the promise,
// the files, the environment, and the guide. Whoever packs the program gives the day.
func (t Table) Page(program, version, day string) string {
	p := &page{}
	p.line("'\\\" -*- coding: utf-8 -*-")
	p.line(fmt.Sprintf(".TH %s 1 %s %s %s", quotedRoff(strings.ToUpper(program)), quotedRoff(day),
		quotedRoff(program+" "+version), quotedRoff(manTitle)))
	p.section(manName)
	p.text(fmt.Sprintf("%s \\- %s", roff(program), roff(manWhat)))
	p.section(manSynopsis)
	for _, c := range t.Commands {
		p.synopsis(program, c)
	}
	p.section(manDescription)
	p.paragraphs(manAbout)
	p.section(manCommands)
	for _, c := range t.Commands {
		p.command(program, c)
	}
	p.section(manFormats)
	for _, f := range t.Formats {
		p.tagged(roff(f.Endings), roff(f.Label))
	}
	for _, s := range manSections {
		p.section(s.heading)
		for _, e := range s.entries {
			p.tagged(roff(e.name), roff(e.text))
		}
		p.paragraphs(s.text)
	}
	p.section(manGuide)
	p.nodes(guide())
	return p.out.String()
}

// page is a page of man being written.
type page struct{ out strings.Builder }

func (p *page) line(s string) { p.out.WriteString(s + "\n") }

// text writes words that are roff already; a line of them is no request.
func (p *page) text(words string) {
	for _, line := range strings.Split(words, "\n") {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			line = `\&` + line
		}
		p.line(line)
	}
}

func (p *page) section(heading string) { p.line(".SH " + quotedRoff(heading)) }

func (p *page) paragraphs(text string) {
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		if paragraph != "" {
			p.line(".PP")
			p.text(roff(paragraph))
		}
	}
}

func (p *page) tagged(tag, words string) {
	p.line(".TP")
	p.text(`\fB` + tag + `\fR`)
	p.text(words)
}

// synopsis writes how a command is typed.
func (p *page) synopsis(program string, c Command) {
	words := `\fB` + roff(strings.TrimSpace(program+" "+c.Name)) + `\fR`
	for _, o := range c.Options {
		words += " [" + optionRoff(o) + "]"
	}
	switch {
	case c.Name == "":
		words += ` [\fI` + roff(manDraft) + `\fR]`
	case c.Args != "":
		words += ` \fI` + roff(c.Args) + `\fR`
	}
	p.text(words)
	p.line(".br")
}

func (p *page) command(program string, c Command) {
	tag := strings.TrimSpace(c.Name + " " + c.Args)
	if c.Name == "" {
		tag = program
	}
	p.tagged(roff(tag), roff(c.Summary))
	if len(c.Options) == 0 {
		return
	}
	p.line(".RS")
	for _, o := range c.Options {
		p.line(".TP")
		p.text(optionRoff(o))
		p.text(roff(o.Summary))
	}
	p.line(".RE")
}

func optionRoff(o Option) string {
	words := `\fB` + roff(o.Name) + `\fR`
	if o.Value != "" {
		words += ` \fI` + roff(o.Value) + `\fR`
	}
	return words
}

// nodes writes what stands in the guide: headings, paragraphs, lists.
func (p *page) nodes(nodes []tree.Node) {
	for _, n := range nodes {
		switch n.Kind {
		case tree.Heading:
			p.line(".SS " + quotedRoff(tree.Words(n.Spans)))
		case tree.Paragraph:
			p.line(".PP")
			p.text(spans(n.Spans))
		case tree.List:
			for i, item := range n.Items {
				mark := `\(bu`
				if n.Ordered {
					mark = fmt.Sprintf("%d.", n.Start+i)
				}
				p.line(".IP " + quotedRoff(mark) + " 4")
				for _, inner := range item {
					p.text(spans(inner.Spans))
				}
			}
		}
	}
}

// spans gives words in their styles: what is typed is bold.
func spans(all []tree.Span) string {
	var b strings.Builder
	for _, s := range all {
		words := roff(s.Text)
		switch {
		case s.Break:
			words = " "
		case s.Bold, s.Code:
			words = `\fB` + words + `\fR`
		case s.Italic:
			words = `\fI` + words + `\fR`
		}
		b.WriteString(words)
	}
	return b.String()
}

// roff gives words as they are: groff reads backslashes as its own, hyphens as hyphens
// that cannot be typed, and has no narrow space.
func roff(words string) string {
	return strings.NewReplacer(`\`, `\e`, "-", `\-`, "\u00a0", `\ `, "\u202f", `\ `).Replace(words)
}

// quotedRoff gives one argument of a request.
func quotedRoff(words string) string {
	if words == `\(bu` {
		return words
	}
	return `"` + strings.ReplaceAll(roff(words), `"`, `""`) + `"`
}
