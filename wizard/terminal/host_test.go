package terminal

import (
	"io"
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// counting is a model that tells how often it was asked for its view.
type counting struct{ asked *int }

func (m counting) Init() tea.Cmd                       { return nil }
func (m counting) Update(tea.Msg) (tea.Model, tea.Cmd) { return m, nil }
func (m counting) View() tea.View {
	*m.asked++
	v := tea.NewView("vu")
	v.WindowTitle = "titre"
	v.Cursor = tea.NewCursor(3, 4)
	return v
}

// TestInitAndUpdateShow holds that the frame reaches the painter without anybody asking
// the host for a view, and that asking for one draws nothing.
func TestInitAndUpdateShow(t *testing.T) {
	asked := 0
	x := &terminal{painter: newPainter(io.Discard, nil)}
	var h tea.Model = host{model: counting{&asked}, t: x}
	h.Init()
	if f := x.painter.latest(); f.content != "vu" {
		t.Fatalf("Init shows %+v", f)
	}
	h, _ = h.Update(tea.WindowSizeMsg{Width: 30, Height: 10})
	h, _ = h.Update(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	want := frame{content: "vu", title: "titre", width: 30, height: 10, resized: 1, cursor: true, x: 3, y: 4, synced: true}
	if f := x.painter.latest(); f != want {
		t.Errorf("Update shows %+v, not %+v", f, want)
	}
	was := asked
	if v := h.View(); !reflect.ValueOf(v).IsZero() || asked != was {
		t.Errorf("View gives %+v, and asked the model %d times", v, asked-was)
	}
}

// TestDrawn holds that what Drawn leaves in a view changes the frame, field by field, and
// that every other field of a view is left out.
func TestDrawn(t *testing.T) {
	drawn := 0
	for i := range reflect.TypeFor[tea.View]().NumField() {
		field := reflect.TypeFor[tea.View]().Field(i)
		var v tea.View
		set(t, field.Name, reflect.ValueOf(&v).Elem().Field(i))
		kept := !reflect.ValueOf(Drawn(v)).Field(i).IsZero()
		if shows := (frame{}).with(v) != (frame{}); shows != kept {
			t.Errorf("%s: Drawn keeps it: %t; it changes the frame: %t", field.Name, kept, shows)
		}
		if kept {
			drawn++
		}
	}
	if drawn != 3 {
		t.Errorf("%d fields are drawn", drawn)
	}
}

// set gives a field of a view some value that is not its zero.
func set(t *testing.T, name string, field reflect.Value) {
	t.Helper()
	switch field.Kind() {
	case reflect.Bool:
		field.SetBool(true)
	case reflect.String:
		field.SetString("x")
	case reflect.Int:
		field.SetInt(1)
	case reflect.Pointer:
		field.Set(reflect.New(field.Type().Elem()))
	case reflect.Func:
		field.Set(reflect.MakeFunc(field.Type(), func([]reflect.Value) []reflect.Value {
			return []reflect.Value{reflect.Zero(field.Type().Out(0))}
		}))
	case reflect.Interface:
		field.Set(reflect.ValueOf(ansi.Black))
	case reflect.Struct:
		set(t, name, field.Field(0))
	default:
		t.Fatalf("a view has a field of a new kind, %s: %s", name, field.Kind())
	}
}
