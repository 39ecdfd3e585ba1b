package screens

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/sections/check"
	"ami-wizard/sections/notes"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/session"
	"ami-wizard/wizard/words"
)

// gapsWidth is the room of the list of gaps beside the text.
const gapsWidth = 40

// Review is the whole response as it reads now, and the list of what it lacks.
type Review struct {
	gaps   []sections.Gap
	at     int
	inText bool // the arrows move the text, not the list
	top    int
	from   string

	lines  []string                  // nil until the renderer has answered
	width  int                       // what they were rendered for
	places map[string]preview.Extent // the lines of each question's passage

	found  []check.Finding // what is weak
	looked bool            // the rules have answered
}

// reviewMsg brings the rendered response; rendering the whole of a long one
// takes more than a frame, so it is a command.
type reviewMsg struct {
	lines  []string
	width  int
	places map[string]preview.Extent
	found  []check.Finding
}

func (reviewMsg) forTheScreen() {}

// NewReview opens the review, and has the response rendered.
func NewReview(sc Scene, from string) (Review, tea.Cmd) {
	r := Review{gaps: sc.Cat.GapsOnPath(sc.Draft), from: from, inText: true}
	return r, r.render(sc)
}

// render composes and renders the response on a snapshot of the draft.
func (r Review) render(sc Scene) tea.Cmd {
	c, d, palette, width := sc.Cat, sc.Draft, sc.Theme.Preview, r.textWidth(sc)
	found, looked := r.found, r.looked
	return func() tea.Msg {
		doc := render.Compose(c, d, render.Options{})
		page, places := preview.New().Places(doc, width, palette)
		if !looked {
			found = lookOver(sc, doc)
		}
		return reviewMsg{page.Lines, width, places, found}
	}
}

func (r Review) textWidth(sc Scene) int {
	if look.Arrange(sc.Width, sc.Height) == look.Aside {
		return min(sc.Width-gapsWidth-3, look.Measure)
	}
	return min(sc.Width, look.Measure)
}

// listWidth is the columns of the list: all of them where it does not stand beside the text.
func (r Review) listWidth(sc Scene) int {
	if look.Arrange(sc.Width, sc.Height) == look.Aside {
		return min(gapsWidth, sc.Width-r.textWidth(sc)-3)
	}
	return sc.Width
}

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (r Review) Update(msg tea.Msg, sc Scene) (Screen, Effect) {
	if done, ok := msg.(reviewMsg); ok {
		r.lines, r.width, r.places, r.found, r.looked = done.lines, done.width, done.places, done.found, true
		return r, Effect{}
	}
	k, e := sc.Keys, Effect{}
	switch {
	case look.Pressed(msg, k.SwitchPane):
		r = r.switched(sc)
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Review):
		return r, Effect{Open: r.from}
	case look.Pressed(msg, k.Pack):
		return r, Effect{Pack: true}
	case look.Pressed(msg, k.Go) && r.listed(sc) > 0:
		return r.gone(sc)
	case look.Pressed(msg, k.SetAside):
		if f, ok := r.Explains(sc); ok {
			return r, Effect{Lay: newSettingAside(sc, f), Ask: session.Seal{}}
		}
	default:
		r, e.Notice = r.moved(msg, sc), unwritten(msg, sayReviewIsRead)
	}
	if r.lines != nil && r.width != r.textWidth(sc) {
		r.lines, e.Cmd = nil, r.render(sc)
	}
	return r, e
}

// switched has the keys move in the other pane.
func (r Review) switched(sc Scene) Review {
	if r.inText = !r.inText; r.inText {
		return r
	}
	return r.facing(sc)
}

// gone goes to what the cursor of the list leads to; where only one of the panes shows, the
// list comes first.
func (r Review) gone(sc Scene) (Screen, Effect) {
	if r.inText && look.Arrange(sc.Width, sc.Height) != look.Aside {
		r.inText = false
		return r, Effect{}
	}
	if f, ok := r.finding(sc); ok && f.Place.Call {
		return r, Effect{Lay: newCall(sc, f)}
	}
	return r, Effect{Open: r.target(sc)}
}

// moved scrolls the text or moves in the list.
func (r Review) moved(msg tea.Msg, sc Scene) Review {
	k := sc.Keys
	by := 0
	switch {
	case look.Pressed(msg, k.Up):
		by = -1
	case look.Pressed(msg, k.Down):
		by = 1
	case look.Pressed(msg, k.PageUp):
		by = -sc.Height + 2
	case look.Pressed(msg, k.PageDown), look.Pressed(msg, k.Pick):
		by = sc.Height - 2
	case look.Pressed(msg, k.Top):
		by = -len(r.lines) - r.listed(sc)
	case look.Pressed(msg, k.Bottom):
		by = len(r.lines) + r.listed(sc)
	}
	switch {
	case look.Wheel(msg) != 0:
		r.top += 3 * look.Wheel(msg)
	case r.inText:
		r.top += by
	default:
		r.at = min(max(0, r.at+by), max(0, r.listed(sc)-1))
		if by != 0 {
			r = r.facing(sc)
		}
	}
	r.top = min(max(0, r.top), max(0, len(r.lines)-sc.Height+1))
	if r.inText {
		r = r.followed(sc)
	}
	return r
}

// View lays out what was rendered before.
func (r Review) View(sc Scene) Frame {
	f := Frame{
		Left:     sayReview,
		Progress: words.Percent(sc.Progress),
		Keys:     []key.Binding{sc.Keys.SwitchPane, sc.Keys.Go, sc.Keys.Pack, sc.Keys.Back, sc.Keys.Plan},
	}
	if _, ok := r.Explains(sc); ok {
		f.Keys = []key.Binding{sc.Keys.SwitchPane, sc.Keys.Go, sc.Keys.SetAside, sc.Keys.Back}
	}
	switch {
	case look.Arrange(sc.Width, sc.Height) == look.Aside:
		width := r.textWidth(sc)
		f.Lines = look.Beside(r.text(sc, width), r.list(sc, r.listWidth(sc)), width, sc.Theme.Rule.Render(" │ "))
	case r.inText:
		f.Lines = r.text(sc, sc.Width)
	default:
		f.Lines = r.list(sc, r.listWidth(sc))
	}
	return f
}

func (r Review) text(sc Scene, width int) []string {
	if r.lines == nil {
		return look.Box([]string{sc.Theme.Ruled(sayWholeText, 0, 0, width), sayRendering}, width, sc.Height)
	}
	lines, above, below := look.Window(r.lines, r.top, sc.Height-1)
	lines = r.marked(sc, lines, above)
	head := sc.Theme.Ruled(r.mark(r.inText, sayWholeText), above, below, width)
	return look.Box(append([]string{head}, lines...), width, sc.Height)
}

// mark shows which of the two panes the arrows move in.
func (r Review) mark(here bool, title string) string {
	if here {
		return look.Mark + title
	}
	return title
}

func (r Review) list(sc Scene, width int) []string {
	title := r.mark(!r.inText, fmt.Sprintf(sayMissingCount, len(r.gaps)))
	lines, cursor := r.listLines(sc, width)
	visible, above, below := look.Window(lines, cursor-sc.Height/3, sc.Height-1)
	return look.Box(append([]string{sc.Theme.Ruled(title, above, below, width)}, visible...), width, sc.Height)
}

// listLines draws what is left for later, what is missing and what is weak, and tells which
// line the cursor is on.
func (r Review) listLines(sc Scene, width int) (lines []string, cursor int) {
	lines = pending(sc, width)
	if len(r.gaps) == 0 {
		lines = append(lines, look.Styled(sc.Theme.Good, look.Wrap(r.nothingMissing(sc), width))...)
	}
	for i, gap := range r.gaps {
		if i == r.at {
			cursor = len(lines)
		}
		lines = append(lines, r.gapLines(sc, gap, i == r.at, width)...)
	}
	weak, at := r.weakLines(sc, width)
	if at >= 0 {
		cursor = len(lines) + at
	}
	return append(lines, weak...), cursor
}

// nothingMissing says that every question is answered, and what to do next.
func (r Review) nothingMissing(sc Scene) string {
	if check.Counted(check.Judged(r.found, sc.Draft))[check.Export] > 0 {
		return words.NothingButWeak
	}
	return words.NothingMissing
}

// pending lists what is left for later and is not lifted.
func pending(sc Scene, width int) []string {
	var lines []string
	all := sc.Draft.Notes()
	for _, at := range all.Sorted(sc.Cat.NoteRank) {
		if n := all[at]; n.State != notes.Lifted {
			lines = append(lines, look.Styled(sc.Theme.Alert, look.Wrap(words.NoteLine(sc.Cat, sc.Draft, n), width))...)
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

// gapLines names a gap: its section's number, the question, what it lacks.
func (r Review) gapLines(sc Scene, gap sections.Gap, here bool, width int) []string {
	text := fmt.Sprintf("%d. %s", sc.Cat.NumberOf(gap.Question), gap.Question.Label)
	lines := look.Wrap(text, width-2)
	for i := range lines {
		mark := "  "
		if here && i == 0 {
			mark = look.Mark
		}
		if here {
			lines[i] = sc.Theme.Accent.Render(mark + lines[i])
		} else {
			lines[i] = mark + lines[i]
		}
	}
	for _, line := range look.Wrap(words.GapWords(gap), width-2) {
		lines = append(lines, "  "+sc.Theme.Muted.Render(line))
	}
	return lines
}
