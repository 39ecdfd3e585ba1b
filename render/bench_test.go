//go:build unix

package render_test

import (
	"bytes"
	"flag"
	"fmt"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"charm.land/glamour/v2"
	mdtext "github.com/yuin/goldmark/text"

	"ami-wizard/render/markdown"
	"ami-wizard/render/markup"
	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

func BenchmarkComposePart(b *testing.B) {
	c, d := workedExample(b)
	for _, s := range []int{0, 2, 5} {
		b.Run(c.Sections[s].ID, func(b *testing.B) {
			for b.Loop() {
				NewComposer(c, Options{}).Part(d, s)
			}
		})
	}
	small := testCatalogue(b)
	long := fullDraft().Set("histoire.recit", sections.Answer{Text: "- a\n\n" + paragraphs(20<<10)})
	b.Run("20KB", func(b *testing.B) {
		for b.Loop() {
			NewComposer(small, Options{}).Part(long, 1)
		}
	})
}

func BenchmarkCompose(b *testing.B) {
	c, d := workedExample(b)
	for b.Loop() {
		Compose(c, d, Options{})
	}
}

func BenchmarkMarkdown(b *testing.B) {
	c, d := workedExample(b)
	doc := Compose(c, d, Options{})
	for b.Loop() {
		markdown.Document(doc)
	}
}

func BenchmarkPreviewFirst(b *testing.B) {
	c, d := workedExample(b)
	doc := Compose(c, d, Options{})
	b.Run("part", func(b *testing.B) {
		for b.Loop() {
			NewPreview().Part(doc.Parts[5], 78, dark, "")
		}
	})
	b.Run("document", func(b *testing.B) {
		for b.Loop() {
			NewPreview().Document(doc, 78, dark, "")
		}
	})
}

func BenchmarkPreviewRemembered(b *testing.B) {
	c, d := workedExample(b)
	doc := Compose(c, d, Options{})
	p := NewPreview()
	b.Run("part", func(b *testing.B) {
		for b.Loop() {
			p.Part(doc.Parts[5], 78, dark, "")
		}
	})
	b.Run("document", func(b *testing.B) {
		for b.Loop() {
			p.Document(doc, 78, dark, "")
		}
	})
}

// markedUp gives about as much text with headings, lists, quotes and links.
func markedUp(size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, "# Étape %d\n\n%s\n\n- le [plan](https://exemple.org/%d) ;\n- *les travaux*.\n\n%s\n\n> %s\n\n",
			i, strings.Repeat(sentence1, 4), i, strings.TrimSpace(sentence1), sentence1)
	}
	return strings.TrimSpace(b.String())
}

// plainly gives about as much text that is its own normal form.
func plainly(size int) string {
	return strings.ReplaceAll(paragraphs(size), " \n", "\n")
}

// BenchmarkKey is what one key costs: a paragraph of 1 KB changes, alone or in
// the middle of an answer of 20 KB; composing included.
func BenchmarkKey(b *testing.B) {
	c := testCatalogue(b)
	for name, size := range map[string]int{"1KB": 1, "20KB": 20 << 10} {
		b.Run(name, func(b *testing.B) {
			p, k := NewPreview(), NewComposer(c, Options{})
			typing(b, paragraphs(size/2), func(text string) {
				d := fullDraft().Set("histoire.recit", sections.Answer{Text: text})
				p.Part(k.Part(d, 1), 58, dark, "histoire.recit")
			})
		})
	}
}

// BenchmarkTyped is what of it the answer itself costs, as it grows: its normal
// form and its lines, each from what is remembered.
func BenchmarkTyped(b *testing.B) {
	for _, way := range []struct {
		name string
		text func(size int) string
	}{{"plain", plainly}, {"paragraphs", paragraphs}, {"marked", markedUp}} {
		for _, size := range []int{2, 20, 200, 1024} {
			b.Run(fmt.Sprintf("%s/%dKB", way.name, size), func(b *testing.B) {
				p := NewPreview()
				b.ReportAllocs()
				typing(b, way.text(size<<9), func(text string) {
					block := Block{Questions: []string{"q"}, Nodes: markup.Parse(text)}
					p.Part(Part{Blocks: []Block{block}}, 58, dark, "q")
				})
			})
		}
	}
}

// typing types in a paragraph between a text and itself.
func typing(b *testing.B, around string, key func(text string)) {
	n := 0
	for b.Loop() {
		n++
		typed := strings.Repeat(sentence1, 8) + strings.Repeat("x", n%50) + strings.Repeat("y", n/50%50)
		key(around + "\n\n" + typed + "\n\n" + around)
	}
}

func BenchmarkBare(b *testing.B) {
	c, d := workedExample(b)
	whole := markdown.Document(Compose(c, d, Options{}))
	b.Run("glamour", func(b *testing.B) {
		for b.Loop() {
			r, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(78))
			if err != nil {
				b.Fatal(err)
			}
			if _, err := r.Render(whole); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("goldmark", func(b *testing.B) {
		for b.Loop() {
			gfm.Parser().Parse(mdtext.NewReader([]byte(whole)))
		}
	})
	b.Run("goldmark-html", func(b *testing.B) {
		var out bytes.Buffer
		for b.Loop() {
			out.Reset()
			if err := gfm.Convert([]byte(whole), &out); err != nil {
				b.Fatal(err)
			}
		}
	})
}

var megabytes = flag.Bool("megabytes", false, "TestHuge reads answers of 1 MB")

// TestHuge holds that no answer makes the program hang or fill the memory. Its
// log has the measures, which fail nothing.
func TestHuge(t *testing.T) {
	if testing.Short() {
		t.Skip("minutes under the race detector")
	}
	c := testCatalogue(t)
	sizes := []int{60 << 10, 130 << 10} // drawn with care, and beyond that
	if *megabytes {
		sizes = append(sizes, 1<<20)
	}
	for _, size := range sizes {
		for name, words := range huge(size) {
			measure(t, c, fmt.Sprintf("%s, %d KB", name, size>>10), text.Clean(strings.ToValidUTF8(words, "")))
		}
	}
}

func measure(t *testing.T, c *sections.Catalogue, name, words string) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begun := spent()
	part := NewComposer(c, Options{}).Part(said(fullDraft(), "histoire.recit", words), 1)
	composed := spent()
	p := NewPreview()
	first := p.Part(part, 58, dark, "histoire.recit")
	shown := spent()
	p.Part(part, 58, dark, "histoire.recit")
	again := spent()
	runtime.ReadMemStats(&after)
	t.Logf("%-25s composed %6v first %6v again %8v, %4d MB allocated, %3d MB in use, %d lines", name,
		(composed - begun).Round(time.Millisecond), (shown - composed).Round(time.Millisecond), again-shown,
		(after.TotalAlloc-before.TotalAlloc)>>20, after.HeapInuse>>20, len(first.Lines))
	if after.HeapInuse > 1<<30 {
		t.Errorf("%s: %d bytes in use", name, after.HeapInuse)
	}
	checkPage(t, Page{Lines: first.Lines[:min(len(first.Lines), 500)]}, 58)
}

// spent is the processor's time since the process began: what the rest of the
// machine does is not in it.
func spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
