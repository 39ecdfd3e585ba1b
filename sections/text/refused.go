package text

import "unicode/utf8"

// Refused is an answer that cannot be read as the number or the date that is asked for.
type Refused struct {
	Kind   error  // ErrNotNumber, ErrNoSuchDate …, for errors.Is
	Reason string // why, a clause in French; empty where nothing more than the kind is known
}

// Error tells the kind and the reason.
func (r *Refused) Error() string {
	if r.Reason == "" {
		return r.Kind.Error()
	}
	return r.Kind.Error() + ": " + r.Reason
}

// Unwrap gives the kind.
func (r *Refused) Unwrap() error { return r.Kind }

func refuse(kind error, reason string) error { return &Refused{kind, reason} }

// quoted puts the words of an answer in a reason, not more of them than a line shows.
func quoted(words string) string {
	const most = 24
	words = CleanLine(words)
	if utf8.RuneCountInString(words) > most {
		words = string([]rune(words)[:most]) + "…"
	}
	return "«" + noBreak + words + noBreak + "»"
}
