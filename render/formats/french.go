package formats

// What each format is for, in French, sorted.
const (
	labelDOCX     = "Word, à corriger ou à déposer"
	labelHTML     = "page web d’un seul fichier, à lire, imprimer ou envoyer"
	labelMarkdown = "Markdown, pour un dépôt ou un éditeur"
	labelODT      = "LibreOffice, à corriger ou à déposer"
	labelPDF      = "PDF, à imprimer\u202f; non balisé (accessibles\u00a0: HTML, DOCX, ODT)"
	labelText     = "texte seul, pour un formulaire"
	labelWiki     = "MediaWiki, à coller dans une page de Movilab"
)
