package wizard

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/commands"
	"ami-wizard/wizard/console"
	"ami-wizard/wizard/drafts"
)

// benchSentence is what benchmarks write with: as French, as marked up and as long
// as what people write.
const benchSentence = "Le collectif réunit des **acteurs** de plusieurs tiers-lieux, et il avance pas à pas avec ses voisins. "

// benchText gives about so many bytes of paragraphs, no two the same.
func benchText(size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		fmt.Fprintf(&b, "(%d) %s\n\n", i, strings.Repeat(benchSentence, 4))
	}
	return strings.TrimSpace(b.String())
}

// swollen gives the worked example with every text that many times as long.
func swollen(b *testing.B, c *sections.Catalogue, times int) sections.Draft {
	b.Helper()
	d, err := catalogue.Example(c)
	if err != nil {
		b.Fatal(err)
	}
	if times == 1 {
		return d
	}
	for _, q := range c.All() {
		a := d.Answer(q.ID)
		if q.Kind == sections.Passage && a.Decision == sections.Keep {
			a = sections.Answer{Decision: sections.Adapt, Text: q.Proposal}
		}
		if q.Kind == sections.Prose || q.Kind == sections.Passage {
			a.Text = numbered(a.Text, times)
		}
		d = d.Set(q.ID, a)
	}
	return d
}

// numbered gives a text many times, no two the same: what draws paragraphs may remember
// them.
func numbered(text string, times int) string {
	var b strings.Builder
	for i := range times {
		fmt.Fprintf(&b, "%s (%d)\n\n", text, i+1)
	}
	return b.String()
}

func benchCatalogue(b *testing.B) *sections.Catalogue {
	b.Helper()
	c, err := catalogue.Default()
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// written gives the program at a question of prose, the draft open.
func written(b *testing.B, c *sections.Catalogue, draft sections.Draft) Model {
	b.Helper()
	m := newModel(c, b.TempDir(), nil)
	m.tick = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	draft.Resume = benchQuestion
	opened, ok := begin(filepath.Join(m.dir, "r.toml"), draft)().(drafts.Opened)
	if !ok || opened.Err != nil {
		b.Fatal(opened.Err)
	}
	b.Cleanup(func() {
		if err := opened.File.Close(); err != nil {
			b.Error(err)
		}
	})
	var next tea.Model = m
	for _, msg := range []tea.Msg{tea.WindowSizeMsg{Width: 120, Height: 40}, opened} {
		next, _ = next.Update(msg)
	}
	return next.(Model)
}

const benchQuestion = "histoire.recit"

// BenchmarkKey is a key from its message to its frame, the renderer apart, at
// 120×40: what it changes, the section composed anew, the preview, the screen.
func BenchmarkKey(b *testing.B) {
	c := benchCatalogue(b)
	for _, times := range []int{1, 100} {
		draft := swollen(b, c, times)
		for _, size := range []int{2 << 10, 20 << 10, 200 << 10} {
			b.Run(fmt.Sprintf("example×%d/%dKB", times, size>>10), func(b *testing.B) {
				var m tea.Model = written(b, c, draft.Set(benchQuestion, sections.Answer{Text: benchText(size)}))
				back := tea.KeyPressMsg{Code: tea.KeyBackspace}
				text := []rune(benchSentence)
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					// written, then taken back, so that the case stays the case
					key := back
					if i/len(text)%2 == 0 {
						key = tea.KeyPressMsg{Code: text[i%len(text)], Text: string(text[i%len(text)])}
					}
					m, _ = m.Update(key)
					_ = m.View()
				}
			})
		}
	}
}

// BenchmarkView is a frame of which nothing changed.
func BenchmarkView(b *testing.B) {
	c := benchCatalogue(b)
	m := written(b, c, swollen(b, c, 1))
	b.ReportAllocs()
	for b.Loop() {
		_ = m.View()
	}
}

// BenchmarkExport is ami-wizard exporter on a response of a megabyte, reading the
// draft included, beside glamour and goldmark on what it writes.
func BenchmarkExport(b *testing.B) {
	c := benchCatalogue(b)
	draft := swollen(b, c, 1).Set(benchQuestion, sections.Answer{Text: benchText(1 << 20)})
	path := filepath.Join(b.TempDir(), "r.toml")
	if err := os.WriteFile(path, draftfile.Encode(c, draft), 0o600); err != nil {
		b.Fatal(err)
	}
	var response bytes.Buffer
	if code := Run([]string{"exporter", path}, console.Streams{Out: &response, Err: io.Discard}); code != commands.ExitDone {
		b.Fatal(code)
	}
	text := response.Bytes()
	exporter := func() error {
		if code := Run([]string{"exporter", path}, console.Streams{Out: io.Discard, Err: io.Discard}); code != commands.ExitDone {
			return fmt.Errorf("exit code %d", code)
		}
		return nil
	}
	gfm := goldmark.New(goldmark.WithExtensions(extension.GFM))
	bare := func() error { return gfm.Convert(text, io.Discard) }
	pass := func() error {
		r, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(80))
		if err != nil {
			return err
		}
		_, err = r.RenderBytes(text)
		return err
	}
	for _, way := range []struct {
		name string
		run  func() error
	}{{"exporter", exporter}, {"glamour", pass}, {"goldmark", bare}} {
		b.Run(way.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				if err := way.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkStart is what stands between opening a draft and its first frame, the
// catalogue apart (sections.BenchmarkLoad).
func BenchmarkStart(b *testing.B) {
	c := benchCatalogue(b)
	for _, times := range []int{1, 100} {
		file := draftfile.Encode(c, swollen(b, c, times))
		b.Run(fmt.Sprintf("example×%d", times), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "r.toml")
			if err := os.WriteFile(path, file, 0o600); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				opened, ok := openDraft(c, path)().(drafts.Opened)
				if !ok || opened.Err != nil {
					b.Fatal(opened.Err)
				}
				var m tea.Model = newModel(c, b.TempDir(), nil)
				m, _ = m.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
				m, _ = m.Update(opened)
				_ = m.View()
				if err := opened.File.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
