package consent

// This file holds a record to the bounds of its reader: what was written beyond them would
// never open again.

// entryWeight is what an entry takes beside its texts, at most: its keys, numbers and dates.
const entryWeight = 1 << 10

// weight adds up what a record takes when it is written.
type weight struct{ entries, bytes, unknown int }

// Fits tells whether the record can be saved and read again.
func (r Record) Fits() bool {
	var w weight
	w.strange(r.extra, 0)
	for _, v := range r.extra {
		if _, table := v.(map[string]any); table { // it gets a header
			w.entries++
		}
	}
	for i := range r.sessions {
		w.session(&r.sessions[i])
	}
	for i := range r.parts {
		w.part(&r.parts[i])
	}
	return w.entries <= maxEntries && w.bytes <= maxBytes && w.unknown <= maxUnknown
}

func (w *weight) entry(extra map[string]any, texts ...string) {
	w.entries++
	w.bytes += entryWeight
	w.texts(texts)
	w.strange(extra, 0)
}

func (w *weight) texts(all []string) {
	for _, s := range all {
		w.bytes += len(s) + 16
	}
}

// long refuses paragraphs that are too long to be read again.
func (w *weight) long(all ...string) {
	for _, s := range all {
		if len(s) > maxText {
			w.bytes = maxBytes + 1
		}
	}
}

func (w *weight) session(s *Session) {
	w.entry(s.extra, s.Place, s.Animation, s.Writing, s.Timing)
	w.texts(s.Structures)
	w.texts(s.Names)
}

func (w *weight) part(p *Part) {
	w.entry(p.extra, p.Section)
	for i := range p.Objections {
		o := &p.Objections[i]
		w.long(o.Before, o.After)
		w.entry(o.extra, o.Words, o.Reason, o.Author, o.To, o.Before, o.After)
	}
	decisions := p.Decisions
	if !p.Pending.isZero() {
		decisions = append(decisions[:len(decisions):len(decisions)], p.Pending)
	}
	for _, d := range decisions {
		w.entry(d.extra, d.Review, d.Until, d.To)
		w.texts(d.Actions)
		w.words(d.Text)
		for j := range d.Retouches {
			w.entry(d.Retouches[j].extra, d.Retouches[j].Reason)
			w.words(d.Retouches[j].Text)
		}
	}
}

func (w *weight) words(text []Paragraph) {
	if len(text) > maxLists {
		w.bytes = maxBytes + 1
	}
	for _, p := range text {
		w.long(p.Text, p.Shape)
		w.bytes += len(p.Text) + len(p.Shape) + 32
	}
}

// strange weighs what is not known. A key within keys is written with the whole path to it.
func (w *weight) strange(v any, path int) {
	w.unknown++
	switch v := v.(type) {
	case string:
		w.bytes += len(v)
	case []any:
		for _, in := range v {
			w.strange(in, 0)
		}
	case map[string]any:
		for key, in := range v {
			w.bytes += path + 2*len(key)
			w.unknown += path / 16
			w.strange(in, path+2*len(key)+1)
		}
	}
}
