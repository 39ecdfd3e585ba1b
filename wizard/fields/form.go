package fields

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// Field is where one question is answered. It is built from an answer and can
// be thrown away at any time: whoever wants to know reads answer.
type Field interface {
	Update(tea.Msg)
	Answer() sections.Answer
	Next() bool // moves on inside the field; false when there is nothing further
	Prev() bool
	Enter() bool   // acts on enter; false when enter means "go on"
	Back() bool    // leaves what was opened inside the field; false when nothing was
	Newline() bool // enter and the arrows belong to the text
	View() []string
	Cursor() *tea.Cursor
	Hidden() (above, below int)
	Bindings() []key.Binding

	Follow(was Field)                    // stands where the field that it replaces stood
	Settle()                             // ends what is written inside it, before it is replaced
	Page(key tea.KeyPressMsg, down bool) // moves on by a page, down or up
	Caret() (line, of int)               // of a text: the line being written, of how many; of is 0 where there is none

	// choosing tells whether one chooses here, and does not write; the methods below are
	// for as long as one does.
	Choosing() bool
	// command does what characters typed one right after the other stand for, the last of
	// them by that key. It is false, and nothing is done, where they are no command.
	Command(typed string, last tea.KeyPressMsg) bool
	// takesPaste tells whether a paste has a place here.
	TakesPaste() bool
	// howToWrite tells how to write in this field, or that one cannot.
	HowToWrite() string
}

// Setting is what a field is drawn and worked with.
type Setting struct {
	Keys      *look.KeyMap
	Theme     *look.Theme
	Projected bool // a room looks on: private answers are masked
}

// ByHand tells the messages by which a person acts. No other reaches a field: huh's write
// what they hold at each message, whatever it says.
func ByHand(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseWheelMsg:
		return true
	}
	return false
}

// New builds the field that answers a question, in that many cells.
func New(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	if q.Kind == sections.List {
		return newListField(q, a, in, width, height)
	}
	return newForm(q, a, in, width, height)
}

// form is one huh group: the question's field, and the field that its answer
// opens (the words of "autre", the text of an adapted passage).
type form struct {
	q      *sections.Question
	was    sections.Answer
	form   *huh.Form
	group  *huh.Group
	fields []huh.Field
	at     int
	keys   *look.KeyMap

	entered         // what the fields hold now
	shown   entered // and what they held at first

	radio  *radioField // of a passage or a yes-no
	prose  *proseField
	writes bool // a letter asked to write in the text that comes with its option
}

func newForm(q *sections.Question, a sections.Answer, in Setting, width, height int) *form {
	f := &form{q: q, was: a, keys: in.Keys, entered: enter(q, a)}
	f.fields = f.build(in, height)
	f.group, f.form = Assemble(f.fields, in.Theme, width)
	f.shown = f.entered
	f.shown.picks = slices.Clone(f.picks)
	return f
}

// build makes the fields that the answer, as it is, calls for.
func (f *form) build(in Setting, height int) []huh.Field {
	switch f.q.Kind {
	case sections.Prose:
		f.prose = newProseField(&f.text, in, height)
		return []huh.Field{f.prose}
	case sections.Passage:
		return f.buildPassage(in, height)
	case sections.YesNo:
		f.radio = newRadioField(&f.pick, f.q.Choices(), in)
		return []huh.Field{f.radio}
	case sections.Choice:
		return append([]huh.Field{f.selectOne(height)}, f.otherWords(f.pick == sections.OtherID)...)
	case sections.Choices:
		return append([]huh.Field{f.selectMany(height)},
			f.otherWords(slices.Contains(f.picks, sections.OtherID))...)
	default:
		input := huh.NewInput().Value(&f.text).Prompt("› ")
		if f.q.Private && in.Projected {
			input.EchoMode(huh.EchoModePassword)
		}
		return []huh.Field{input}
	}
}

func (f *form) buildPassage(in Setting, height int) []huh.Field {
	f.radio = newRadioField(&f.pick, decisions, in)
	if f.was.Decision != sections.Adapt {
		return []huh.Field{f.radio}
	}
	f.prose = newProseField(&f.text, in, height-2)
	f.prose.model = f.prose.model.MoveToBegin() // it is read before it is changed
	return []huh.Field{f.radio, f.prose}
}

// selectOne begins with an option that says that nothing is chosen: huh binds
// the first one on sight, even on a page that nobody visits.
func (f *form) selectOne(height int) huh.Field {
	options := []huh.Option[string]{huh.NewOption(sayToChoose, "")}
	for _, o := range f.q.Choices() {
		options = append(options, huh.NewOption(look.Shown(o.Name), o.ID))
	}
	return huh.NewSelect[string]().Options(options...).Value(&f.pick).Height(f.roomFor(len(options), height))
}

func (f *form) selectMany(height int) huh.Field {
	var options []huh.Option[string]
	for _, o := range f.q.Choices() {
		options = append(options, huh.NewOption(look.Shown(o.Name), o.ID).Selected(slices.Contains(f.picks, o.ID)))
	}
	return huh.NewMultiSelect[string]().Options(options...).Value(&f.picks).
		Height(f.roomFor(len(options), height)).Filterable(false)
}

// roomFor keeps a line under the options for the words of "autre".
func (f *form) roomFor(options, height int) int { return max(2, min(options, height-1)) }

func (f *form) otherWords(wanted bool) []huh.Field {
	if !wanted {
		return nil
	}
	return []huh.Field{huh.NewInput().Value(&f.text).Prompt(sayOtherPrompt)}
}

func (f *form) Update(msg tea.Msg) { f.form.Update(msg) }

func (f *form) Next() bool {
	if f.at+1 >= len(f.fields) {
		return false
	}
	f.at++
	f.form.NextField()
	return true
}

func (f *form) Prev() bool {
	if f.at == 0 {
		return false
	}
	f.at--
	f.form.PrevField()
	return true
}

func (f *form) Follow(replaced Field) {
	was, ok := replaced.(*form)
	if !ok {
		return
	}
	for f.at < was.at && f.Next() {
	}
	if was.writes {
		f.Next()
	}
	if f.prose != nil && was.prose != nil {
		f.prose.follow(was.prose)
	}
}

func (f *form) Settle() {}

func (f *form) Page(key tea.KeyPressMsg, _ bool) {
	if f.prose != nil {
		f.prose.model, _ = f.prose.model.Update(key)
	}
}

func (f *form) Caret() (line, of int) {
	if f.prose == nil {
		return 0, 0
	}
	above, below := f.Hidden()
	_, y := f.prose.model.Cursor()
	return above + y, above + below + f.prose.height
}

func (f *form) Back() bool { return false }

func (f *form) Enter() bool { return f.Next() }

func (f *form) Newline() bool {
	return f.prose != nil && f.fields[f.at] == huh.Field(f.prose)
}

func (f *form) View() []string {
	return strings.Split(strings.TrimRight(f.group.Content(), "\n"), "\n")
}

func (f *form) Cursor() *tea.Cursor {
	if !f.Newline() {
		return nil
	}
	c := f.prose.cursor()
	if f.at > 0 {
		c.Y += 1 // the line of the decision
	}
	return c
}

func (f *form) Hidden() (above, below int) {
	if f.prose == nil {
		return 0, 0
	}
	return f.prose.model.Above(), f.prose.model.Below()
}

func (f *form) Bindings() []key.Binding {
	switch k := f.keys; {
	case f.Newline():
		return []key.Binding{k.Next, k.Editor}
	case f.q.Kind == sections.Choices:
		return []key.Binding{k.Next, k.Pick}
	case f.q.Kind == sections.Passage, f.q.Kind == sections.YesNo:
		return []key.Binding{k.Next, k.Right}
	}
	return []key.Binding{f.keys.Next}
}

// Choosing tells whether the form stands on its options, not in a text.
func (f *form) Choosing() bool {
	switch f.q.Kind {
	case sections.Passage, sections.YesNo, sections.Choice, sections.Choices:
		return f.at == 0
	}
	return false
}

func (f *form) TakesPaste() bool { return false }

// Command picks the option that the characters begin to name, or ticks one. Adapting a
// passage by its letter goes on in the text.
func (f *form) Command(typed string, last tea.KeyPressMsg) bool {
	switch f.q.Kind {
	case sections.Choices:
		if strings.Trim(typed, " x") != "" {
			return false
		}
		f.Update(last)
		return true
	case sections.Choice:
		return false
	}
	if !f.radio.spell(typed) {
		return false
	}
	f.writes = f.q.Kind == sections.Passage && f.pick == string(sections.Adapt)
	if f.writes && f.prose != nil {
		f.Next()
	}
	return true
}

func (f *form) HowToWrite() string {
	switch {
	case f.q.Kind == sections.Passage:
		return HowToAdapt
	case f.q.Other:
		return HowToWriteOther
	}
	return HowToNote
}
