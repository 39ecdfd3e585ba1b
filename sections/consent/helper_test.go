package consent

import (
	"fmt"
	"time"

	"pgregory.net/rapid"
)

// words gives a text as people and hostile files have it.
func words() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{
			"", "Claire", "38 m² ne le prouvent pas", "« il n’aura pas »", "deux\nlignes", "\"\"\" et \\", "<<<<<<< nous\n=======\n>>>>>>> eux",
			"\x1b[31mrouge", "e\u0301te\u0301", "  bords  ", "\u2028", "fin\n\n", "\r\nWindows\r\n", "a\u00a0: b",
		}),
		rapid.String(),
	)
}

func moments() *rapid.Generator[time.Time] {
	return rapid.Custom(func(t *rapid.T) time.Time {
		if rapid.Bool().Draw(t, "none") {
			return time.Time{}
		}
		zone := time.FixedZone("", 60*rapid.IntRange(-12*60, 14*60).Draw(t, "zone"))
		return time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "second"), 0).In(zone)
	})
}

func texts() *rapid.Generator[[]Paragraph] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Paragraph {
		return Paragraph{Text: words().Draw(t, "text"), Shape: words().Draw(t, "shape")}
	}), 0, 4)
}

func counts() *rapid.Generator[int] { return rapid.IntRange(-3, MaxPeople+3) }

func objections() *rapid.Generator[Objection] {
	return rapid.Custom(func(t *rapid.T) Objection {
		return Objection{
			At: moments().Draw(t, "at"), Paragraph: counts().Draw(t, "paragraph"), Words: words().Draw(t, "words"),
			Reason: words().Draw(t, "reason"), Nature: Nature(rapid.IntRange(-1, 3).Draw(t, "nature")),
			Author: words().Draw(t, "author"), Issue: Issue(rapid.IntRange(-1, 6).Draw(t, "issue")),
			Before: words().Draw(t, "before"), After: words().Draw(t, "after"), To: words().Draw(t, "to"),
		}
	})
}

func decisions() *rapid.Generator[Decision] {
	return rapid.Custom(func(t *rapid.T) Decision {
		d := Decision{
			At: moments().Draw(t, "at"), Outcome: Outcome(rapid.IntRange(-1, 7).Draw(t, "outcome")),
			Present: counts().Draw(t, "present"), Members: counts().Draw(t, "members"), Review: words().Draw(t, "review"),
			Until: words().Draw(t, "until"), To: words().Draw(t, "to"), For: counts().Draw(t, "for"),
			Against: counts().Draw(t, "against"), Abstains: counts().Draw(t, "abstains"),
			Actions: rapid.SliceOfN(words(), 0, 3).Draw(t, "actions"), Text: texts().Draw(t, "text"),
		}
		d.Mark, d.Took = PrintOf(d.Text), time.Duration(rapid.Int64Range(-5, 400_000).Draw(t, "took"))*time.Second
		for range rapid.IntRange(0, 2).Draw(t, "retouches") {
			r := Retouch{At: moments().Draw(t, "at"), Reason: words().Draw(t, "reason"), Text: texts().Draw(t, "text")}
			r.Mark = PrintOf(r.Text)
			d.Retouches = append(d.Retouches, r)
		}
		return d
	})
}

// records gives records as the program makes them.
func records() *rapid.Generator[Record] {
	return rapid.Custom(func(t *rapid.T) Record {
		var r Record
		for i := range rapid.IntRange(0, 3).Draw(t, "sessions") {
			r = r.SetSession(i, Session{
				Date: moments().Draw(t, "date"), Place: words().Draw(t, "place"), Present: counts().Draw(t, "present"),
				Members: counts().Draw(t, "members"), Structures: rapid.SliceOfN(words(), 0, 3).Draw(t, "structures"),
				Animation: words().Draw(t, "animation"), Writing: words().Draw(t, "writing"), Timing: words().Draw(t, "timing"),
				Names: rapid.SliceOfN(words(), 0, 3).Draw(t, "names"),
			})
		}
		for i := range rapid.IntRange(0, 3).Draw(t, "parts") {
			p := Part{
				Section: fmt.Sprintf("partie-%d", i), Stage: Stage(rapid.IntRange(-1, 9).Draw(t, "stage")),
				At: counts().Draw(t, "at"), Spoken: counts().Draw(t, "spoken"),
				Objections: rapid.SliceOfN(objections(), 0, 3).Draw(t, "objections"),
				Decisions:  rapid.SliceOfN(decisions(), 0, 2).Draw(t, "decisions"),
			}
			if rapid.Bool().Draw(t, "pending") {
				p.Pending = decisions().Draw(t, "next")
			}
			for s := range p.Spent {
				p.Spent[s] = time.Duration(rapid.Int64Range(-5, 400_000).Draw(t, "spent")) * time.Second
			}
			r = r.SetPart(p)
		}
		return r
	})
}
