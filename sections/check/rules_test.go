package check_test

import (
	"strings"
	"testing"
	"time"

	"ami-wizard/sections"
	"ami-wizard/sections/check"
)

// TestExampleStandsUp holds that the worked example has nothing to be seen again.
func TestExampleStandsUp(t *testing.T) {
	for _, f := range found(t, today, nil) {
		if f.Level < check.Advice {
			t.Errorf("%s: %s", f.ID(), f.Says)
		}
	}
}

// speaks is one thing wrong with the worked example, and all that is to be found for it.
var speaks = []expected{
	{"echeance", "reperes.limite", "passée depuis 3 ans", check.Export, typed("reperes.limite", "14/09/2023 12h")},
	{"echeance", "reperes.limite", "n’a pas d’heure", check.Review, typed("reperes.limite", "14/09/2027")},
	{"echeance", "reperes.limite", "23 heures", check.Review, typed("reperes.limite", "16/06/2027 9h30")},
	{"contact", "reperes.contact-public", "« voir plus tard »", check.Export, typed("reperes.contact-public", "voir plus tard")},
	{"signataire", "gouvernance.representant", "Personne n’est désigné pour signer : « à désigner au prochain CA »", check.Export, typed("gouvernance.representant", "à désigner au prochain CA")},
	{"signataire", "gouvernance.representant", "« ? »", check.Export, typed("gouvernance.representant", "?")},
	{"signataire", "reperes.porteur", "Aucune structure", check.Export, typed("reperes.porteur", "nous ne savons pas encore")},
	{"provisoire", "reperes.region", "« à compléter » partirait ainsi au jury, en réponse à « Dans quelle région se trouve le lieu ? »", check.Export, typed("reperes.region", "à compléter")},
	{"provisoire", "reperes.duree", "« ??? »", check.Export, typed("reperes.duree", "???")},
	{"provisoire", "chiffres.risques", "2 cases partiraient ainsi au jury dans ce tableau : « ? »", check.Review, both(celled("chiffres.risques", 1, "qui", "?"), celled("chiffres.risques", 2, "qui", "xxx"))},
	{"contredit", "developpement.propriete", "Les murs restent publics", check.Export, both(decided(sections.Keep, "developpement.propriete"), picked("gouvernance.foncier", "public"))},
	{"surface", "activites.programme", "4 200 m² dans les repères, 4 000 m² dans le programme", check.Review, celled("activites.programme", 2, "surface", "800 m²")},
	{"surface", "activites.programme", "4 400 m² ; le lieu en a 4 200 m², soit 200 m² de trop", check.Review, celled("activites.programme", 2, "surface", "1 200")},
	{"libre", "activites.programme", "n’en laisse aucun", check.Review, both(celled("activites.programme", 7, "activite", "Musée"), celled("activites.programme", 7, "public", "Tous"))},
	{"libre", "activites.programme", "n’en laisse que 220 m²", check.Review, typed("demarche.libre", "300")},
	{"etapes", "demarche.etapes", "L’étape 2 n’a pas de seuil chiffré", check.Review, celled("demarche.etapes", 2, "suite", "quand tout ira bien")},
	{"etapes", "demarche.etapes", "L’étape 3 (Septembre 2029) vient avant", check.Review, celled("demarche.etapes", 3, "quand", "Septembre 2029")},
	{"etapes", "demarche.etapes", "L’étape 2 occupe moins", check.Review, celled("demarche.etapes", 2, "surface", "500 m²")},
	{"etapes", "demarche.etapes", "La dernière étape occupe 4 300 m²", check.Review, celled("demarche.etapes", 3, "surface", "4 300 m²")},
	{"premiere-etape", "demarche.etapes", "ouvre 600 m² ; le tableau des étapes dit 700 m²", check.Review, celled("demarche.etapes", 1, "surface", "700 m²")},
	{"premiere-etape", "demarche.etapes", "octobre 2028", check.Review, celled("demarche.etapes", 1, "quand", "octobre 2028")},
	{"nombre-lieux", "qui.lieux", "6 lieux dans les repères, 5 lieux dans le tableau", check.Review, typed("reperes.nombre-lieux", "6")},
	{"anciennete", "qui.lieux", "15 ans dans les repères", check.Review, typed("reperes.annees", "15")},
	{"calendrier", "demarche.ouverture", "ouvrirait avant la remise", check.Review, both(typed("demarche.ouverture", "septembre 2026"), celled("demarche.etapes", 1, "quand", "septembre 2026"))},
	{"date-passee", "demarche.ouverture", "Cette date est passée : septembre 2026", check.Review, both(typed("reperes.limite", ""), typed("demarche.ouverture", "septembre 2026"), celled("demarche.etapes", 1, "quand", "septembre 2026"))},
	{"date-passee", "chiffres.indicateurs", "Cette date est passée : lundi 1er juin 2026", check.Review, celled("chiffres.indicateurs", 1, "date", "01/06/2026")},
	{"identifiants", "histoire.recit", "SIRET 123 456 789 01234", check.Review, appended("histoire.recit", "Notre numéro SIRET 123 456 789 01234 suffit.")},
	{"identifiants", "histoire.recit", "RNA W12345", check.Review, appended("histoire.recit", "Numéro RNA : W12345.")},
	{"identifiants", "gouvernance.immatriculation", "SIRET 732 829 320 00075", check.Review, typed("gouvernance.immatriculation", "732 829 320 00075")},
	{"identifiants", "gouvernance.immatriculation", "SIRET 732 829 320 00076", check.Review, typed("gouvernance.immatriculation", "SIRET 732 829 320 00076")},
	{"repetition", "histoire.recit", "déjà dans « Pourquoi", check.Review, appended("histoire.recit", "L’hiver dernier a emporté deux verrières ; un rez-de-chaussée occupé reste chaud.")},
	{"preuve", "qui.reseau", "Ni chiffre, ni nom, ni date", check.Advice, appended("qui.reseau", "Nous aimons travailler avec tout le monde, parce que la bonne volonté de chacun fait avancer le groupe et que les envies des uns nourrissent celles des autres.")},
	{"flou", "histoire.recit", "« en temps voulu »", check.Advice, appended("histoire.recit", "Le reste sera dit en temps voulu.")},
	{"sigle", "histoire.recit", "« ZAC »", check.Advice, appended("histoire.recit", "La ZAC arrive en 2030.")},
}

// appended adds a paragraph to an answer.
func appended(id, text string) edit {
	return func(_ *sections.Catalogue, d sections.Draft) sections.Draft {
		a := d.Answer(id)
		a.Text += "\n\n" + text
		return d.Set(id, a)
	}
}

// TestRulesSpeak holds that each rule finds what is wrong, that no other rule takes it for
// something else, and that the finding says where and how much.
func TestRulesSpeak(t *testing.T) {
	var edited []expected
	for _, test := range speaks {
		if test.edit != nil {
			edited = append(edited, test)
		}
	}
	expect(t, edited)
}

func plainSpaces(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

// TestRulesStaySilent holds that what is right in another way than the worked example's is
// not held against anybody.
func TestRulesStaySilent(t *testing.T) {
	base := found(t, today, nil)
	for _, test := range []struct {
		name string
		edit edit
	}{
		{"a deadline at midnight", typed("reperes.limite", "14/09/2027 minuit")},
		{"a deadline that is not understood is a gap", typed("reperes.limite", "bientôt")},
		{"a contact by telephone", typed("reperes.contact-public", "Accueil, 01 99 00 00 00")},
		{"a contact by its page", typed("reperes.contact-public", "https://example.org/filature")},
		{"a surface with its unit in words", celled("activites.programme", 2, "surface", "1000 mètres carrés")},
		{"a surface that is not known yet", both(celled("activites.programme", 2, "surface", "à mesurer"), typed("demarche.libre", "220"))},
		{"a row that is not understood may be the free one", both(celled("activites.programme", 7, "surface", "le reste"), celled("activites.programme", 7, "activite", "Le reste"))},
		{"free space called otherwise", both(celled("activites.programme", 7, "activite", "Surface libre"), celled("activites.programme", 7, "public", "on décidera"))},
		{"the last step triggers nothing", celled("demarche.etapes", 3, "suite", "")},
		{"a trigger in words", celled("demarche.etapes", 1, "suite", "deux hivers d’affilée")},
		{"a step at a season", celled("demarche.etapes", 2, "quand", "au printemps")},
		{"the same surface, one more floor", both(celled("demarche.etapes", 2, "surface", "600 m²"))},
		{"a first step in the same month", celled("demarche.etapes", 1, "quand", "09/2028")},
		{"a first step that says its year only", celled("demarche.etapes", 1, "quand", "2028")},
		{"a place that opened last winter", typed("reperes.annees", "10")},
		{"a place whose year is not known", both(celled("qui.lieux", 1, "depuis", "longtemps"), typed("reperes.annees", "15"))},
		{"a passage that is adapted contradicts nothing", picked("gouvernance.foncier", "public")},
		{"a SIRET whose key is right", appended("histoire.recit", "SIRET 732 829 320 00074.")},
		{"a SIRET of La Poste", appended("histoire.recit", "SIRET : 356 000 000 09075.")},
		{"a SIREN and an association", appended("histoire.recit", "SIREN 732829320, RNA W751234567 et RNA W2A1234567.")},
		{"a SIRET where either is asked for", typed("gouvernance.immatriculation", "732 829 320 00074")},
		{"no number yet", typed("gouvernance.immatriculation", "en cours, depuis 2027")},
		{"a number that is no SIRET", appended("histoire.recit", "Le SIRET sera demandé en 2027.")},
		{"an acronym that is explained", appended("histoire.recit", "La zone d’aménagement concerté (ZAC) arrive en 2030. La ZAC est grande.")},
		{"an acronym explained behind it", appended("histoire.recit", "La ZAC (zone d’aménagement concerté) arrive en 2030.")},
		{"an acronym that everybody knows", appended("histoire.recit", "10 € TTC, TVA comprise, au XIXe comme au XX siècle, chapitre IV.")},
		{"words that are shouted", appended("histoire.recit", "NE PAS DESCENDRE, disait le panneau en 2011.")},
		{"a capital within a reference", appended("histoire.recit", "Dossier 2027-AMI-VB et lot B2.")},
		{"an organisation by its name", both(celled("soutiens.structures", 1, "nom", "AGEFI du Val (inventée)"), appended("histoire.recit", "L’AGEFI a prêté 3 000 €."))},
		{"a name said again", appended("histoire.recit", "la communauté de communes du pays de Valbrune (inventée) le sait depuis 2011.")},
		{"a fact said again", both(appended("histoire.recit", "{attente} : c’est compté."), appended("pourquoi.ici-maintenant", "{attente} : c’est compté."))},
		{"a signatory whose name sounds like it", typed("gouvernance.representant", "Eva Voirin, présidente d’Oreste à Nommerange")},
		{"a signatory and the day of the vote", typed("gouvernance.representant", "Eva Voirin, dont l’élection se vote le 3 mai 2027")},
		{"a dash where there is none", celled("chiffres.risques", 1, "signe", "–")},
		{"a short answer", typed("reperes.region", "Bretagne")},
		{"a trigger that is an act", celled("demarche.etapes", 1, "suite", "avis favorable de la commission")},
		{"a small word that is shouted", appended("histoire.recit", "C’est LE moment, en 2027.")},
		{"seven words said again", appended("histoire.recit", "L’hiver dernier a emporté deux verrières ; rien d’autre.")},
		{"certain beyond doubt", appended("histoire.recit", "C’est sans doute possible la plus belle de 1900.")},
		{"a hedge that somebody else said", appended("histoire.recit", "Le maire de 2011 répondait « en temps voulu ».")},
		{"a short paragraph that leads on", appended("qui.reseau", "Voici comment nous faisons.")},
		{"a paragraph with a name", appended("qui.reseau", "Nous aimons travailler avec tout le monde, comme le fait Nadia, parce que la bonne volonté de chacun fait avancer le groupe et que les envies des uns nourrissent celles des autres.")},
		{"a paragraph with a date in words", appended("qui.reseau", "Nous aimons travailler avec tout le monde, surtout en octobre, parce que la bonne volonté de chacun fait avancer le groupe et que les envies des uns nourrissent celles des autres.")},
		{"a story elsewhere needs no figure", appended("histoire.recit", "Nous aimons travailler avec tout le monde, parce que la bonne volonté de chacun fait avancer le groupe et que les envies des uns nourrissent celles des autres.")},
		{"one more passage of the model", decided(sections.Keep, "qui.reseau")},
		{"an opening in the month of the deadline", both(typed("demarche.ouverture", "septembre 2027"), celled("demarche.etapes", 1, "quand", "septembre 2027"))},
	} {
		t.Run(test.name, func(t *testing.T) {
			if all := beyond(found(t, today, test.edit), base); len(check.Open(all)) > 0 && told(all) != told(onlyGaps(all)) {
				t.Errorf("told of:\n%s", told(all))
			}
		})
	}
}

// onlyGaps gives the findings of missing answers, which some edits leave.
func onlyGaps(findings []check.Finding) []check.Finding {
	var out []check.Finding
	for _, f := range findings {
		if f.Rule == "blancs" {
			out = append(out, f)
		}
	}
	return out
}

// keepAll keeps every passage as it is proposed.
func keepAll(c *sections.Catalogue, d sections.Draft) sections.Draft {
	for _, q := range c.All() {
		if q.Kind == sections.Passage && !q.Retired && c.Relevant(d, q) {
			d = d.Set(q.ID, q.Decide(sections.Answer{}, sections.Keep))
		}
	}
	return d
}

// withoutTables leaves out what a response tells in rows, of which nothing is the model's.
func withoutTables(c *sections.Catalogue, d sections.Draft) sections.Draft {
	for _, q := range c.All() {
		if q.Kind == sections.List {
			d = d.Set(q.ID, sections.Answer{})
		}
	}
	return d
}

// TestModel holds that a response which is the model's word for word is told so, with the
// share, and that one which is being begun is not.
func TestModel(t *testing.T) {
	all := told(found(t, today, both(keepAll, withoutTables)))
	for _, rule := range []string{"modele/", "modele-suite/"} {
		if !strings.Contains(all, rule) {
			t.Errorf("no %s in\n%s", rule, all)
		}
	}
	c, _ := example(t)
	begun := func(_ *sections.Catalogue, _ sections.Draft) sections.Draft {
		d := sections.NewDraft(today)
		return decided(sections.Keep, "pourquoi.garanties", "pourquoi.acteurs")(c, d)
	}
	if all := told(found(t, today, begun)); strings.Contains(all, "modele") {
		t.Errorf("two passages kept so far:\n%s", all)
	}
}

// TestEmptyDraft holds that a draft in which nothing is written yet is told nothing, and one
// that is half written only what it got wrong.
func TestEmptyDraft(t *testing.T) {
	empty := func(*sections.Catalogue, sections.Draft) sections.Draft { return sections.NewDraft(today) }
	if all := found(t, today, empty); len(all) > 0 {
		t.Errorf("told of an empty draft:\n%s", told(all))
	}
	half := func(c *sections.Catalogue, d sections.Draft) sections.Draft {
		for i, q := range c.All() {
			if i > len(c.All())/2 {
				d = d.Set(q.ID, sections.Answer{})
			}
		}
		return d
	}
	for _, f := range found(t, today, half) {
		if f.Rule != "blancs" && f.Level < check.Advice {
			t.Errorf("%s: %s", f.ID(), f.Says)
		}
	}
}

// TestRemovedPart holds that a section of which everything was removed is told.
func TestRemovedPart(t *testing.T) {
	c, d := example(t)
	s, _ := c.Section("developpement")
	for i := range s.Questions {
		q := &s.Questions[i]
		switch {
		case q.Kind == sections.Passage:
			d = d.Set(q.ID, q.Decide(d.Answer(q.ID), sections.Remove))
		case q.Optional:
			d = d.Set(q.ID, sections.Answer{})
		}
	}
	all := told(found(t, today, func(*sections.Catalogue, sections.Draft) sections.Draft { return d }))
	if !strings.Contains(all, "partie-vide/developpement.") {
		t.Errorf("not told:\n%s", all)
	}
}

// TestSetAside holds that a finding set aside counts no more, that its reason comes with it,
// and that it counts again once its values change.
func TestSetAside(t *testing.T) {
	wrong := celled("activites.programme", 2, "surface", "800 m²")
	c, d := example(t)
	d = wrong(c, d)
	as := func(d sections.Draft) func(*sections.Catalogue, sections.Draft) sections.Draft {
		return func(*sections.Catalogue, sections.Draft) sections.Draft { return d }
	}
	find := func(d sections.Draft) check.Finding {
		for _, f := range found(t, today, as(d)) {
			if f.Rule == "surface" {
				return f
			}
		}
		t.Fatal("no finding of the surface")
		return check.Finding{}
	}
	f := find(d)
	if f.Aside != "" || check.Counted([]check.Finding{f})[check.Review] != 1 {
		t.Fatalf("set aside before anybody did: %+v", f)
	}
	aside := d.SetAside(f.ID(), f.SetAside("le grenier ne se compte pas"))
	if f = find(aside); f.Aside != "le grenier ne se compte pas" || check.Counted([]check.Finding{f}) != (check.Count{}) {
		t.Errorf("not set aside: %+v", f)
	}
	if f = find(celled("activites.programme", 2, "surface", "700 m²")(c, aside)); f.Aside != "" {
		t.Errorf("another figure, and still set aside: %+v", f)
	}
	if f = find(aside.SetAside(f.ID(), sections.Aside{})); f.Aside != "" {
		t.Errorf("taken back, and still set aside: %+v", f)
	}
}

// TestPrivateStaysPrivate holds that no finding says a word of a private answer.
func TestPrivateStaysPrivate(t *testing.T) {
	secret := both(typed("reperes.contact", "Zoé Secrète SIRET 123 ZQX en temps voulu, 01 99 00 00 00"), typed("reperes.contact-public", ""))
	all := told(found(t, today, secret))
	if !strings.Contains(all, "contact/reperes.contact-public: Le jury n’aura aucun contact") {
		t.Errorf("not told that it is not exported:\n%s", all)
	}
	for _, word := range []string{"Secrète", "123", "ZQX", "temps voulu", "01"} {
		if strings.Contains(all, word) {
			t.Errorf("%s is told:\n%s", word, all)
		}
	}
}

// TestClockOfThePlace holds that what is left is counted on the clock of the place.
func TestClockOfThePlace(t *testing.T) {
	due := typed("reperes.limite", "15/06/2027 12h")
	paris := time.FixedZone("", 2*60*60)
	if all := told(found(t, time.Date(2027, 6, 15, 13, 0, 0, 0, paris), due)); !strings.Contains(all, "passée depuis quelques heures") {
		t.Errorf("an hour late in its place:\n%s", all)
	}
	if all := told(found(t, time.Date(2027, 6, 15, 11, 30, 0, 0, paris), due)); !strings.Contains(all, "moins d’une heure") {
		t.Errorf("half an hour early:\n%s", all)
	}
}

// TestAPartThatAsksForNothingIsNotRemoved: a section whose questions may all be left out says
// nothing, and nobody took it out.
func TestAPartThatAsksForNothingIsNotRemoved(t *testing.T) {
	c, err := sections.NewCatalogue(sections.Model{ID: "m", Version: 1, Title: "t", Credit: "c", Licence: "l"})
	if err != nil {
		t.Fatal(err)
	}
	q := sections.Question{ID: "suite", Kind: sections.Prose, Label: "Et après\u202f?", Blank: "suite", Optional: true}
	passage := sections.Question{ID: "mot", Kind: sections.Passage, Label: "Ce mot\u202f?", Proposal: "Un mot.", Optional: true}
	if err := c.Add(sections.Section{ID: "apres", Title: "Et après", Questions: []sections.Question{q, passage}}); err != nil {
		t.Fatal(err)
	}
	for taken, d := range map[bool]sections.Draft{false: {}, true: sections.Draft{}.Set("apres.mot", sections.Answer{Decision: sections.Remove})} {
		told := false
		for _, f := range check.Run(check.Subject{Catalogue: c, Draft: d, Now: today}) {
			told = told || f.Rule == "partie-vide"
		}
		if told != taken {
			t.Errorf("taken out: %v, told: %v", taken, told)
		}
	}
}
