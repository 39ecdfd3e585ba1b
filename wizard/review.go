package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/render"
	"ami-wizard/render/preview"
	"ami-wizard/sections"
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
	c, d, palette, width := sc.cat, sc.draft, sc.theme.preview, r.textWidth(sc)
	return func() tea.Msg {
		page := preview.New().Document(render.Compose(c, d, render.Options{}), width, palette, "")
		return reviewMsg{page.Lines, width}
	}
}

func (r review) textWidth(sc scene) int {
	if arrange(sc.width, sc.height) == aside {
		return min(sc.width-gapsWidth-3, measure)
	}
	return min(sc.width, measure)
}

func (r review) update(msg tea.Msg, sc scene) (screen, effect) {
	if done, ok := msg.(reviewMsg); ok {
		r.lines, r.width = done.lines, done.width
		return r, effect{}
	}
	k := sc.keys
	switch {
	case pressed(msg, k.SwitchPane):
		r.inText = !r.inText
	case pressed(msg, k.Back), pressed(msg, k.Review):
		return r, effect{open: r.from}
	case pressed(msg, k.Go) && len(r.gaps) > 0:
		if r.inText && arrange(sc.width, sc.height) != aside {
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
	case pressed(msg, k.Up):
		by = -1
	case pressed(msg, k.Down):
		by = 1
	case pressed(msg, k.PageUp):
		by = -sc.height + 2
	case pressed(msg, k.PageDown), pressed(msg, k.Pick):
		by = sc.height - 2
	case pressed(msg, k.Top):
		by = -len(r.lines) - len(r.gaps)
	case pressed(msg, k.Bottom):
		by = len(r.lines) + len(r.gaps)
	}
	switch {
	case wheel(msg) != 0:
		r.top += 3 * wheel(msg)
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
		progress: percent(sc.cat.Progress(sc.draft)),
		keys:     []key.Binding{sc.keys.SwitchPane, sc.keys.Go, sc.keys.Back, sc.keys.Plan},
	}
	switch {
	case arrange(sc.width, sc.height) == aside:
		width := r.textWidth(sc)
		f.lines = beside(r.text(sc, width), r.list(sc, min(gapsWidth, sc.width-width-3)), width,
			sc.theme.rule.Render(" │ "))
	case r.inText:
		f.lines = r.text(sc, sc.width)
	default:
		f.lines = r.list(sc, sc.width)
	}
	return f
}

func (r review) text(sc scene, width int) []string {
	if r.lines == nil {
		return box([]string{sc.theme.ruled(sayWholeText, 0, 0, width), sayRendering}, width, sc.height)
	}
	lines, above, below := window(r.lines, r.top, sc.height-1)
	head := sc.theme.ruled(r.mark(r.inText, sayWholeText), above, below, width)
	return box(append([]string{head}, lines...), width, sc.height)
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
		lines = append(lines, styled(sc.theme.good, wrap(sayNothingMissing, width))...)
	}
	cursor := 0
	for i, gap := range r.gaps {
		if i == r.at {
			cursor = len(lines)
		}
		lines = append(lines, r.gapLines(sc, gap, i == r.at, width)...)
	}
	visible, above, below := window(lines, cursor-sc.height/3, sc.height-1)
	return box(append([]string{sc.theme.ruled(title, above, below, width)}, visible...), width, sc.height)
}

// notes lists the sections to take up again, and why.
func notes(sc scene, width int) []string {
	var lines []string
	for i := range sc.cat.Sections {
		s := &sc.cat.Sections[i]
		if note := sc.draft.Note(s.ID); note != "" {
			text := fmt.Sprintf("%d. %s", i+1, s.Title) + "\n" + fmt.Sprintf(sayNoteMark, note)
			lines = append(lines, styled(sc.theme.alert, wrap(text, width))...)
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
	lines := wrap(text, width-2)
	for i := range lines {
		mark := "  "
		if here && i == 0 {
			mark = "▸ "
		}
		if here {
			lines[i] = sc.theme.accent.Render(mark + lines[i])
		} else {
			lines[i] = mark + lines[i]
		}
	}
	for _, line := range wrap(gapWords(gap), width-2) {
		lines = append(lines, "  "+sc.theme.muted.Render(line))
	}
	return lines
}
