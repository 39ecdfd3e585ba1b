package desk

// Every French word that the desk tells, sorted. Typography as in package words.

// What conversations tell as well, and their tests look for.
const (
	LineCut    = "COUPÉ. Ligne de plus de 4\u00a0Mo\u00a0: seul le début est gardé."
	LineOdd    = "REFUSÉE. Ligne qui n’est pas en UTF-8, comme ce terminal\u00a0: rien n’en est gardé. Réglez-le sur UTF-8, ou quittez par /quitter."
	LinesOdd   = "ARRÊT. Une ligne n’est pas en UTF-8\u00a0: ni elle ni ce qui suit n’est gardé. Convertissez-les, par exemple avec iconv -f latin1 -t utf8."
	TheirsNone = "Aucun autre programme n’a changé le fichier."
	TooMuch    = "C’est trop pour une réponse\u00a0: rien n’est changé."
	Unchanged  = "Sans changement."
)

const (
	sayInMemory     = "La réponse reste en mémoire\u202f; nouvel essai à la prochaine."
	sayLineFull     = "Ligne peut-être coupée par le terminal, qui s’arrête à 4\u202f095 octets. Vérifiez-en la fin\u202f; écrivez un long paragraphe en plusieurs lignes."
	sayRescued      = "Rien ne s’enregistre plus à sa place. Réponse enregistrée dans %s."
	saySaved        = "Enregistré."
	sayTheirs       = "ATTENTION. Un autre programme a changé le fichier. /comparer dit ce qui diffère, /rouvrir prend sa version\u202f; répondre garde la vôtre, et la sienne à côté."
	sayTheirsBeside = "/comparer dit ce qui diffère, /rouvrir ouvre cette version."
	sayTheirsTaken  = "Version du fichier ouverte. /annuler rend la vôtre."
)
