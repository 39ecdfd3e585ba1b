package linear

import (
	"fmt"

	"ami-wizard/sections"
)

// kinds is how each kind is answered. A new kind is a row here, and a file where no row that
// stands here has what it takes.
func kinds() map[sections.Kind]kind {
	return map[sections.Kind]kind{
		sections.Line:    lineKind,
		sections.Prose:   {(*conversation).answerText, howProse, nil},
		sections.Passage: {(*conversation).answerPassage, says(linHowPassage, linHowPassageAgain), (*conversation).sayPassage},
		sections.Number:  {(*conversation).answerLine, says(linHowNumber, linHowNumberAgain), nil},
		sections.Date:    {(*conversation).answerLine, says(linHowDate, linHowDateAgain), nil},
		sections.Choice:  {(*conversation).answerChoice, says(linHowChoice, linHowChoiceAgain), (*conversation).sayOptions},
		sections.Choices: {(*conversation).answerChoices, says(linHowChoices, linHowChoicesAgain), (*conversation).sayOptions},
		sections.YesNo:   {(*conversation).answerChoice, howYesNo, nil},
		sections.List:    {(*conversation).answerList, howList, (*conversation).sayRows},
	}
}

// lineKind is how words on one line are answered.
var lineKind = kind{(*conversation).answerLine, says(linHowLine, linHowLineAgain), nil}

// says gives the instruction that depends on nothing but whether it was told already.
func says(sentence, word string) func(*sections.Question, sections.Answer, bool) string {
	return func(_ *sections.Question, _ sections.Answer, told bool) string {
		if told {
			return word
		}
		return sentence
	}
}

func howProse(q *sections.Question, a sections.Answer, told bool) string {
	how := says(linHowProse, linHowProseAgain)(q, a, told)
	if a.Text != "" {
		how += linHowProseMore
	}
	return how
}

func howYesNo(q *sections.Question, _ sections.Answer, _ bool) string {
	o := q.Choices()
	return fmt.Sprintf(linHowYesNo, o[0].Name, o[1].Name)
}

func howList(q *sections.Question, a sections.Answer, told bool) string {
	how := says(linHowList, linHowListAgain)(q, a, told)
	if len(q.Starting(a)) > 0 {
		how += linHowListMore
	}
	return how
}
