package commands

import "ami-wizard/render/workbook"

// writeWorkbook writes the blank workbook: ami-wizard cahier.
func writeWorkbook(c call) (int, error) {
	if len(c.files) > 0 {
		return ExitUsage, usageError(sayNoFile)
	}
	return c.deliver(exported{cat: c.cat, doc: workbook.Of(c.cat)})
}
