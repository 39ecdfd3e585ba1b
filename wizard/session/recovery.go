package session

import (
	"cmp"
	"errors"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// Recovery is what editors had of a draft's answers when the sessions that lent them died,
// and the editors that went on saving after that.
type Recovery struct {
	Edits     []Edition        // what was saved after the draft: it is the answer now
	Scratches []*store.Scratch // that hold it
	Aside     []string         // files with texts that could not be taken for an answer
}

// Edition is an answer as an editor saved it last.
type Edition struct {
	Question string
	Answer   sections.Answer
}

// Recover looks at the texts left behind. One whose answer, in the draft, is still a version
// that its session knew is the answer's latest: it is taken, as a step to undo. Where somebody
// changed the answer since, neither is lost: the text is put aside.
func Recover(c *sections.Catalogue, file *store.File, d sections.Draft) Recovery {
	var found Recovery
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
		text, wrong := answerOf(data, now)
		switch {
		case errors.Join(err, wrong) != nil:
			found.putAside(s)
		case text == now, s.Lent(text), strings.TrimSpace(text) == "":
			_ = s.Remove() // it says nothing new; the next session tries again
		case s.Held(now) && q.Writes(a):
			a.Text = text
			d = d.Set(q.ID, a)
			found.Edits, found.Scratches = append(found.Edits, Edition{q.ID, a}), append(found.Scratches, s)
		default:
			found.putAside(s)
		}
	}
	return found
}

func (r *Recovery) putAside(s *store.Scratch) {
	path, err := s.PutAside()
	r.Aside = append(r.Aside, cmp.Or(path, s.Path()))
	_ = err // the path is true all the same
}
