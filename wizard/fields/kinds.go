package fields

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/look"
)

// kind is how the questions of one kind are answered on a screen.
type kind struct {
	field func(q *sections.Question, a sections.Answer, in Setting, width, height int) Field
	room  func(q *sections.Question, a sections.Answer) Room
}

// kinds is which field answers which kind, and the lines that it takes. A new kind is its
// field, in a file of its own, and a row here.
var kinds = map[sections.Kind]kind{
	sections.Line:    {newLine, roomOfLine},
	sections.Prose:   {newText, func(*sections.Question, sections.Answer) Room { return aText }},
	sections.Passage: {newPassage, roomOfPassage},
	sections.Number:  {newShort, func(*sections.Question, sections.Answer) Room { return oneLine.echoed() }},
	sections.Date:    {newShort, func(*sections.Question, sections.Answer) Room { return oneLine.echoed() }},
	sections.Choice:  {newChoice, roomOfOptions},
	sections.Choices: {newChoices, roomOfOptions},
	sections.YesNo:   {newYesNo, func(*sections.Question, sections.Answer) Room { return oneLine }},
	sections.List:    {newList, roomOfList},
}

// New builds the field that answers a question, in that many cells.
func New(q *sections.Question, a sections.Answer, in Setting, width, height int) Field {
	return kinds[q.Kind].field(q, a, in, width, height)
}

// Room is the lines that a field takes.
type Room struct {
	Least int  // without which it cannot be worked in
	Tall  int  // that show all of it; of no account where it grows
	Grows bool // it takes all the lines that it can get
	Spare int  // that it leaves of a screen, however much it would take
	Cut   int  // that the rows of a list take where each is cut to one
	Echo  int  // under it, for how the answer was understood
}

// RoomOf gives the lines that the field of a question takes while it has that answer.
func RoomOf(q *sections.Question, a sections.Answer) Room { return kinds[q.Kind].room(q, a) }

// comfort is the lines that a text needs to be written at ease.
const comfort = 7

var (
	oneLine = Room{Least: 1, Tall: 1}
	aText   = Room{Least: comfort, Grows: true, Spare: 4}
)

// echoed is the same with a line under it for how the answer was understood.
func (r Room) echoed() Room {
	r.Least, r.Echo = r.Least+1, 1
	return r
}

func roomOfPassage(_ *sections.Question, a sections.Answer) Room {
	if a.Decision == sections.Adapt {
		return aText.echoed()
	}
	return oneLine.echoed()
}

// roomOfOptions is a line an option, one for none, one for the words of "autre".
func roomOfOptions(q *sections.Question, _ sections.Answer) Room {
	return Room{Least: len(q.Choices()) + 2, Tall: len(q.Choices()) + 2, Spare: 3}
}

// listCells is the cells of a row of a list on the narrowest screen, behind its edge, the cursor and
// its number.
const listCells = 50

// tallest is the lines of a list that no screen shows more of.
const tallest = 60

// roomOfList is enough to write a row in, and to see all of them whole, with a line under it for
// what they add up to, two where that must equal something. What helps to answer gives way to
// them, the question itself does not.
func roomOfList(q *sections.Question, a sections.Answer) Room {
	form, rows := len(q.Columns)+1, 1
	for _, row := range q.Starting(a) {
		if rows += 1 + look.Cells(summary(q, row))/listCells; rows > tallest {
			break
		}
	}
	r := Room{Least: max(form, rows), Tall: max(form+1, rows), Spare: 3}
	for _, c := range q.Columns {
		switch {
		case c.Equals != "":
			r.Echo = 2
		case c.Total:
			r.Echo = max(r.Echo, 1)
		}
	}
	r.Least += r.Echo
	r.Cut = max(form, len(q.Starting(a))+1) + r.Echo
	return r
}
