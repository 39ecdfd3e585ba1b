package check

import (
	"regexp"
	"strings"
	"unicode"

	"ami-wizard/sections"
)

// Ids of the questions about people and structures, and of their options.
const (
	agreementQuestion  = "soutiens.accords"
	bearerQuestion     = "reperes.porteur"
	peopleQuestion     = "soutiens.personnes"
	signatoryQuestion  = "gouvernance.representant"
	supportersQuestion = "soutiens.structures"

	agreedOption = "toutes"
	letterColumn = "lettre"
	signedOption = "signee"
)

// numbered finds an identifier of an organisation, behind the name of its register.
var numbered = regexp.MustCompile(`\b(SIRET|SIREN|RNA)\b(?:[^\d\n]{0,15}?\b(SIRET|SIREN|RNA)\b)?[^\d\n]{0,15}?(W?[\dA-B][\d \x{a0}\x{202f}.A-B]*\d)`)

// registers is the names of those of organisations.
var registers = []string{"SIRET", "SIREN", "RNA"}

// leastIdentifier is the signs below which a number behind the name of a register is a year
// or a rank.
const leastIdentifier = 5

// identifiers tells the SIRET, SIREN and RNA numbers that cannot be: too short, too long, or
// whose key is wrong.
func identifiers(s *Subject) []Finding {
	var found []Finding
	for i := range s.Text {
		p := &s.Text[i]
		if !containsAny(p.Words, registers) { // the pattern is dear on a long text
			continue
		}
		for _, m := range numbered.FindAllStringSubmatch(p.Words, -1) {
			register, number := registerOf(m[1], m[2], compact(m[3])), compact(m[3])
			if len(number) < leastIdentifier || validIdentifier(register, number) {
				continue
			}
			found = append(found, Finding{
				Place: Place{Question: p.Question, Paragraph: p.Number}, key: number, Values: []string{register, number},
				Says: sayIdentifier(register, strings.TrimSpace(m[3])),
			})
		}
	}
	return found
}

// registerOf tells the register of a number that stands behind one or two names of them: "SIRET ou
// RNA". The numbers of associations begin with W, no others do.
func registerOf(first, second, number string) string {
	switch {
	case number[0] == 'W':
		return "RNA"
	case second != "" && second != "RNA":
		return second
	case second != "" && first != "RNA":
		return first
	case second != "":
		return "SIRET"
	}
	return first
}

func compact(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '.' {
			return -1
		}
		return r
	}, s)
}

// rna is the number of an association: W, its department and its rank, nine signs in all, of
// which Corsica has a letter (arrêté du 14 octobre 2009, répertoire national des associations).
var rna = regexp.MustCompile(`^W(\d{9}|2[AB]\d{7})$`)

// validIdentifier tells whether a number can be of that register. SIREN and SIRET have 9 and
// 14 digits and end with the key of Luhn (INSEE); the offices of La Poste, SIREN 356000000,
// have a SIRET whose digits add up to a multiple of five instead.
func validIdentifier(register, number string) bool {
	switch register {
	case "RNA":
		return rna.MatchString(number)
	case "SIREN":
		return len(number) == 9 && digits(number) && luhn(number)
	}
	laPoste := strings.HasPrefix(number, "356000000")
	return (len(number) == 14 || len(number) == 9) && digits(number) && (luhn(number) || laPoste && sum(number)%5 == 0)
}

func digits(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func sum(s string) int {
	n := 0
	for _, r := range s {
		n += int(r - '0')
	}
	return n
}

// luhn tells whether the digits hold the key of Luhn (ISO/IEC 7812-1, annex B).
func luhn(s string) bool {
	n := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		n += d
	}
	return n%10 == 0
}

// signatory tells that nobody is named to sign, or that no structure is named to answer: the
// answers are there, and say so.
func signatory(s *Subject) []Finding {
	var found []Finding
	for _, must := range []struct {
		question string
		says     func(string) string
	}{{signatoryQuestion, sayNoSignatory}, {bearerQuestion, sayNoBearer}} {
		_, a, ok := s.answered(must.question)
		if ok && (isPlaceholder(a.Text) || containsAny(spaced(a.Text), unnamedWords)) {
			words := strings.TrimSpace(a.Text)
			found = append(found, Finding{Place: Place{Question: must.question}, Values: []string{words}, Says: must.says(words)})
		}
	}
	return found
}

// placeholders tells the answers that only keep a place, as "?" or "à compléter" do: they would
// leave with the response as they are. Tables have one finding each.
func placeholders(s *Subject) []Finding {
	var found []Finding
	for _, q := range s.Catalogue.All() {
		_, a, ok := s.answered(q.ID)
		if !ok || q.Private || q.ID == signatoryQuestion || q.ID == bearerQuestion || q.ID == contactQuestion {
			continue // private, or told of by another rule
		}
		if q.Tabular() {
			found = append(found, placeholderCells(q, filled(a.Rows))...)
			continue
		}
		if isPlaceholder(a.Text) {
			words := strings.TrimSpace(a.Text)
			found = append(found, Finding{Place: Place{Question: q.ID}, Values: []string{words}, Says: sayPlaceholder(words, q.Label)})
		}
	}
	return found
}

// placeholderCells tells the cells of a table that only keep a place.
func placeholderCells(q *sections.Question, rows []sections.Row) []Finding {
	n, at, words := 0, 0, ""
	for i, row := range rows {
		for _, cell := range row {
			if !isPlaceholder(cell) {
				continue
			}
			if n++; n == 1 {
				at, words = i+1, strings.TrimSpace(cell)
			}
		}
	}
	if n == 0 {
		return nil
	}
	return []Finding{{Level: Review, Place: Place{Question: q.ID, Row: at}, Values: []string{words, itoa(n)}, Says: sayPlaceholderCells(n, words)}}
}

// letters tells supporters without a letter that is signed, and that those which are signed are
// all of one side, public or private: a jury looks for both.
func letters(s *Subject) []Finding {
	t, ok := s.table(supportersQuestion)
	if _, has := t.columnOr(letterColumn); !ok || !has || len(t.rows) == 0 {
		return nil
	}
	said, public, private, other := t.signed()
	signed := public + private + other
	f := Finding{Place: Place{Question: supportersQuestion}}
	switch {
	case said == 0: // nobody filled the column
		return nil
	case signed == 0:
		f.Values, f.Says = []string{itoa(len(t.rows)), itoa(signed)}, sayLetters(len(t.rows))
	case signed == public || signed == private:
		f.key, f.Values, f.Says = "cotes", []string{itoa(signed), sideNames[public > 0]}, sayOneSide(signed, public > 0)
	default:
		return nil
	}
	return []Finding{f}
}

// signed counts the supporters that say how far their letter is, and those whose letter is signed:
// public ones, private ones, and those of which that cannot be told.
func (t table) signed() (said, public, private, other int) {
	for _, row := range t.rows {
		letter := t.picked(row, letterColumn)
		if letter != "" {
			said++
		}
		if letter != signedOption {
			continue
		}
		switch is, sure := isPublic(row.Cell(0), cell(t.q, row, natureColumn)); {
		case !sure:
			other++
		case is:
			public++
		default:
			private++
		}
	}
	return said, public, private, other
}

// isPublic tells whether a supporter is a public body, and whether its nature and its name let
// that be told.
func isPublic(name, nature string) (public, sure bool) {
	for _, words := range []string{nature, name} {
		folded := spaced(words)
		private, public := containsAny(folded, privateWords), containsAny(folded, publicWords)
		if private != public {
			return public, true
		}
	}
	return false, false
}

// agreements tells that people are named, and that nobody noted that all of them agree.
func agreements(s *Subject) []Finding {
	t, ok := s.table(peopleQuestion)
	q := s.question(agreementQuestion)
	if !ok || q == nil || len(t.rows) == 0 || !s.begun() {
		return nil
	}
	a := s.Draft.Answer(q.ID)
	if a.Has(agreedOption) {
		return nil
	}
	f := Finding{Place: Place{Question: q.ID}, Values: []string{itoa(len(t.rows))}, Says: sayAgreements(len(t.rows))}
	if !a.IsZero() {
		f.key, f.Says = "attente", sayAgreementsWaited(len(t.rows))
	}
	return []Finding{f}
}
