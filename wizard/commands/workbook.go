package commands

import "ami-wizard/render/workbook"

// writeWorkbook writes the blank workbook: ami-wizard cahier.
func writeWorkbook(c call) (int, error) {
	if len(c.files) > 0 {
		return ExitUsage, usageError(sayNoFile)
	}
	doc := workbook.Of(c.cat)
	if c.has(optPrepare) {
		doc = workbook.Prepared(c.cat)
	}
	return c.deliver(exported{cat: c.cat, doc: doc})
}
