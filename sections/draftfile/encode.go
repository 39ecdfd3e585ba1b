package draftfile

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Keys of the draft's file beside those of sections and questions.
const (
	keyFormat    = "format"
	keyCatalogue = "catalogue"
	keyVersion   = "version"
	keyTitle     = "titre"
	keyCreated   = "cree"
	keyChanged   = "change"
	keyResume    = "reprendre"
	keyPath      = "chemin"
	keyCall      = "appel"

	keyDecision = "decision"
	keyPicks    = "choix"
	keyText     = "texte"
	keyKept     = "propose"
	keyRows     = "lignes"
)

// Reserved gives the names that a draft's file keeps for itself: no section may have one.
func Reserved() []string {
	return []string{
		keyFormat, keyCatalogue, keyVersion, keyTitle, keyCreated, keyChanged, keyResume, keyPath, keyCall, keyOldNotes, keyNotes, keyTimes, keyAsides,
	}
}

// maxTitle is how many bytes of the project's name stand at the top of the file, for people:
// the name itself is an answer, and may be as long as any.
const maxTitle = 1 << 10

// Encode gives the draft's TOML form: a header, then the answers in the order
// of the catalogue, each under its question, then what the catalogue doesn't
// know. The same draft always gives the same bytes. Questions without an answer
// are not written: two people who answer different ones then touch different
// lines.
func Encode(c *sections.Catalogue, d sections.Draft) []byte { return NewEncoder(c).Append(nil, d) }

// Encoder encodes a draft that changes, and remembers its sections: one whose answers
// are what they were is not written anew. It is not for concurrent use.
type Encoder struct {
	catalogue *sections.Catalogue
	sections  map[string]madeSection // those that their answers alone make
}

// madeSection is a section as it is written, and a draft that it was made of.
type madeSection struct {
	of  sections.Draft
	out []byte
}

// NewEncoder makes an encoder that remembers nothing yet.
func NewEncoder(c *sections.Catalogue) *Encoder {
	return &Encoder{catalogue: c, sections: map[string]madeSection{}}
}

// Append writes what Encode gives behind what b holds, and gives what b became.
func (r *Encoder) Append(b []byte, d sections.Draft) []byte {
	e := encoder{catalogue: r.catalogue, draft: d, held: d.Contents(), unknown: unknownTo(r.catalogue, d), out: b}
	e.head()
	e.times()
	e.asides()
	e.notes()
	for i := range r.catalogue.Sections {
		r.section(&e, &r.catalogue.Sections[i])
	}
	e.unknownTables()
	return e.out
}

// section writes a section, from memory where nothing of it changed. One with what this
// catalogue doesn't know is never remembered.
func (r *Encoder) section(e *encoder, s *sections.Section) {
	was, known := r.sections[s.ID]
	switch _, strange := e.unknown[s.ID]; {
	case strange:
		e.section(s)
	case known && sameSection(e.draft, was.of, s):
		e.out = append(e.out, was.out...)
		r.sections[s.ID] = madeSection{e.draft, was.out} // the older draft can go
	default:
		start := len(e.out)
		e.section(s)
		r.sections[s.ID] = madeSection{e.draft, slices.Clone(e.out[start:])}
	}
}

// sameSection tells whether two drafts answer a section the same. What they share, as
// drafts that come from one another do, is not compared.
func sameSection(d, o sections.Draft, s *sections.Section) bool {
	for i := range s.Questions {
		id := s.Questions[i].ID
		if !d.Answer(id).Equal(o.Answer(id)) || !slices.Equal(d.Columns(id), o.Columns(id)) {
			return false
		}
	}
	return true
}

// asks tells whether a catalogue has a question of that id today.
func asks(c *sections.Catalogue, id string) bool {
	q, ok := c.Question(id)
	return ok && q.ID == id
}

// encoder writes one draft.
type encoder struct {
	catalogue *sections.Catalogue
	draft     sections.Draft
	held      sections.Contents
	unknown   map[string]any // the whole of it: read only
	out       []byte
}

// unknownTo gives what the file held beyond this catalogue, and with it the
// answers to questions that it doesn't have, which only a draft made with
// another catalogue can carry.
func unknownTo(c *sections.Catalogue, d sections.Draft) map[string]any {
	unknown := d.Contents().Unknown
	for _, id := range d.Answered() {
		if asks(c, id) {
			continue
		}
		section, name, _ := strings.Cut(id, ".")
		if section == "" || name == "" { // no id that a catalogue can have had
			continue
		}
		table, ok := unknown[section].(map[string]any)
		if _, taken := unknown[section]; taken && !ok {
			continue
		}
		if table = maps.Clone(table); table == nil {
			table = map[string]any{}
		}
		if _, taken := table[name]; !taken {
			table[name] = rawAnswer(d.Answer(id))
		}
		if unknown == nil {
			unknown = map[string]any{}
		}
		unknown[section] = table
	}
	return unknown
}

func (e *encoder) head() {
	e.out = append(e.out, fileHeader...)
	e.entry(strconv.AppendInt(nil, Format, 10), keyFormat)
	e.entry(appendString(nil, e.catalogue.ID), keyCatalogue)
	e.entry(strconv.AppendInt(nil, max(int64(e.catalogue.Version), e.held.Newer), 10), keyVersion)
	if title := e.title(); title != "" {
		e.entry(appendString(nil, title), keyTitle)
	}
	e.date(keyCreated, e.draft.Created)
	e.date(keyChanged, e.draft.Changed)
	if e.draft.Resume != "" {
		e.entry(appendString(nil, e.draft.Resume), keyResume)
	}
	chosen := e.draft.Path != sections.WholePath && !isTable(e.unknown[keyPath])
	if chosen {
		e.entry(appendString(nil, string(e.draft.Path)), keyPath)
	}
	if _, other := e.unknown[keyCall]; e.draft.Call != "" && !other {
		e.entry(appendString(nil, e.draft.Call), keyCall)
	}
	e.unknownEntries(e.unknown, func(key string) bool {
		_, known := e.catalogue.Section(key)
		return !known && !isTable(e.unknown[key]) && !(chosen && key == keyPath) // another program's path yields to a choice
	})
}

func (e *encoder) title() string {
	f, ok := e.catalogue.Fact(sections.ProjectFact)
	if !ok {
		return ""
	}
	title, _ := f.Value(e.draft)
	title = strings.TrimSpace(text.CleanLine(e.catalogue.Filled(e.draft, title)))
	if len(title) > maxTitle {
		title = strings.ToValidUTF8(title[:maxTitle], "") + "…"
	}
	return title
}

// date writes a time to the second. TOML offsets have no seconds, which those
// of places before standard time do.
func (e *encoder) date(key string, t time.Time) {
	if t.IsZero() {
		return
	}
	if _, offset := t.Zone(); offset%60 != 0 {
		t = t.UTC()
	}
	e.entry([]byte(t.Format(time.RFC3339)), key)
}

func (e *encoder) section(s *sections.Section) {
	start := len(e.out)
	e.out = append(e.out, "\n["+s.ID+"]\n"...)
	body := len(e.out)
	unknown, _ := e.unknown[s.ID].(map[string]any)
	for i := range s.Questions {
		q := &s.Questions[i]
		a := e.draft.Answer(q.ID)
		sub, _ := unknown[q.Name()].(map[string]any)
		if a.IsZero() && len(sub) == 0 {
			continue
		}
		if len(e.out) > body {
			e.out = append(e.out, '\n')
		}
		e.out = append(e.out, "# "+text.CleanLine(q.Label)+"\n"...)
		e.answer(q, a, sub)
	}
	e.unknownEntries(unknown, func(key string) bool {
		return !asks(e.catalogue, s.ID+"."+key)
	})
	if len(e.out) == body {
		e.out = e.out[:start]
	}
}

// entry writes one key and its value, given in TOML.
func (e *encoder) entry(value []byte, path ...string) {
	e.out = append(appendKey(e.out, path...), " = "...)
	e.out = append(append(e.out, value...), '\n')
}

// unknownEntries writes the keys of a table that the catalogue doesn't know.
func (e *encoder) unknownEntries(table map[string]any, keep func(key string) bool) {
	for n, key := range slices.DeleteFunc(slices.Sorted(maps.Keys(table)), func(key string) bool { return !keep(key) }) {
		if n == 0 {
			e.out = append(e.out, "\n"+unknownComment...)
		}
		e.out = appendEntry(e.out, []string{key}, table[key])
	}
}

func (e *encoder) unknownTables() {
	for _, key := range slices.Sorted(maps.Keys(e.unknown)) {
		table, ok := e.unknown[key].(map[string]any)
		if _, known := e.catalogue.Section(key); known || !ok || key == keyTimes || key == keyAsides {
			continue
		}
		e.out = append(e.out, "\n"+unknownComment+"["...)
		e.out = append(appendKey(e.out, key), "]\n"...)
		e.out = appendEntries(e.out, nil, table)
	}
}
