package consent

import "ami-wizard/sections/text"

// Forget takes a name out of a whole record, and counts how often it stood there. A copy of a
// text that was as it was fingerprinted stays so: the words that were approved, less a name.
func (r Record) Forget(n text.Name) (Record, int) {
	f := forgetter{name: n}
	r.sessions, r.parts = r.Sessions(), r.Parts()
	for i := range r.sessions {
		s := &r.sessions[i]
		f.whole(&s.Animation, &s.Writing, &s.Timing)
		f.texts(&s.Place)
		s.Structures, s.Names = f.all(s.Structures), f.all(s.Names)
		s.extra = f.table(s.extra)
	}
	for i := range r.parts {
		f.part(&r.parts[i])
	}
	r.extra = f.table(r.extra)
	return r, f.times
}

// forgetter takes a name out of one text after the other.
type forgetter struct {
	name  text.Name
	times int
}

func (f *forgetter) text(s string) string {
	out, times := f.name.Forget(s)
	f.times += times
	return out
}

func (f *forgetter) texts(all ...*string) {
	for _, s := range all {
		*s = f.text(*s)
	}
}

// whole empties a text in which nothing but the name stood.
func (f *forgetter) whole(all ...*string) {
	for _, s := range all {
		if *s = f.text(*s); *s == text.Forgotten {
			*s = ""
		}
	}
}

// all leaves out what was nothing but the name.
func (f *forgetter) all(list []string) []string {
	var out []string
	for _, s := range list {
		if f.whole(&s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (f *forgetter) part(p *Part) {
	for i := range p.Objections {
		o := &p.Objections[i]
		f.whole(&o.Author)
		f.texts(&o.Words, &o.Reason, &o.To, &o.Before, &o.After)
		o.extra = f.table(o.extra)
	}
	for i := range p.Decisions {
		f.decision(&p.Decisions[i])
	}
	f.decision(&p.Pending)
	p.extra = f.table(p.extra)
}

func (f *forgetter) decision(d *Decision) {
	f.texts(&d.Review, &d.Until, &d.To)
	d.Actions = f.all(d.Actions)
	d.Text, d.Mark = f.words(d.Text, d.Mark)
	for i := range d.Retouches {
		r := &d.Retouches[i]
		f.texts(&r.Reason)
		r.Text, r.Mark = f.words(r.Text, r.Mark)
		r.extra = f.table(r.extra)
	}
	d.extra = f.table(d.extra)
}

func (f *forgetter) words(all []Paragraph, mark Fingerprint) ([]Paragraph, Fingerprint) {
	intact := PrintOf(all) == mark
	for i := range all {
		f.texts(&all[i].Text, &all[i].Shape)
	}
	if intact && mark != "" {
		mark = PrintOf(all)
	}
	return all, mark
}

func (f *forgetter) table(extra map[string]any) map[string]any {
	out, times := text.ForgetIn(f.name, extra)
	f.times += times
	table, _ := out.(map[string]any)
	return table
}

// Named counts the names of people that a record holds: of those who led a session or said yes to
// being named, and of who raised an objection. Somebody who is named twice counts once.
func (r Record) Named() int {
	names := map[string]bool{}
	for i := range r.sessions {
		s := &r.sessions[i]
		for _, name := range append([]string{s.Animation, s.Writing, s.Timing}, s.Names...) {
			names[text.Fold(name)] = true
		}
	}
	for i := range r.parts {
		for j := range r.parts[i].Objections {
			names[text.Fold(r.parts[i].Objections[j].Author)] = true
		}
	}
	delete(names, "")
	return len(names)
}
