package deciding

import "ami-wizard/sections/consent"

// Every French word of the deciding, sorted. Typography: apostrophes ’, \u00a0 before ":" and
// inside « », \u202f before "?", "!" and ";".

const (
	betweenActions    = " ; "
	hintActions       = "groupe comptes : les refus, avant le 20/01 ; …"
	hintAuthor        = "vide : sans nom"
	hintDate          = "14/03/2027"
	hintGroup         = "groupe comptes"
	hintReason        = "38 m² ne le prouvent pas"
	hintRetouch       = "une faute, une virgule"
	hintWords         = "les mots du texte"
	sayAbstains       = "Abstentions"
	sayAction         = "Suite\u00a0: "
	sayActions        = "Suites, séparées par ;"
	sayAgainst        = "Contre"
	sayAmending       = "Changez ce paragraphe, puis f12\u00a0: l’objection vous attend avec l’ancien texte et le nouveau."
	sayAuthor         = "Par qui (jamais exporté)"
	sayBeingAmended   = "en réécriture"
	sayBlocked        = "%d objections ouvertes\u00a0: pas de décision possible encore"
	sayBlockedOne     = "1 objection ouverte\u00a0: pas de décision possible encore"
	sayChangedAsk     = "Ce texte lève-t-il l’objection\u202f? Entrée\u00a0: oui."
	sayCited          = "«\u00a0%s\u00a0»\u00a0: "
	sayDamaged        = "La copie gardée dans le fichier a été changée à la main\u00a0: elle ne dit plus ce qui diffère."
	sayDeciding       = "Décider · %s"
	sayDetailsHelp    = "tab passe d’une ligne à l’autre. Rien n’est inscrit avant entrée, sur la page de décision."
	sayFor            = "Pour"
	sayGroup          = "Groupe"
	sayLiftAsk        = "Comment la lever, avec celle ou celui qui objecte\u202f?"
	sayMark           = "Texte décidé\u00a0: %s"
	sayMembers        = "Sur combien de membres"
	sayNature         = "Nature"
	sayNoObjection    = "Pas d’objection\u202f? Entrée\u00a0: décider."
	sayNoReason       = "(raison à écrire)"
	sayNothingToAmend = "Rien n’est écrit ici encore\u00a0: pas de paragraphe à changer."
	sayNothingWritten = "Rien n’est écrit dans cette partie encore."
	sayNumbered       = "§%d\u00a0 %s"
	sayObjection      = "Qu’est-ce qui ne va pas\u202f?"
	sayObjectionHelp  = "La raison suffit. Enregistré à mesure\u202f; tab pour le reste, entrée quand c’est dit."
	sayObjectionOf    = "Objection %d · "
	sayParagraph      = "Où"
	sayParagraphOf    = "paragraphe %d sur %d"
	sayPeople         = "%d présents"
	sayPostponed      = "Reporté au"
	sayPresent        = "Présents"
	sayReason         = "Raison"
	sayReferral       = "Quel groupe s’en charge\u202f?"
	sayReferralHelp   = "L’objection n’empêche plus de décider\u202f; elle reste au compte rendu."
	sayReserve        = "Quelle réserve\u202f?"
	sayReserveHelp    = "Une réserve se note et n’empêche rien. tab pour le reste, entrée quand c’est dit."
	sayRetouch        = "Une retouche sans effet sur ce qui a été décidé\u202f?"
	sayRetouchHelp    = "Elle est datée et paraît au compte rendu\u202f; la décision tient. échap\u00a0: ne rien déclarer."
	sayReview         = "Revu le"
	saySpoken         = "%d sur %d"
	saySpokenOnly     = "tour de parole\u00a0: %d"
	saySuspended      = "Suspendu ici\u202f; f12 y revient."
	sayTurn           = "tour de parole  "
	sayTurnHint       = "t compte les prises de parole"
	sayUntil          = "Les absents ont jusqu’au"
	sayWhole          = "tout le texte"
	sayWords          = "Ses mots"
	sayWritten        = "Écrit à côté de la réponse, dans le fichier .decisions.toml\u00a0: des nombres, des raisons, aucun nom que vous n’ayez tapé. La réponse peut se donner sans lui."
)

// natures are why an objection is one.
var natures = []string{"nuit au projet", "dépasse mes limites"}

// issueWords is what became of an objection, in a word or two.
var issueWords = map[consent.Issue]string{
	consent.Amended: "levée, texte modifié", consent.Withdrawn: "retirée", consent.Reserve: "réserve", consent.Referred: "renvoyée",
}

// sayNeeded says what an outcome cannot do without.
var sayNeeded = map[consent.Outcome]string{
	consent.Trial:     "Un essai se revoit\u00a0: à quelle date\u202f?",
	consent.Pending:   "Jusqu’à quelle date les absents peuvent-ils objecter\u202f?",
	consent.Postponed: "Reporté à quelle date\u202f?",
	consent.Delegated: "Renvoyé à quel groupe\u202f?",
	consent.Voted:     "Un vote se note en nombres\u00a0: pour, contre, abstentions.",
}

// sinceGuides says what there is to do about what changed.
var sinceGuides = map[consent.Level]string{
	consent.Same:      "Le texte est celui qui a été décidé. Entrée\u00a0: le décider de nouveau.",
	consent.Facts:     "Seuls des repères ont changé\u00a0: rien à décider. Entrée\u00a0: décider quand même.",
	consent.Retouched: "Une retouche a été déclarée\u00a0: la décision tient. Entrée\u00a0: décider de nouveau.",
	consent.Changed:   "Retouche sans effet\u00a0: r. Sinon entrée\u00a0: ces paragraphes se décident de nouveau.",
}
