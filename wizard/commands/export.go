package commands

import (
	"fmt"
	"path/filepath"
	"strings"

	"ami-wizard/render"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
)

// export writes the response, to the output or to a file: ami-wizard exporter.
func export(c call) (int, error) {
	path, d, code, err := c.response()
	if err != nil {
		return code, err
	}
	doc := render.Compose(c.cat, d, render.Options{Private: c.has(optPrivate)})
	if c.has(optAnnex) {
		annex, err := c.annex(path, d)
		if err != nil {
			return ExitMissing, err
		}
		doc.Parts = append(doc.Parts, annex)
	}
	code, err = c.deliver(exported{cat: c.cat, draft: path, doc: doc, changed: d.Changed})
	if err == nil {
		c.warn(path, d)
	}
	return code, err
}

// warn says first of what was exported what would have it refused. What goes to the output is
// read on: the blanks and proposals that it holds say so themselves.
func (c call) warn(path string, d sections.Draft) {
	out := c.options[optOutput]
	b := c.beside(path, d)
	if out != "" && out != "-" {
		b.Handed.Formats = []string{strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")}
	}
	for _, f := range check.Open(reading.Findings(c.cat, d, b)) {
		if f.Level == check.Export && (f.Rule != check.BlanksRule || out != "" && out != "-") {
			fmt.Fprintf(c.Err, sayHeed, f.Says)
		}
	}
}
