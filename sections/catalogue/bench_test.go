package catalogue

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
)

// benchDrafts gives the worked example, and it with all its texts that many times.
func benchDrafts(b *testing.B) (*sections.Catalogue, map[string]sections.Draft) {
	b.Helper()
	c, err := Default()
	if err != nil {
		b.Fatal(err)
	}
	example, err := Example(c)
	if err != nil {
		b.Fatal(err)
	}
	const times = 100
	big := example
	for _, q := range c.All() {
		a := big.Answer(q.ID)
		if q.Kind == sections.Passage && a.Decision == sections.Keep {
			a = sections.Answer{Decision: sections.Adapt, Text: q.Proposal}
		}
		if q.Kind == sections.Prose || q.Kind == sections.Passage {
			a.Text = strings.Repeat(a.Text+"\n\n", times)
		}
		big = big.Set(q.ID, a)
	}
	return c, map[string]sections.Draft{"example": example, fmt.Sprintf("example×%d", times): big}
}

func BenchmarkEncodeExample(b *testing.B) {
	c, drafts := benchDrafts(b)
	for name, d := range drafts {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(draftfile.Encode(c, d))))
			for b.Loop() {
				draftfile.Encode(c, d)
			}
		})
	}
}

func BenchmarkDecodeExample(b *testing.B) {
	c, drafts := benchDrafts(b)
	for name, d := range drafts {
		file := draftfile.Encode(c, d)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(file)))
			for b.Loop() {
				if _, err := draftfile.Decode(c, file); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLoad is reading the catalogue, which every start does once.
func BenchmarkLoad(b *testing.B) {
	entries, err := files.ReadDir(".")
	if err != nil {
		b.Fatal(err)
	}
	dir := fstest.MapFS{}
	for _, e := range entries {
		content, err := files.ReadFile(e.Name())
		if err != nil {
			b.Fatal(err)
		}
		dir[e.Name()] = &fstest.MapFile{Data: content}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(dir); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSet is what an answer that changes costs the draft.
func BenchmarkSet(b *testing.B) {
	_, drafts := benchDrafts(b)
	for name, d := range drafts {
		a := d.Answer("histoire.recit")
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				d.Set("histoire.recit", a)
			}
		})
	}
}

// BenchmarkProgress counts what is done, as every frame does.
func BenchmarkProgress(b *testing.B) {
	c, drafts := benchDrafts(b)
	for name, d := range drafts {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				c.Progress(d)
			}
		})
	}
}
