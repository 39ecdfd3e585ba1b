package check

// Ids of the questions and columns of the embedded catalogue that rules read. A rule whose
// question a catalogue does not have is silent.
const (
	ageQuestion         = "reperes.annees"
	callQuestion        = "reperes.ami"
	askedQuestion       = "reperes.demande"
	collectiveQuestion  = "reperes.collectif"
	contactQuestion     = "reperes.contact-public"
	deadlineQuestion    = "reperes.limite"
	endQuestion         = "reperes.fin"
	firstQuestion       = "demarche.premiere"
	issuerQuestion      = "reperes.lanceur"
	freeQuestion        = "demarche.libre"
	openingQuestion     = "demarche.ouverture"
	placesCountQuestion = "reperes.nombre-lieux"
	placesQuestion      = "qui.lieux"
	programmeQuestion   = "activites.programme"
	stepsQuestion       = "demarche.etapes"
	surfaceQuestion     = "reperes.surface"
	territoryQuestion   = "reperes.territoire"
	worksQuestion       = "demarche.travaux"

	sinceColumn   = "depuis"
	surfaceColumn = "surface"
	triggerColumn = "suite"
	whenColumn    = "quand"
)

// places tells where the number of places is not that of the list of them.
func places(s *Subject) []Finding {
	n, ok := s.number(placesCountQuestion)
	_, a, listed := s.answered(placesQuestion)
	if !ok || !listed {
		return nil
	}
	rows := 0
	for _, row := range a.Rows {
		if !row.Empty() {
			rows++
		}
	}
	if n.Float() == float64(rows) {
		return nil
	}
	return []Finding{{
		Place: Place{Question: placesQuestion}, Values: []string{n.String(), itoa(rows)},
		Says: sayPlaces(n.In("lieux", "lieu"), rows),
	}}
}
