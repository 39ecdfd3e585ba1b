package wizard

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/screens"
)

// dueWithin is how many days before the response is due the status line says so: a group that
// meets every week has at most one meeting left then.
const dueWithin = 7

// dueBreak parts the deadline from the path.
const dueBreak = " · "

// near tells whether a deadline is near; one that has passed is the plan's to tell.
func near(left sections.Deadline, known bool) bool {
	return known && !left.Passed && left.Days <= dueWithin
}

// sayDeadline says how many days are left until the response is due, and how much there is to do
// until then.
func sayDeadline(left sections.Deadline, missing int) string {
	if missing == 0 {
		return screens.DaysLeft(left)
	}
	return fmt.Sprintf(sayDue, screens.DaysLeft(left), missing)
}
