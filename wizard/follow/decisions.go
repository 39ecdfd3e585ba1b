package follow

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/bound"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// decidedMsg brings what the group decided, each time that its file changed.
type decidedMsg struct{ record consent.Record }

// WithDecisions gives the window that says beside each heading how the section stands to what
// was decided of it; next gives the file of decisions each time it changed.
func (m Window) WithDecisions(next func() (store.Sight, bool)) Window {
	m.decisions = func() tea.Msg {
		for {
			s, ok := next()
			if !ok {
				return nil
			}
			if r, err := consent.Decode(s.Data); s.Err == nil && err == nil {
				return decidedMsg{r}
			}
			if store.KindOf(s.Err) == store.KindMissing {
				return decidedMsg{} // it was taken away, or nothing is decided yet
			}
		}
	}
	return m
}

// tookDecisions takes in what was decided, and looks on.
func (m Window) tookDecisions(msg decidedMsg) (tea.Model, tea.Cmd) {
	m.record = msg.record
	if m.version > 0 {
		m.version++
	}
	next, draw := m.redraw()
	return next, tea.Batch(m.decisions, draw)
}

// stand puts how each section stands to what was decided of it behind its heading, over its
// first words where it has none.
func stand(c *sections.Catalogue, doc render.Document, d sections.Draft, r consent.Record) {
	reader := bound.NewReader(c)
	for i := range doc.Parts {
		p := &doc.Parts[i]
		said := words.Standing(reader.Standing(d, r, i))
		switch {
		case said == "":
		case len(p.Heading) > 0:
			p.Heading = append(p.Heading[:len(p.Heading):len(p.Heading)], tree.Span{Text: "  " + said})
		default:
			mark := render.Block{Nodes: []tree.Node{{Kind: tree.Paragraph, Spans: []tree.Span{{Text: said, Italic: true}}}}}
			p.Blocks = append([]render.Block{mark}, p.Blocks...)
		}
	}
}
