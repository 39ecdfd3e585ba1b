package linear

import "ami-wizard/wizard/words"

// sayCall tells what the rules of the call ask for.
func (d *desk) sayCall() {
	p := d.session.Call()
	if !p.Known() {
		d.say(words.CallNone)
		return
	}
	d.say(words.CallCheck)
	for _, told := range words.Call(d.cat, p) {
		d.say(told.Title)
		for _, line := range told.Lines {
			d.say("- " + line)
		}
	}
}
