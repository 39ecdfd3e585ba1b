package pack

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"ami-wizard/render"
	"ami-wizard/render/formats"
	"ami-wizard/render/forms"
	"ami-wizard/render/outline"
	"ami-wizard/render/pages"
	"ami-wizard/render/plain"
	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/check"
	"ami-wizard/sections/text"
	"ami-wizard/wizard/words"
)

// readme is the first file to read.
type readme struct {
	cat        *sections.Catalogue
	doc        render.Document
	meta       render.Meta
	private    bool
	gaps       []sections.Gap
	formats    []formats.Format
	stem       string
	fields     []forms.Field
	withFields bool
	book       pages.Book
	findings   []check.Finding // that nobody has set aside
	call       call.Profile
	joined     []annex
	files      []string // the file of each annex, where it has one
	b          strings.Builder
}

func (r *readme) line(s string) { r.b.WriteString(s + "\n") }

// text writes it: what to know before sending, then what is missing, the files, the lengths.
func (r *readme) text() string {
	title := plain.Line(r.doc.Title)
	r.line(title)
	r.line(strings.Repeat("=", min(72, max(1, utf8.RuneCountInString(title)))))
	if version := outline.Version(r.meta.Date); version != "" {
		r.line("\n" + version + ".")
	}
	r.about()
	r.before()
	r.missing()
	r.weak()
	r.listFiles()
	r.annexes()
	r.parts()
	r.lengths()
	return r.b.String()
}

// namePDF is the format of which there is more to know.
const namePDF = "pdf"

// before tells what would be read by a jury as it is.
func (r *readme) before() {
	r.line("\n" + headBefore + "\n")
	counts := false // the findings say how many blanks there are
	for _, f := range r.findings {
		if f.Level == check.Export {
			r.line("- " + text.CleanLine(f.Says))
			counts = counts || f.Rule == check.BlanksRule
		}
	}
	if left := r.wouldLeave(); left != "" && !counts {
		r.line("- " + left)
	}
	if len(r.gaps) == 0 {
		r.line("- " + sayComplete)
	}
	if n := check.Counted(r.findings); n[check.Review]+n[check.Advice] > 0 {
		r.line("- " + fmt.Sprintf(sayWeak, counted(n[check.Review]+n[check.Advice], sayPoint, sayPoints)))
	}
	if !r.private && r.holdsPrivate() {
		r.line("- " + sayPrivateLeftOut)
	}
	if !slices.ContainsFunc(r.formats, func(f formats.Format) bool { return f.Name == namePDF }) {
		return
	}
	if r.book.Lost > 0 {
		r.line("- " + fmt.Sprintf(sayLost, counted(r.book.Lost, saySign, saySigns)))
	}
	r.line("- " + sayUntagged)
}

// weak lists what is to be seen again.
func (r *readme) weak() {
	n := check.Counted(r.findings)[check.Review]
	if n == 0 {
		return
	}
	r.line("\n" + fmt.Sprintf(headWeak, n) + "\n")
	for _, f := range r.findings {
		if f.Level == check.Review {
			r.line("- " + text.CleanLine(f.Says))
		}
	}
}

// wouldLeave counts what stands in the response and is nobody's words yet.
func (r *readme) wouldLeave() string {
	blanks, proposals := 0, 0
	for _, p := range r.doc.Parts {
		for _, b := range p.Blocks {
			switch b.State {
			case render.Missing:
				blanks++
			case render.Proposed:
				proposals++
			}
		}
	}
	var left []string
	if blanks > 0 {
		left = append(left, counted(blanks, sayBlank, sayBlanks))
	}
	if proposals > 0 {
		left = append(left, counted(proposals, sayProposal, sayProposals))
	}
	switch {
	case len(left) == 0:
		return ""
	case blanks+proposals == 1:
		return left[0] + sayWouldLeaveOne
	}
	return text.Enumerate(left) + sayWouldLeave
}

// holdsPrivate tells whether some question's answer is left out of what is sent.
func (r *readme) holdsPrivate() bool {
	for _, q := range r.cat.All() {
		if q.Private && !q.Retired {
			return true
		}
	}
	return false
}

// missing lists what the response lacks, under its sections.
func (r *readme) missing() {
	if len(r.gaps) == 0 {
		return
	}
	r.line("\n" + fmt.Sprintf(headMissing, len(r.gaps)))
	section := ""
	for _, gap := range r.gaps {
		if s := r.cat.SectionOf(gap.Question); s.ID != section {
			section = s.ID
			r.line("\n" + s.Title)
		}
		r.line("- " + text.CleanLine(gap.Question.Label) + " → " + text.CleanLine(words.GapWords(gap)))
	}
}

// listFiles lists the files, with what each is for.
func (r *readme) listFiles() {
	r.line("\n" + headFiles + "\n")
	for _, f := range r.formats {
		r.line("- " + r.stem + f.Extensions[0] + " — " + f.Label)
	}
	if r.withFields {
		r.line("- " + FieldsFolder + "/ — " + sayFields)
	}
}

// lengths tells how long each section is.
func (r *readme) lengths() {
	r.line("\n" + headLengths + "\n")
	extents := r.book.Extents()
	for _, f := range r.fields {
		r.line("- " + f.Title + "\u00a0: " + text.Whole(f.Graphemes) + "\u00a0" + saySigns + ", " + text.Whole(f.Bytes) + "\u00a0" + sayBytes + pagesOf(extents[f.Section]))
	}
	total := forms.Lengths{}
	for _, f := range r.fields {
		total.Graphemes += f.Graphemes
		total.Bytes += f.Bytes
	}
	r.line("- " + sayTotal + "\u00a0: " + text.Whole(total.Graphemes) + "\u00a0" + saySigns + ", " + text.Whole(total.Bytes) + "\u00a0" + sayBytes + ", " + counted(len(r.book.Pages), sayPage, sayPages))
	r.line("\n" + sayEstimated)
}

// pagesOf tells about how many pages, in tenths; nothing where none are known.
func pagesOf(n float64) string {
	if n <= 0 {
		return ""
	}
	tenths := max(1, int(math.Round(n*10)))
	return ", " + sayAbout + text.Tenths(tenths) + "\u00a0" + text.Plural(tenths/10, sayPage, sayPages)
}

func counted(n int, one, many string) string {
	return text.Whole(n) + "\u00a0" + text.Plural(n, one, many)
}
