package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/call"
	"ami-wizard/sections/text"
)

// This file says the values of a profile as people read and type them: the sections and questions
// of the model by their numbers, options by their names.

// CallField names a value of a profile that people may correct.
func CallField(at call.Place) string {
	name, known := callFields[at.Table+"."+at.Key]
	if !known {
		return at.Key
	}
	if strings.Contains(name, "%d") {
		return fmt.Sprintf(name, at.Index+1)
	}
	return name
}

// CallValue says a value of a profile: parts and questions by their numbers, where the model has them.
func CallValue(c *sections.Catalogue, d sections.Draft, f call.Field) string {
	switch f.At.Key {
	case "sections", "section":
		var out []string
		for _, id := range parted(f.Value) {
			out = append(out, numberOfSection(c, id))
		}
		return strings.Join(out, "; ")
	case "question":
		return numberOfQuestion(c, d, f.Value)
	}
	return f.Value
}

func numberOfSection(c *sections.Catalogue, id string) string {
	for i := range c.Sections {
		if c.Sections[i].ID == id {
			return strconv.Itoa(c.Number(i))
		}
	}
	return id
}

func numberOfQuestion(c *sections.Catalogue, d sections.Draft, id string) string {
	q, ok := c.Question(id)
	if !ok {
		return id
	}
	rank, _ := c.Rank(d, q)
	return fmt.Sprintf("%d.%d", c.NumberOf(q), rank)
}

// CallTyped gives what was typed as a profile keeps it, by ids, or an *call.Unfit that says what it
// must be.
func CallTyped(c *sections.Catalogue, d sections.Draft, p call.Profile, at call.Place, typed string) (string, error) {
	switch at.Key {
	case "sections", "section":
		return eachTyped(typed, fmt.Sprintf(wantSections, len(c.Sections)), func(words string) (string, bool) { return sectionTyped(c, words) })
	case "question":
		return eachTyped(typed, wantQuestion, func(words string) (string, bool) { return questionTyped(c, d, words) })
	case "exclut":
		options := excludable(c, p, at)
		if len(options) == 0 {
			return "", &call.Unfit{Want: wantRuled}
		}
		return eachTyped(typed, fmt.Sprintf(wantOptions, CallChoices(c, p, at)), func(words string) (string, bool) { return optionTyped(options, words) })
	}
	return typed, nil
}

// eachTyped reads the entries of a list, one by one.
func eachTyped(typed, want string, read func(string) (string, bool)) (string, error) {
	var out []string
	for _, words := range parted(typed) {
		id, ok := read(words)
		if !ok {
			return "", &call.Unfit{Want: want}
		}
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return strings.Join(out, "; "), nil
}

// parted cuts a list as it is typed, its parts between semicolons.
func parted(words string) []string {
	var out []string
	for part := range strings.SplitSeq(words, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// sectionTyped finds a section by its number, its id or how its title begins.
func sectionTyped(c *sections.Catalogue, words string) (string, bool) {
	if n, err := strconv.Atoi(words); err == nil {
		section, ok := c.Numbered(n)
		return c.Sections[section].ID, ok
	}
	for i := range c.Sections {
		if s := &c.Sections[i]; s.ID == words || strings.HasPrefix(text.Fold(s.Title), text.Fold(words)) {
			return s.ID, true
		}
	}
	return "", false
}

// questionTyped finds a question by its number, as 8.4, or its id.
func questionTyped(c *sections.Catalogue, d sections.Draft, words string) (string, bool) {
	if q, ok := c.Question(words); ok {
		return q.ID, true
	}
	section, rank, _ := strings.Cut(strings.ReplaceAll(words, ",", "."), ".")
	n, err := strconv.Atoi(section)
	m, err2 := strconv.Atoi(rank)
	at, ok := c.Numbered(n)
	if err != nil || err2 != nil || !ok {
		return "", false
	}
	asked := c.Asked(d, &c.Sections[at])
	if m < 1 || m > len(asked) {
		return "", false
	}
	return asked[m-1].ID, true
}

// excludable gives what a rule may exclude of the answers to its question: its options, or what can
// be decided of a passage.
func excludable(c *sections.Catalogue, p call.Profile, at call.Place) []sections.Option {
	if at.Index >= len(p.Invariants) {
		return nil
	}
	q, ok := c.Question(p.Invariants[at.Index].Question)
	switch {
	case !ok:
		return nil
	case q.Proposes():
		var all []sections.Option
		for _, d := range []sections.Decision{sections.Keep, sections.Adapt, sections.Remove} {
			all = append(all, sections.Option{ID: string(d), Name: string(d)})
		}
		return all
	}
	return q.Choices()
}

func optionTyped(options []sections.Option, words string) (string, bool) {
	for _, o := range options {
		if strings.HasPrefix(o.ID, text.Fold(words)) || strings.HasPrefix(text.Fold(o.Name), text.Fold(words)) {
			return o.ID, true
		}
	}
	return "", false
}

// CallChoices says what a rule may exclude, empty at any other place.
func CallChoices(c *sections.Catalogue, p call.Profile, at call.Place) string {
	if at.Key != "exclut" {
		return ""
	}
	var out []string
	for _, o := range excludable(c, p, at) {
		said := o.ID
		if o.Name != o.ID {
			said = fmt.Sprintf(sayOption, o.ID, o.Name)
		}
		out = append(out, said)
	}
	return strings.Join(out, sayBetween)
}
