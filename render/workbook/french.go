package workbook

// The French words of a workbook, sorted.
const (
	box           = "☐ "
	closing       = "Ce cahier suit le modèle commun de réponse aux appels à manifestation d’intérêt partagé par les tiers-lieux sur Movilab."
	decisions     = "☐\u00a0garder\u00a0\u00a0\u00a0 ☐\u00a0adapter\u00a0\u00a0\u00a0 ☐\u00a0retirer"
	inUnit        = "En "
	kind          = "Cahier à remplir ensemble"
	kindPrepared  = "À préparer avant la séance"
	minutes       = "\u00a0minutes environ."
	onlyFor       = "À remplir selon votre réponse à «\u00a0"
	onlyForEnd    = "\u00a0»."
	optional      = "Facultatif."
	otherColon    = "\u00a0:"
	privately     = "Réponse privée\u00a0: elle reste hors de ce qui part au jury."
	severalPicks  = "Plusieurs réponses possibles."
	toPrepare     = "À préparer à deux ou trois, avant la séance."
	withHour      = "Jour, mois, année, et l’heure s’il y en a une."
	writeYourOwn  = "Votre version, si vous adaptez\u00a0:"
	factOpening   = "["
	factClosing   = "]"
	columnOpening = " ("
	columnClosing = ")"
)
