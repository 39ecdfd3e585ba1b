package render_test

import (
	"strings"
	"testing"
)

// TestSignsAreWords holds that signs which French writers type as words stand in the
// document as they were typed, and that the marks beside them still are marks.
func TestSignsAreWords(t *testing.T) {
	for name, c := range map[string]struct{ typed, want string }{
		"years":                      {"1986. Fermeture\n2011. Friche\n2018. Grange", "1986\\. Fermeture\\\n2011\\. Friche\\\n2018\\. Grange"},
		"years apart":                {"1986. Fermeture\n\n2011. Friche", "1986\\. Fermeture\n\n2011\\. Friche"},
		"years that follow":          {"2026. Études\n2027. Travaux", "2026\\. Études\\\n2027\\. Travaux"},
		"a year alone":               {"2011. Friche", "2011\\. Friche"},
		"a count":                    {"1. un\n2. deux\n3. trois", "1. un\n2. deux\n3. trois"},
		"a count from four":          {"4) quatre\n5) cinq", "4. quatre\n5. cinq"},
		"ones":                       {"1. un\n1. deux", "1. un\n2. deux"},
		"a count that skips":         {"1. un\n2. deux\n4. quatre", "1\\. un\\\n2\\. deux\\\n4\\. quatre"},
		"a count down":               {"3. trois\n2. deux", "3\\. trois\\\n2\\. deux"},
		"padded numbers":             {"01. un\n02. deux", "01\\. un\\\n02\\. deux"},
		"years with more":            {"1986. Fermeture\n2011. Friche\n      suite\n\n      mot", "1986\\. Fermeture\\\n2011\\. Friche\\\nsuite\n\nmot"},
		"a fall above a list":        {"- 12 % de charges\n\n- 12 bureaux\n- 3 ateliers\n- un jardin", "\\- 12 % de charges\n\n- 12 bureaux\n- 3 ateliers\n- un jardin"},
		"a fall below a list":        {"- un jardin\n- un four\n\n- 12 %\n\nmot", "- un jardin\n- un four\n\n\\- 12 %\n\nmot"},
		"a list, blank lines within": {"- un\n\n- 12 bureaux\n\n- deux", "- un\n\n- 12 bureaux\n\n- deux"},
		"a year below a count":       {"1. un\n2. deux\n\n2011. Friche", "1. un\n2. deux\n\n2011\\. Friche"},
		"two counts":                 {"1. un\n2. deux\n\n1. un\n2. deux", "1. un\n2. deux\n\n1) un\n2) deux"},
		"a count in two":             {"1. un\n2. deux\n\n3. trois\n4. quatre", "1. un\n\n2. deux\n\n3. trois\n\n4. quatre"},
		"years under words":          {"Repères :\n\n1986. Fermeture\n2011. Friche", "Repères :\n\n1986\\. Fermeture\\\n2011\\. Friche"},
		"a fall":                     {"- 12 % de charges", "\\- 12 % de charges"},
		"a fall under words":         {"Résultat :\n- 12 % de charges\nen un an", "Résultat :\\\n\\- 12 % de charges\\\nen un an"},
		"a rise":                     {"+ 3 ETP", "\\+ 3 ETP"},
		"falls":                      {"- 12 % de charges\n- 8 points de vacance", "\\- 12 % de charges\\\n\\- 8 points de vacance"},
		"a fall and a rise":          {"+ 3 ETP\n- 2 stages", "\\+ 3 ETP\\\n\\- 2 stages"},
		"a list of numbers":          {"- 12 bureaux\n- 3 ateliers", "* 12 bureaux\n* 3 ateliers"},
		"a list of numbers and word": {"- 12 bureaux\n- 3 ateliers\n- un jardin", "- 12 bureaux\n- 3 ateliers\n- un jardin"},
		"a star before a number":     {"* 12 % de charges", "* 12 % de charges"},
		"a fall within a list":       {"- charges :\n  - 12 % en un an\n- loyers", "- charges :\\\n  \\- 12 % en un an\n- loyers"},
		"a fall in a quote":          {"> - 12 % de charges", "> \\- 12 % de charges"},
		"inclusive stars":            {"tou*te*s les habitant*e*s", "tou\\*te\\*s les habitant\\*e\\*s"},
		"inclusive strong stars":     {"tou**te**s", "tou\\*\\*te\\*\\*s"},
		"names with underscores":     {"plan_masse_v2 et é_t_é", "plan_masse_v2 et é_t_é"},
		"emphasis":                   {"*un* **deux** _trois_ ~~quatre~~, ***cinq***", "*un* **deux** *trois* ~~quatre~~, **_cinq_**"},
		"emphasis over lines":        {"**un\ndeux**", "**un\\\ndeux**"},
		"a star of a note":           {"5 000 €*\n\nhors taxes **", "5 000 €\\*\n\nhors taxes \\*\\*"},
		"a product":                  {"5 * 3 et 2*3", "5 * 3 et 2\\*3"},
		"about":                      {"~100 m² et ~200 m²~, ~ 3", "\\~100 m² et \\~200 m²\\~, ~ 3"},
		"lines":                      {"un\ndeux  \ntrois", "un\\\ndeux\\\ntrois"},
		"lines of an item":           {"- un\n  deux\n- trois\nquatre", "- un\\\n  deux\n- trois\\\n  quatre"},
		"hyphens under words":        {"Nos lieux\n-----\nmot", "Nos lieux\n\n___\n\nmot"},
		"few hyphens under words":    {"Nos lieux\n--\nmot", "Nos lieux\\\n\\--\\\nmot"},
		"equals signs under words":   {"Nos lieux\n=====", "Nos lieux\\\n\\====="},
		"more than":                  {">500 m² demandés", "\\>500 m² demandés"},
		"more than, a space":         {"> 500 m² demandés", "\\> 500 m² demandés"},
		"at least":                   {">= 500 m²\n\n>~ 3", "\\>= 500 m²\n\n\\>\\~ 3"},
		"more than, twice":           {">500 m²\n>300 m²", "\\>500 m²\\\n\\>300 m²"},
		"a quote":                    {"> citation\n> 12 personnes", "> citation\\\n> 12 personnes"},
		"more than, in a row":        {"En chiffres :\n> 30 places\n> 12 ateliers\n>3", "En chiffres :\\\n\\> 30 places\\\n\\> 12 ateliers\\\n\\>3"},
		"more than, above a quote":   {"> 12 personnes\n> citation\n> 3 lieux", "> 12 personnes\\\n> citation\\\n> 3 lieux"},
		"more than, in an item":      {"- > 12 places\n  > 3 lieux\n- un", "- \\> 12 places\\\n  \\> 3 lieux\n- un"},
		"a quote of a count":         {"> 1. un\n> 2. deux", "> 1. un\n> 2. deux"},
		"two runs of quotes":         {"> 12 places\n> 3 lieux\n\n> citation\n> 4", "\\> 12 places\\\n\\> 3 lieux\n\n> citation\\\n> 4"},
		"a fall beside bullets":      {"- 12 % de charges\n- loyers\n- énergie", "\\- 12 % de charges\n\n- loyers\n- énergie"},
		"a fall between bullets":     {"- loyers\n- 12 à 15 % de charges\n- 3 bureaux", "- loyers\n\n\\- 12 à 15 % de charges\n\n* 3 bureaux"},
		"a fall, blank lines around": {"- un\n\n- 12 pour cent\n\n- deux\n\n- trois", "- un\n\n\\- 12 pour cent\n\n- deux\n\n- trois"},
		"a strong fall":              {"- **12 %** de charges\n- ~3 points\n- loyers", "\\- **12 %** de charges\\\n\\- \\~3 points\n\n- loyers"},
		"a fall under bullets":       {"Bilan :\n- 12 % de charges\n- loyers", "Bilan :\\\n\\- 12 % de charges\n\n- loyers"},
		"a rise beside bullets":      {"+ 3 places\n+ places\n+ de 300 m²", "\\+ 3 places\n\n- places\n\n\\+ de 300 m²"},
		"rises":                      {"+ 3 places\n+ 12 ETP", "\\+ 3 places\\\n\\+ 12 ETP"},
		"a count that pandoc makes":  {"#. quatre\n#) cinq\n(#) six", "\\#. quatre\\\n\\#) cinq\\\n\\(#) six"},
		"a name":                     {"@nom, (@élu) et -@nom, 3 @ 4, a@b, @", "\\@nom, (\\@élu) et -\\@nom, 3 @ 4, a@b, @"},
		"a name in bold":             {"**@nom** *un*@deux", "**\\@nom** *un*\\@deux"},
		"an address of mail":         {"ana@lieu.fr, *ana@lieu.fr*", "<ana@lieu.fr>, <ana@lieu.fr>"},
		"an address with stars":      {"http://x.fr/a?x=2*3* et *b*", "<http://x.fr/a?x=2*3*> et *b*"},
		"an address with a star":     {"Voir www.x.fr/a*b, (https://x.fr/2*3) et", "Voir [www\\.x.fr/a\\*b](http://www.x.fr/a*b), (<https://x.fr/2*3>) et"},
		"an address in emphasis":     {"**https://x.fr/a** *https://x.fr/2*3*", "<https://x.fr/a> <https://x.fr/2*3>"},
		"an address with accents":    {"https://x.fr/Métropole_de_Lyon", "<https://x.fr/Métropole_de_Lyon>"},
		"a tight quote":              {">citation", "> citation"},
		"less than":                  {"<500 m² et < 3", "\\<500 m² et \\< 3"},
		"a number sign":              {"# 3\n\n#3", "\\# 3\n\n#3"},
		"a hashtag":                  {"#tierslieux", "#tierslieux"},
		"a heading":                  {"# 3 lieux\n\n## 2027", "#### 3 lieux\n\n##### 2027"},
		"a telephone":                {"+33 6 12 34 56 78", "+33 6 12 34 56 78"},
		"a sign of copyright":        {"(c) Ana, 1) et 2) et (c)", "\\(c) Ana, 1) et 2) et (c)"},
		"bars":                       {"café | atelier | jardin\nun | deux", "café | atelier | jardin\\\nun | deux"},
		"backslashes":                {"et\\ou C:\\plans", "et\\\\ou C:\\\\plans"},
		"dollars":                    {"5 $, $5 et $6", "5 \\$, \\$5 et \\$6"},
		"tex":                        {"\\input{x} \\\\input $x$", "\\\\input{x} \\\\input \\$x$"},
		"attributes":                 {"`x`{=html} [x](y){onclick=z} # a {#b}", "`x`\\{=html} [x](y)\\{onclick=z} # a \\{#b}"},
		"superscripts":               {"m^2 et x^2^ ^[note]", "m^2 et x\\^2^ \\^[note]"},
		"a language with attributes": {"```{=html}\n<b>\n```", "```\n<b>\n```"},
		"a division":                 {"::: note\nmot\n:::", "\\::: note\\\nmot\\\n\\:::"},
		"a fact not known":           {"{territoir} et {nom du maire}", "{territoir} et {nom du maire}"},
		"a colon":                    {": mot\n10:30 :", "\\: mot\\\n10:30 :"},
		"a grid":                     {"+---+---+\n| a | b |", "\\+---+---+\\\n\\| a | b |"},
	} {
		got := prose(c.typed)
		if got != c.want {
			t.Errorf("%s: %q\ngives %q\nwant  %q", name, c.typed, got, c.want)
		}
		if again := prose(got); again != got {
			t.Errorf("%s: %q\nthen  %q", name, got, again)
		}
	}
}

// TestEmptyItemsStay holds that an empty item leaves a trace, however deep it stands.
func TestEmptyItemsStay(t *testing.T) {
	for depth := range 16 {
		for _, mark := range []string{"*", "-", "+", "1."} {
			for _, around := range []string{"> ", ">", "- "} {
				s := strings.Repeat(around, depth) + mark
				if len(strings.Trim(s, mark+" ")) == 0 && depth > 1 {
					continue // a rule
				}
				trace := func(s string) bool { return strings.Contains(s, "<li>") || strings.Contains(s, mark) }
				if html := htmlOf(t, prose(s)); !trace(html) {
					t.Errorf("%q is written %q", s, prose(s))
				}
			}
		}
	}
	var lines []string
	for depth := range 16 {
		lines = append(lines, strings.Repeat("  ", depth)+"- a")
	}
	lines = append(lines, strings.Repeat("  ", 16)+"+")
	if s := strings.Join(lines, "\n"); !strings.Contains(htmlOf(t, prose(s)), "+") {
		t.Errorf("%q is written %q", s, prose(s))
	}
}
