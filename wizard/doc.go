// Package wizard is the program: the root model, which routes messages, carries out effects
// and frames the screen, and what hands it to the command line (package commands).
//
// Mental model. Data flows one way:
//
//	key → Model.Update → the screen's Update → an effect (a value) → Model.apply
//	    → an event → session.Handle → jobs, timers, what to tell, the way out
//
// The draft at work is a session (package session), and changes by its events only:
// Model.goOn is where the root takes the next one, and does what there is to do. At the end of
// Update the screen renders what it shows; View only lays that out. Update does no I/O: whatever touches the disk, the clock's ticks
// or another program is a command that gets values and answers with a message.
//
// Screens and overlays (package screens) are values with an Update and a View; at most one
// overlay (help, a question before quitting) lies over a screen; there is no stack. A
// question's field (package fields) is rebuilt from its answer whenever the size, the theme
// or the answer's shape changes, so that the draft is always the truth and the field never is.
//
// What is drawn with, and the one map of keys, is package look; what more than one mode says
// is package words. The window that follows a draft (package follow) is a program of its own.
//
// Bubble Tea runs this loop; package terminal reads the keys and draws the frames, when
// there is one to draw and at no other time.
//
// The linear mode (package linear) is another program over the same questions and the same
// session, without screens; package drafts opens and lists the files of both.
package wizard
