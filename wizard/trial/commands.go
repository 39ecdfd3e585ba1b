package trial

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// Carry hands on what a command answered: its commands, where it is a batch or a
// sequence, or its message.
func Carry(msg tea.Msg, run func(tea.Cmd), send func(tea.Msg)) {
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
		for i := range v.Len() {
			run(v.Index(i).Interface().(tea.Cmd))
		}
		return
	}
	send(msg)
}
