package wizard

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// recovery is what editors had of a draft's answers when the sessions that lent them died,
// and the editors that went on saving after that.
type recovery struct {
	edits     []edition        // what was saved after the draft: it is the answer now
	scratches []*store.Scratch // that hold it
	aside     []string         // files with texts that could not be taken for an answer
}

// edition is an answer as an editor saved it last.
type edition struct {
	id     string
	answer sections.Answer
}

// recover looks at the texts left behind. One whose answer, in the draft, is still a version
// that its session knew is the answer's latest: it is taken, as a step to undo. Where somebody
// changed the answer since, neither is lost: the text is put aside.
func recoverEditions(c *sections.Catalogue, file *store.File, d sections.Draft) recovery {
	var found recovery
	left, err := file.Scratches()
	if err != nil {
		return found // of a folder that cannot be listed; opening the draft goes on
	}
	for _, s := range left {
		q, known := c.Question(s.Key())
		if !known {
			found.putAside(s)
			continue
		}
		a := d.Answer(q.ID)
		now := lendable(a.Text)
		data, err := s.Read()
		text, wrong := edited(data, now)
		switch {
		case errors.Join(err, wrong) != nil:
			found.putAside(s)
		case text == now, s.Lent(text), strings.TrimSpace(text) == "":
			_ = s.Remove() // it says nothing new; the next session tries again
		case s.Held(now) && writable(q, a):
			a.Text = text
			d = d.Set(q.ID, a)
			found.edits, found.scratches = append(found.edits, edition{q.ID, a}), append(found.scratches, s)
		default:
			found.putAside(s)
		}
	}
	return found
}

// writable tells whether an answer has a text that an editor may have had.
func writable(q *sections.Question, a sections.Answer) bool {
	return q.Kind == sections.Prose || q.Kind == sections.Passage && a.Decision == sections.Adapt
}

func (r *recovery) putAside(s *store.Scratch) {
	path, err := s.PutAside()
	r.aside = append(r.aside, cmp.Or(path, s.Path()))
	_ = err // the path is true all the same
}

// toTell is what people must know of it.
func (r recovery) toTell() []string {
	var told []string
	switch len(r.edits) {
	case 0:
	case 1:
		told = append(told, sayEditionTaken)
	default:
		told = append(told, fmt.Sprintf(sayEditionsTaken, len(r.edits)))
	}
	for _, path := range r.aside {
		told = append(told, fmt.Sprintf(sayEditionAside, words.FileName(path)))
	}
	return told
}
