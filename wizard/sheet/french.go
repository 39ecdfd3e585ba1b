package sheet

// Every French word of the lines to fill.
const sayToggle = "(← → changent)"
