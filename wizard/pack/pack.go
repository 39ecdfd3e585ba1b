package pack

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/render/forms"
	"ami-wizard/render/pages"
	"ami-wizard/render/reading"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// Options is what a folder is to hold.
type Options struct {
	Formats []string // names or ends of names; none is every format, and the fields
	Spaces  forms.Spaces
	Private bool
	Epoch   string // SOURCE_DATE_EPOCH
	Now     time.Time
	Record  consent.Record // what the group decided
	Call    call.Profile   // what the rules ask for, as far as it is known
	Joined  []string       // names of the files in its folder of annexes already
}

// Beside gives how the folder of a draft is made: with what its call asks for, what its group
// decided, and the annexes that stand there already.
func Beside(b reading.Beside) Options {
	return Options{Call: b.Call, Record: b.Record, Epoch: os.Getenv("SOURCE_DATE_EPOCH"), Now: b.Now, Joined: b.Handed.Annexes}
}

// Pack is a folder that was made.
type Pack struct {
	Files   []store.Named
	Missing int // what the response still lacks
	Lost    int // signs that the PDF stands squares for
}

// Make makes the folder of a draft that bears that path, and tells each file before it
// is made: a long response takes longer than a blink.
func Make(c *sections.Catalogue, d sections.Draft, path string, o Options, begins func(name string)) (Pack, error) {
	chosen, fields, err := choose(o.Formats)
	if err != nil {
		return Pack{}, err
	}
	doc := render.Compose(c, d, render.Options{Private: o.Private})
	meta := render.NewMeta(doc, d.Changed, o.Epoch)
	r := readme{cat: c, doc: doc, meta: meta, private: o.Private, gaps: c.GapsOnPath(d), formats: chosen, call: o.Call}
	r.stem = Stem(path)
	if len(r.gaps) > 0 {
		r.stem += draftMark
	}
	var p Pack
	for _, f := range chosen {
		name := r.stem + f.Extensions[0]
		begins(name)
		var b bytes.Buffer
		if err := f.Write(&b, doc, meta); err != nil {
			return Pack{}, fmt.Errorf("write as %s: %w", f.Name, err)
		}
		p.Files = append(p.Files, store.Named{Name: name, Data: b.Bytes()})
	}
	if r.fields = forms.Of(doc, o.Spaces); fields {
		for _, f := range r.fields {
			p.Files = append(p.Files, store.Named{Name: FieldsFolder + "/" + f.Name, Data: []byte(f.Text)})
		}
		p.Files = append(p.Files, store.Named{Name: FieldsFolder + "/" + lengthsName, Data: []byte(forms.Summary(r.fields))})
	}
	r.withFields = fields
	joined, written, err := annexes(doc, meta, o.Call)
	if err != nil {
		return Pack{}, err
	}
	r.joined = joined
	p.Files = append(p.Files, written...)
	b := reading.Beside{Call: o.Call, Record: o.Record, Now: o.Now, Handed: handed(chosen, o.Joined, written)}
	r.files = o.Call.Joined(b.Handed.Annexes)
	r.findings = check.Open(reading.Findings(c, d, b))
	if r.book, err = pages.Of(doc, meta); err != nil {
		return Pack{}, fmt.Errorf("measure the pages: %w", err)
	}
	p.Missing, p.Lost = len(r.gaps), r.book.Lost
	p.Files = append([]store.Named{{Name: ReadmeName, Data: []byte(r.text())}}, p.Files...)
	return p, nil
}

// handed gives what stands in the folder once it is written.
func handed(chosen []formats.Format, joined []string, written []store.Named) check.Handed {
	h := check.Handed{Annexes: slices.Clone(joined)}
	for _, f := range chosen {
		h.Formats = append(h.Formats, strings.TrimPrefix(f.Extensions[0], "."))
	}
	for _, w := range written {
		h.Annexes = append(h.Annexes, strings.TrimPrefix(w.Name, AnnexFolder+"/"))
	}
	return h
}

// mostJoined bounds how many annexes are looked at.
const mostJoined = 500

// Joined gives the names of the files in the folder of annexes beside a draft, nothing where there
// is none.
func Joined(draft string) []string {
	entries, err := os.ReadDir(filepath.Join(Folder(draft), AnnexFolder))
	if err != nil {
		return nil // it is not made yet, or nobody may look into it: nothing is known to be there
	}
	var names []string
	for _, e := range entries[:min(len(entries), mostJoined)] {
		if e.Type().IsRegular() {
			names = append(names, e.Name())
		}
	}
	return names
}

// Write puts the files into a folder, and says in words which are in the way.
func (p Pack) Write(folder string, replace bool) error {
	err := store.WriteFolder(folder, p.Files, replace)
	var foreign *store.ForeignError
	if !errors.As(err, &foreign) {
		return err
	}
	names := foreign.Names
	if len(names) > shownNames {
		names = append(names[:shownNames:shownNames], "…")
	}
	return words.Refuse(fmt.Sprintf(problemForeign, words.FileName(folder), strings.Join(names, ", ")), hintForeign)
}

// shownNames is how many of the files in the way are named: a line has room for no more.
const shownNames = 3

// choose gives the formats of those names, and whether the fields are one of them.
func choose(names []string) (chosen []formats.Format, fields bool, err error) {
	if len(names) == 0 {
		return formats.All(), true, nil
	}
	for _, name := range names {
		name = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(name), "."))
		if name == FieldsFolder {
			fields = true
			continue
		}
		all := formats.All()
		i := slices.IndexFunc(all, func(f formats.Format) bool { return f.Name == name || slices.Contains(f.Extensions, "."+name) })
		if i < 0 {
			return nil, false, words.Refuse(fmt.Sprintf(problemFormat, words.FileName(name)), fmt.Sprintf(hintFormat, strings.Join(Choices(), ", ")))
		}
		if !slices.ContainsFunc(chosen, func(f formats.Format) bool { return f.Name == all[i].Name }) {
			chosen = append(chosen, all[i])
		}
	}
	return chosen, fields, nil
}

// Choices gives the names that a format can be asked for by.
func Choices() []string {
	var all []string
	for _, ext := range formats.Extensions() {
		all = append(all, strings.TrimPrefix(ext, "."))
	}
	return append(all, FieldsFolder)
}

// Folder gives the path of the folder beside a draft.
func Folder(draft string) string { return filepath.Join(filepath.Dir(draft), Stem(draft)+folderMark) }

// longestStem is the most bytes of a stem: with its marks the name fits every disk.
const longestStem = 100

// Stem gives the name that the files of a draft bear: its own, without what some disk, some
// form or some shell would not take.
func Stem(draft string) string {
	base := filepath.Base(draft)
	if ext := filepath.Ext(base); strings.EqualFold(ext, ".toml") {
		base = strings.TrimSuffix(base, ext)
	}
	base = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`+"`$", r) {
			return '-'
		}
		return r
	}, text.CleanLine(base))
	base = strings.Trim(base, " .-")
	for len(base) > longestStem {
		_, n := utf8.DecodeLastRuneInString(base)
		base = base[:len(base)-n]
	}
	if base == "" {
		return unnamed
	}
	return base
}
