package sections

import _ "embed" // for the example below

//go:embed exemple.toml
var exampleFile string

// ExampleFile gives the file of the worked example (see catalogue.Example): a draft in its
// TOML form. It stands beside the catalogue, in whose folder every file is a section.
func ExampleFile() []byte { return []byte(exampleFile) }
