package call

import "slices"

// Place is where a value stands in a profile's file: a key of a table, and which of the
// tables of that name, from 0.
type Place struct {
	Table string
	Index int
	Key   string
}

// Field is a value that people may fill or correct, as they write it; empty where it is not
// known.
type Field struct {
	At    Place
	Value string
}

// Names tells whether the value names its table: without it the table is taken out.
func (p Place) Names() bool {
	keys := arrayKeys[p.Table]
	return len(keys) > 0 && keys[0] == p.Key
}

// The keys that can be corrected, in the order in which they are shown: of the tables that stand
// once, and of those of which there are several, the name first.
var (
	callKeys = []string{
		"titre", "lanceur", "limite", "surface", "debut", "fin", "formats", "depot", "eligibles", "groupement",
		"audition", "visite", "source", "lu-le",
	}
	fundingKeys = []string{keyYears, "assiette", "public-max", "minimis"}
	arrayKeys   = map[string][]string{
		keyPart:      {keyName, "pages", "caracteres", "octets", keyYears, keySections},
		keyCriterion: {keyName, "points", keySections},
		keyInvariant: {keyText, keyQuestion, keyExcludes, "exige"},
		keyLines:     {keyName, "taux", "plafond"},
		keyAnnex:     {keyName, "obligatoire", "si", "signe", "prive", "fichier", "section"},
	}
)

// Fields gives what people may fill or correct: what a call is, then its parts, criteria, rules,
// money and annexes, and a place for one more of each.
func (p Profile) Fields() []Field {
	var all []Field
	add := func(name string, i int, keys ...string) {
		for _, key := range keys {
			at := Place{name, i, key}
			all = append(all, Field{at, written(p.slot(at))})
		}
	}
	add(keyCall, 0, callKeys...)
	for _, name := range []string{keyPart, keyCriterion, keyInvariant, keyFunding, keyLines, keyAnnex} {
		if name == keyFunding {
			add(keyFunding, 0, fundingKeys...)
			continue
		}
		keys, n := arrayKeys[name], p.array(name).count
		for i := range n {
			add(name, i, keys...)
		}
		add(name, n, keys[0])
	}
	return all
}

// slot gives a pointer to the value of a place, nil where there is none yet.
func (p *Profile) slot(at Place) any {
	switch at.Table {
	case keyCall:
		return p.Call.slot(at.Key)
	case keyFunding:
		f := &p.Funding
		return map[string]any{keyYears: &f.Years, "assiette": &f.Base, "public-max": &f.PublicMax, "minimis": &f.Minimis}[at.Key]
	}
	if a := p.array(at.Table); at.Index < a.count {
		return a.slots(at.Index)[at.Key]
	}
	return nil
}

func (c *Call) slot(key string) any {
	return map[string]any{
		"titre": &c.Title, "lanceur": &c.Issuer, "limite": &c.Deadline, "source": &c.Source, "lu-le": &c.ReadOn, "formats": &c.Formats,
		"depot": &c.Filing, "surface": &c.Area, "debut": &c.From, "fin": &c.To, "audition": &c.Hearing, "visite": &c.Visit,
		"eligibles": &c.Eligible, "groupement": &c.Group,
	}[key]
}

// array is the tables of one name, whatever they hold.
type array struct {
	count int
	add   func()
	drop  func(at int)
	slots func(at int) map[string]any // pointers to the values, by their keys
}

// array gives the tables of that name; none is there of a name that nobody knows.
func (p *Profile) array(name string) array {
	switch name {
	case keyPart:
		return arrayOf(&p.Parts, func(t *Part) map[string]any {
			return map[string]any{
				keyName: &t.Name, "pages": &t.Pages, "caracteres": &t.Characters, "octets": &t.Bytes, keyYears: &t.Years, keySections: &t.Sections,
			}
		})
	case keyCriterion:
		return arrayOf(&p.Criteria, func(t *Criterion) map[string]any {
			return map[string]any{keyName: &t.Name, "points": &t.Points, keySections: &t.Sections}
		})
	case keyInvariant:
		return arrayOf(&p.Invariants, func(t *Invariant) map[string]any {
			return map[string]any{keyText: &t.Text, keyQuestion: &t.Question, keyExcludes: &t.Excludes, "exige": &t.Demands}
		})
	case keyLines:
		return arrayOf(&p.Funding.Lines, func(t *FundingLine) map[string]any {
			return map[string]any{keyName: &t.Name, "taux": &t.Share, "plafond": &t.Cap}
		})
	case keyAnnex:
		return arrayOf(&p.Annexes, func(t *Annex) map[string]any {
			return map[string]any{
				keyName: &t.Name, "obligatoire": &t.Mandatory, "si": &t.If, "signe": &t.Signed, "prive": &t.Private, "fichier": &t.File, "section": &t.Section,
			}
		})
	}
	return array{}
}

func arrayOf[T any](list *[]T, slots func(*T) map[string]any) array {
	return array{
		count: len(*list),
		add: func() {
			var zero T
			*list = append(*list, zero)
		},
		drop: func(at int) {
			if *list = slices.Delete(*list, at, at+1); len(*list) == 0 {
				*list = nil // as a file that has none is read
			}
		},
		slots: func(at int) map[string]any { return slots(&(*list)[at]) },
	}
}

// copied gives a profile whose lists of tables can be changed without changing p.
func (p Profile) copied() Profile {
	p.Parts, p.Criteria, p.Invariants = slices.Clone(p.Parts), slices.Clone(p.Criteria), slices.Clone(p.Invariants)
	p.Funding.Lines, p.Annexes = slices.Clone(p.Funding.Lines), slices.Clone(p.Annexes)
	return p
}
