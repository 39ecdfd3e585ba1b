package pdf

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"ami-wizard/render"
	"ami-wizard/render/outline"
	"ami-wizard/render/pages"
)

// Write writes a document.
func Write(w io.Writer, d render.Document, m render.Meta) error {
	book, err := pages.Of(d, m)
	if err != nil {
		return fmt.Errorf("lay the pages out: %w", err)
	}
	file := begin(m, used(book))
	p := pen{file: file, places: map[string]int{}, level: -1}
	for _, page := range book.Pages {
		for _, at := range page.Places {
			if at.ID != "" {
				p.places[at.ID] = file.AddLink()
			}
		}
	}
	for i := range book.Pages {
		p.page(&book.Pages[i])
	}
	var b bytes.Buffer
	if err := file.Output(&b); err != nil {
		return fmt.Errorf("write the pages: %w", err)
	}
	_, err = w.Write(undated(b.Bytes(), m))
	return err
}

// Lost counts the signs of a document that no face has.
func Lost(d render.Document, m render.Meta) (int, error) {
	book, err := pages.Of(d, m)
	return book.Lost, err
}

// begin makes a file without pages, in which nothing hangs on the day or the machine.
func begin(m render.Meta, faces []pages.Face) *fpdf.Fpdf {
	file := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", SizeStr: "A4"})
	file.SetMargins(0, 0, 0)
	file.SetAutoPageBreak(false, 0)
	file.SetCatalogSort(true)
	file.SetProducer("", false)
	date := m.Date
	if date.IsZero() {
		date = time.Unix(0, 0).UTC()
	}
	file.SetCreationDate(date)
	file.SetModificationDate(date)
	file.SetTitle(outline.OneLine(m.Title), true)
	file.SetLang(m.Language)
	for _, f := range faces {
		file.AddUTF8FontFromBytes(families[f], "", f.TTF())
	}
	return file
}

// used gives the faces that a document is written in: reading one takes time.
func used(b pages.Book) []pages.Face {
	all := []pages.Face{pages.Regular} // of bookmarks
	for i := range b.Pages {
		for _, r := range b.Pages[i].Runs {
			if !slices.Contains(all, r.Face) {
				all = append(all, r.Face)
			}
		}
	}
	slices.Sort(all)
	return all
}

// families is what the file calls each face.
var families = [...]string{"LiberationSans", "LiberationSansBold", "LiberationSansItalic", "LiberationSansBoldItalic", "LiberationMono"}

// dates finds the dates of a file, which the library cannot leave out.
var dates = regexp.MustCompile(`/CreationDate \(D:[0-9]{14}\)\n/ModDate \(D:[0-9]{14}\)`)

// undated leaves the dates out where nobody knows them, with as many bytes in their place.
func undated(file []byte, m render.Meta) []byte {
	if !m.Date.IsZero() {
		return file
	}
	if all := dates.FindAllIndex(file, -1); len(all) > 0 {
		last := all[len(all)-1]
		for i := last[0]; i < last[1]; i++ {
			file[i] = ' '
		}
	}
	return file
}

// pen draws pages.
type pen struct {
	file   *fpdf.Fpdf
	places map[string]int // of headings, as the file numbers them
	level  int            // of the last bookmark
}

func (p *pen) page(page *pages.Page) {
	p.file.AddPage()
	for _, b := range page.Boxes {
		p.box(b)
	}
	for i := range page.Runs {
		p.ground(&page.Runs[i])
	}
	for i := range page.Runs {
		p.run(&page.Runs[i])
	}
	for _, at := range page.Places {
		p.place(at)
	}
}

func (p *pen) box(b pages.Box) {
	p.file.SetFillColor(int(b.Colour.R), int(b.Colour.G), int(b.Colour.B))
	p.file.Rect(b.X, b.Y, b.W, b.H, "F")
}

// ground draws what stands behind and under words.
func (p *pen) ground(r *pages.Run) {
	if r.Lit {
		p.box(pages.Lit(r))
	}
	if r.Link != "" && !r.Plain {
		p.box(pages.Box{X: r.X, Y: r.Y + r.Size*0.11, W: r.W, H: r.Size * 0.055, Colour: r.Colour})
	}
	if r.Strike {
		p.box(pages.Box{X: r.X, Y: r.Y - r.Size*0.29, W: r.W, H: r.Size * 0.06, Colour: r.Colour})
	}
}

func (p *pen) run(r *pages.Run) {
	if r.Text == "" {
		return
	}
	p.file.SetFont(families[r.Face], "", r.Size)
	p.file.SetTextColor(int(r.Colour.R), int(r.Colour.G), int(r.Colour.B))
	p.file.Text(r.X, r.Y, r.Text)
	if r.Link == "" {
		return
	}
	top, height := r.Y-r.Size*0.95, r.Size*1.2
	if id, ok := p.places[r.Link[1:]]; ok && r.Link[0] == '#' {
		p.file.Link(r.X, top, r.W, height, id)
	} else if r.Link[0] != '#' {
		p.file.LinkString(r.X, top, r.W, height, r.Link)
	}
}

// place tells where links lead, and bookmarks sections and their parts.
func (p *pen) place(at pages.Place) {
	if at.ID == "" {
		return
	}
	p.file.SetLink(p.places[at.ID], at.Y, -1)
	p.level = max(0, min(at.Level-outline.PartLevel, p.level+1))
	p.file.SetFont(families[pages.Regular], "", 10)
	p.file.Bookmark(at.Words, p.level, at.Y)
}
