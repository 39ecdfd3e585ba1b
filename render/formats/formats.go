package formats

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/docx"
	"ami-wizard/render/html"
	"ami-wizard/render/markdown"
	"ami-wizard/render/odt"
	"ami-wizard/render/pdf"
	"ami-wizard/render/plain"
	"ami-wizard/render/wiki"
)

// Format is one way to write a document.
type Format struct {
	Name       string   // what it is called, in one word
	Extensions []string // ends of the names of its files, the usual one first, each with its dot
	Label      string   // what it is for, in French
	Write      func(io.Writer, render.Document, render.Meta) error

	// Lost counts the signs for which the format has but a square; nil where it has all.
	Lost func(render.Document, render.Meta) (int, error)
}

// All gives every format, the usual one first.
func All() []Format {
	return []Format{
		{Name: "markdown", Extensions: []string{".md", ".markdown"}, Label: labelMarkdown, Write: text(markdown.Document)},
		{Name: "texte", Extensions: []string{".txt"}, Label: labelText, Write: text(plain.Document)},
		{Name: "pdf", Extensions: []string{".pdf"}, Label: labelPDF, Write: pdf.Write, Lost: pdf.Lost},
		{Name: "docx", Extensions: []string{".docx"}, Label: labelDOCX, Write: docx.Write},
		{Name: "odt", Extensions: []string{".odt"}, Label: labelODT, Write: odt.Write},
		{Name: "html", Extensions: []string{".html", ".htm"}, Label: labelHTML, Write: html.Write},
		{Name: "wiki", Extensions: []string{".wiki", ".mediawiki"}, Label: labelWiki, Write: wiki.Write},
	}
}

// Of gives the format that the end of a file's name asks for.
func Of(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range All() {
		if slices.Contains(f.Extensions, ext) {
			return f, true
		}
	}
	return Format{}, false
}

// Extensions gives the usual extension of every format.
func Extensions() []string {
	var all []string
	for _, f := range All() {
		all = append(all, f.Extensions[0])
	}
	return all
}

// text makes a writer of a form that tells nothing but the document's words.
func text(of func(render.Document) string) func(io.Writer, render.Document, render.Meta) error {
	return func(w io.Writer, d render.Document, _ render.Meta) error {
		_, err := io.WriteString(w, of(d))
		return err
	}
}
