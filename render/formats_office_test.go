package render_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ami-wizard/render/tree"
)

// unzipped gives the files of an archive, each a well-formed XML but the type of an ODT.
func unzipped(t testing.TB, data []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range archive.File {
		if !f.Modified.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s is dated %s", f.Name, f.Modified)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
		if f.Name != "mimetype" {
			elements(t, string(text), func(xml.StartElement) {}, func(xml.EndElement) {}, func(string) {})
		}
	}
	return files
}

// elements reads XML, with the names of elements alone.
func elements(t testing.TB, text string, start func(xml.StartElement), end func(xml.EndElement), words func(string)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("no XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			start(token)
		case xml.EndElement:
			end(token)
		case xml.CharData:
			words(string(token))
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// officeReader is what the readers of both formats have in common.
type officeReader struct {
	reading
	all     strings.Builder
	leaf    strings.Builder // the words of a paragraph
	style   string          // its own
	left    []string        // styles of the paragraphs that the writer adds
	heading string          // its level, where it is one
	item    bool
	cells   int
	places  map[string]bool
}

func (r *officeReader) paragraph() {
	words := r.leaf.String()
	r.leaf.Reset()
	if slices.Contains(r.left, r.style) {
		return
	}
	r.all.WriteString(" " + words)
	if r.heading != "" {
		r.headings = append(r.headings, r.heading+" "+spaced(words))
	}
	if r.item {
		r.items++
	}
}

func (r *officeReader) finish(t testing.TB) reading {
	t.Helper()
	r.words = spaced(r.all.String())
	for _, link := range r.links {
		if id, ok := strings.CutPrefix(link, "#"); ok && !r.places[id] {
			t.Errorf("nothing stands at %s", link)
		}
	}
	return r.reading
}

func under(level string) string {
	n, _ := strconv.Atoi(level)
	return strconv.Itoa(n + 1)
}

// readDOCX reads the body of a document for Word.
func readDOCX(t testing.TB, data []byte) reading {
	t.Helper()
	files := unzipped(t, data)
	targets := map[string]string{}
	elements(t, files["word/_rels/document.xml.rels"], func(e xml.StartElement) { targets[attr(e, "Id")] = attr(e, "Target") }, func(xml.EndElement) {}, func(string) {})
	lists := map[string]bool{}
	elements(t, files["word/numbering.xml"], func(e xml.StartElement) {
		if e.Name.Local == "num" {
			lists[attr(e, "numId")] = true
		}
	}, func(xml.EndElement) {}, func(string) {})
	styles := map[string]bool{"": true}
	elements(t, files["word/styles.xml"], func(e xml.StartElement) {
		if e.Name.Local == "style" {
			styles[attr(e, "styleId")] = true
		}
	}, func(xml.EndElement) {}, func(string) {})
	r := officeReader{places: map[string]bool{}, left: []string{"Genre", "Version", "Sommaire", "TOC1", "TOC2", "Caption", "PropositionTitre", "TableauSuite"}}
	text := false
	elements(t, files["word/document.xml"], func(e xml.StartElement) {
		switch e.Name.Local {
		case "p":
			r.style, r.heading, r.item = "", "", false
		case "pStyle", "rStyle", "tblStyle":
			if !styles[attr(e, "val")] {
				t.Errorf("no style %s", attr(e, "val"))
			}
			if e.Name.Local == "pStyle" {
				r.style = attr(e, "val")
			}
			if level, ok := strings.CutPrefix(r.style, "Heading"); ok {
				r.heading = under(level)
			} else if r.style == "Title" {
				r.heading = "1"
			}
		case "numId":
			if r.item = true; !lists[attr(e, "val")] {
				t.Errorf("no list %s", attr(e, "val"))
			}
		case "br", "tab":
			r.leaf.WriteByte(' ')
		case "t":
			text = true
		case "bookmarkStart":
			if name := attr(e, "name"); r.places[name] || len(name) > 40 {
				t.Errorf("the place %q is there twice, or too long", name)
			} else {
				r.places[name] = true
			}
		case "hyperlink":
			link := targets[attr(e, "id")]
			if anchor := attr(e, "anchor"); anchor != "" {
				link = "#" + anchor
			}
			r.links = append(r.links, link)
		case "tr":
			r.cells = 0
		case "tc":
			r.cells++
		}
	}, func(e xml.EndElement) {
		switch e.Name.Local {
		case "p":
			r.paragraph()
		case "t":
			text = false
		case "tr":
			r.rows = append(r.rows, r.cells)
		}
	}, func(words string) {
		if text {
			r.leaf.WriteString(words)
		}
	})
	return r.finish(t)
}

// readODT reads the body of a document for LibreOffice.
func readODT(t testing.TB, data []byte) reading {
	t.Helper()
	const first = "mimetypeapplication/vnd.oasis.opendocument.text"
	if len(data) < 30+len(first) || string(data[30:30+len(first)]) != first {
		t.Errorf("the archive does not open with its type: %q", data[:min(len(data), 90)])
	}
	files := unzipped(t, data)
	styles := map[string]bool{}
	for _, name := range []string{"styles.xml", "content.xml"} {
		elements(t, files[name], func(e xml.StartElement) {
			if name := attr(e, "name"); e.Name.Local == "style" || e.Name.Local == "list-style" {
				styles[name] = true
			}
		}, func(xml.EndElement) {}, func(string) {})
	}
	r := officeReader{places: map[string]bool{}, left: []string{"Genre", "Version", "Caption", "Proposition_20_titre"}}
	contents, paragraph := false, false
	var within []string
	elements(t, files["content.xml"], func(e xml.StartElement) {
		name := e.Name.Local
		if style := attr(e, "style-name"); style != "" && !styles[style] {
			t.Errorf("no style %s", style)
		}
		if len(within) > 0 {
			if parent := within[len(within)-1]; (parent == "list-item" || parent == "list-header") && !slices.Contains([]string{"p", "h", "list"}, name) {
				t.Errorf("%s stands in an item", name)
			}
		}
		within = append(within, name)
		switch name {
		case "table-of-content":
			contents = true
		case "p", "h":
			r.style, r.heading, paragraph = attr(e, "style-name"), "", !contents
			if name == "h" {
				r.heading = under(attr(e, "outline-level"))
			} else if r.style == "Title" {
				r.heading = "1"
			}
		case "line-break", "tab", "s":
			r.leaf.WriteByte(' ')
		case "bookmark-start":
			if name := attr(e, "name"); r.places[name] {
				t.Errorf("the place %q is there twice", name)
			} else {
				r.places[name] = true
			}
		case "a":
			r.links = append(r.links, attr(e, "href"))
		case "list-item":
			r.items++
		case "table-row":
			r.cells = 0
		case "table-cell":
			r.cells++
		}
	}, func(e xml.EndElement) {
		within = within[:len(within)-1]
		switch e.Name.Local {
		case "table-of-content":
			contents = false
		case "p", "h":
			if paragraph {
				r.paragraph()
			}
			r.leaf.Reset()
			paragraph = false
		case "table-row":
			r.rows = append(r.rows, r.cells)
		}
	}, func(words string) {
		if paragraph {
			r.leaf.WriteString(words)
		}
	})
	return r.finish(t)
}

// TestOfficeOfTheSmallModel holds the body and the lists of the small model.
func TestOfficeOfTheSmallModel(t *testing.T) {
	d := Compose(testCatalogue(t), smallDraft("full"), Options{})
	apart := strings.NewReplacer("<w:p>", "\n<w:p>", "<w:tbl>", "\n<w:tbl>", "<text:p ", "\n<text:p ", "<text:h ", "\n<text:h ", "<text:list", "\n<text:list",
		"<table:", "\n<table:", "<style:style", "\n<style:style", "<w:num ", "\n<w:num ")
	docx := unzipped(t, written(t, format(t, "docx"), d))
	golden(t, "full.docx.xml", apart.Replace(docx["word/document.xml"]+"\n"+docx["word/numbering.xml"]+"\n"+docx["docProps/core.xml"])+"\n")
	odt := unzipped(t, written(t, format(t, "odt"), d))
	golden(t, "full.odt.xml", apart.Replace(odt["content.xml"]+"\n"+odt["meta.xml"])+"\n")
}

// TestOfficeStaysXML holds that signs which XML does not know, and markup in every field of
// a tree, leave each file well-formed; no reader of drafts lets them through.
func TestOfficeStaysXML(t *testing.T) {
	for _, s := range []string{"\x00", "\x1b[2J", "\ufffe", "\uffff", "\xec", "]]>", "<w:p/>", "&x;", "\"'><", "\r\n\t ", strings.Repeat("long ", 300), "\U0001F469\u200D"} {
		spans := []tree.Span{{Text: s, Link: "https://x.org/" + s, Title: s}, {Text: s, Image: true, Link: s}, {Break: true}, {Text: s, Code: true, Blank: true, Bold: true}}
		leaf := []tree.Node{{Kind: tree.Paragraph, Spans: spans}, {Kind: tree.Code, Text: s, Language: s}, {Kind: tree.Rule}, {Kind: tree.Space, Level: 3}, {Kind: tree.Space, Level: -1}}
		table := tree.Node{Kind: tree.Table, Rows: [][]tree.Cell{{spans, spans, spans}, {}, {spans}}}
		none := tree.Node{Kind: tree.Table}
		inner := tree.Node{Kind: tree.List, Ordered: true, Start: -7, Items: [][]tree.Node{leaf, {table, none}, {}}}
		outer := tree.Node{Kind: tree.List, Ordered: true, Start: 1 << 40, Loose: true, Items: [][]tree.Node{{inner}, {table, inner}, {{Kind: tree.Proposal, Nodes: []tree.Node{inner, none}}}, leaf}}
		deep := tree.Node{Kind: tree.Quote, Nodes: []tree.Node{outer}}
		for range 30 {
			deep = tree.Node{Kind: tree.List, Items: [][]tree.Node{{deep}}}
		}
		block := Block{Questions: []string{s}, Heading: spans, Nodes: append(leaf, outer, deep, tree.Node{Kind: tree.Heading, Level: 40, ID: s, Spans: spans})}
		d := Document{Title: spans, Parts: []Part{{Section: s, Heading: spans, Blocks: []Block{block, block}}, {}}}
		for name, read := range readers {
			read(t, written(t, format(t, name), d))
		}
	}
}

// TestODTKeepsSpaces holds that spaces which stand together, or open a line, have an element
// each: readers of OpenDocument take all others for one.
func TestODTKeepsSpaces(t *testing.T) {
	code := tree.Node{Kind: tree.Code, Text: "  a   b\n c\td"}
	d := Document{Title: words("T"), Parts: []Part{{Blocks: []Block{{Nodes: []tree.Node{code}}}}}}
	const want = "<text:s/><text:s/>a <text:s/><text:s/>b<text:line-break/><text:s/>c<text:tab/>d"
	if got := unzipped(t, written(t, format(t, "odt"), d))["content.xml"]; !strings.Contains(got, want) {
		t.Errorf("no %s in\n%s", want, got)
	}
}
