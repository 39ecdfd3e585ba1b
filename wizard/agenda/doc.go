// Package agenda is what a group's session is about, as values and sentences that the screens
// and the lines share: how the last one ended, what a section has become when its last question
// is left, what there is to say when people go.
//
//	Ended    a section, as its end tells it: what is answered, and what to know before deciding
//	Last     the last session: when, how many, what stayed open, where people stopped
//	Closed   this session: how long, which sections were decided, how long each took
//	Who      the people, as a line is typed: "12", "12 sur 15"
package agenda
