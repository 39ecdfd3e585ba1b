package sections

// A text is one line, or paragraphs: any words are an answer.

var lineKind = kind{
	needs: asIs, options: noOptions, lacks: Unanswered, check: checkText, read: readable, value: textValue, words: textWords,
	form: Form{Numbers: true, Dates: true, Clocks: true, Want: func(*Question) string { return wantText }},
	line: true,
}

var proseKind = kind{
	needs: asIs, options: noOptions, lacks: Unanswered, check: checkText, read: readable, value: textValue, words: textWords,
	form:       Form{Block: true, Numbers: true, Dates: true, Clocks: true, Want: func(*Question) string { return wantText }},
	paragraphs: true,
}
