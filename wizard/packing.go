package wizard

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"ami-wizard/render/reading"
	"ami-wizard/wizard/pack"
	"ami-wizard/wizard/screens"
	"ami-wizard/wizard/words"
)

// packedMsg says that the folder is made, or why not.
type packedMsg struct {
	folder string
	pack   pack.Pack
	err    error
}

// packs makes the folder of the draft as it is on the screen, while people go on.
func (m Model) packs() (Model, tea.Cmd) {
	if m.session.File() == nil {
		return m, nil
	}
	cat, draft, path := m.cat, m.session.Draft(), m.session.File().Path()
	beside := reading.Beside{Call: m.session.Call(), Record: m.session.Decisions(), Now: time.Now()}
	m.notice = screens.Notice{Text: sayPackBegun}
	return m, func() tea.Msg {
		msg := packedMsg{folder: pack.Folder(path)}
		if msg.pack, msg.err = pack.Make(cat, draft, path, packing(path, beside), func(string) {}); msg.err == nil {
			msg.err = msg.pack.Write(msg.folder, false)
		}
		return msg
	}
}

// notice says what was written and where, and what whoever hands it in must know.
func (p packedMsg) notice() screens.Notice {
	if p.err != nil {
		problem := words.Explain(p.err)
		return screens.Notice{Text: sayPackFailed + problem.What + " " + problem.Hint, Alert: true}
	}
	said := fmt.Sprintf(sayPacked, words.FileName(p.folder), len(p.pack.Files), pack.ReadmeName)
	switch {
	case p.pack.Missing == 1:
		said += sayPackedLacksOne
	case p.pack.Missing > 1:
		said += fmt.Sprintf(sayPackedLacks, p.pack.Missing)
	}
	return screens.Notice{Text: said}
}

// packing gives how the folder of a draft is made: with what its call asks for, what its group
// decided, and what stands in it already.
func packing(draft string, b reading.Beside) pack.Options {
	return pack.Options{Call: b.Call, Record: b.Record, Epoch: os.Getenv("SOURCE_DATE_EPOCH"), Now: b.Now, Has: func(name string) bool {
		there, err := os.Stat(filepath.Join(pack.Folder(draft), filepath.FromSlash(name)))
		return err == nil && there.Mode().IsRegular()
	}}
}
