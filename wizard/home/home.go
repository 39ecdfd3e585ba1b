package home

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// Screen lists the drafts of a folder, to resume one or begin another.
type Screen struct {
	drafts  []words.Draft
	twins   map[string]bool // the names that several of them bear
	older   int             // drafts of the folder that are not among them
	folder  *folder         // that is read; nil before the first look
	reading bool            // more of it comes
	at      int
	naming  *naming
	failure error
}

// folder tells the looks into one folder from those that an older screen asked for.
type folder struct{ _ byte }

// more brings what the next look into a folder found.
type more struct {
	screens.Report
	folder *folder
	found  words.Drafts
}

// New begins with a folder that nobody has looked into yet.
func New() Screen { return Screen{} }

// Update takes a message in: it gives what the screen becomes, and what the root is to do.
func (h Screen) Update(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	switch msg := msg.(type) {
	case words.Drafts:
		h.folder = &folder{}
		h.drafts, h.older, h.failure = nil, msg.Older, msg.Err
		return h.found(msg, sc)
	case more:
		if msg.folder != h.folder {
			return h, screens.Effect{}
		}
		return h.found(msg.found, sc)
	}
	if h.naming != nil {
		return h.updateNaming(msg, sc)
	}
	return h.choosing(msg, sc)
}

// found takes in what a look found, and asks for the next one.
func (h Screen) found(looked words.Drafts, sc screens.Scene) (screens.Screen, screens.Effect) {
	h.drafts = append(h.drafts[:len(h.drafts):len(h.drafts)], looked.Drafts...)
	h.twins, h.reading = words.Twins(h.drafts), looked.Next != nil
	if h.reading {
		of, next := h.folder, looked.Next
		return h, screens.Effect{Cmd: func() tea.Msg { return more{folder: of, found: next()} }}
	}
	if len(h.drafts) == 0 && h.naming == nil {
		return h.begin(sc), screens.Effect{}
	}
	return h, screens.Effect{}
}

// choosing handles a key on the list.
func (h Screen) choosing(msg tea.Msg, sc screens.Scene) (screens.Screen, screens.Effect) {
	k := sc.Keys
	switch {
	case look.Pressed(msg, k.Top):
		h.at = 0
	case look.Pressed(msg, k.Bottom):
		h.at = len(h.drafts)
	case look.Pressed(msg, k.Prev):
		h.at = h.moved(-1)
	case look.Pressed(msg, k.Next):
		h.at = h.moved(1)
	case look.Pressed(msg, k.NewDraft), look.Pressed(msg, k.Enter) && h.at == len(h.drafts):
		return h.begin(sc), screens.Effect{}
	case look.Pressed(msg, k.Enter):
		return h, screens.Effect{File: h.drafts[h.at].Path}
	default:
		h.at = h.moved(look.Paged(msg, k, h.page(sc)+1))
	}
	return h, screens.Effect{}
}

// moved gives the row that far from the cursor; the last one begins a draft.
func (h Screen) moved(by int) int { return min(max(0, h.at+by), len(h.drafts)) }

// View lays the screen out.
func (h Screen) View(sc screens.Scene) screens.Frame {
	k := sc.Keys
	f := screens.Frame{Left: words.Program, Right: sayTagline, Keys: []key.Binding{k.Go, k.NewDraft, k.Project, k.Down}}
	if h.naming != nil {
		f.Keys = []key.Binding{k.Enter, k.Back}
		f.Lines = h.namingLines(sc)
		return f
	}
	if h.folder == nil && h.failure == nil { // it may be a draft that is opening, not the folder
		f.Lines = []string{sc.Theme.Muted.Render(sayLooking)}
		return f
	}
	f.Lines = h.head(sc)
	f.Lines = append(f.Lines, h.list(sc, sc.Height-len(f.Lines))...)
	return f
}

// head says what the program is for, where there is room, and asks which draft.
func (h Screen) head(sc screens.Scene) []string {
	t, lines := sc.Theme, uses(sc, h.naming != nil)
	if sc.Height-len(lines) < leastList {
		lines = nil
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, look.Styled(t.Title, look.Wrap(sayWhichDraft, sc.Width))...)
	if sc.Height >= airyFrom {
		lines = append(lines, "")
	}
	if h.failure != nil {
		lines = append(lines, look.Styled(t.Alert, look.Wrap(words.Explain(h.failure).What, sc.Width))...)
	}
	return lines
}
