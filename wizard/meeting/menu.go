package meeting

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"ami-wizard/wizard/agenda"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/sheet"
)

// Files names what stands in the folder, as people are told it.
type Files struct{ Draft, Response, Record string }

// Menu is what a session can do now.
type Menu struct {
	files Files
	at    int
}

// NewMenu opens the menu.
func NewMenu(files Files) Menu { return Menu{files: files} }

// item is one thing that a session can do.
type item struct {
	says, right string
	letter      string
	opens       func(screens.Scene, Files) screens.Effect
}

// items are what a session can do, in the order in which a session does it last to first: a
// pause is what is wanted in a hurry.
func (m Menu) items(sc screens.Scene) []item {
	_, on := agenda.UnderWay(sc.Decisions, sc.Now)
	who := item{says: sayMenuBegin, letter: "s", opens: func(sc screens.Scene, f Files) screens.Effect {
		return screens.Effect{Lay: NewStart(sc, f)}
	}}
	if on {
		last, _ := sc.Decisions.LastSession()
		who.says, who.right = sayMenuWho, strings.Join(agenda.Present(last), "")
	}
	return []item{
		{says: sayMenuPause, letter: "p", right: agenda.Hour(pauseEnd(sc.Now, pauseMinutes)), opens: func(sc screens.Scene, _ Files) screens.Effect {
			p, cmd := NewPause(sc)
			return screens.Effect{Lay: p, Cmd: cmd}
		}},
		{says: sayMenuEnd, letter: "d", opens: func(screens.Scene, Files) screens.Effect {
			return screens.Effect{Show: screens.EndScreen}
		}},
		who,
		{says: sayMenuClose, letter: "f", opens: func(sc screens.Scene, f Files) screens.Effect {
			return screens.Effect{Lay: NewClosing(sc, f, false)}
		}},
	}
}

// Update takes a message in: it gives what the menu becomes, and what the root is to do.
func (m Menu) Update(msg tea.Msg, sc screens.Scene) (screens.Overlay, screens.Effect) {
	k, items := sc.Keys, m.items(sc)
	typed, _ := msg.(tea.KeyPressMsg)
	for i := range items {
		if typed.Text == items[i].letter {
			return nil, items[i].opens(sc, m.files)
		}
	}
	switch {
	case look.Pressed(msg, k.Up), look.Wheel(msg) < 0:
		m.at = max(0, m.at-1)
	case look.Pressed(msg, k.Down), look.Wheel(msg) > 0:
		m.at = min(len(items)-1, m.at+1)
	case look.Pressed(msg, k.Meeting.Choose):
		return nil, items[m.at].opens(sc, m.files)
	case look.Pressed(msg, k.Back), look.Pressed(msg, k.Meeting.Menu):
		return nil, screens.Effect{}
	}
	return m, screens.Effect{}
}

// View lays out the menu, with how the session stands.
func (m Menu) View(sc screens.Scene) screens.Frame {
	width := min(sc.Width, look.Measure)
	pg := sheet.Page{Cursor: -1, Keys: []key.Binding{sc.Keys.Meeting.Choose, sc.Keys.Down, sc.Keys.Meeting.Return}}
	pg.Head = []string{sc.Theme.Title.Render(sayMenuTitle), ""}
	for i, it := range m.items(sc) {
		pg.Body = append(pg.Body, row(sc, i == m.at, it.letter+"  "+it.says, look.Shown(it.right), width))
	}
	pg.Foot = look.Styled(sc.Theme.Muted, look.Wrap(stands(sc), width))
	return screens.Frame{Left: saySession, Lines: pg.Laid(sc, 0), Keys: pg.Keys}
}

// stands says how the session stands: since when, how many are there; or that nobody noted it.
func stands(sc screens.Scene) string {
	s, on := agenda.UnderWay(sc.Decisions, sc.Now)
	if !on {
		return saySessionNone
	}
	return saySessionSince + agenda.Hour(s.Date.Local()) + lead(agenda.Present(s))
}

func lead(parts []string) string {
	if len(parts) == 0 {
		return ""
	}
	return " · " + strings.Join(parts, " · ")
}

// unwritten says, where one only reads, how to come back to where one writes.
func unwritten(msg tea.Msg, how string) screens.Notice {
	_, pasted := msg.(tea.PasteMsg)
	if k, ok := msg.(tea.KeyPressMsg); pasted || ok && strings.TrimSpace(k.Text) != "" {
		return screens.Notice{Text: how}
	}
	return screens.Notice{}
}
