package session

import (
	"fmt"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// swollen gives the worked example with every text that many times as long, no two
// paragraphs the same: what draws them may remember them.
func swollen(b *testing.B, c *sections.Catalogue, times int) sections.Draft {
	b.Helper()
	d, err := catalogue.Example(c)
	if err != nil {
		b.Fatal(err)
	}
	for _, q := range c.All() {
		a := d.Answer(q.ID)
		if times == 1 || q.Kind != sections.Prose {
			continue
		}
		var text strings.Builder
		for i := range times {
			fmt.Fprintf(&text, "%s (%d)\n\n", a.Text, i+1)
		}
		a.Text = text.String()
		d = d.Set(q.ID, a)
	}
	return d
}

// BenchmarkSnapshot is what a save writes, before the disk has it: the first of a
// session, and those that follow, an answer of 2 KB having changed.
func BenchmarkSnapshot(b *testing.B) {
	c, err := catalogue.Default()
	if err != nil {
		b.Fatal(err)
	}
	take := func(p *snapshots, d sections.Draft) {
		if _, err := p.take(shot{draft: d, change: 1}); err != nil {
			b.Fatal(err)
		}
	}
	for _, times := range []int{1, 100} {
		draft := swollen(b, c, times)
		b.Run(fmt.Sprintf("first/example×%d", times), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				take(newSnapshots(c), draft)
			}
		})
		b.Run(fmt.Sprintf("next/example×%d", times), func(b *testing.B) {
			const sentence = "Le collectif réunit des **acteurs** de plusieurs tiers-lieux, et il avance pas à pas avec ses voisins. "
			p, text := newSnapshots(c), strings.Repeat(sentence, 20)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				take(p, draft.Set(prose, sections.Answer{Text: text + sentence[:i%80]}))
			}
		})
	}
}
