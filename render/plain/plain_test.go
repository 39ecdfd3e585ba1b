package plain_test

import (
	"strings"
	"testing"

	"ami-wizard/render"
	"ami-wizard/render/markup"
	"ami-wizard/render/plain"
)

func TestPlain(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"emphasis", "**Gras**, *penché* et `code`.", "Gras, penché et code."},
		{"a line ended", "une ligne\net sa suite", "une ligne\net sa suite"},
		{"hard break", "une ligne\\\nune autre", "une ligne\nune autre"},
		{"escapes", `3 \* 4 \| \[x\] &amp; cie`, "3 * 4 | [x] & cie"},
		{"bullets", "- un\n- deux\n  - dans deux", "- un\n- deux\n- dans deux"},
		{"numbers", "3. trois\n4. quatre", "3. trois\n4. quatre"},
		{"item of two paragraphs", "- un\n\n  suite\n- deux", "- un\nsuite\n- deux"},
		{"heading", "#### Nos lieux", "Sous-titre\u00a0: Nos lieux"},
		{"quote", "> Un mot\n>\n> et un autre", "Citation\u00a0: Un mot\net un autre"},
		{"rule", "avant\n\n___\n\naprès", "avant\naprès"},
		{"fence", "```\na  *b*\nc\n```", "a  *b*\nc"},
		{"link", "[le site](https://example.org) et <https://example.org/a>", "le site (https://example.org) et https://example.org/a"},
		{"image", "![un lieu](x.png)", "image\u00a0: un lieu"},
		{
			"table", "| Lieu | Ville |\n| --- | --- |\n| La **Grange** | Valbrune |\n| Le Quai |  |",
			"- Lieu\u00a0: La Grange\u202f; Ville\u00a0: Valbrune\n- Lieu\u00a0: Le Quai",
		},
		{"blank", "Sur " + markup.Blank("[à compléter\u00a0: surface en m²]"), "Sur [à compléter\u00a0: surface en m²]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := strings.Join(plain.Nodes(markup.Parse(test.text)), "\n"); got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}

// TestPlainPart tells headings and what nobody decided on in words.
func TestPlainPart(t *testing.T) {
	p := render.Part{Heading: markup.Line("Qui \\*"), Blocks: []render.Block{
		{Heading: markup.Line("Nos lieux"), Nodes: markup.Parse("Cinq.")},
		{State: render.Proposed, Nodes: markup.Parse("Un\n\nDeux")},
	}}
	want := "Titre\u00a0: Qui *\nSous-titre\u00a0: Nos lieux\nCinq.\nProposition, à décider\u00a0: Un\nDeux"
	if got := strings.Join(plain.Part(p), "\n"); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
