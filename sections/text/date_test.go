package text

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	const day, noon, half = "mardi 14 septembre 2027", "mardi 14 septembre 2027 à 12\u00a0h", "mardi 14 septembre 2027 à 14\u00a0h\u00a030"
	for _, test := range []struct{ in, want string }{
		{"14/09/2027", day},
		{"14-09-2027", day},
		{"14.9.27", day},
		{"14 09 2027", ""},
		{"2027-09-14", day},
		{"14 septembre 2027", day},
		{"le mardi 14 septembre 2027", day},
		{"Mardi, 14 SEPT. 2027", day},
		{"mar. 14 sept 2027", day},
		{"14/09/2027 12h", noon},
		{"14/09/2027 à 12h00", noon},
		{"14/09/2027 - 12 heures", noon},
		{"14/09/2027 midi", noon},
		{"14/09/2027 à midi", noon},
		{"2027-09-14T12:00", noon},
		{"2027-09-14T12:00:00+02:00", noon},
		{"2027-09-14 12:00:00Z", noon},
		{"mardi 14 sept. 2027 12:00", noon},
		{"mardi 14\u00a0septembre 2027 à 12\u00a0h", noon},
		{"14 septembre 2027 à 14h30", half},
		{"14/9/2027, 14 h 30.", half},
		{"14/9/2027 14h30min", half},
		{"14/09/2027 0h05", "mardi 14 septembre 2027 à 0\u00a0h\u00a005"},
		{"1er mars 2027", "lundi 1er mars 2027"},
		{"1 mars 2027", "lundi 1er mars 2027"},
		{"1ᵉʳ aout 2027", "dimanche 1er août 2027"},
		{"29/02/2028", "mardi 29 février 2028"},
		{"5 déc. 1998", "samedi 5 décembre 1998"},
		{"5/12/98", "samedi 5 décembre 1998"},
		{"14/09/2027 avant 12 h", noon},
		{"14/09/2027 jusqu’à midi", noon},
		{"14/09/2027 à 12h00 (heure de Paris)", noon},
		{"14/09/2027 12 h, heure locale", noon},
		{"14 sept. 27", day},
		{"14 sept. 27 12h", noon},
		{"14-sept-2027", day},
		{"2027/09/14", day},
		{"le 1er mars 2027", "lundi 1er mars 2027"},
		{"premier mars 2027", "lundi 1er mars 2027"},
		{"14/09/2027 à 17h", "mardi 14 septembre 2027 à 17\u00a0h"},
		{"14/09/2027 minuit", "mardi 14 septembre 2027 à minuit, dans la nuit du 14 au 15"},
		{"14/09/2027 à minuit", "mardi 14 septembre 2027 à minuit, dans la nuit du 14 au 15"},
		{"14/09/2027 24h", "mardi 14 septembre 2027 à minuit, dans la nuit du 14 au 15"},
		{"14/09/2027 24:00", "mardi 14 septembre 2027 à minuit, dans la nuit du 14 au 15"},
		{"14/09/2027 à minuit (nuit du 14 au 15 septembre)", "mardi 14 septembre 2027 à minuit, dans la nuit du 14 au 15"},
		{"14/09/2027 à minuit, dans la nuit du 13 au 14", "mardi 14 septembre 2027 à 0\u00a0h, dans la nuit du 13 au 14"},
		{"14/09/2027 0h", "mardi 14 septembre 2027 à 0\u00a0h, dans la nuit du 13 au 14"},
		{"30/09/2027 minuit", "jeudi 30 septembre 2027 à minuit, dans la nuit du 30 septembre au 1er octobre"},
		{"31/12/2027 minuit", "vendredi 31 décembre 2027 à minuit, dans la nuit du 31 décembre au 1er janvier"},
		{"09/2027", "septembre 2027"},
		{"9-2027", "septembre 2027"},
		{"2027-09", "septembre 2027"},
		{"mars 2027", "mars 2027"},
		{"FEVRIER 2027", "février 2027"},
		{"juil. 2027", "juillet 2027"},
	} {
		got, err := ParseDate(test.in)
		if test.want == "" {
			if err == nil {
				t.Errorf("ParseDate(%q) = %q, want an error", test.in, got)
			}
			continue
		}
		if err != nil || got.String() != test.want {
			t.Errorf("ParseDate(%q) = %q, %v; want %q", test.in, got, err, test.want)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, test := range []struct {
		in   string
		want error
	}{
		{"", ErrNotDate},
		{"2027", ErrNotDate},
		{"bientôt", ErrNotDate},
		{"jui 2027", ErrNotDate},
		{"ma 2027", ErrNotDate},
		{"14/09", ErrNotDate},
		{"14/09/202712h", ErrNotDate},
		{"14/09/0027", ErrNotDate},
		{"14 brumaire 2027", ErrNotDate},
		{"brumaire 14 septembre 2027", ErrNotDate},
		{"14/09/2027 12h plus tard", ErrNotDate},
		{strings.Repeat("1", 101), ErrNotDate},
		{"31/02/2027", ErrNoSuchDate},
		{"29/02/2027", ErrNoSuchDate},
		{"14/13/2027", ErrNoSuchDate},
		{"0/09/2027", ErrNoSuchDate},
		{"14/00/2027", ErrNoSuchDate},
		{"14/09/2027 24h30", ErrNoSuchHour},
		{"14/09/2027 25h", ErrNoSuchHour},
		{"13/2027", ErrNoSuchDate},
		{"14/09/2027 12h60", ErrNoSuchHour},
		{"lundi 14 septembre 2027", ErrWeekday},
	} {
		if got, err := ParseDate(test.in); !errors.Is(err, test.want) {
			t.Errorf("ParseDate(%q) = %q, %v; want %v", test.in, got, err, test.want)
		}
	}
}

// Each refused date says what is wrong with it, or nothing rather than something untrue.
func TestParseDateReasons(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"vendredi 14 septembre 2027", "le 14 septembre 2027 est un mardi"},
		{"lundi 1er septembre 2027", "le 1er septembre 2027 est un mercredi"},
		{"31/02/2027", "février 2027 n’a que 28 jours"},
		{"30 février 2028", "février 2028 n’a que 29 jours"},
		{"31 avril 2027", "avril 2027 n’a que 30 jours"},
		{"2027-06-31", "juin 2027 n’a que 30 jours"},
		{"0/09/2027", "les jours d’un mois se comptent à partir de 1"},
		{"09/14/2027", "le jour s’écrit avant le mois, comme 14/09/2027"},
		{"14/31/2027", "une année n’a que douze mois"},
		{"13/2027", "une année n’a que douze mois"},
		{"14/09/2027 25h", "une journée n’a que 24 heures"},
		{"14/09/2027 12h60", "une heure n’a que 60 minutes"},
		{"14/09/2027 12h plus tard", "«\u00a012h plus tard\u00a0» ne se lit pas après la date"},
		{"14/09/2027 minuit, nuit du 16 au 17", "cette nuit-là n’est pas celle de ce jour"},
		{"14/09", "il manque l’année"},
		{"14 septembre", "il manque l’année"},
		{"mardi 14 sept.", "il manque l’année"},
		{"14 septembre à 12h", "il manque l’année"},
		{"14 septembre 12 h 30", "il manque l’année"},
		{"septembre", "il manque l’année"},
		{"2027", "il manque le mois"},
		{"14 brumaire 2027", "«\u00a0brumaire\u00a0» n’est pas un mois"},
		{"jui 2027", "«\u00a0jui\u00a0» peut être juin ou juillet"},
		{"3 jui 2027", "«\u00a0jui\u00a0» peut être juin ou juillet"},
		{"mercr 14 septembre 2027", "le 14 septembre 2027 est un mardi"},
		{"patati 14 septembre 2027", "«\u00a0patati\u00a0» n’est pas un jour de la semaine"},
		{"quatorze septembre 2027", "le jour s’écrit en chiffres, comme 14 septembre 2027"},
		{"le quatorze septembre", "le jour s’écrit en chiffres, comme 14 septembre 2027"},
		{"début septembre 2027", "il faut un jour, ou un mois et son année"},
		{"lundi prochain", "il faut un jour, ou un mois et son année"},
		{strings.Repeat("1", 101), "c’est trop long"},
		{"bientôt", ""},
		{"", ""},
	} {
		_, err := ParseDate(test.in)
		var refused *Refused
		if !errors.As(err, &refused) || refused.Reason != test.want {
			t.Errorf("ParseDate(%q): %v; want %q", test.in, err, test.want)
		}
	}
}

func TestMomentTime(t *testing.T) {
	paris := time.FixedZone("", 2*3600)
	for _, test := range []struct {
		in, want    string
		exact, days bool
	}{
		{"14/09/2027 12h30", "2027-09-14T12:30:00+02:00", true, true},
		{"14/09/2027 0h", "2027-09-14T00:00:00+02:00", true, true},
		{"14/09/2027 minuit", "2027-09-14T23:59:59+02:00", true, true},
		{"14/09/2027", "2027-09-14T23:59:59+02:00", false, true},
		{"décembre 2027", "2027-12-31T23:59:59+02:00", false, false},
	} {
		m, err := ParseDate(test.in)
		got, exact := m.Time(paris)
		if err != nil || got.Format(time.RFC3339) != test.want || exact != test.exact || m.HasDay() != test.days {
			t.Errorf("%q is %v, %v (%v); want %v, %v", test.in, got, exact, err, test.want, test.exact)
		}
	}
	if got := (Moment{}).String(); got != "" {
		t.Errorf("the zero moment reads %q", got)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"14/09/2027 12h", "2027-09-14T12:00:00+02:00", "mardi 14 sept. 2027 à 12 h 30", "1er mars 2027", "mars 2027", "14.9.27 midi", "30/9/27 24h", "1er/9/27 0h", "09/2027", "14 sept. 27 minuit (heure de Paris)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseDate(s)
		if err != nil {
			if m != (Moment{}) {
				t.Errorf("a moment beside the error: %v", m)
			}
			return
		}
		again, err := ParseDate(m.String())
		if err != nil || again != m {
			t.Errorf("%q reads as %q, which reads as %q, %v", s, m, again, err)
		}
	})
}
