package markdown

import (
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/tree"
)

// Passage is a paragraph, a list, a table of a section, as Markdown, with the sub-heading
// that it stands under first where there is one.
type Passage struct {
	Text     string
	Question string // id of the question whose answer opens it
	Heading  []tree.Span
	Nodes    []tree.Node
	Proposed bool // nobody decided on it
}

// Undecided parts a passage's text that nobody decided on, as Passages gives it, from the sign
// that says so: what stands above the sign, the paragraphs under it, and whether there is one.
func Undecided(text string) (above, words string, found bool) {
	above, words, found = strings.Cut(text, strings.Join(quote([]string{proposalTag, ""}), "\n")+"\n")
	if !found {
		return text, "", false
	}
	lines := strings.Split(words, "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimPrefix(line, ">"), " ")
	}
	return above, strings.Join(lines, "\n"), true
}

// Passages gives what Document writes of a section under its title, block by block: joined by
// blank lines they are the same text.
func Passages(part render.Part) []Passage {
	var out []Passage
	var p page
	for _, b := range part.Blocks {
		head, spans := "", b.Heading
		if len(b.Heading) > 0 {
			p.last = sequence{}
			head = heading(3, b.Heading) + "\n\n"
		}
		question := ""
		if len(b.Questions) > 0 {
			question = b.Questions[0]
		}
		if b.State == render.Proposed {
			p.last = sequence{}
			lines := quote(append([]string{proposalTag, ""}, lines(b.Nodes, sequence{})...))
			out = append(out, Passage{head + strings.Join(lines, "\n"), question, spans, b.Nodes, true})
			continue
		}
		for i := range b.Nodes {
			lines := block(&b.Nodes[i], p.last.next(&b.Nodes[i]))
			out = append(out, Passage{head + strings.Join(lines, "\n"), question, spans, b.Nodes[i : i+1], false})
			head, spans = "", nil
		}
	}
	return out
}
