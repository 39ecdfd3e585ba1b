package render_test

import (
	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/render/markup"
	"ami-wizard/render/preview"
	"ami-wizard/render/tree"
)

// The tests of this folder follow words from the draft to what is read of them: through the
// tree, to the Markdown file and to the preview.
type (
	Options  = render.Options
	Block    = render.Block
	Part     = render.Part
	Document = render.Document
	Palette  = preview.Palette
	Page     = preview.Page
)

var (
	Compose     = render.Compose
	NewComposer = render.NewComposer
	NewPreview  = preview.New
	literal     = markup.Literal
)

// prose gives the Markdown of a long answer.
func prose(typed string) string { return markdown.Nodes(markup.Parse(typed)) }

// words gives spans of words without style.
func words(text string) []tree.Span { return markup.Line(literal(text)) }
