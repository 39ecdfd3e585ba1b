package session

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ami-wizard/sections"
)

// What a step gives back never lacks a word that stood there when another kind of edit
// began: from every text that was ever whole at a change of hand, undoing passes by.
func TestUndoPassesByEveryTurn(t *testing.T) {
	const id = "q"
	rapid.Check(t, func(t *rapid.T) {
		var h history
		now := time.Date(2027, 9, 1, 12, 0, 0, 0, time.UTC)
		text, was := "", ""
		turns := map[string]bool{}
		for i := range rapid.IntRange(1, 60).Draw(t, "keys") {
			kind := rapid.SampledFrom([]string{"write", "write", "write", "erase", "word", "paste"}).Draw(t, "kind")
			next := text
			switch kind {
			case "write":
				next += rapid.SampledFrom([]string{"a", "é", " ", ".", "\n", "🌱"}).Draw(t, "letter")
			case "erase":
				_, next = lastRune(text)
			case "word":
				next = text[:strings.LastIndexAny(strings.TrimRight(text, " "), " \n")+1]
				if _, one := lastRune(text); next == one { // a word of one letter
					kind = "erase"
				}
			case "paste":
				next += "un collage\n"
			}
			if next == text {
				continue
			}
			if i > 0 && was != "" && (kind != was || kind == "word" || kind == "paste") {
				turns[text] = true
			}
			was, text = kind, next
			now = now.Add(40 * time.Millisecond)
			h = h.changed(Answering(id, sections.Answer{Text: text}), now)
		}
		passed := map[string]bool{text: true}
		for ok := true; ok; {
			passed[h.now.Answer(id).Text] = true
			h, _, ok = h.undo()
		}
		for turn := range turns {
			if !passed[turn] {
				t.Fatalf("undoing never gives back %q", turn)
			}
		}
		if h.now.Answer(id).Text != "" {
			t.Fatalf("undoing everything leaves %q", h.now.Answer(id).Text)
		}
	})
}

func lastRune(s string) (last, rest string) {
	r := []rune(s)
	if len(r) == 0 {
		return "", ""
	}
	return string(r[len(r)-1:]), string(r[:len(r)-1])
}

// The steps remembered are bounded, in number and in what they hold; the last stay.
func TestUndoIsBounded(t *testing.T) {
	now := time.Date(2027, 9, 1, 12, 0, 0, 0, time.UTC)
	var h history
	for i := range 2 * undoDepth {
		h = h.changed(Answering("q", sections.Answer{Text: strings.Repeat("a", 2*i)}), now.Add(time.Duration(i)*time.Minute))
	}
	if len(h.past) != undoDepth {
		t.Errorf("%d steps, want %d", len(h.past), undoDepth)
	}
	h = history{}
	for i := range 40 {
		h = h.changed(Answering("q", sections.Answer{Text: strings.Repeat("a", 2<<20+i*7)}), now.Add(time.Duration(i)*time.Minute))
	}
	held := 0
	for _, s := range h.past {
		held += size(s.draft.Answer("q"))
	}
	if held > undoBytes+4<<20 || len(h.past) < 10 {
		t.Errorf("%d steps hold %d bytes", len(h.past), held)
	}
}
