package session

import (
	"fmt"

	"ami-wizard/sections"
	"ami-wizard/wizard/words"
)

// Words says, a sentence each, what people must know of a draft that was opened to answer
// that model.
func (n News) Words(c *sections.Catalogue) []string {
	var out []string
	if n.Warning != nil {
		out = append(out, words.Explain(n.Warning).What)
	}
	if n.Newer > 0 {
		out = append(out, fmt.Sprintf(words.NewerCatalogue, n.Newer, c.Version))
	}
	if n.Older > 0 {
		out = append(out, fmt.Sprintf(words.OlderCatalogue, n.Older, c.Version))
	}
	if n.Unread != nil {
		p := words.Explain(n.Unread)
		out = append(out, p.What, p.Hint, sayNothingRecorded)
	}
	if n.NoCall != nil {
		p := words.Explain(n.NoCall)
		out = append(out, p.What, p.Hint)
	}
	out = append(out, counted(n.Held, sayHeldOne, sayHeldMany)...)
	out = append(out, counted(n.Taken, sayEditionTaken, sayEditionsTaken)...)
	out = append(out, counted(n.Given, sayGivenOne, sayGivenMany)...)
	out = append(out, n.Names.words()...)
	for _, path := range n.Aside {
		out = append(out, fmt.Sprintf(sayEditionAside, words.FileName(path)))
	}
	return out
}

// counted says that there is one or many of something, or nothing.
func counted(n int, one, many string) []string {
	switch n {
	case 0:
		return nil
	case 1:
		return []string{one}
	}
	return []string{fmt.Sprintf(many, n)}
}
