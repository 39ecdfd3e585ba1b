package draftfile

import (
	"errors"
	"strings"
	"testing"

	"ami-wizard/sections"
	"ami-wizard/sections/notes"
)

// Two edits of one paragraph, as each tool leaves them to be chosen from: within the
// text they read as answers, outside of it as mistakes of writing.
func TestUnfinishedMergeIsNamedFirst(t *testing.T) {
	c := testCatalogue(t)
	block := func(lines string) string {
		return head + "[demarche]\nrecit = \"\"\"\nAvant.\n" + lines + "Après.\"\"\"\n"
	}
	plain := func(lines string) string { return head + "[reperes]\n" + lines }
	for _, test := range []struct {
		name, src string
		line      int // 0: no merge
	}{
		{"git, in a text", block("<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n"), 6},
		{"git, between values", plain("<<<<<<< HEAD\nprojet = \"a\"\n=======\nprojet = \"b\"\n>>>>>>> autre\n"), 4},
		{"diff3", block("<<<<<<< HEAD\nUn.\n||||||| 1f2e3d4\nZéro.\n=======\nDeux.\n>>>>>>> autre\n"), 6},
		{"Mercurial", block("<<<<<<< working copy\nUn.\n=======\nDeux.\n>>>>>>> merge rev\n"), 6},
		{"Subversion", block("<<<<<<< .mine\nUn.\n||||||| .r1\nZéro.\n=======\nDeux.\n>>>>>>> .r2\n"), 6},
		{"Jujutsu", block("<<<<<<< conflict 1 of 1\n%%%%%%% diff\n-Un.\n+Deux.\n+++++++ side\nTrois.\n>>>>>>> conflict 1 of 1 ends\n"), 6},
		{"Fossil", block("<<<<<<< BEGIN MERGE CONFLICT: local copy <<<<<<<\nUn.\n======= MERGED IN =======\nDeux.\n>>>>>>> END >>>>>>>\n"), 6},
		{"longer marks", block("<<<<<<<<< HEAD\nUn.\n=========\nDeux.\n>>>>>>>>> autre\n"), 6},
		{"line ends of Windows", strings.ReplaceAll(block("<<<<<<<\nUn.\n=======\nDeux.\n>>>>>>> autre\n"), "\n", "\r\n"), 6},
		{"on the first line", "<<<<<<< HEAD\n" + head + "=======\n" + head + ">>>>>>> autre\n", 1},
		{"behind a byte order mark", "\ufeff<<<<<<< HEAD\n" + head, 1},
		{"in another encoding", block("caf\xe9\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre\n"), 7},
		{"half resolved: the beginning stays", block("<<<<<<< HEAD\nUn.\n"), 6},
		{"half resolved: the end stays", block("Deux.\n>>>>>>> autre\n"), 7},
		{"half resolved: the ancestor stays", block("Un.\n||||||| base\nZéro.\n=======\nDeux.\n"), 7},
		{"half resolved, between values", plain("projet = \"a\"\n=======\n"), 5},
		{"at the very end", head + "[reperes]\nprojet = \"a\"\n>>>>>>> autre", 5},
		{"a heading under a paragraph", block("Un titre\n=======\nDeux.\n"), 0},
		{"a long underline", block("Un titre\n==========\nDeux.\n"), 0},
		{"a quote of quotes", block(">>>>>> six\n"), 0},
		{"an arrow", block("<<<<<<<ici\n>>>>>>>là\n"), 0},
		{"marks within a line", block("On voit <<<<<<< HEAD puis >>>>>>> autre.\n"), 0},
		{"marks that are indented", block("    <<<<<<< HEAD\n"), 0},
		{"a row of empty cells", block("|||||||\n"), 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Decode(c, []byte(test.src))
			var problem *Error
			switch errors.As(err, &problem); {
			case test.line == 0 && err != nil:
				t.Errorf("refused: %v", err)
			case test.line > 0 && (problem == nil || problem.Fault != Unmerged || problem.Line != test.line || problem.Column != 1):
				t.Errorf("got %v, want an unfinished merge at line %d", err, test.line)
			case test.line > 0 && !strings.Contains(err.Error(), "<<<<<<<"):
				t.Errorf("%v does not tell how to finish", err)
			}
		})
	}
}

// What somebody types, or pastes, is an answer, whatever it looks like.
func TestTypedMergeMarksAreWords(t *testing.T) {
	c := testCatalogue(t)
	for _, text := range []string{
		"<<<<<<< HEAD\nUn.\n||||||| base\nZéro.\n=======\nDeux.\n>>>>>>> autre",
		">>>>>>>\n" + strings.Repeat("mot ", 30),
		"Un.\n\n<<<<<<<<<<<<<<",
		"\"\"\n<<<<<<< \"\"\"\n>>>>>>> \\",
	} {
		d := (sections.Draft{}).Set("demarche.recit", sections.Answer{Text: text}).WithNote(-1, notes.Note{On: "demarche", Text: text})
		out := Encode(c, d)
		again, err := Decode(c, out)
		if err != nil || !sameDraft(d, again) {
			t.Errorf("%q: %v, written as\n%s", text, err, out)
		}
	}
}
