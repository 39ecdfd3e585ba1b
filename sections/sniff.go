package sections

import "bytes"

// LooksLikeDraft tells, without reading it whole, whether a TOML file means to be
// a draft of ours: other TOML files may stand in the same folder.
func LooksLikeDraft(data []byte) bool {
	head := data[:min(len(data), 4096)]
	return bytes.Contains(head, []byte("ami-wizard")) ||
		bytes.Contains(head, []byte(CatalogueID)) || bytes.Contains(head, []byte("\n[reperes]"))
}
