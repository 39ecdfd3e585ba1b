package wizard

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/screens"
)

// dueBreak parts the deadline from the path.
const dueBreak = " · "

// sayDeadline says how many days are left until the response is due, and how much there is to do
// until then.
func sayDeadline(left sections.Deadline, missing int) string {
	if missing == 0 {
		return screens.DaysLeft(left)
	}
	return fmt.Sprintf(sayDue, screens.DaysLeft(left), missing)
}
