package html

// skip is the French word of the link that opens the page.
const skip = "Aller au contenu"
