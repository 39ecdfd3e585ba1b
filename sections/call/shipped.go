package call

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
)

//go:embed profils/*.toml
var shipped embed.FS

// Shipped gives the names of the calls that are embedded, sorted: those by which Example
// finds them.
func Shipped() []string {
	entries, err := shipped.ReadDir("profils")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), path.Ext(e.Name())))
	}
	slices.Sort(names)
	return names
}

// Example gives the file of an embedded call, and whether there is one of that name.
func Example(name string) ([]byte, bool) {
	if !slices.Contains(Shipped(), name) {
		return nil, false
	}
	data, err := shipped.ReadFile(fmt.Sprintf("profils/%s.toml", name))
	return data, err == nil
}
