package call

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/draftfile"
)

// TestShippedCallsAreRead without a word that nobody understands, and name sections and
// questions that exist, so that their checks look somewhere.
func TestShippedCallsAreRead(t *testing.T) {
	c, err := catalogue.Default()
	if err != nil {
		t.Fatal(err)
	}
	if names := Shipped(); len(names) < 4 {
		t.Fatalf("only %q", names)
	}
	for _, name := range Shipped() {
		data, ok := Example(name)
		if !ok {
			t.Fatalf("%s is not there", name)
		}
		p, err := Read(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(p.Unknown) > 0 || p.Call.Source == "" || p.Call.ReadOn != "25/11/2026" || p.Call.Title == "" || p.Call.Issuer == "" {
			t.Errorf("%s: unknown %q, %+v", name, p.Unknown, p.Call)
		}
		var sections []string
		for _, part := range p.Parts {
			sections = append(sections, part.Sections...)
		}
		for _, k := range p.Criteria {
			sections = append(sections, k.Sections...)
		}
		for _, id := range sections {
			if _, there := c.Section(id); !there {
				t.Errorf("%s: no section %q", name, id)
			}
		}
		for _, i := range p.Invariants {
			q, there := c.Question(i.Question)
			if !there {
				t.Errorf("%s: no question %q", name, i.Question)
			}
			for _, excluded := range i.Excludes {
				if there && len(q.Choices()) > 0 && !strings.Contains(fmt.Sprint(q.Choices()), excluded) {
					t.Errorf("%s: %s has no option %q", name, i.Question, excluded)
				}
			}
		}
	}
}

// TestACallIsWhatItsFileSays, to the last key.
func TestACallIsWhatItsFileSays(t *testing.T) {
	data, _ := Example("maine-et-loire")
	p, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if p.Funding.Base != "HT" || p.Funding.PublicMax != 80 || len(p.Funding.Lines) != 2 || p.Funding.Lines[1] != (FundingLine{"investissement", 50, 25000}) {
		t.Errorf("funding %+v", p.Funding)
	}
	if len(p.Annexes) != 4 || !p.Annexes[0].Mandatory || !p.Annexes[0].Signed || p.Annexes[1].If == "" || p.Annexes[3].Section != "chiffres" {
		t.Errorf("annexes %+v", p.Annexes)
	}
	data, _ = Example("lambesc")
	if p, err = Read(data); err != nil || p.Points() != 100 || p.Parts[0].Name != "Note synthétique" || p.Parts[0].Pages != 3 || p.Call.Hearing != Yes || p.Call.Visit != Unsaid {
		t.Errorf("%v, %+v", err, p)
	}
}

// TestWrongProfilesAreTold by line, in French, with what was expected; nothing is guessed.
func TestWrongProfilesAreTold(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"nothing":       {"", "n’est pas le profil d’un appel"},
		"a draft":       {"format = 1\ncatalogue = \"movilab-ami\"\n", "n’est pas le profil d’un appel"},
		"newer":         {"format = 2\n[appel]\ntitre = \"t\"\n", "plus récente"},
		"points":        {"[appel]\ntitre = \"t\"\n[[critere]]\nnom = \"n\"\npoints = \"quarante\"\n", "ligne 5"},
		"negative":      {"[appel]\n[[partie]]\npages = -3\n", "ligne 3"},
		"huge":          {"[appel]\n[[partie]]\npages = 99999999999\n", "un nombre entier"},
		"truth":         {"[appel]\naudition = \"oui\"\n", "true pour oui"},
		"not tables":    {"[appel]\n[partie]\nnom = \"n\"\n", "[[partie]]"},
		"call is text":  {"appel = \"t\"\n", "une table"},
		"not TOML":      {"[appel\n", "ligne 1"},
		"share too big": {"[appel]\n[financement]\npublic-max = 180\n", "de 0 à 100"},
		"long":          {"[appel]\ntitre = \"" + strings.Repeat("a", 2000) + "\"\n", "trop long"},
	} {
		_, err := Read([]byte(test.text))
		var bad *draftfile.Error
		if !errors.As(err, &bad) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		told := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(bad.Error())
		if !strings.Contains(told, test.want) {
			t.Errorf("%s: told %q, want %q", name, told, test.want)
		}
	}
}

// TestAnUnknownKeyIsTold and refuses nothing: a later version may know it.
func TestAnUnknownKeyIsTold(t *testing.T) {
	p, err := Read([]byte("[appel]\ntitre = \"\x1b[31mt\"\nduree = 3\n[[partie]]\nnom = \"n\"\nmots = 300\n[autre]\nx = 1\n"))
	if err == nil {
		t.Fatal("an escape sequence passed as it is")
	}
	p, err = Read([]byte("[appel]\ntitre = \"t\\u001b[31m\"\nduree = 3\n[[partie]]\nnom = \"n\"\nmots = 300\n[autre]\nx = 1\n"))
	if err != nil || strings.Join(p.Unknown, " ") != "appel.duree autre.x partie.mots" || strings.Contains(p.Call.Title, "\x1b") {
		t.Errorf("%v: %q, title %q", err, p.Unknown, p.Call.Title)
	}
}

// FuzzRead holds that no profile of anybody's makes the reader panic, or gives more than
// its bounds.
func FuzzRead(f *testing.F) {
	for _, name := range Shipped() {
		data, _ := Example(name)
		f.Add(string(data))
	}
	f.Add("[appel]\nformats = [[[]]]\n[[annexe]]\n")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Read([]byte(text))
		if err != nil {
			return
		}
		if len(p.Parts) > maxList || len(p.Unknown) > maxNames || p.Points() < 0 {
			t.Errorf("%d parts, %d unknown", len(p.Parts), len(p.Unknown))
		}
		for _, part := range p.Parts {
			if strings.ContainsAny(part.Name, "\x1b\n") || len(part.Name) > maxLine {
				t.Errorf("a part called %q", part.Name)
			}
		}
	})
}
