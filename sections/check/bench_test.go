package check_test

import (
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
)

// long gives the worked example with a megabyte of text in its stories.
func long(tb testing.TB) (*sections.Catalogue, sections.Draft) {
	c, d := example(tb)
	story := d.Answer("histoire.recit").Text + "\n\n" + d.Answer("pourquoi.ici-maintenant").Text + "\n\n"
	story = strings.Repeat(story, 500<<10/len(story))
	for _, id := range []string{"histoire.recit", "pourquoi.ici-maintenant"} {
		d = d.Set(id, sections.Answer{Text: story})
	}
	return c, d
}

// BenchmarkRun measures the rules on the worked example and on a megabyte, composing left out
// and with it.
func BenchmarkRun(b *testing.B) {
	for _, size := range []struct {
		name string
		of   func(testing.TB) (*sections.Catalogue, sections.Draft)
	}{{"example", example}, {"1MB", long}} {
		c, d := size.of(b)
		b.Run(size.name, func(b *testing.B) {
			s := check.Subject{Catalogue: c, Draft: d, Text: reading.Paragraphs(render.Compose(c, d, render.Options{})), Now: today}
			for b.Loop() {
				check.Run(s)
			}
		})
		b.Run(size.name+"/composed", func(b *testing.B) {
			for b.Loop() {
				reading.Findings(c, d, reading.Beside{Now: today})
			}
		})
	}
}
