package office

import (
	"archive/zip"
	"compress/flate"
	"hash/crc32"
	"io"
)

// Archive is a ZIP file being written. The first error is kept, and given at the end.
type Archive struct {
	zip *zip.Writer
	err error
}

// NewArchive begins one.
func NewArchive(w io.Writer) *Archive {
	a := Archive{zip: zip.NewWriter(w)}
	var deflate *flate.Writer // one after the other: most of its time is being made
	a.zip.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		if deflate != nil {
			deflate.Reset(w)
			return deflate, nil
		}
		var err error
		deflate, err = flate.NewWriter(w, compression)
		return deflate, err
	})
	return &a
}

// compression is the level that takes a third of the time of the usual one, for files that
// are a tenth bigger.
const compression = 3

// Add adds a file.
func (a *Archive) Add(name string, data []byte) {
	if a.err != nil {
		return
	}
	w, err := a.zip.CreateHeader(header(name, zip.Deflate))
	if err == nil {
		_, err = w.Write(data)
	}
	a.err = err
}

// Store adds a file as it is, with nothing between its name and its bytes: who looks at
// the first bytes of an archive sees what it holds.
func (a *Archive) Store(name, data string) {
	if a.err != nil {
		return
	}
	h := header(name, zip.Store)
	h.CRC32 = crc32.ChecksumIEEE([]byte(data))
	h.CompressedSize64, h.UncompressedSize64 = uint64(len(data)), uint64(len(data))
	w, err := a.zip.CreateRaw(h)
	if err == nil {
		_, err = io.WriteString(w, data)
	}
	a.err = err
}

// Close ends the archive.
func (a *Archive) Close() error {
	if a.err != nil {
		return a.err
	}
	return a.zip.Close()
}

// header dates every file of 1 January 1980, the first day that ZIP knows.
func header(name string, method uint16) *zip.FileHeader {
	h := &zip.FileHeader{Name: name, Method: method}
	//lint:ignore SA1019 Modified would add an extra field, which OpenDocument forbids in its first file.
	h.ModifiedDate = 1<<5 | 1
	return h
}
