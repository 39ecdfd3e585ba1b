package linear

import (
	"ami-wizard/sections"
	"ami-wizard/wizard/session"
)

// table gives every command, in the order of the help. Any of their first
// letters will do that no other command begins with; those that change or take
// away something have no single letter.
func table() []command {
	return []command{
		{cmdHelp, "", takesNothing, linAboutHelp, (*conversation).sayCommands},
		{cmdBack, "r", takesNothing, linAboutBack, (*conversation).back},
		{cmdNext, "s", takesNothing, linAboutNext, func(l *conversation, q *sections.Question, _ string) outcome {
			return l.forward(q)
		}},
		{cmdGo, "a", takesPlace, linAboutGo, (*conversation).goWhere},
		{cmdPlan, "p", takesNothing, linAboutPlan, (*conversation).sayPlan},
		{cmdGaps, "m", takesNothing, linAboutGaps, (*conversation).sayGaps},
		{cmdWeak, "v", takesRow, linAboutWeak, (*conversation).sayWeak},
		{cmdAside, "", takesWords, linAboutAside, (*conversation).setWeakAside},
		{cmdRead, "l", takesPlace, linAboutRead, (*conversation).read},
		{cmdUndo, "", takesNothing, linAboutUndo, func(l *conversation, _ *sections.Question, _ string) outcome {
			return l.step(session.Undo{})
		}},
		{cmdRedo, "", takesNothing, linAboutRedo, func(l *conversation, _ *sections.Question, _ string) outcome {
			return l.step(session.Redo{})
		}},
		{cmdErase, "", takesNothing, linAboutErase, (*conversation).erase},
		{cmdReplace, "", takesNothing, linAboutReplace, (*conversation).replace},
		{cmdAdd, "", takesNothing, linAboutAdd, (*conversation).add},
		{cmdChange, "", takesRow, linAboutChange, (*conversation).changeRow},
		{cmdRemove, "", takesRow, linAboutRemove, (*conversation).removeRow},
		{cmdUp, "", takesRow, linAboutUp, func(l *conversation, q *sections.Question, n string) outcome {
			return l.moveRow(q, n, -1)
		}},
		{cmdDown, "", takesRow, linAboutDown, func(l *conversation, q *sections.Question, n string) outcome {
			return l.moveRow(q, n, 1)
		}},
		{cmdNote, "", takesWords, linAboutNote, (*conversation).note},
		{cmdNotes, "", takesNothing, linAboutNotes, (*conversation).listNotes},
		{cmdAssign, "", takesWords, linAboutAssign, (*conversation).assign},
		{cmdLift, "", takesWords, linAboutLift, (*conversation).lift},
		{cmdReword, "", takesWords, linAboutReword, (*conversation).reword},
		{cmdDrop, "", takesRow, linAboutDrop, (*conversation).drop},
		{cmdMeet, "", takesWords, linAboutMeet, (*conversation).meet},
		{cmdPause, "", takesRow, linAboutPause, (*conversation).pause},
		{cmdClose, "", takesNothing, linAboutClose, (*conversation).close},
		{cmdCall, "", takesNothing, linAboutCall, (*conversation).sayCall},
		{cmdCorrect, "", takesWords, linAboutCorrect, (*conversation).correctCall},
		{cmdEssential, "", takesBar, linAboutEssential, walk(sections.EssentialPath)},
		{cmdWhole, "", takesBar, linAboutWhole, walk(sections.WholePath)},
		{cmdDecide, "", takesPlace, linAboutDecide, (*conversation).decide},
		{cmdCompare, "", takesNothing, linAboutCompare, (*conversation).compare},
		{cmdReopen, "", takesNothing, linAboutReopen, (*conversation).reopen},
		{cmdSave, "", takesWords, linAboutSave, (*conversation).saveAs},
		{cmdQuit, "q", takesNothing, linAboutQuit, (*conversation).quit},
	}
}
