package fields

import (
	"errors"
	"io"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"
)

// errAlone answers huh's ways of running a field without our program.
var errAlone = errors.New("this field only runs inside the wizard")

// fieldBase answers the part of huh.Field that our own fields have no use for.
type fieldBase struct{ focused bool }

func (*fieldBase) Init() tea.Cmd                            { return nil }
func (b *fieldBase) Focus() tea.Cmd                         { b.focused = true; return nil }
func (b *fieldBase) Blur() tea.Cmd                          { b.focused = false; return nil }
func (*fieldBase) Error() error                             { return nil }
func (*fieldBase) Run() error                               { return errAlone }
func (*fieldBase) RunAccessible(io.Writer, io.Reader) error { return errAlone }
func (*fieldBase) Skip() bool                               { return false }
func (*fieldBase) Zoom() bool                               { return false }
func (*fieldBase) KeyBinds() []key.Binding                  { return nil }
func (*fieldBase) GetKey() string                           { return "" }

var _, _ huh.Field = (*proseField)(nil), (*radioField)(nil)
