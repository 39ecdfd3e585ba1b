package wizard

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
)

// scene is what a screen may look at: the root's values, never changed through it.
type scene struct {
	cat     *sections.Catalogue
	draft   sections.Draft
	part    render.Part // the section of the question being answered
	keys    *look.KeyMap
	theme   *look.Theme
	preview *preview.Preview
	now     time.Time
	width   int // of the room between the top line and the status line
	height  int
	spare   int // lines that a frame may be higher, for want of room: the status line's

	projected bool
}

// setting gives what a field is drawn and worked with.
func (sc scene) setting() fields.Setting {
	return fields.Setting{Keys: sc.keys, Theme: sc.theme, Projected: sc.projected}
}

// frame is one screen laid out; the root adds the top, status and key lines.
type frame struct {
	left, right string // the top line's ends
	brief       string // the right end in fewer words, for want of room
	progress    string // of the response: it stands behind the right end where there is room
	lines       []string
	cursor      *tea.Cursor // in the lines' cells
	keys        []key.Binding
	tall        bool // it takes the spare lines of the scene
}

// screen is one of the places a person can be in. update gives the next value
// and what the root is to do; it never does it itself.
type screen interface {
	update(tea.Msg, scene) (screen, effect)
	view(scene) frame
}

// resizable is a screen that keeps something built for one size or theme.
type resizable interface {
	resized(scene) screen
}

// drawer is a screen that renders what it shows while a message is taken in, and keeps it.
type drawer interface {
	draw(scene) screen
}

// screenName names a screen to show.
type screenName int

const (
	noScreen screenName = iota
	questionScreen
	planScreen
	reviewScreen
)

// effect is what a screen or an overlay asks of the root; the zero effect asks nothing.
type effect struct {
	change session.Change // of the draft
	open   string         // a question to go to, by id
	show   screenName     // another screen
	file   string         // the file of a draft to go on with
	begin  string         // the name of a project to begin a draft for
	notice notice
	ask    session.Event // of the draft at work: to leave once it is saved, to lend an answer …
	cmd    tea.Cmd
}

// overlay lies over any screen and gets every key but those that quit. update gives the
// next value, nil where it goes away, and what the root is to do.
type overlay interface {
	update(tea.Msg, scene) (overlay, effect)
	view(scene) frame
}

// notice is a sentence on the status line until the next key; an alert stays for
// a while whatever is typed.
type notice struct {
	text  string
	alert bool
	until time.Time // of an alert that is shown
}
