package trial

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/terminal"
)

// DrawnWhole fails where a view asks for something that package terminal leaves out.
func DrawnWhole(t *testing.T, where string, v tea.View) {
	t.Helper()
	given, drawn := reflect.ValueOf(v), reflect.ValueOf(terminal.Drawn(v))
	for i := range given.NumField() {
		if !reflect.DeepEqual(given.Field(i).Interface(), drawn.Field(i).Interface()) {
			t.Errorf("%s: the view asks for %s, %+v, which no terminal is sent", where, given.Type().Field(i).Name, given.Field(i))
		}
	}
}
