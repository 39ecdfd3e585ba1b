package formats

// What each format is for, in French, sorted.
const (
	labelHTML     = "page web d’un seul fichier, à lire, imprimer ou envoyer"
	labelMarkdown = "Markdown, pour un dépôt ou un éditeur"
	labelText     = "texte seul, pour un formulaire"
)
