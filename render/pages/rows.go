package pages

// Box is a part of the page in one colour: a line, a bar, a ground.
type Box struct {
	X, Y, W, H float64
	Colour     Colour
}

// row is what stands at one height of a page: it is never parted.
type row struct {
	before float64 // the space above, left out at the head of a page
	height float64
	runs   []Run // their Y is told from the row's top
	boxes  []Box // likewise
	sides  []Box // that reach over the space above too, where the row before is beside
	keep   bool  // the next row stands on the same page
	fresh  bool  // the row begins a page
	head   []row // what is said again above the row, where it begins a page
	place  *place
}

// place is a heading that links, contents and bookmarks lead to.
type place struct {
	id    string
	level int
	words string
}

// Place is a heading on a page.
type Place struct {
	ID    string // "" where nothing leads to it
	Level int
	Words string
	Y     float64
}

// Page is what stands on one page.
type Page struct {
	Boxes  []Box
	Runs   []Run
	Places []Place
}

// paginate puts rows on pages.
func paginate(rows []row) []Page {
	p := paginator{}
	for i := 0; i < len(rows); {
		n := group(rows[i:])
		p.group(rows[i : i+n])
		i += n
	}
	return p.pages
}

// group gives how many rows may not be parted; of those that fill more than a page, as many as
// fit on one.
func group(rows []row) int {
	height := 0.0
	for i := range rows {
		height += rows[i].height
		if i > 0 {
			height += rows[i].before
		}
		if height > textHeight && i > 0 {
			return i
		}
		if !rows[i].keep {
			return i + 1
		}
	}
	return len(rows)
}

type paginator struct {
	pages []Page
	y     float64 // where the next row begins
}

// group puts rows that may not be parted on the page, or on the next one.
func (p *paginator) group(rows []row) {
	height := 0.0
	for i := range rows {
		height += rows[i].before + rows[i].height
	}
	if len(p.pages) == 0 || rows[0].fresh && p.y > marginTop || p.y > marginTop && p.y+height > marginTop+textHeight {
		p.pages = append(p.pages, Page{})
		p.y = marginTop
		for _, again := range rows[0].head {
			p.put(again)
		}
	}
	for i := range rows {
		p.put(rows[i])
	}
}

// put puts a row on the page.
func (p *paginator) put(r row) {
	page := &p.pages[len(p.pages)-1]
	above := r.before
	if p.y == marginTop {
		above = 0
	}
	for _, b := range r.sides {
		b.Y, b.H = p.y, above+r.height
		page.Boxes = append(page.Boxes, b)
	}
	p.y += above
	for _, b := range r.boxes {
		b.Y += p.y
		page.Boxes = append(page.Boxes, b)
	}
	for _, run := range r.runs {
		run.Y += p.y
		page.Runs = append(page.Runs, run)
	}
	if r.place != nil {
		page.Places = append(page.Places, Place{r.place.id, r.place.level, r.place.words, p.y})
	}
	p.y += r.height
}
