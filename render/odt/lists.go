package odt

import (
	"slices"
	"strconv"

	"ami-wizard/render/tree"
)

// open is a list within which something is being written.
type open struct {
	list    *tree.Node
	element string // in which its item is
	again   bool   // it was closed and opened again: its next number must be told
}

// The elements of an item: the second has no marker.
const (
	item   = "text:list-item"
	noItem = "text:list-header"
)

// list writes a list; one with numbers begins with its own.
func (p *writer) list(style string, n *tree.Node) {
	if style == standard {
		style = "Liste"
	}
	p.openList(n, false)
	depth := len(p.open)
	p.open = append(p.open, open{list: n, element: item})
	for i, nodes := range n.Items {
		p.open[depth].element = item
		p.b.Raw("<", item)
		if n.Ordered && (i == 0 || p.open[depth].again) {
			p.b.Raw(` text:start-value="`, strconv.Itoa(min(max(0, n.Start+i), 32767)), `"`)
			p.open[depth].again = false
		}
		p.b.Raw(">")
		if len(nodes) == 0 {
			p.leaf(style, nil)
		}
		p.blocks(style, nodes)
		p.b.Raw("</", p.open[depth].element, ">")
	}
	p.open = p.open[:depth]
	p.b.Raw("</text:list>")
}

func (p *writer) openList(n *tree.Node, again bool) {
	style := "Puces"
	if n.Ordered {
		style = "Numeros"
	}
	p.b.Raw(`<text:list text:style-name="`, style, `"`)
	if again {
		p.b.Raw(` text:continue-numbering="true"`)
	}
	p.b.Raw(">")
}

// aside writes what may not stand in a list: the lists around it end, and go on behind it.
func (p *writer) aside(write func()) {
	for _, o := range slices.Backward(p.open) {
		p.b.Raw("</", o.element, "></text:list>")
	}
	write()
	for i := range p.open {
		p.openList(p.open[i].list, true)
		p.open[i].element, p.open[i].again = noItem, true
		p.b.Raw("<", noItem, ">")
	}
}
