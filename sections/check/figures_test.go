package check_test

import (
	"strings"
	"testing"

	"ami-wizard/sections/catalogue"
	"ami-wizard/sections/check"
)

// TestFiguresSpeak holds that each figure of the worked example, made wrong, is found, and that
// nothing else is.
func TestFiguresSpeak(t *testing.T) {
	if c, err := catalogue.Default(); err != nil {
		t.Fatal(err)
	} else if _, ok := c.Section("chiffres"); !ok {
		t.Fatal("no section of figures")
	}
	expect(t, []expected{
		{"totaux", "chiffres.financement", "Il manque 130 000 € : 950 000 € trouvés pour 1 080 000 €", check.Export, celled("chiffres.financement", 2, "montant", "120 000")},
		{"totaux", "chiffres.produits", "An 2 : il manque 10 000 €", check.Review, celled("chiffres.produits", 1, "an-2", "62 300")},
		{"totaux", "chiffres.produits", "An 1 : 600 € de trop", check.Review, celled("chiffres.produits", 1, "an-1", "50 000")},
		{"travaux-total", "chiffres.investissement", "1 080 000 € annoncés, 1 100 000 €", check.Review, both(celled("chiffres.investissement", 7, "montant", "80 000"), celled("chiffres.financement", 2, "montant", "270 000"))},
		{"acquis", "chiffres.financement", "Rien du financement n’est acquis : 0 € sur 1 080 000 €", check.Review, both(celled("chiffres.financement", 4, "etat", "a-demander"), celled("chiffres.financement", 5, "etat", "demande"))},
		{"sans-aide", "chiffres.produits", "L’an 3 compte encore 40 000 €", check.Review, both(celled("chiffres.produits", 4, "an-3", "40 000"), celled("chiffres.produits", 5, "an-3", "10 000"))},
		{"hypotheses", "chiffres.hypotheses", "expliquent 401 550 €", check.Review, celled("chiffres.hypotheses", 7, "valeur", "224 000 € par an")},
		{"lettres", "soutiens.structures", "8 soutiens, aucune lettre signée", check.Review, unsigned},
		{"lettres", "soutiens.structures", "Une seule lettre signée, du public : aucune d’une association", check.Review, both(unsigned, celled("soutiens.structures", 1, "lettre", "signee"))},
		{"lettres", "soutiens.structures", "2 lettres signées, toutes du privé : aucune d’une collectivité", check.Review, both(unsigned, celled("soutiens.structures", 4, "lettre", "signee"), celled("soutiens.structures", 6, "lettre", "signee"))},
		{"accords", "soutiens.accords", "4 personnes sont nommées : leur accord n’est noté nulle part", check.Review, picked("soutiens.accords")},
		{"accords", "soutiens.accords", "toutes n’ont pas encore donné leur accord", check.Review, picked("soutiens.accords", "pas-encore")},
		{"demande", "chiffres.demandes", "Vous demandez 320 000 € dans le tableau des demandes ; la phrase des repères dit 300 000 €", check.Review, typed("reperes.demande", "l’usage de 600 m² et 300 000 € pour les premiers travaux")},
		{"demande", "chiffres.demandes", "320 000 € dans le tableau des demandes ; le financement de l’ouverture dit 300 000 €", check.Review, both(celled("chiffres.financement", 1, "montant", "300 000"), celled("chiffres.financement", 2, "montant", "270 000"))},
		{"indicateurs", "chiffres.indicateurs", "n’a pas de date", check.Review, celled("chiffres.indicateurs", 2, "date", "")},
		{"indicateurs", "chiffres.indicateurs", "n’a pas de cible", check.Review, celled("chiffres.indicateurs", 1, "cible", "")},
	})
}

var unsigned = both(
	celled("soutiens.structures", 1, "lettre", "promise"), celled("soutiens.structures", 3, "lettre", "promise"),
	celled("soutiens.structures", 4, "lettre", "promise"), celled("soutiens.structures", 5, "lettre", "promise"),
	celled("soutiens.structures", 6, "lettre", "promise"), celled("soutiens.structures", 8, "lettre", "promise"),
)

// TestFiguresStaySilent holds that figures which are not known yet, or said otherwise, are not
// held against anybody.
func TestFiguresStaySilent(t *testing.T) {
	base := found(t, today, nil)
	for name, e := range map[string]edit{
		"an amount that is not understood":    celled("chiffres.financement", 1, "montant", "selon le devis"),
		"amounts with their cents":            both(celled("chiffres.investissement", 7, "montant", "60 000,50"), celled("chiffres.financement", 2, "montant", "250 000,50"), typed("demarche.travaux", "1080000,50")),
		"a receipt that is counted in k€":     celled("chiffres.produits", 2, "an-1", "15 k€"),
		"an assumption without a sum":         celled("chiffres.hypotheses", 7, "valeur", "quatre classes"),
		"an assumption a little apart":        celled("chiffres.hypotheses", 7, "valeur", "40 000 € par an"),
		"a state that nobody filled":          both(celled("chiffres.financement", 4, "etat", ""), celled("chiffres.financement", 5, "etat", "")),
		"a second step among the works":       both(celled("chiffres.investissement", 8, "poste", "Étage"), celled("chiffres.investissement", 8, "etape", "2"), celled("chiffres.investissement", 8, "montant", "100 000"), celled("chiffres.financement", 2, "montant", "350 000")),
		"letters that nobody spoke of":        noLetters,
		"two letters, one of each side":       both(unsigned, celled("soutiens.structures", 1, "lettre", "signee"), celled("soutiens.structures", 6, "lettre", "signee")),
		"a letter of a side that is not told": both(unsigned, celled("soutiens.structures", 1, "lettre", "signee"), celled("soutiens.structures", 3, "lettre", "signee")),
		"a letter of another row only":        both(unsigned, celled("soutiens.structures", 3, "lettre", "signee")),
		"asked for in parts":                  both(typed("reperes.demande", "600 m², 300 000 € de travaux et 20 000 € de matériel")),
		"a demand without a sum":              celled("chiffres.demandes", 3, "montant", ""),
		"the aid to run the place, listed":    both(celled("chiffres.demandes", 4, "quoi", "Une aide au démarrage"), celled("chiffres.demandes", 4, "montant", "20 000"), typed("reperes.demande", "600 m² et deux aides"), celled("chiffres.produits", 4, "an-1", "20 000"), celled("chiffres.produits", 5, "an-1", "32 000")),
		"a nature that says both":             both(unsigned, celled("soutiens.structures", 1, "lettre", "signee"), celled("soutiens.structures", 1, "nature", "Chambre de commerce"), celled("soutiens.structures", 1, "nom", "CCI")),
		"an indicator that is already there":  celled("chiffres.indicateurs", 1, "depart", "3 000"),
	} {
		if all := beyond(found(t, today, e), base); len(all) > 0 && told(all) != told(onlyGaps(all)) {
			t.Errorf("%s:\n%s", name, told(all))
		}
	}
}

var noLetters = func() edit {
	var edits []edit
	for row := range 8 {
		edits = append(edits, celled("soutiens.structures", row+1, "lettre", ""))
	}
	return both(edits...)
}()

// expected is one finding of an edit, and all that it leads to.
type expected struct {
	rule, where, says string
	level             check.Level
	edit              edit
}

// expect fails unless each edit leads to its finding, and to no other.
func expect(t *testing.T, tests []expected) {
	t.Helper()
	base := found(t, today, nil)
	for _, test := range tests {
		t.Run(test.rule+" "+test.says, func(t *testing.T) {
			all := beyond(found(t, today, test.edit), base)
			if len(all) != 1 || all[0].Rule != test.rule {
				t.Fatalf("%d findings, wanted one of %s:\n%s", len(all), test.rule, told(all))
			}
			f := all[0]
			if says := plainSpaces(f.Says); !strings.Contains(says, test.says) || f.Level != test.level || f.Place.Question != test.where {
				t.Errorf("level %d at %s: %s\nwanted level %d at %s: … %s …", f.Level, f.Place.Question, says, test.level, test.where, test.says)
			}
			if f.Why == "" || len(f.Values) == 0 {
				t.Errorf("no reason or no values: %+v", f)
			}
		})
	}
}
