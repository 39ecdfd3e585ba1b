package screens

import (
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/wizard/fields"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
)

// Scene is what a screen may look at: the root's values, never changed through it.
type Scene struct {
	Cat      *sections.Catalogue
	Draft    sections.Draft
	Progress sections.Tally // of the response
	Part     render.Part    // the section of the question being answered
	Keys     *look.KeyMap
	Theme    *look.Theme
	Preview  *preview.Preview
	Call     call.Profile    // what the rules of the call ask for, nothing where they are not known
	Joined   func() []string // names the annexes that are there: it reaches the disk, and is for commands alone
	Now      time.Time
	Width    int // of the room between the top line and the status line
	Height   int
	Spare    int // lines that a frame may be higher, for want of room: the status line's

	Projected bool

	Decisions consent.Record // what the group decided
	Standing  func(section int) consent.Standing
	Spent     func(section int) time.Duration // what a section took so far, by the countdown
	// Words gives the paragraphs of a section that a decision binds, and the same as they are
	// read aloud.
	Words func(section int) (bound []consent.Paragraph, aloud []string)
	Tick  func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

	Resting bool // people pause: no time runs
}

// Deciding is a change of what a group decided of one section. Carried: of what it carries
// beside people's words.
type Deciding struct {
	Section int
	To      func(consent.Part) consent.Part
	Carried bool
}

// setting gives what a field is drawn and worked with.
func (sc Scene) setting() fields.Setting {
	return fields.Setting{Keys: sc.Keys, Theme: sc.Theme, Projected: sc.Projected}
}

// Frame is one screen laid out; the root adds the top, status and key lines.
type Frame struct {
	Left, Right string // the top line's ends
	Brief       string // the right end in fewer words, for want of room
	Progress    string // of the response: it stands behind the right end where there is room
	Lines       []string
	Cursor      *tea.Cursor // in the lines' cells
	Keys        []key.Binding
	Tall        bool      // it takes the spare lines of the scene
	Timed       bool      // it counts a time of its own: the section's does not show
	Time        look.Time // of its own, none where it shows it itself
}

// Screen is one of the places a person can be in. Update gives the next value
// and what the root is to do; it never does it itself.
type Screen interface {
	Update(tea.Msg, Scene) (Screen, Effect)
	View(Scene) Frame
}

// Result is what a screen's own command brings: it goes to the screen, whatever lies over it.
type Result interface{ forTheScreen() }

// Report makes a Result of what the screen of another package's own command brings.
type Report struct{}

func (Report) forTheScreen() {}

// Explainer is a screen that shows findings, of which the help explains one.
type Explainer interface {
	Explains(Scene) (check.Finding, bool)
}

// Resizable is a screen that keeps something built for one size or theme.
type Resizable interface {
	Resized(Scene) Screen
}

// LaidResizable is the same of what lies over a screen.
type LaidResizable interface {
	Resized(Scene) Overlay
}

// Drawer is a screen that renders what it shows while a message is taken in, and keeps it.
type Drawer interface {
	Draw(Scene) Screen
}

// ScreenName names a screen to show.
type ScreenName int

// The screens that can be shown from any other.
const (
	NoScreen ScreenName = iota
	QuestionScreen
	PlanScreen
	ReviewScreen
	DecidingScreen
	EndScreen // of the section that people are in
)

// Effect is what a screen or an overlay asks of the root; the zero effect asks nothing.
type Effect struct {
	Change  session.Change // of the draft
	Open    string         // a question to go to, by id
	Show    ScreenName     // another screen
	File    string         // the file of a draft to go on with
	Begin   string         // the name of a project to begin a draft for
	Path    sections.Path  // the path of the draft to begin
	Pack    bool           // whether to make the folder to be handed in
	Correct *Correction    // of the profile of the call
	Notice  Notice
	Lay     Overlay       // to lie over the screen
	Decide  Deciding      // a change of what was decided
	Ask     session.Event // of the draft at work: to leave once it is saved, to lend an answer …
	Cmd     tea.Cmd
}

// Overlay lies over any screen and gets every key but those that quit. Update gives the
// next value, nil where it goes away, and what the root is to do.
type Overlay interface {
	Update(tea.Msg, Scene) (Overlay, Effect)
	View(Scene) Frame
}

// Notice is a sentence on the status line until the next key; an alert stays for
// a while whatever is typed.
type Notice struct {
	Text  string
	Alert bool
	Until time.Time // of an alert that is shown
}

// Correction is a value of the profile of a call, as it was typed.
type Correction struct {
	At    call.Place
	Typed string
}
