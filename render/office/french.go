package office

// ellipsis stands for the rest of a title that is cut.
const ellipsis = "…"
