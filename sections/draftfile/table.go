package draftfile

import (
	"fmt"

	"github.com/BurntSushi/toml"
)

// Reserved gives the names that a draft's file keeps for itself: no section may have one.
func Reserved() []string {
	return []string{
		keyFormat, keyCatalogue, keyVersion, keyTitle, keyCreated, keyChanged, keyResume, keyPath, keyCall, keyOldNotes, keyNotes, keyTimes, keyAsides,
	}
}

// ReadTable reads a TOML text of anybody's into a table of known keys. It refuses what a
// draft is refused for before anything parses it, and what the table does not know.
func ReadTable(data []byte, table any) error {
	src, problem := guard(data)
	if problem != nil {
		return problem
	}
	meta, err := decodeTable(src, table)
	if err != nil {
		return fmt.Errorf("reading: %w", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return fmt.Errorf("unknown key %s", unknown[0])
	}
	return nil
}

// decodeTable is toml.Decode where the parser's own mistakes, on which it panics, are
// errors.
func decodeTable(src []byte, table any) (meta toml.MetaData, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the parser gave up: %v", r)
		}
	}()
	return toml.Decode(string(src), table)
}
