// Package session is a draft at work: its history, what of it is on the disk, another
// program's version, a text that an editor has, and the way out.
//
// Mental model. A Session is a value, and Handle is all that happens to it:
//
//	(session, event, now) → (session, what there is to do)
//
// An event is something a person does, the end of a job, or a timer. What there is to do is
// jobs, functions that may reach the disk and give the next event; timers, a duration and
// the event that it brings; a question to go to; what people must know, as values; and the
// way out. Handle itself reaches no disk and looks at no clock, so that every course of
// events, with every failure, can be written as a table: see session_test.go.
//
// The screens run the jobs as commands of Bubble Tea and the timers as its ticks. The linear
// mode runs the jobs at once, and the timers are its patience with a line that does not
// come. Neither decides when something is saved, told or left.
//
//	event                  what becomes of it
//	Edit, Undo, Redo       the draft changes; a SaveDue comes after a pause
//	Record                 so does what the group decided, which is saved beside the draft
//	Carry, Go              so does what is no words: the place to resume at, the times
//	SaveDue                a save after a pause, or after typing for too long
//	Save, Settle           a save now; of two the second starts when the first ends
//	the end of a save      told; what came meanwhile is saved in turn; what waited goes on
//	a save that failed     told; tried again; a person who waits to leave is asked, and where
//	                       the system orders to leave the words go to another folder
//	Leave, Close, Suspend  once everything is on the disk: the way out
//	Retry, Elsewhere,      what a person who was asked answers
//	GiveUp, Stay
//	Arrived, Compare,      another program's version: told, read, adopted or refused;
//	TakeTheirs, KeepOurs   neither is lost
//	Lend, EditorEnded,     what an editor saves becomes the answer, a second later at most,
//	EndLoan                in one step to undo
//
// Every change has a number; what is on the disk is the number of the last snapshot that
// reached it. If you change when saving happens, the promise in README.md changes with it:
// see disk.go.
package session
