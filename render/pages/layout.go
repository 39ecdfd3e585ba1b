package pages

import (
	"strconv"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/office"
	"ami-wizard/render/outline"
	"ami-wizard/render/tree"
)

// Book is a document on its pages.
type Book struct {
	Pages []Page
	Lost  int // signs that no face has, and for which Stand stands
}

// Of lays a document out: first what follows the contents, then the contents, twice, since
// their numbers hang on how many pages they fill.
func Of(d render.Document, m render.Meta) (Book, error) {
	measured, err := newFaces()
	if err != nil {
		return Book{}, err
	}
	l := &layout{faces: measured, outline: outline.Of(d)}
	if d.Sheet {
		return l.together(d, m), nil
	}
	l.blocks(start(), l.outline.Nodes)
	l.credit(d.Credit())
	main := paginate(l.take())
	lost := l.faces.lost
	front := paginate(l.front(d, m, nil))
	l.faces.lost = lost
	b := Book{Pages: append(paginate(l.front(d, m, numbers(main, len(front)))), main...)}
	b.Lost = l.faces.lost
	l.mark(b.Pages, m)
	return b, nil
}

// together lays out a document whose words begin under its title.
func (l *layout) together(d render.Document, m render.Meta) Book {
	l.sheet = true
	rows := l.front(d, m, nil)
	l.blocks(start(), l.outline.Nodes)
	l.credit(d.Credit())
	b := Book{Pages: paginate(append(rows, l.take()...)), Lost: l.faces.lost}
	l.mark(b.Pages, m)
	return b
}

// Numbers gives the page of each place, from 1.
func (b Book) Numbers() map[string]int { return numbers(b.Pages, 0) }

func numbers(pages []Page, before int) map[string]int {
	all := map[string]int{}
	for i := range pages {
		for _, p := range pages[i].Places {
			if p.ID != "" {
				all[p.ID] = before + i + 1
			}
		}
	}
	return all
}

// layout makes the rows of a document.
type layout struct {
	faces    *faces
	outline  outline.Outline
	captions outline.Captions
	sheet    bool // the document is read on one sheet
	rows     []row
	after    float64 // the space under the last row
}

// take gives the rows so far, and begins anew.
func (l *layout) take() []row {
	rows := l.rows
	l.rows, l.after = nil, 0
	return rows
}

// add adds a row under the last one, with the greater of the spaces that both want.
func (l *layout) add(r row, after float64) {
	r.before = max(r.before, l.after)
	l.rows, l.after = append(l.rows, r), after
}

// link gives where a link leads from a page.
func (l *layout) link(link string) string {
	if link == "" {
		return ""
	}
	if id, ok := l.outline.Place(link); ok {
		return "#" + id
	}
	address, _ := outline.Address(link)
	return address
}

// front makes the rows of the title and of the contents.
func (l *layout) front(d render.Document, m render.Meta, numbers map[string]int) []row {
	l.paragraph(leaf{style: Style{Size: 11, Colour: grey}, leading: loose, before: 30, after: 3}, unstyled(outline.Kind(d)))
	size := 26.0
	if l.sheet {
		size = 17
	}
	l.paragraph(leaf{style: Style{Face: Bold, Size: size, Colour: ink}, leading: tight, after: 10, under: &Box{H: 3, Colour: rust}, gap: 10}, d.Title)
	if version := outline.Version(m.Date); version != "" {
		l.paragraph(leaf{style: Style{Size: 11, Colour: grey}, leading: loose, after: 3}, unstyled(version))
	}
	if len(l.outline.Contents) > 0 {
		l.paragraph(leaf{style: Style{Face: Bold, Size: 14, Colour: rust}, leading: loose, before: 28, after: 7, keep: true}, unstyled(outline.Summary))
	}
	for _, e := range l.outline.Contents {
		l.entry(e, 0, numbers)
		for _, e := range e.Entries {
			l.entry(e, 18, numbers)
		}
	}
	return l.take()
}

// numberWidth is the room of a page number, and of the space before it.
const numberWidth = 34

// entry makes the rows of a line of the contents: dots lead from its words to its page.
func (l *layout) entry(e outline.Entry, left float64, numbers map[string]int) {
	style, before, after := Style{Size: 10.5, Colour: ink, Link: "#" + e.ID, Plain: true}, 3.5, 2.0
	if left > 0 {
		style.Size, before, after = 10, 0, 1.5
	}
	first := len(l.rows)
	l.paragraph(leaf{style: style, leading: loose, left: left, right: numberWidth, before: before, after: after}, unstyled(e.Words))
	last := &l.rows[len(l.rows)-1]
	for i := first; i < len(l.rows)-1; i++ {
		l.rows[i].keep = true
	}
	y, end := last.height-style.Size*descent, 0.0
	if n := len(last.runs); n > 0 {
		end = last.runs[n-1].X + last.runs[n-1].W
		y = last.runs[n-1].Y
	}
	number := strconv.Itoa(numbers[e.ID])
	wide := l.faces.width(Regular, style.Size, number)
	at := Width - marginX - wide
	last.runs = append(last.runs, Run{Style: style, X: at, Y: y, W: wide, Text: number})
	style.Link, style.Colour = "", grey
	dots, dot := "", l.faces.width(Regular, style.Size, " .")
	if n := int((Width - marginX - numberWidth/2 - end) / dot); n > 1 {
		dots = strings.Repeat(" .", n)
	}
	wide = float64(len(dots)/2) * dot
	last.runs = append(last.runs, Run{Style: style, X: Width - marginX - numberWidth/2 - wide, Y: y, W: wide, Text: dots})
}

func (l *layout) credit(words string) {
	style := Style{Size: 9, Colour: grey}
	first := len(l.rows)
	if first > 0 { // the last words of a document are not alone on their page
		l.rows[first-1].keep = true
		for i := first - 2; i >= 0 && i >= first-3; i-- {
			l.rows[i].keep = true
		}
	}
	l.paragraph(leaf{style: style, leading: loose, before: 24}, unstyled(words))
	if first < len(l.rows) {
		l.rows[first].boxes = append(l.rows[first].boxes, Box{marginX, -8, textWidth, 0.5, line})
	}
}

// mark tells on every page but the first what the document is, and which page this is.
func (l *layout) mark(pages []Page, m render.Meta) {
	style := Style{Size: 8.5, Colour: grey}
	title := l.faces.shown(Regular, office.Short(m.Title))
	for i := range pages {
		if i == 0 {
			continue
		}
		number := strconv.Itoa(i+1) + " / " + strconv.Itoa(len(pages))
		wide := l.faces.width(Regular, style.Size, number)
		pages[i].Runs = append(pages[i].Runs,
			Run{Style: style, X: marginX, Y: headerAt, W: l.faces.width(Regular, style.Size, title), Text: title},
			Run{Style: style, X: Width - marginX - wide, Y: footerAt, W: wide, Text: number})
	}
}

// unstyled gives words without bold, italics or a link.
func unstyled(words string) []tree.Span { return []tree.Span{{Text: words}} }

// Extents gives how many pages each section takes, by its id, in parts of a page.
func (b Book) Extents() map[string]float64 {
	all, id, from := map[string]float64{}, "", 0.0
	for i := range b.Pages {
		for _, p := range b.Pages[i].Places {
			if p.Level != outline.PartLevel || p.ID == "" {
				continue
			}
			at := float64(i) + (p.Y-marginTop)/textHeight
			if id != "" {
				all[id] = at - from
			}
			id, from = p.ID, at
		}
	}
	if last := len(b.Pages) - 1; id != "" {
		all[id] = float64(last) + (b.bottom(last)-marginTop)/textHeight - from
	}
	return all
}

// bottom gives where the words of a page end.
func (b Book) bottom(page int) float64 {
	y := marginTop
	for _, r := range b.Pages[page].Runs {
		if r.Y < footerAt {
			y = max(y, r.Y)
		}
	}
	return y
}
