package terminal

import (
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// enter is what a full screen asks of a terminal, and leave takes back. Terminals
// ignore what they don't know. The keyboard's modes come after the alternate screen
// and go before it: the kitty protocol keeps a stack for each screen.
var (
	enter = ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable + ansi.SetCursorStyle(steadyBlock) +
		ansi.SetModeBracketedPaste + ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr +
		ansi.SetModifyOtherKeys2 + ansi.PushKittyKeyboard(ansi.KittyDisambiguateEscapeCodes)
	leave = ansi.ResetModifyOtherKeys + ansi.PopKittyKeyboard(1) +
		ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr + ansi.ResetModeBracketedPaste +
		ansi.SetCursorStyle(0) + ansi.SetModeTextCursorEnable + ansi.ResetModeAltScreenSaveCursor
)

// steadyBlock is DECSCUSR's number for it: a cursor that blinks is redrawn by the
// terminal for as long as the window is open.
const steadyBlock = 2

// questions asks a terminal for its background, which the theme goes by, and for the
// modes that the painter uses where they are known: synchronized output (2026), and
// widths by grapheme (2027). One that answers none of them is drawn on all the same.
func questions() string {
	asked := ansi.RequestBackgroundColor
	if answersModes() {
		asked += ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore
	}
	return asked
}

// answersModes leaves out the terminals that print such a question instead of
// answering it (Apple's), and those behind ssh that may, but for those known to
// answer: the list is Bubble Tea's (tea.go, shouldQuerySynchronizedOutput).
func answersModes() bool {
	knows := func(name string) bool { return strings.Contains(os.Getenv("TERM"), name) }
	if os.Getenv("WT_SESSION") != "" || slices.ContainsFunc([]string{"ghostty", "wezterm", "alacritty", "kitty", "rio"}, knows) {
		return true
	}
	return os.Getenv("SSH_TTY") == "" && !strings.Contains(os.Getenv("TERM_PROGRAM"), "Apple")
}
