package markup

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/render/tree"
)

// TestCrowded holds that a text of more blocks or lines than anybody writes is given as it
// was typed, in one block, and that none costs more than its size: read at once, megabytes
// of any of these take well under a second, where parsed they took up to four minutes.
func TestCrowded(t *testing.T) {
	for _, unit := range []string{
		"- a\n", "> a\n\n", "1. a\n", "# a\n", "a\n", "a\n\n", "- a\n\nmot\n\n", "```\na\n```\n\n", "+ 1\n", "1986. a\n", "* * a\n", "| a |\n\n",
	} {
		s := strings.Trim(strings.Repeat(unit, 1<<20/len(unit)), "\n")
		begun := time.Now()
		nodes := Parse(s)
		t.Logf("%-15q %v", unit, time.Since(begun))
		if len(nodes) != 1 || nodes[0].Kind != tree.Code || nodes[0].Text != s {
			t.Errorf("%q, many times, gives %d blocks", unit, len(nodes))
		}
	}
	for _, unit := range []string{"mot ", "*a* ", "un paragraphe comme on en écrit, de quelques lignes. ", "[a](b) ", "`a` "} {
		s := strings.Repeat(unit, 1<<20/len(unit))
		begun := time.Now()
		nodes := Parse(s)
		t.Logf("%-15q %v", unit, time.Since(begun))
		if len(nodes) != 1 || nodes[0].Kind != tree.Paragraph {
			t.Errorf("%q, many times, gives %d blocks", unit, len(nodes))
		}
	}
}

// TestWholeDossier holds that what people do write is read, up to hundreds of pages.
func TestWholeDossier(t *testing.T) {
	s := strings.Repeat("## Titre\n\n"+strings.Repeat("Une phrase de quelques mots. ", 30)+"\n\n- un\n- deux\n\n", 1200)
	if nodes := Parse(s); len(nodes) != 3600 {
		t.Errorf("%d KB give %d blocks", len(s)>>10, len(nodes))
	}
}
