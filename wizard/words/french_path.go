package words

// The French words of the paths through the questions, sorted.
const (
	ByCall         = "donné par l’appel"
	PathCommands   = " /essentiel suit le chemin essentiel, /tout toutes les questions."
	ToPrepare      = "à préparer avant la séance"
	ToPrepareShort = "à préparer"

	sayEssentialDone     = "Le chemin essentiel est fait."
	sayEssentialLacks    = "Le chemin essentiel est parcouru\u202f; %d questions y attendent une réponse."
	sayEssentialLacksOne = "Le chemin essentiel est parcouru\u202f; une question y attend une réponse."
	sayEssentialName     = "chemin essentiel"
	sayEssentialPath     = "essentiel"
	sayEssentialTaken    = "Vous suivez le chemin essentiel."
	sayKnownMany         = "L’appel donne %d réponses\u00a0: elles ne sont pas demandées. Le plan (ctrl+p) permet de les changer."
	sayKnownOne          = "L’appel donne une réponse, qui n’est pas demandée (%s). Le plan (ctrl+p) permet de la changer."
	sayPathChoice        = "%s\u00a0: %d questions, %d à préparer, %s"
	sayPathDone          = "fait"
	sayPathLeft          = " Reste %d questions, environ %s."
	sayPathLength        = "%s %d/%d %s"
	sayPathMore          = " Toutes les questions\u00a0: %d de plus, environ %s."
	sayRest              = "Hors du chemin essentiel\u00a0: %d questions de plus ici."
	sayRestOne           = "Hors du chemin essentiel\u00a0: une question de plus ici."
	sayWholeName         = "tout"
	sayWholePath         = "tout"
	sayWholeTaken        = "Vous suivez toutes les questions."
)
