package editor

// What is told in the terminal while the editor has a text.
const (
	sayEditing     = "ami-wizard\u00a0: votre texte est dans l’éditeur. Fermez-le pour revenir.\n%s\n"
	sayEditingAway = "Le dossier de la réponse ne permet pas d’y écrire\u00a0: si le programme est tué, c’est là qu’il faudra le chercher.\n"
)
