package look

import (
	"reflect"
	"slices"
	"testing"

	"charm.land/bubbles/v2/key"
)

// unlisted is the keys that the help screen does not list: what every program does with
// them, or what the line of the keys tells where they work.
var unlisted = []string{
	"Left", "Right", "Up", "Down", "PageUp", "PageDown", "NewLine", "DeleteBefore", "DeleteAfter", // in a text
	"Lifted", "Inscribe", "Again", // enter, while a group decides
	"AddRow", "EditRow", "NextCell", "Go", "Unfold", "Resume", "TakeTheirs", "KeepOurs",
}

// TestEveryKeyIsTold holds every key that works, those of a text too, to words of what it
// is called and does, and to the help screen, unless it is one of unlisted.
func TestEveryKeyIsTold(t *testing.T) {
	keys := NewKeyMap()
	var listed []key.Help
	for _, group := range keys.Groups() {
		for _, b := range group.Keys {
			listed = append(listed, b.Help())
		}
	}
	seen := 0
	var check func(bindings reflect.Value)
	check = func(bindings reflect.Value) {
		for i := range bindings.NumField() {
			if bindings.Type().Field(i).Anonymous { // a group
				check(bindings.Field(i))
				continue
			}
			field := bindings.Field(i)
			if field.Type() != reflect.TypeFor[key.Binding]() {
				continue
			}
			b := field.Interface().(key.Binding)
			seen++
			name, help := bindings.Type().Field(i).Name, b.Help()
			if help.Key == "" || help.Desc == "" {
				t.Errorf("%s works and has no words: %v", name, help)
			}
			if !slices.Contains(listed, help) && !slices.Contains(unlisted, name) {
				t.Errorf("%s works and the help screen does not tell it: %v", name, help)
			}
		}
	}
	check(reflect.ValueOf(keys))
	check(reflect.ValueOf(keys.Text))
	check(reflect.ValueOf(keys.Deciding))
	if seen < 60 {
		t.Errorf("only %d keys", seen)
	}
}
