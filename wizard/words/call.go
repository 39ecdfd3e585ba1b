package words

import (
	"fmt"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/text"
)

// Told is a few lines under a title.
type Told struct {
	Title string
	Lines []string
}

// Call tells what the rules of a call ask for. What is not known is not told.
func Call(c *sections.Catalogue, p call.Profile) []Told {
	var out []Told
	add := func(title string, lines []string) {
		if len(lines) > 0 {
			out = append(out, Told{title, lines})
		}
	}
	add(sayTheCall, aboutCall(p.Call))
	add(sayParts, each(p.Parts, func(part call.Part) string { return aboutPart(c, part) }))
	add(sayCriteria, each(p.Criteria, func(k call.Criterion) string {
		return joined(k.Name, some(k.Points, sayPoints), inSections(c, k.Sections))
	}))
	add(sayInvariants, each(p.Invariants, func(i call.Invariant) string { return i.Text }))
	add(sayFunding, aboutFunding(p.Funding))
	add(sayAnnexes, each(p.Annexes, aboutAnnex))
	if len(p.Unknown) > 0 {
		add(sayNotKnown, []string{strings.Join(p.Unknown, ", ")})
	}
	return out
}

func aboutCall(a call.Call) []string {
	var lines []string
	line := func(name, words string) {
		if words != "" {
			lines = append(lines, fmt.Sprintf(sayCallLine, name, words))
		}
	}
	lines = append(lines, filled(a.Title)...)
	line(sayIssuer, a.Issuer)
	line(sayDue, a.Deadline)
	line(sayArea, a.Area)
	line(sayFrom, a.From)
	line(sayTo, a.To)
	line(sayFormats, text.Enumerate(a.Formats))
	line(sayFiling, a.Filing)
	line(sayEligible, text.Enumerate(a.Eligible))
	line(sayGroup, truth(a.Group))
	line(sayHearing, truth(a.Hearing))
	line(sayVisit, truth(a.Visit))
	line(saySource, a.Source)
	line(sayReadOn, a.ReadOn)
	return lines
}

func aboutPart(c *sections.Catalogue, p call.Part) string {
	return joined(p.Name, some(p.Pages, sayPages), some(p.Characters, sayCharacters), some(p.Bytes, sayBytes),
		some(p.Years, sayOnYears), inSections(c, p.Sections))
}

func aboutFunding(f call.Funding) []string {
	lines := filled(some(f.Years, sayOnYears))
	if f.Base != "" {
		lines = append(lines, fmt.Sprintf(sayBase, f.Base))
	}
	lines = append(lines, filled(some(f.PublicMax, sayPublicMax))...)
	if f.Minimis == call.Yes {
		lines = append(lines, sayMinimis)
	}
	for _, l := range f.Lines {
		lines = append(lines, joined(l.Name, some(l.Share, sayShare), some(l.Cap, sayCap)))
	}
	return lines
}

func aboutAnnex(a call.Annex) string {
	mandatory, signed, private := "", "", ""
	if a.Mandatory {
		mandatory = sayMandatory
	}
	if a.Signed {
		signed = saySigned
	}
	if a.Private {
		private = sayPrivateAnnex
	}
	return joined(a.Name, mandatory, a.If, signed, private, a.File)
}

// inSections names the sections that answer something, by their numbers.
func inSections(c *sections.Catalogue, ids []string) string {
	var ranks []string
	for _, id := range ids {
		for i := range c.Sections {
			if c.Sections[i].ID == id {
				ranks = append(ranks, fmt.Sprint(c.Number(i)))
			}
		}
	}
	switch len(ranks) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf(sayInPart, ranks[0])
	}
	return fmt.Sprintf(sayInParts, text.Enumerate(ranks))
}

func each[T any](all []T, tell func(T) string) []string {
	var lines []string
	for _, one := range all {
		lines = append(lines, filled(tell(one))...)
	}
	return lines
}

func filled(words string) []string {
	if words == "" {
		return nil
	}
	return []string{words}
}

func joined(words ...string) string {
	var given []string
	for _, w := range words {
		given = append(given, filled(w)...)
	}
	return strings.Join(given, " · ")
}

// some says how many of something there are, nothing of none.
func some(n int, format string) string {
	if n == 0 {
		return ""
	}
	amount, err := text.ParseNumber(fmt.Sprint(n))
	if err != nil {
		return ""
	}
	return fmt.Sprintf(format, amount.String())
}

func truth(t call.Truth) string {
	switch t {
	case call.Yes:
		return sayYes
	case call.No:
		return sayNo
	}
	return ""
}
