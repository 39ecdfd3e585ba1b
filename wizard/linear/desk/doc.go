// Package desk is the draft at work, for whoever works on it by lines: what is said, what is
// read (package input), and the session behind them, whose jobs run at once and whose timers
// are the patience with a line that does not come. Conversations of any kind stand on it.
package desk
