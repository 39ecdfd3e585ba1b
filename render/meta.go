package render

import (
	"strconv"
	"time"

	"ami-wizard/render/tree"
)

// Meta is what a file tells about the document in it. Equal documents with equal metas
// are written as equal bytes.
type Meta struct {
	Title    string
	Language string    // a BCP 47 tag
	Date     time.Time // of the words, in UTC; the zero time where nobody knows
}

// NewMeta gives what there is to tell of a document that last changed at that time. An
// epoch, in seconds, takes the place of that time: SOURCE_DATE_EPOCH of reproducible builds.
func NewMeta(d Document, changed time.Time, epoch string) Meta {
	if seconds, err := strconv.ParseInt(epoch, 10, 64); err == nil && seconds >= 0 && seconds < lastSecond {
		changed = time.Unix(seconds, 0)
	}
	return Meta{Title: tree.Words(d.Title), Language: "fr-FR", Date: changed.UTC().Truncate(time.Second)}
}

// lastSecond is the first one of the year 10000, whose dates no file format knows.
const lastSecond = 253402300800
