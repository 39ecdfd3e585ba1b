package look

import "charm.land/bubbles/v2/key"

// DecidingKeys are the keys with which a group decides a section: letters, where nobody
// writes.
type DecidingKeys struct {
	Open                           key.Binding // from anywhere
	Here                           key.Binding // from the plan
	Paragraph, Before              key.Binding // of the text that is read
	Next, Previous, Suspend        key.Binding // stages
	Spoke, Unspoke                 key.Binding // the turn of speech
	Object, Reserve, Correct, Lift key.Binding
	Amend, Withdraw, Refer, Reopen key.Binding // of one objection
	Lifted                         key.Binding // by the text that changed
	Inscribe, Details              key.Binding
	Retouch, Again                 key.Binding // of a text that changed since
}

func newDecidingKeys() DecidingKeys {
	return DecidingKeys{
		Open:      Bind("f12", keyDeciding, "f12"),
		Here:      Bind("d", keyDecideHere, "d"),
		Paragraph: Bind(nameSpace, keyParagraph, "space"),
		Before:    Bind(nameBackspace, keyBefore, "backspace"),
		Next:      Bind(nameEnter, keyNextStage, "enter"),
		Previous:  Bind(nameShiftTab, keyPreviousStage, "shift+tab"),
		Suspend:   Bind(nameEscape, keySuspendHere, "esc"),
		Spoke:     Bind("t", keySpoke, "t"),
		Unspoke:   Bind("maj+t", keyUnspoke, "T", "shift+t"),
		Object:    Bind("o", keyObject, "o"),
		Reserve:   Bind("r", keyReserve, "r"),
		Correct:   Bind("c", keyCorrect, "c"),
		Lift:      Bind("l", keyLift, "l"),
		Amend:     Bind("m", keyAmend, "m"),
		Withdraw:  Bind("t", keyWithdraw, "t"),
		Refer:     Bind("g", keyRefer, "g"),
		Reopen:    Bind("o", keyReopen, "o"),
		Lifted:    Bind(nameEnter, keyLifted, "enter"),
		Inscribe:  Bind(nameEnter, keyInscribe, "enter"),
		Details:   Bind("d", keyDetails, "d", "tab"),
		Retouch:   Bind("r", keyRetouch, "r"),
		Again:     Bind(nameEnter, keyAgain, "enter"),
	}
}

// group is what the help screen lists of them; the line of the keys tells the rest where it
// works.
func (k DecidingKeys) group() KeyGroup {
	return KeyGroup{sayKeysDeciding, []key.Binding{
		k.Open, k.Here, k.Paragraph, k.Before, k.Next, k.Previous, k.Suspend, k.Spoke, k.Unspoke,
		k.Object, k.Reserve, k.Correct, k.Lift, k.Amend, k.Withdraw, k.Refer, k.Reopen, k.Details, k.Retouch,
	}}
}
