package session

// RescueName begins the name of a file that words were rescued to.
const RescueName = "secours-"

// What people must know of a draft that was opened, sorted.
const (
	hintCallStays    = "Copiez-le à côté de la réponse\u00a0: sans lui, rien de ce que demande l’appel n’y est vérifié."
	problemCallStays = "Le profil de l’appel, %s, n’a pas suivi la réponse."
	sayEditionAside  = "Un texte resté dans l’éditeur ne suit plus la réponse d’aujourd’hui\u00a0: il est gardé dans %s."
	sayEditionTaken  = "Un texte resté dans l’éditeur à la dernière session est revenu ici\u202f; annuler rend l’ancien."
	sayEditionsTaken = "%d textes restés dans l’éditeur à la dernière session sont revenus ici\u202f; annuler rend les anciens."
	sayGivenMany     = "%d réponses viennent de l’appel\u202f; annuler les retire."
	sayGivenOne      = "Une réponse vient de l’appel\u202f; annuler la retire."
	sayHeldMany      = "%d paragraphes étaient gardés sans leur texte\u00a0: chacun garde désormais celui d’aujourd’hui."
	sayHeldOne       = "Un paragraphe était gardé sans son texte\u00a0: il garde désormais celui d’aujourd’hui."

	sayNamesDue   = "Remise passée\u00a0: %s garde %s. Effacer\u00a0: ami-wizard oublier \"nom\" %s"
	sayNamesFiled = "Dossier fait\u00a0: %s garde %s. Effacer\u00a0: ami-wizard oublier \"nom\" %s"
	sayNamesMany  = "%d noms"
	sayNamesOne   = "1 nom"

	sayNothingRecorded = "Jusque-là, rien ne se décide ici."
)
