package check

import (
	"regexp"
	"strings"
	"unicode"
)

// numbered finds an identifier of an organisation, behind the name of its register.
var numbered = regexp.MustCompile(`\b(SIRET|SIREN|RNA)\b[^\d\n]{0,15}?(W?[\dA-B][\d \x{a0}\x{202f}.A-B]*\d)`)

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
			register, number := m[1], compact(m[2])
			if number[0] == 'W' {
				register = "RNA"
			}
			if len(number) < leastIdentifier || validIdentifier(register, number) {
				continue
			}
			found = append(found, Finding{
				Place: Place{Question: p.Question, Paragraph: p.Number}, key: number, Values: []string{register, number},
				Says: sayIdentifier(register, strings.TrimSpace(m[2])),
			})
		}
	}
	return found
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
