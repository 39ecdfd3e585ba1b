package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/words"
)

// gapsWidth is the room of the list of gaps beside the text.
const gapsWidth = 40

// review is the whole response as it reads now, and the list of what it lacks.
type review struct {
	gaps   []sections.Gap
	at     int
	inText bool // the arrows move the text, not the list
	top    int
	from   string

	lines []string // nil until the renderer has answered
	width int      // what they were rendered for
}

// reviewMsg brings the rendered response; rendering the whole of a long one
// takes more than a frame, so it is a command.
type reviewMsg struct {
	lines []string
	width int
}

func newReview(sc scene, from string) (review, tea.Cmd) {
	r := review{gaps: sc.cat.Gaps(sc.draft), from: from, inText: true}
	return r, r.render(sc)
}

// render composes and renders the response on a snapshot of the draft.
func (r review) render(sc scene) tea.Cmd {
	c, d, palette, width := sc.cat, sc.draft, sc.theme.Preview, r.textWidth(sc)
	return func() tea.Msg {
		page := preview.New().Document(render.Compose(c, d, render.Options{}), width, palette, "")
		return reviewMsg{page.Lines, width}
	}
}

func (r review) textWidth(sc scene) int {
	if look.Arrange(sc.width, sc.height) == look.Aside {
		return min(sc.width-gapsWidth-3, look.Measure)
	}
	return min(sc.width, look.Measure)
}

func (r review) update(msg tea.Msg, sc scene) (screen, effect) {
	if done, ok := msg.(reviewMsg); ok {
		r.lines, r.width = done.lines, done.width
		return r, effect{}
	}
	k := sc.keys
	switch {
	case look.Pressed(msg, k.SwitchPane):
		r.inText = !r.inText
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Review):
		return r, effect{open: r.from}
	case look.Pressed(msg, k.Go) && len(r.gaps) > 0:
		if r.inText && look.Arrange(sc.width, sc.height) != look.Aside {
			r.inText = false
			return r, effect{}
		}
		return r, effect{open: r.gaps[min(r.at, len(r.gaps)-1)].Question.ID}
	default:
		r = r.moved(msg, sc)
	}
	if r.lines != nil && r.width != r.textWidth(sc) {
		r.lines = nil
		return r, effect{cmd: r.render(sc)}
	}
	return r, effect{}
}

// moved scrolls the text or moves in the list.
func (r review) moved(msg tea.Msg, sc scene) review {
	k := sc.keys
	by := 0
	switch {
	case look.Pressed(msg, k.Up):
		by = -1
	case look.Pressed(msg, k.Down):
		by = 1
	case look.Pressed(msg, k.PageUp):
		by = -sc.height + 2
	case look.Pressed(msg, k.PageDown), look.Pressed(msg, k.Pick):
		by = sc.height - 2
	case look.Pressed(msg, k.Top):
		by = -len(r.lines) - len(r.gaps)
	case look.Pressed(msg, k.Bottom):
		by = len(r.lines) + len(r.gaps)
	}
	switch {
	case look.Wheel(msg) != 0:
		r.top += 3 * look.Wheel(msg)
	case r.inText:
		r.top += by
	default:
		r.at = min(max(0, r.at+by), max(0, len(r.gaps)-1))
	}
	r.top = min(max(0, r.top), max(0, len(r.lines)-sc.height+1))
	return r
}

func (r review) view(sc scene) frame {
	f := frame{
		left:     sayReview,
		progress: words.Percent(sc.cat.Progress(sc.draft)),
		keys:     []key.Binding{sc.keys.SwitchPane, sc.keys.Go, sc.keys.Back, sc.keys.Plan},
	}
	switch {
	case look.Arrange(sc.width, sc.height) == look.Aside:
		width := r.textWidth(sc)
		f.lines = look.Beside(r.text(sc, width), r.list(sc, min(gapsWidth, sc.width-width-3)), width,
			sc.theme.Rule.Render(" │ "))
	case r.inText:
		f.lines = r.text(sc, sc.width)
	default:
		f.lines = r.list(sc, sc.width)
	}
	return f
}

func (r review) text(sc scene, width int) []string {
	if r.lines == nil {
		return look.Box([]string{sc.theme.Ruled(sayWholeText, 0, 0, width), sayRendering}, width, sc.height)
	}
	lines, above, below := look.Window(r.lines, r.top, sc.height-1)
	head := sc.theme.Ruled(r.mark(r.inText, sayWholeText), above, below, width)
	return look.Box(append([]string{head}, lines...), width, sc.height)
}

// mark shows which of the two panes the arrows move in.
func (r review) mark(here bool, title string) string {
	if here {
		return "▸ " + title
	}
	return title
}

func (r review) list(sc scene, width int) []string {
	title := r.mark(!r.inText, fmt.Sprintf(sayMissingCount, len(r.gaps)))
	lines := notes(sc, width)
	if len(r.gaps) == 0 {
		lines = append(lines, look.Styled(sc.theme.Good, look.Wrap(words.NothingMissing, width))...)
	}
	cursor := 0
	for i, gap := range r.gaps {
		if i == r.at {
			cursor = len(lines)
		}
		lines = append(lines, r.gapLines(sc, gap, i == r.at, width)...)
	}
	visible, above, below := look.Window(lines, cursor-sc.height/3, sc.height-1)
	return look.Box(append([]string{sc.theme.Ruled(title, above, below, width)}, visible...), width, sc.height)
}

// notes lists the sections to take up again, and why.
func notes(sc scene, width int) []string {
	var lines []string
	for i := range sc.cat.Sections {
		s := &sc.cat.Sections[i]
		if note := sc.draft.Note(s.ID); note != "" {
			text := fmt.Sprintf("%d. %s", i+1, s.Title) + "\n" + fmt.Sprintf(sayNoteMark, note)
			lines = append(lines, look.Styled(sc.theme.Alert, look.Wrap(text, width))...)
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return lines
}

// gapLines names a gap: its section's number, the question, what it lacks.
func (r review) gapLines(sc scene, gap sections.Gap, here bool, width int) []string {
	text := fmt.Sprintf("%d. %s", sc.cat.SectionIndex(gap.Question)+1, gap.Question.Label)
	lines := look.Wrap(text, width-2)
	for i := range lines {
		mark := "  "
		if here && i == 0 {
			mark = "▸ "
		}
		if here {
			lines[i] = sc.theme.Accent.Render(mark + lines[i])
		} else {
			lines[i] = mark + lines[i]
		}
	}
	for _, line := range look.Wrap(words.GapWords(gap), width-2) {
		lines = append(lines, "  "+sc.theme.Muted.Render(line))
	}
	return lines
}
