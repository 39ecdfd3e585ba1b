package catalogue

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// Sentences that a room reads aloud: the length from which one loses its thread, and the
// mean that keeps a page easy.
const (
	longestSentence = 35 // words
	meanSentence    = 20
)

// read is a text of the catalogue and the question that it belongs to.
type read struct{ where, text string }

// readAloud gives every text of a catalogue that is made of sentences: what sections are
// for, the questions, their helps and what they propose. A question that is no longer asked
// keeps the words under which it was answered.
func readAloud(c *sections.Catalogue) []read {
	var all []read
	for _, s := range c.Sections {
		all = append(all, read{s.ID + ".intention", s.Purpose})
	}
	for _, q := range c.All() {
		if q.Retired {
			continue
		}
		all = append(all, read{q.ID + ".question", q.Label}, read{q.ID + ".aide", q.Help}, read{q.ID + ".propose", q.Proposal})
		for _, o := range q.Options {
			all = append(all, read{q.ID + ":" + o.ID, o.Text})
		}
	}
	return all
}

var sentenceEnd = regexp.MustCompile(`[.?!…](\s|$|\*)`)

// sentences cuts a text where a sentence ends, its marks of Markdown aside.
func sentences(text string) []string {
	var all []string
	for _, s := range sentenceEnd.Split(strings.ReplaceAll(text, "\n\n", ". "), -1) {
		if countWords(s) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// countWords counts what spaces part, of any kind, where it holds a letter or a digit.
func countWords(s string) int {
	n := 0
	for _, word := range strings.Fields(s) {
		if strings.IndexFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
			n++
		}
	}
	return n
}

// slips of the length of sentences: those that are too long, and the mean of proposals and
// of helps.
func lengths(c *sections.Catalogue) (long []string, means map[string]float64) {
	sum, count := map[string]int{}, map[string]int{}
	for _, r := range readAloud(c) {
		kind := r.where[strings.LastIndexAny(r.where, ".:")+1:]
		for _, s := range sentences(r.text) {
			n := countWords(s)
			if n > longestSentence {
				long = append(long, r.where+": "+s)
			}
			sum[kind], count[kind] = sum[kind]+n, count[kind]+1
		}
	}
	means = map[string]float64{}
	for _, kind := range []string{"propose", "aide"} {
		means[kind] = float64(sum[kind]) / float64(max(count[kind], 1))
	}
	return long, means
}

func TestSentencesAreShort(t *testing.T) {
	long, means := lengths(embedded(t))
	for _, s := range long {
		t.Errorf("more than %d words: %s", longestSentence, s)
	}
	for kind, mean := range means {
		t.Logf("%s: %.1f words a sentence", kind, mean)
		if mean > meanSentence || mean < 5 {
			t.Errorf("%s: %.1f words a sentence", kind, mean)
		}
	}
}

// TestSentencesAreMeasured holds the measure itself: what is too long is found, wherever a
// room reads it.
func TestSentencesAreMeasured(t *testing.T) {
	for text, want := range map[string]int{
		"":                                      0,
		"Oui.":                                  1,
		"Un mot ; deux : trois ! Et quatre…":    2,
		"**Titre.** Une phrase, 4\u202f200 m².": 2,
		"Un paragraphe\n\nUn autre":             2,
	} {
		if got := len(sentences(text)); got != want {
			t.Errorf("%q has %d sentences, want %d: %q", text, got, want, sentences(text))
		}
	}
	endless := strings.Repeat("mot ", longestSentence+1) + "."
	for _, more := range []string{"aide = \"" + endless + "\"", "choix = [{ id = \"a\", nom = \"A\", texte = \"" + endless + "\" }]"} {
		c, err := conditional(t, question("q", more))
		if err != nil {
			t.Fatal(err)
		}
		if long, _ := lengths(c); len(long) != 1 {
			t.Errorf("%s: found %q", more[:4], long)
		}
	}
}

// TestCatalogueHasItsTypography holds every text of the catalogue and of its example to the
// typography of French: see French.
func TestCatalogueHasItsTypography(t *testing.T) {
	seen := 0
	for name, data := range catalogueFiles(t) {
		for i, line := range strings.Split(data, "\n") {
			if strings.HasPrefix(strings.TrimSpace(line), "#") {
				continue
			}
			seen++
			if want := text.French(line); want != line {
				t.Errorf("%s:%d: %q, want %q", name, i+1, line, want)
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d lines seen", seen)
	}
}

func catalogueFiles(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		data, err := files.ReadFile(entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		all[entry.Name()] = string(data)
	}
	return all
}

// TestProposalsAskForFacts holds that the paragraphs which the catalogue proposes are not
// the same for two collectives: most of them cite an answer of theirs.
func TestProposalsAskForFacts(t *testing.T) {
	all, citing := 0, 0
	for _, q := range embedded(t).All() {
		if q.Kind != sections.Passage || q.Retired {
			continue
		}
		all++
		if strings.Contains(q.Proposal, "{") {
			citing++
			continue
		}
		t.Logf("%s cites nothing", q.ID)
	}
	if all < 30 || citing*10 < all*8 {
		t.Errorf("%d of %d proposals cite an answer", citing, all)
	}
}

// mostPromises is how many sentences of one paragraph may say what will be done: a reader
// holds a group to each of them.
const mostPromises = 2

// future finds a verb of which somebody will be reminded.
var future = regexp.MustCompile(`\p{L}(?:rons|ront|ra)(?:\P{L}|$)`)

// promises counts the sentences of a paragraph that say what will be done.
func promises(paragraph string) int {
	n := 0
	for _, s := range sentences(paragraph) {
		if future.MatchString(s) {
			n++
		}
	}
	return n
}

func TestProposalsPromiseLittle(t *testing.T) {
	if n := promises("Nous ouvrirons. Il sera libre, ils viendront. On y mange. Elle décidera"); n != 3 {
		t.Fatalf("%d promises counted", n)
	}
	for _, q := range embedded(t).All() {
		if n := promises(q.Proposal); n > mostPromises && !q.Retired {
			t.Errorf("%s promises %d things: %s", q.ID, n, q.Proposal)
		}
	}
}

// TestNeighboursBeginEachInItsWay holds that two paragraphs which follow each other in a
// section do not begin with the same two words, the bold words that name them aside: six
// announcements in a row are read as one.
func TestNeighboursBeginEachInItsWay(t *testing.T) {
	named := regexp.MustCompile(`^\*\*[^*]+\*\* ?`)
	begins := func(q *sections.Question) string {
		words := strings.Fields(named.ReplaceAllString(q.Proposal, ""))
		return strings.ToLower(strings.Join(words[:2], " "))
	}
	compared := 0
	for _, s := range embedded(t).Sections {
		var before *sections.Question
		for i := range s.Questions {
			q := &s.Questions[i]
			if q.Kind != sections.Passage || q.Retired {
				continue
			}
			if before != nil && !slices.Equal(before.Points, q.Points) { // else two variants of one paragraph
				if compared++; begins(before) == begins(q) {
					t.Errorf("%s and %s both begin with %q", before.ID, q.ID, begins(q))
				}
			}
			before = q
		}
	}
	if compared < 20 {
		t.Errorf("only %d neighbours", compared)
	}
}

// TestEveryVariantHasASituation holds that whatever the number of places and the kind of
// occupation, each point of the model that a paragraph carries is asked about.
func TestEveryVariantHasASituation(t *testing.T) {
	c := embedded(t)
	for _, places := range []string{"", "0", "1", "2", "12"} {
		for _, occupation := range [][]string{nil, {"durable"}, {"temporaire"}} {
			d := sections.Draft{}.Set("reperes.nombre-lieux", sections.Answer{Text: places}).Set("reperes.occupation", sections.Answer{Picks: occupation})
			carried := map[string]bool{}
			for _, q := range c.All() {
				if c.Relevant(d, q) || q.If != nil && len(q.If.Decided) > 0 { // asked once the paragraph is kept
					for _, point := range q.Points {
						carried[point] = true
					}
				}
			}
			for _, point := range allPoints() {
				if !carried[point] {
					t.Errorf("%q places, %v: nothing carries %s", places, occupation, point)
				}
			}
		}
	}
}
