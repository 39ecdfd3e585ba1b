package pack

import (
	"bytes"
	"fmt"
	"math"
	"path/filepath"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/sections/call"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
)

// This file holds what a folder owes to the call that it answers: the parts with their
// limits, and the annexes under the names that the rules want.

// annex is a document to join: written here where it is a section of the response, and to be
// put there by people otherwise.
type annex struct {
	call.Annex
	name string // of its file, in AnnexFolder; "" where the rules name none
	made bool
}

// annexes writes the annexes that are sections of the response.
func annexes(doc render.Document, meta render.Meta, p call.Profile) ([]annex, []store.Named, error) {
	var all []annex
	var files []store.Named
	taken := map[string]bool{}
	for _, asked := range p.Annexes {
		a := annex{Annex: asked, name: annexName(asked)}
		part, known := only(doc, asked.Section)
		format, writable := formats.Of(a.name)
		if folded := strings.ToLower(a.name); known && writable && !taken[folded] && !asked.Private {
			taken[folded] = true
			var b bytes.Buffer
			if err := format.Write(&b, part, meta); err != nil {
				return nil, nil, fmt.Errorf("write the annex %q: %w", asked.Name, err)
			}
			files = append(files, store.Named{Name: AnnexFolder + "/" + a.name, Data: b.Bytes()})
			a.made = true
		}
		all = append(all, a)
	}
	return all, files, nil
}

// annexName gives the name that the rules want, as one that every disk takes; for a section
// of the response that they do not name, the annex's own, as PDF.
func annexName(a call.Annex) string {
	if a.File == "" {
		if a.Section == "" {
			return ""
		}
		return Stem(a.Name) + ".pdf"
	}
	name := filepath.Base(strings.ReplaceAll(a.File, "\\", "/"))
	ext := filepath.Ext(name)
	if len(ext) > 6 || len(ext) == len(name) {
		return Stem(name)
	}
	return Stem(strings.TrimSuffix(name, ext)) + strings.ToLower(ext)
}

// only gives a document with one section, where it says something.
func only(doc render.Document, section string) (render.Document, bool) {
	for _, p := range doc.Parts {
		if p.Section == section && section != "" && len(p.Blocks) > 0 {
			doc.Parts = []render.Part{p}
			return doc, true
		}
	}
	return doc, false
}

// parts tells how long each part that the rules name is, beside its limits.
func (r *readme) parts() {
	if len(r.call.Parts) == 0 {
		return
	}
	r.line("\n" + headParts + "\n")
	extents := r.book.Extents()
	for _, p := range r.call.Parts {
		pages, signs, bytes := 0.0, 0, 0
		for _, f := range r.fields {
			if contains(p.Sections, f.Section) {
				pages += extents[f.Section]
				signs += f.Runes
				bytes += f.Bytes
			}
		}
		var told []string
		if p.Pages > 0 {
			told = append(told, limit(sayAbout+tenths(pages), counted(p.Pages, sayPage, sayPages), pages > float64(p.Pages)))
		}
		if p.Characters > 0 {
			told = append(told, limit(text.Whole(signs), counted(p.Characters, sayCharacters, sayCharacters), signs > p.Characters))
		}
		if p.Bytes > 0 {
			told = append(told, limit(text.Whole(bytes), counted(p.Bytes, sayBytes, sayBytes), bytes > p.Bytes))
		}
		if len(told) == 0 {
			told = []string{text.Whole(signs) + "\u00a0" + saySigns + pagesOf(pages)}
		}
		r.line("- " + text.CleanLine(p.Name) + "\u00a0: " + strings.Join(told, ", "))
	}
}

// limit tells a length beside the most that the rules take.
func limit(is, most string, over bool) string {
	s := is + sayOutOf + most
	if over {
		return s + sayOver
	}
	return s
}

// tenths writes a number with one decimal, or none where it is whole.
func tenths(n float64) string {
	t := int(math.Round(n * 10))
	return strings.TrimSuffix(text.Whole(t/10)+","+text.Whole(t%10), ",0")
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}

// annexes lists the documents to join.
func (r *readme) annexes() {
	if len(r.joined) == 0 {
		return
	}
	r.line("\n" + headAnnexes + "\n")
	for i, a := range r.joined {
		box, name := r.ticked(a, r.files[i])
		words := []string{text.CleanLine(a.Name)}
		if name != "" {
			words = append(words, AnnexFolder+"/"+name)
		}
		for _, mark := range []struct {
			is   bool
			said string
		}{
			{a.made, sayMadeHere},
			{a.Mandatory && a.If == "", sayMandatory},
			{a.Mandatory && a.If != "", sayMandatoryFor + text.CleanLine(a.If)},
			{a.Signed, saySigned},
			{a.Private, sayPrivate},
		} {
			if mark.is {
				words = append(words, mark.said)
			}
		}
		r.line(box + strings.Join(words, " · "))
	}
}

// ticked gives the box of an annex, and the name of its file, which stands in the folder where the
// box is ticked.
func (r *readme) ticked(a annex, file string) (box, name string) {
	switch {
	case a.made:
		return boxDone, a.name
	case file != "" && (a.End() == "" || a.End() == strings.ToLower(filepath.Ext(file))):
		return boxDone, text.CleanLine(file)
	}
	return boxOpen, a.name
}

// about names the call, and where its rules were read.
func (r *readme) about() {
	c := r.call.Call
	if c.Title != "" {
		r.line(sayAnswers + text.CleanLine(c.Title))
	}
	if c.Source != "" {
		read := ""
		if c.ReadOn != "" {
			read = sayReadOn + text.CleanLine(c.ReadOn)
		}
		r.line(sayRules + text.CleanLine(c.Source) + read)
	}
}
