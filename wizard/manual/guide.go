package manual

import (
	_ "embed"

	"ami-wizard/render"
	"ami-wizard/render/markup"
	"ami-wizard/render/preview"
	"ami-wizard/render/tree"
)

// guideText is the guide, as people write it.
//
//go:embed guide.md
var guideText string

// guide gives what the guide is made of.
func guide() []tree.Node { return markup.Parse(guideText) }

// GuideText is the guide as Markdown.
func GuideText() string { return guideText }

// Guide gives the lines of the guide for a terminal of that width; plain leaves the colours
// and styles out.
func Guide(width int, plain bool) []string {
	d := render.Document{Title: []tree.Span{{Text: guideTitle}}}
	for _, n := range guide() {
		if n.Kind == tree.Heading || len(d.Parts) == 0 {
			part := render.Part{}
			if n.Kind == tree.Heading {
				part.Heading = n.Spans
			}
			d.Parts = append(d.Parts, part)
			if n.Kind == tree.Heading {
				continue
			}
		}
		last := &d.Parts[len(d.Parts)-1]
		last.Blocks = append(last.Blocks, render.Block{Nodes: []tree.Node{n}})
	}
	return preview.New().Document(d, width, preview.Palette{Plain: plain}, "").Lines
}
