package words

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ami-wizard/sections/draftfile"
)

// BadDraft is a file that could be read but is no draft.
type BadDraft struct {
	name    string // as people are told it
	sibling string // the draft that a document stands beside, or nothing
	err     error
}

// NewBadDraft looks at what the file is called, and at what stands beside it.
func NewBadDraft(path string, err error) *BadDraft {
	b := &BadDraft{name: FileName(path), err: err}
	ext := filepath.Ext(path)
	if !slices.Contains(documents, strings.ToLower(ext)) {
		return b
	}
	draft := strings.TrimSuffix(path, ext) + ".toml"
	if info, err := os.Stat(draft); err == nil && info.Mode().IsRegular() {
		b.sibling = FileName(draft)
	}
	return b
}

// documents are the extensions of the files that a response is read in.
var documents = []string{".md", ".markdown", ".docx", ".doc", ".odt", ".pdf", ".html", ".htm", ".rtf", ".txt"}

// Error says which file it is and what is wrong with it.
func (b *BadDraft) Error() string { return b.name + ": " + b.err.Error() }

// Unwrap gives what is wrong with it.
func (b *BadDraft) Unwrap() error { return b.err }

// faultHints is what to do about each fault of a file.
var faultHints = map[draftfile.Fault]string{
	draftfile.Mistake:     hintUnreadable,
	draftfile.Unmerged:    hintUnmerged,
	draftfile.Newer:       hintNewer,
	draftfile.OtherModel:  hintOtherModel,
	draftfile.NoDraft:     hintNotRegular,
	draftfile.BadEncoding: hintEncoding,
	draftfile.OutOfBounds: hintTooBig,
}

// problem says what the file is, and what to do about it. A document that stands beside
// its draft is said to.
func (b *BadDraft) problem() Problem {
	var bad *draftfile.Error
	if !errors.As(b.err, &bad) {
		return Problem{fmt.Sprintf(problemUnreadable, b.name, b.err), hintUnreadable}
	}
	switch {
	case b.sibling != "" && bad.Fault != draftfile.Unmerged:
		return Problem{fmt.Sprintf(problemDocument, b.name, b.sibling), fmt.Sprintf(hintDocument, b.sibling)}
	case bad.Fault == draftfile.NoDraft:
		return Problem{fmt.Sprintf(problemNoDraft, b.name, bad), faultHints[bad.Fault]}
	}
	return Problem{fmt.Sprintf(problemUnreadable, b.name, bad), faultHints[bad.Fault]}
}
