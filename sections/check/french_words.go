package check

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

// span says how long ago something was, in the largest unit that fits.
func span(d time.Duration) string {
	days := int(d / (24 * time.Hour))
	switch {
	case days >= 2*365:
		return counted(days/365, "an", "ans")
	case days >= 60:
		return fmt.Sprintf("%d\u00a0mois", days/30)
	case days >= 1:
		return counted(days, "jour", "jours")
	}
	return "quelques heures"
}

func counted(n int, one, many string) string { return itoa(n) + "\u00a0" + text.Plural(n, one, many) }

// lower begins a clause with a small letter.
func lower(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(first)) + s[size:]
}

func itoa(n int) string { return strconv.Itoa(n) }

// trimmed writes a sum without the decimals that it does not need.
func trimmed(f float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(f, 'f', 2, 64), ".00")
}

// on says a date as that of something that happens.
func on(m text.Moment) string {
	if m.HasDay() {
		return "le " + m.String()
	}
	return "en " + m.String()
}

// freeWords is how people name a row of what has no use yet, folded.
var freeWords = []string{"affectation", "affecte", "libre", "a inventer", "a venir", "imprevu", "disponible", "a definir"}

// givenWords is how people name receipts that nobody earns, folded.
var givenWords = []string{"aide", "subvention", "fondation", "mecenat", "adhesion", "dons", "cotisation"}

// commonWords is what the names of many calls, and of those who launch them, share, folded.
var commonWords = []string{
	"appel", "appels", "interet", "manifestation", "manifestations", "projet", "projets", "pour", "dans", "avec", "occupation", "lieu", "lieux", "tiers",
	"tiers-lieu", "tiers-lieux", "ville", "commune", "communes", "communaute", "departement", "metropole", "region", "pays", "nouvelle", "nouveau", "inventee", "invente",
	"aide", "aides", "territoire", "territoires",
}

// How people name, folded, what this response asks for, and what a line of a call's funding pays.
var (
	askedWords   = []string{"aide demandee", "subvention demandee", "cet appel", "cette reponse", "ce dossier", "notre demande"}
	runningWords = []string{"fonctionnement", "exploitation", "charges"}
	worksWords   = []string{"investissement", "travaux", "equipement"}
)

// placeholderWords is what people type to keep a place, folded.
var placeholderWords = []string{
	"a completer", "a confirmer", "a definir", "a determiner", "a faire", "a preciser", "a remplir", "a venir", "a voir", "bla bla", "blabla",
	"je ne sais pas", "lorem ipsum", "nc", "ne sais pas", "nous ne savons pas", "nsp", "on ne sait pas", "on verra", "tbd", "test", "todo",
}

// privateWords and publicWords is how people say of which side a supporter is, folded, with one
// space around each word.
var (
	privateWords = []string{
		" associati", " asso ", " banque", " commerc", " cooperati", " coop ", " entreprise", " fondation ", " habitant", " mutuelle", " prive", " sarl ",
		" sas ", " scic ", " scop ", " societe ", " particulier", " artisan", " ferme",
	}
	publicWords = []string{
		" academie ", " caf ", " ccas ", " chambre ", " college ", " collectivite", " communaute d", " commune ", " communes ", " conseil departemental ",
		" conseil regional ", " departement ", " ecole ", " etat ", " etablissement public ", " hopital ", " intercommunalite ", " lycee ", " mairie ",
		" metropole ", " ministere ", " office public ", " prefecture ", " public", " region ", " universite ", " ville ",
	}
)

// sideNames is the side of supporters, public or not.
var sideNames = map[bool]string{true: "public", false: "privé"}

// actWords is how people say an act that anybody can date: a step may wait for one, without a figure.
var actWords = []string{
	" accord ", " agrement ", " arrete ", " autorisation ", " avis ", " bail ", " certificat ", " commission ", " convention ", " deliberation ", " notification ", " permis ",
	" reception ", " signature ", " vote ",
}

// unnamedWords is how people say that nobody is named yet, folded, with one space around each word.
var unnamedWords = []string{
	" a choisir ", " a confirmer ", " a definir ", " a designer ", " a determiner ", " a elire ", " a nommer ", " a trouver ", " a voir ", " en cours de designation ",
	" ne savons pas ", " ne sait pas ", " pas encore ", " personne pour l instant ", " reste a ",
}

// decisionNames is what was decided of a passage, as a finding says it.
var decisionNames = map[string]string{"garder": "paragraphe gardé", "adapter": "paragraphe adapté", "retirer": "paragraphe retiré"}

// known is the acronyms that need no explanation before a French jury, and the short words that
// people shout.
var known = set(strings.Fields(
	"ADN ADSL AG AMI ANPE BD BEP BTP BTS CA CAF CAP CDD CDI CE CM CNRS COVID CV DJ DVD EDF EHPAD FM GPS HLM HT INSEE IUT LED MJC ONG OK ONU PDF PDG PIB " +
		"PMI PME PV RATP RER RIB RNA RSA SA SARL SAS SCI SDF SIREN SIRET SMIC SMS SNCF TER TGV TPE TTC TV TVA UE URL US USB VIP VTT WC WIFI ZEP " +
		"AU AUX CE CES CHEZ DANS DE DES DU EN EST ET ICI IL LA LE LES MAIS NE NI NON NOS NOTRE NOUS ON OU OUI PAR PAS PLUS POUR QUE QUI RIEN SANS SES SI SON SUR TOUS TOUT " +
		"TOUTE TOUTES TROP UN UNE VOS VOTRE VOUS",
)...)

func set(words ...string) map[string]bool {
	in := map[string]bool{}
	for _, w := range words {
		in[w] = true
	}
	return in
}

// figures is the words that say a number or a date without digits.
var figures = func() map[uint64]bool {
	in := map[uint64]bool{}
	for _, w := range strings.Fields("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente " +
		"quarante cinquante soixante quatre-vingts cent cents mille million millions moitié tiers quart dizaine douzaine quinzaine vingtaine " +
		"trentaine cinquantaine centaine millier milliers " +
		"janvier février mars avril mai juin juillet août septembre octobre novembre décembre " +
		"lundi mardi mercredi jeudi vendredi samedi dimanche lundis mardis mercredis jeudis vendredis samedis dimanches") {
		in[hashes(w)[0]] = true
	}
	return in
}()

// putOff is the hedges. "Sans doute possible" and "à définir ensemble" are firm, and so are
// other phrases whose next word says so.
var putOff = func() []hedge {
	var all []hedge
	for _, h := range [][2]string{
		{"à définir", ""},
		{"à déterminer", ""},
		{"à préciser", ""},
		{"en temps voulu", ""},
		{"le moment venu", ""},
		{"sans doute", "possible"},
		{"si possible", ""},
		{"dans la mesure du possible", ""},
		{"éventuellement", ""},
		{"peut-être", ""},
		{"nous espérons", ""},
		{"on espère", ""},
		{"plus ou moins", ""},
		{"un certain nombre de", ""},
		{"dès que possible", ""},
		{"le cas échéant", ""},
	} {
		it := hedge{id: strings.ReplaceAll(text.Fold(h[0]), " ", "-"), words: hashes(h[0])}
		if h[1] != "" {
			it.but = hashes(h[1])[0]
		}
		all = append(all, it)
	}
	return all
}()
