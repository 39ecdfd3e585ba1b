package wizard

import (
	"ami-wizard/wizard/deciding"
	"ami-wizard/wizard/look"
	"ami-wizard/wizard/screens"
)

// The screens, in cells, from which a room's countdown is drawn large as well: what one reads and
// writes keeps as many lines there as a terminal of 80 by 24 gives.
const (
	largeFromWidth  = 100
	largeFromHeight = 30
)

// largeLines is how many lines the large countdown takes of the screen, the blank one above
// included: none but before a room, where there is room, once somebody counts time.
func (m Model) largeLines() int {
	counts := m.countdown.asked && m.worked() != nil || isScreen[deciding.Screen](m.screen)
	if !m.projected || !counts || m.width < largeFromWidth || m.height < largeFromHeight {
		return 0
	}
	return look.LargeLines + 1
}

// large draws the countdown of a frame into those lines; whatever lies over a screen has them for
// itself.
func (m Model) large(f screens.Frame) []string {
	left := m.shownTime(f)
	if m.overlay != nil || m.largeLines() == 0 || left.Told == "" {
		return nil
	}
	return append([]string{""}, m.theme.Large(left, m.width-2*m.margin())...)
}
