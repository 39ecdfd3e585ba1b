package sections_test

import (
	"os"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/catalogue"
)

// frozen gives a small catalogue, one question a kind, that does not change when somebody
// improves a question.
func frozen(tb testing.TB) *sections.Catalogue {
	tb.Helper()
	c, err := catalogue.Load(os.DirFS("testdata/codec"))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}
