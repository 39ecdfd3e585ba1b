package drafts

import (
	"strconv"
	"time"

	"ami-wizard/render/bound"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// readAtOnce is how long one look into a folder reads drafts before it shows them, and goes on
// with the next look: short enough for a list that is there at once.
const readAtOnce = 30 * time.Millisecond

// most is how many signs of a name or of a label are kept: what is longer is shown on no screen.
const most = 300

// Look begins to read the drafts of a folder, those that changed last first, and gives those that
// it read within readAtOnce, one at least; Next of what it gives reads on. Files that are no drafts
// of ours are passed over, those that look like one but can't be read are shown as such.
func Look(c *sections.Catalogue, dir string) words.Drafts {
	entries, older, err := store.List(dir)
	if err != nil {
		return words.Drafts{Err: err}
	}
	return look(c, entries, older)
}

// List reads every draft of a folder.
func List(c *sections.Catalogue, dir string) words.Drafts { return Look(c, dir).All() }

func look(c *sections.Catalogue, entries []store.Entry, older int) words.Drafts {
	found, begun := words.Drafts{Older: older}, time.Now()
	for len(entries) > 0 && (len(found.Drafts) == 0 || time.Since(begun) < readAtOnce) {
		if d, ok := describe(c, entries[0]); ok {
			found.Drafts = append(found.Drafts, d)
		}
		entries = entries[1:]
	}
	if len(entries) > 0 {
		found.Next = func() words.Drafts { return look(c, entries, older) }
	}
	return found
}

func describe(c *sections.Catalogue, e store.Entry) (words.Draft, bool) {
	name := words.FileName(e.Name)
	shown := words.Draft{Path: e.Path, File: name, Name: name, Changed: e.Modified}
	data, err := content(e)
	if (err == nil || len(data) > 0) && !draftfile.LooksLikeDraft(c, data) {
		return shown, false
	}
	d := sections.Draft{}
	if err == nil {
		d, err = decode(c, e.Path, data)
	}
	if err != nil {
		shown.Problem = words.Explain(err).What
		return shown, true
	}
	if name := fact(c, d, sections.ProjectFact); name != "" && !e.Conflict {
		shown.Name = short(text.CleanLine(c.Filled(d, name)))
	}
	shown.Due, shown.Open = fact(c, d, sections.DeadlineFact), d.Notes().Pending()
	if q, ok := c.Question(c.ResumeAt(d)); ok {
		at := c.SectionIndex(q)
		shown.Where = strconv.Itoa(c.Number(at)) + ". " + c.Sections[at].Title
		rank, _ := c.Rank(d, q)
		shown.Rank = strconv.Itoa(c.Number(at)) + "." + strconv.Itoa(rank)
		shown.Stopped = short(text.CleanLine(c.Filled(d, q.Label)))
	}
	record, err := ReadRecord(e.Path)
	if err != nil {
		record = consent.Record{} // it is told where the draft is opened
	}
	shown.Met, _ = record.LastSession()
	return reached(shown, c, d, record), true
}

// content reads a file, of one that is too big how it begins.
func content(e store.Entry) ([]byte, error) {
	data, err := store.Read(e.Path)
	if store.KindOf(err) == store.KindTooBig {
		if head, failed := store.Head(e.Path); failed == nil {
			return head, err
		}
	}
	return data, err
}

// reached tells how far a draft has come, section by section, as they are asked.
func reached(shown words.Draft, c *sections.Catalogue, d sections.Draft, r consent.Record) words.Draft {
	texts := bound.NewReader(c)
	for _, i := range c.Course() {
		part := words.Part{Tally: c.Tally(d, &c.Sections[i])}
		if len(r.Part(c.Sections[i].ID).Decisions) > 0 { // only then is the section composed
			part.Decided = texts.Standing(d, r, i).Level
		}
		shown.Progress = shown.Progress.Plus(part.Tally)
		shown.Parts = append(shown.Parts, part)
	}
	return shown
}

// fact gives what a draft answers to the question of a fact.
func fact(c *sections.Catalogue, d sections.Draft, name string) string {
	f, ok := c.Fact(name)
	if !ok {
		return ""
	}
	return short(d.Answer(f.Question.ID).Text)
}

// short bounds what is shown on a line.
func short(s string) string {
	signs := 0
	for at := range s {
		if signs++; signs > most {
			return s[:at] + "…"
		}
	}
	return s
}
