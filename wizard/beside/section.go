package beside

import (
	"fmt"
	"strings"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/look"
)

// Particulars is what a plan says of the section that people look at. A field that is empty
// does not show.
type Particulars struct {
	Title    string
	Purpose  string
	Time     string   // what it took, beside what it was to take
	Late     bool     // it took more
	Decided  string   // how it stands to what was decided, in a sign and in words
	Decision string   // what that was: when, how, by how many
	Holds    bool     // that decision is good for the words of today
	Weak     string   // how much the rules found in it, counted
	Notes    []string // what is to be seen again
	Asked    []Asked  // its questions
	Question string   // the one that people look at: it is said whole, the others are left out
	Help     string   // what helps to answer it
}

// Section draws the particulars in that many lines at most. What is counted comes first and
// always shows; the notes and the questions share what is left, and what does not show of them
// is counted.
func Section(p Particulars, t *look.Theme, width, height int) []string {
	lines := append([]string{t.Ruled(Short(p.Title, width-4), 0, 0, width)}, about(p, t, width)...)
	lines = append(lines, facts(p, t, width)...)
	for _, list := range []struct {
		lines func(room int) []string
		share int // one part of so many of the room that is left
	}{
		{func(room int) []string { return noted(p.Notes, t, width, room) }, 2},
		{func(room int) []string { return asked(sayItsQuestions, p.Asked, "", t, width, room) }, 1},
	} {
		if room := (height - len(lines) - 1) / list.share; room > 1 {
			if more := list.lines(room); len(more) > 0 {
				lines = append(append(lines, ""), more...)
			}
		}
	}
	return lines[:min(len(lines), height)]
}

// about says what is looked at: the question, else what the section is for.
func about(p Particulars, t *look.Theme, width int) []string {
	if p.Question == "" {
		return look.Styled(t.Muted, look.Wrap(oneLine(p.Purpose), width))
	}
	lines := look.Styled(t.Title, look.Wrap(oneLine(p.Question), width))
	return append(lines, look.Styled(t.Muted, look.Wrap(oneLine(p.Help), width))...)
}

// facts says what the section took, what was decided of it and what is weak in it, a blank line
// before.
func facts(p Particulars, t *look.Theme, width int) []string {
	var lines []string
	add := func(said string, style look.Ink) {
		lines = append(lines, look.Styled(style, look.Wrap(oneLine(said), width))...)
	}
	time, decided := look.Ink{}, t.Good
	if p.Late {
		time = t.Alert
	}
	if !p.Holds {
		decided = t.Alert
	}
	add(p.Time, time)
	add(p.Decided, decided)
	add(p.Decision, t.Muted)
	add(p.Weak, t.Alert)
	if len(lines) == 0 {
		return nil
	}
	return append([]string{""}, lines...)
}

// noted lists what is to be seen again, in so many lines at most; the last of them counts what
// does not fit.
func noted(all []string, t *look.Theme, width, room int) []string {
	var lines []string
	for i, note := range all {
		said, behind := look.Styled(t.Alert, hung(note, width)), len(all)-i-1
		if len(lines)+len(said)+min(behind, 1) > room {
			return append(lines, t.Alert.Render(fmt.Sprintf(sayMoreNotes, behind+1)))
		}
		lines = append(lines, said...)
	}
	return lines
}

// hung wraps a text, its first line two cells before the others: its sign stands out.
func hung(s string, width int) []string {
	lines := look.Wrap(oneLine(s), width-2)
	for i := 1; i < len(lines); i++ {
		lines[i] = "  " + lines[i]
	}
	return lines
}

func oneLine(s string) string { return strings.TrimSpace(text.CleanLine(s)) }
