// Package bound gives the words of a section that a decision about it binds: its public
// paragraphs, as they stand in the response, and the sentences of each whatever its facts are.
//
// Mental model. A Reader composes a draft twice, with its facts and with holes in their place,
// and pairs what comes of it paragraph by paragraph. It remembers blocks as a Composer does:
// reading a section again costs what changed in it. The title of a section is the model's and
// not of the group, so it is bound by nothing.
package bound

import (
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/render/markup"
	"ami-wizard/render/plain"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
)

// Reader reads sections of a draft that changes. It is not for concurrent use.
type Reader struct {
	catalogue     *sections.Catalogue
	words, shapes *render.Composer
}

// NewReader makes a reader that remembers nothing yet.
func NewReader(c *sections.Catalogue) *Reader {
	return &Reader{
		catalogue: c, words: render.NewComposer(c, render.Options{}),
		shapes: render.NewComposer(c, render.Options{Hole: consent.Hole}),
	}
}

// Section gives the public paragraphs of a section, by its rank in the catalogue.
func (r *Reader) Section(d sections.Draft, section int) []consent.Paragraph {
	out := Words(r.words.Part(d, section))
	shapes := markdown.Passages(r.shapes.Part(d, section))
	for i, p := range out {
		if len(shapes) == len(out) && shapes[i].Question == p.Question {
			out[i].Shape = shapes[i].Text
		}
	}
	return out
}

// Words gives the paragraphs of a section that is composed, without the sentences of each: they
// tell whether anything changed, not whether it was a fact.
func Words(part render.Part) []consent.Paragraph {
	var out []consent.Paragraph
	for _, p := range markdown.Passages(part) {
		out = append(out, consent.Paragraph{Text: p.Text, Question: p.Question})
	}
	return out
}

// Aloud gives the paragraphs that Section does, without the signs of Markdown.
func (r *Reader) Aloud(d sections.Draft, section int) []string {
	var out []string
	for _, p := range markdown.Passages(r.words.Part(d, section)) {
		text := strings.Join(plain.Read(p.Nodes), "\n")
		if p.Proposed {
			text = plain.Proposed + text
		}
		if len(p.Heading) > 0 {
			text = plain.Line(p.Heading) + "\n" + text
		}
		out = append(out, text)
	}
	return out
}

// subheading is the sign of Markdown before a heading over a paragraph.
const subheading = "### "

// Read gives the text of a paragraph, as Section gives it, without the signs of Markdown: what
// people see of it and hear.
func Read(paragraph string) string {
	var lines []string
	if head, under, found := strings.Cut(paragraph, "\n\n"); found && strings.HasPrefix(head, subheading) {
		lines, paragraph = plain.Nodes(markup.Parse(strings.TrimPrefix(head, subheading))), under
	}
	above, words, proposed := markdown.Undecided(paragraph)
	lines = append(lines, plain.Nodes(markup.Parse(above))...)
	if proposed {
		lines = append(lines, plain.Proposed+strings.Join(plain.Nodes(markup.Parse(words)), "\n"))
	}
	return strings.Join(lines, "\n")
}

// Standing tells how a section stands to what was decided of it.
func (r *Reader) Standing(d sections.Draft, record consent.Record, section int) consent.Standing {
	if section < 0 || section >= len(r.catalogue.Sections) {
		return consent.Standing{}
	}
	part := record.Part(r.catalogue.Sections[section].ID)
	if len(part.Decisions) == 0 {
		return consent.Standing{} // most sections: nothing is composed for them
	}
	return part.Stands(r.Section(d, section), r.catalogue.Current)
}
