package check

import (
	"path/filepath"
	"slices"
	"strings"

	"ami-wizard/sections/call"
	"ami-wizard/sections/text"
)

// formats tells that the response is handed in in no format that the call takes.
func formats(s *Subject) []Finding {
	takes := s.Call.Call.Ends()
	if len(takes) == 0 || len(s.Handed.Formats) == 0 || slices.ContainsFunc(s.Handed.Formats, func(end string) bool { return slices.Contains(takes, end) }) {
		return nil
	}
	given := text.Enumerate(s.Handed.Formats)
	asked := text.Enumerate(s.Call.Call.Formats)
	return []Finding{{Place: Place{Call: true}, Values: []string{asked, given}, Says: sayFormats(asked, given)}}
}

// annexes tells the documents to join that are not in the folder of annexes, and those that stand
// there in another format than the rules want. One that is elsewhere is set aside.
func annexes(s *Subject) []Finding {
	if !s.begun() {
		return nil
	}
	var found []Finding
	joined := s.Call.Joined(s.Handed.Annexes)
	for i, a := range s.Call.Annexes {
		f := Finding{Place: Place{Call: true}, key: text.Fold(a.Name), Values: []string{a.Name}}
		if !a.Mandatory || a.If != "" {
			f.Level = Advice
		}
		switch end := strings.ToLower(filepath.Ext(joined[i])); {
		case joined[i] != "" && (a.End() == "" || a.End() == end):
			continue
		case joined[i] != "":
			f.Level, f.Values = max(f.Level, Review), []string{joined[i], a.End()}
			f.Says = sayAnnexFormat(a.Name, joined[i], a.End())
		case s.composed(a):
			f.Level, f.Says = Advice, sayAnnexComposed(a.Name, s.sectionTitle(a.Section))
		default:
			f.Says = sayAnnex(a.Name, a.If, a.Signed)
		}
		found = append(found, f)
	}
	return found
}

// composed tells whether an annex is a section of the response, which the folder to hand in has
// as a file of its own.
func (s *Subject) composed(a call.Annex) bool {
	return a.Section != "" && !a.Private && s.wordsIn([]string{a.Section}) > 0
}

// sectionTitle gives the title of a section.
func (s *Subject) sectionTitle(id string) string {
	if part, ok := s.Catalogue.Section(id); ok {
		return part.Title
	}
	return id
}
