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

func newDecidingKeys(l listing) DecidingKeys {
	return DecidingKeys{
		Open:      l.bind("f12", keyDeciding, "f12"),
		Here:      l.bind("d", keyDecideHere, "d"),
		Paragraph: l.bind(nameSpace, keyParagraph, "space"),
		Before:    l.bind(nameBackspace, keyBefore, "backspace"),
		Next:      l.bind(nameEnter, keyNextStage, "enter"),
		Previous:  l.bind(nameShiftTab, keyPreviousStage, "shift+tab"),
		Suspend:   l.bind(nameEscape, keySuspendHere, "esc"),
		Spoke:     l.bind("t", keySpoke, "t"),
		Unspoke:   l.bind("maj+t", keyUnspoke, "T", "shift+t"),
		Object:    l.bind("o", keyObject, "o"),
		Reserve:   l.bind("r", keyReserve, "r"),
		Correct:   l.bind("c", keyCorrect, "c"),
		Lift:      l.bind("l", keyLift, "l"),
		Amend:     l.bind("m", keyAmend, "m"),
		Withdraw:  l.bind("t", keyWithdraw, "t"),
		Refer:     l.bind("g", keyRefer, "g"),
		Reopen:    l.bind("o", keyReopen, "o"),
		Lifted:    Bind(nameEnter, keyLifted, "enter"),
		Inscribe:  Bind(nameEnter, keyInscribe, "enter"),
		Details:   l.bind("d", keyDetails, "d", "tab"),
		Retouch:   l.bind("r", keyRetouch, "r"),
		Again:     Bind(nameEnter, keyAgain, "enter"),
	}
}
