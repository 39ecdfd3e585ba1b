package words

import (
	"fmt"
	"strings"

	"ami-wizard/sections/consent"
	"ami-wizard/sections/text"
)

// Standing says how a section stands to what was decided of it, by a sign and in words; ""
// where nothing was.
func Standing(s consent.Standing) string {
	switch s.Level {
	case consent.Undecided:
		return ""
	case consent.Changed:
		return sayChangedSince + paragraphs(s.Differences)
	}
	said := fmt.Sprintf(sayDecided, s.Decision.At.Local().Format("02/01"))
	switch s.Level {
	case consent.Facts:
		return said + sayFactsSince
	case consent.Retouched:
		return said + sayRetouchedSince
	}
	if n := s.Decision.Present; n > 0 {
		said += " · " + fmt.Sprintf(sayPresent, n)
	}
	return said
}

// paragraphs names the paragraphs that differ: " §2, §4".
func paragraphs(all []consent.Difference) string {
	const most = 4
	var out []string
	for _, d := range all {
		name := fmt.Sprintf("§%d", d.Paragraph)
		if d.Fact || len(out) > 0 && out[len(out)-1] == name {
			continue
		}
		if len(out) == most {
			return " " + strings.Join(out, ", ") + " …"
		}
		out = append(out, name)
	}
	if len(out) == 0 {
		return ""
	}
	return " " + strings.Join(out, ", ")
}

// Changed says what of a paragraph changed: its number, then what went and what came between
// signs, with a few words around.
func Changed(d consent.Difference) string {
	said := fmt.Sprintf("§%d", d.Paragraph)
	switch {
	case d.Fact:
		said += sayFactOnly
	case d.After == "":
		said += sayGone
	case d.Before == "":
		said += sayNew
	}
	return said + "\u00a0 " + Differing(d.Before, d.After)
}

// The signs around what went and what came: they tell a difference without a colour.
const (
	GoneOpen, GoneClose = "[-\u00a0", "\u00a0-]"
	cameOpen, cameClose = "[+\u00a0", "\u00a0+]"
)

// Compared writes two texts as one: [- what went -] and [+ what came +].
func Compared(before, after string) string { return compared(consent.Stretches(before, after)) }

// Differing is the same as Compared, of the words that differ, with a few around.
func Differing(before, after string) string {
	return compared(consent.Excerpt(consent.Stretches(before, after)))
}

func compared(all []consent.Stretch) string {
	var out []string
	for _, s := range all {
		switch {
		case s.Removed:
			out = append(out, GoneOpen+s.Text+GoneClose)
		case s.Added:
			out = append(out, cameOpen+s.Text+cameClose)
		default:
			out = append(out, s.Text)
		}
	}
	return strings.Join(out, " ")
}

// Counted says how many objections and reserves there were.
func Counted(c consent.Counts) string {
	parts := []string{plural(c.Lifted, sayLiftedOne, sayLiftedMany)}
	if c.Open > 0 {
		parts = append(parts, plural(c.Open, sayOpenOne, sayOpenMany))
	}
	parts = append(parts, plural(c.Reserves, sayReserveOne, sayReserveMany))
	if c.Amended > 0 {
		parts = append(parts, fmt.Sprintf(sayAmendedTimes, c.Amended))
	}
	return strings.Join(parts, " · ")
}

func plural(n int, one, many string) string {
	return fmt.Sprintf(text.Plural(n, one, many), n)
}

// DecisionLine says a decision in one sentence: when, what, how many, how long it holds.
func DecisionLine(d consent.Decision) string {
	said := fmt.Sprintf(sayOutcomes[d.Outcome], d.At.Local().Format("02/01/2006"))
	if details := Details(d); details != "" {
		said += " · " + details
	}
	return said
}

// Details says what goes with a decision: people, dates, a group, the numbers of a vote.
func Details(d consent.Decision) string {
	var parts []string
	if d.Outcome == consent.Voted && d.For+d.Against+d.Abstains > 0 {
		parts = append(parts, fmt.Sprintf(sayVote, d.For, d.Against, d.Abstains))
	}
	switch {
	case d.Present > 0 && d.Members > 0:
		parts = append(parts, fmt.Sprintf(sayPresentOf, d.Present, d.Members))
	case d.Present > 0:
		parts = append(parts, fmt.Sprintf(sayPresent, d.Present))
	}
	for _, part := range []struct{ say, value string }{{sayReviewOn, d.Review}, {sayUntil[d.Outcome], d.Until}, {sayToGroup, d.To}} {
		if part.value != "" && part.say != "" {
			parts = append(parts, fmt.Sprintf(part.say, part.value))
		}
	}
	return strings.Join(parts, " · ")
}
