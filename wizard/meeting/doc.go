// Package meeting is the pages of a group's session, for who runs it: its start, its pauses,
// the end of a section, its end.
//
// Mental model. A session is the record's (package consent), written from the first letter on;
// a page holds a cursor and the lines that are typed in, nothing else. What the pages tell is
// worked out by package agenda, which the linear mode shares. They all lie over the screen that
// people come from, and give it back as it was; the end of a section alone is a screen.
//
//	Menu     what a session can do now, one key away from anywhere
//	Start    who is there, or, where people met before, how the last session ended
//	Pause    when work goes on, large; no time of a section runs meanwhile
//	End      what the section has become, and what the group makes of it
//	Closing  the notes that stayed open, one by one, then the session as a whole
package meeting
