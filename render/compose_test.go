package render_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ami-wizard/render/markdown"
	"ami-wizard/render/tree"
	"ami-wizard/sections"
)

func TestLiteral(t *testing.T) {
	for typed, want := range map[string]string{
		"Le Bazar":                        "Le Bazar",
		"  a\n b\t c ":                    "a b c",
		"1. un":                           `1\. un`,
		"2) deux":                         `2\) deux`,
		"2011":                            "2011",
		"- a - b":                         `\- a - b`,
		"# a # b":                         `\# a \# b`,
		"C#":                              "C#",
		"> a > b":                         `\> a > b`,
		"---":                             `\---`,
		"*a* _b_ snake_case":              `\*a\* \_b\_ snake_case`,
		"a|b ~c~ $d$ `e`":                 "a\\|b \\~c\\~ \\$d\\$ \\`e\\`",
		"<b> &amp; R&D A & B":             `\<b> \&amp; R\&D A & B`,
		"![x](y) [x]: z":                  `!\[x\](y) \[x\]: z`,
		"https://x.org/a_b.":              "<https://x.org/a_b>.",
		"(voir https://x.org/a)":          "(voir <https://x.org/a>)",
		"https://x.org/a_(b)":             "<https://x.org/a_(b)>",
		"www.x.org ftp://y":               `www\.x.org ftp\://y`,
		"a_b@x.org, à b@c":                `<a_b@x.org>, à b\@c`,
		`fin\`:                            `fin\\`,
		"5\u202f000\u00a0m²\u00a0: oui !": "5\u202f000\u00a0m²\u00a0: oui !",
	} {
		if got := literal(typed); got != want {
			t.Errorf("%q gives %q, not %q", typed, got, want)
		}
		checkLiteral(t, typed)
	}
}

// TestFound keeps what random texts found.
func TestFound(t *testing.T) {
	c := testCatalogue(t)
	for _, s := range []string{
		"~~~ [ ] `\n](javascript:x)\n<b>",            // a fence's words that hold a backtick
		"[#](javascript:x)</b>_](javascript:x)",      // the end of a neutralised link, taken by another
		"`[a]: b\n     <?1. `",                       // code whose second line would open a block
		"https://x.org/a_b`c <script>`` d",           // an address glued to code
		"z `https://x.org/a_b`` ``` <div> =![``",     // and the other way round
		"<!--~~~mot**a@x.org>",                       // a mailbox that looks like a comment
		"x\n```+ `\n<? == ``~# <b>",                  // a run of backticks, shortened by an escape
		"<div>\n| a |\n|---|\n<https://x.org>`b`\n-", // a table above the heading that it stands in
		"a**\n:-",       // a table of one column
		"- text\n  - #", // an empty item under words
		"\\[\\\\\\\nx",  // a hard break after an escaped backslash
		"[[a]: b\n``c=\\*<!--<https://x.org>#``https://x.org/", // brackets that wait for the end
	} {
		checkProse(t, s)
		checkLiteral(t, s)
		checkCompose(t, c, s, s, "avant\n\n"+s, s)
	}
}

// texts gives a part's blocks as states and texts.
func texts(p Part) []string {
	var out []string
	for _, b := range p.Blocks {
		out = append(out, strings.Join(b.Questions, "+")+[]string{"", "?", "!"}[b.State]+" "+tree.Words(b.Heading)+"|"+markdown.Nodes(b.Nodes))
	}
	return out
}

func TestStates(t *testing.T) {
	c := testCatalogue(t)
	decided := func(d sections.Decision, words string) sections.Draft {
		return emptyDraft().Set("histoire.franchise", sections.Answer{Decision: d, Text: words})
	}
	passage := func(d sections.Decision, kept, words string) sections.Draft {
		return emptyDraft().Set("histoire.franchise", sections.Answer{Decision: d, Kept: kept, Text: words})
	}
	for name, test := range map[string]struct {
		draft   sections.Draft
		section int
		want    string
	}{
		"undecided":         {emptyDraft(), 1, "histoire.franchise? Ni franchise, ni copie|Rien ne se copie."},
		"kept":              {decided(sections.Keep, ""), 1, "histoire.franchise Ni franchise, ni copie|Rien ne se copie."},
		"kept as read":      {passage(sections.Keep, "Rien.", ""), 1, "histoire.franchise Ni franchise, ni copie|Rien."},
		"kept, not theirs":  {passage(sections.Keep, "Rien.", "Tout."), 1, "histoire.franchise Ni franchise, ni copie|Rien."},
		"kept, with a fact": {said(passage(sections.Keep, "À {territoire}.", ""), "reperes.territoire", "Lille"), 1, "|À Lille."},
		"kept, of old":      {decided(sections.Keep, "Tout."), 1, "histoire.franchise Ni franchise, ni copie|Rien ne se copie."},
		"offered as kept":   {passage(sections.Undecided, "Rien.", ""), 1, "histoire.franchise? Ni franchise, ni copie|Rien."},
		"theirs, once kept": {passage(sections.Adapt, "Rien.", "Tout."), 1, "histoire.franchise Ni franchise, ni copie|Tout."},
		"adapted":           {decided(sections.Adapt, "Tout se partage."), 1, "histoire.franchise Ni franchise, ni copie|Tout se partage."},
		"adapted to naught": {decided(sections.Adapt, " "), 1, "histoire.franchise! Ni franchise, ni copie|[à compléter]"},
		"optional, looked at": {
			emptyDraft().Set("histoire.suite", sections.Answer{Text: "Bientôt."}), 1,
			"histoire.suite? |La suite s’écrit ensemble.",
		},
		"missing":        {emptyDraft(), 1, "histoire.recit! |[à compléter\u00a0: l’histoire]"},
		"missing within": {emptyDraft(), 2, "lieux.forme! La structure|La structure sera [à compléter\u00a0: forme juridique], avec [réservé]."},
		"card":           {said(emptyDraft(), "reperes.projet", "X"), 0, "reperes.projet+reperes.territoire+reperes.surface |- **Projet**\u00a0: X\n"},
		"unreadable":     {said(emptyDraft(), "reperes.surface", "grand"), 0, "**Surface**\u00a0: grand"},
		"joined":         {halfDraft(), 2, "lieux.parts+lieux.statuts |- **Parts** : [à compléter\u00a0: parts]\n- **Statuts** : en cours"},
		"without words":  {emptyDraft().Set("lieux.achat", sections.Answer{Picks: []string{"non"}}), 2, "lieux.forme!"},
	} {
		got := strings.Join(texts(NewComposer(c, Options{}).Part(test.draft, test.section)), "\n")
		if !strings.Contains(got, test.want) {
			t.Errorf("%s: %q\nis not in\n%s", name, test.want, got)
		}
	}
}

func TestAbsent(t *testing.T) {
	c := testCatalogue(t)
	d := fullDraft().Set("histoire.franchise", sections.Answer{Decision: sections.Remove, Text: "Oubli"})
	d = d.Set("lieux.forme", sections.Answer{Picks: []string{"asso"}})
	got := markdown.Document(Compose(c, d, Options{}))
	for _, absent := range []string{"Zoé", "12000", "Oubli", "Parts", "Statuts"} {
		if strings.Contains(got, absent) {
			t.Errorf("%q is in the document:\n%s", absent, got)
		}
	}
	d = d.Set("histoire.note", sections.Answer{}).Set("histoire.suite", sections.Answer{Decision: sections.Remove})
	if got := markdown.Document(Compose(c, d, Options{})); strings.Contains(got, "Ni franchise") {
		t.Errorf("an empty sub-heading stands:\n%s", got)
	}
}

func TestPartsOfTheWhole(t *testing.T) {
	c := testCatalogue(t)
	for _, d := range []sections.Draft{emptyDraft(), halfDraft(), fullDraft(), hostileDraft()} {
		for i, want := range Compose(c, d, Options{}).Parts {
			if got := NewComposer(c, Options{}).Part(d, i); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: alone %v, in the whole %v", want.Section, got, want)
			}
		}
	}
	if got := NewComposer(c, Options{}).Part(fullDraft(), 99); len(got.Blocks) > 0 {
		t.Errorf("a section that is not there holds %v", got)
	}
}

// TestComposerRemembers holds that what a composer remembers is what it would make anew,
// whatever changed: an answer, a fact that others cite, a condition.
func TestComposerRemembers(t *testing.T) {
	c := testCatalogue(t)
	drafts := []sections.Draft{emptyDraft(), halfDraft(), fullDraft(), hostileDraft()}
	rapid.Check(t, func(t *rapid.T) {
		k, d := NewComposer(c, Options{}), rapid.SampledFrom(drafts).Draw(t, "draft")
		for range rapid.IntRange(1, 8).Draw(t, "changes") {
			q := rapid.SampledFrom(c.All()).Draw(t, "question")
			a := rapid.SampledFrom(drafts).Draw(t, "from").Answer(q.ID)
			if rapid.Bool().Draw(t, "typed") {
				a.Text += rapid.SampledFrom([]string{"a", " {territoire}", "\n\n- b", "*", " {inconnu} {surface}"}).Draw(t, "text")
			}
			d = d.Set(q.ID, a)
			if got, want := k.Document(d), Compose(c, d, Options{}); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %s: %v\nanew: %v", q.ID, got, want)
			}
			part := rapid.IntRange(0, len(c.Sections)-1).Draw(t, "part")
			if got, want := k.Part(d, part), NewComposer(c, Options{}).Part(d, part); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %s: part %v\nanew: %v", q.ID, got, want)
			}
		}
	})
}

// TestFactsBounded holds that citing a long fact many times does not fill the
// memory.
func TestFactsBounded(t *testing.T) {
	c := testCatalogue(t)
	d := said(emptyDraft(), "reperes.territoire", strings.Repeat("ville ", 2000))
	d = said(d, "histoire.recit", strings.Repeat("{territoire} ", 2000))
	if got := len(markdown.Document(Compose(c, d, Options{}))); got > 1<<19 {
		t.Errorf("%d bytes", got)
	}
}
