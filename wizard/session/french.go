package session

// RescueName begins the name of a file that words were rescued to.
const RescueName = "secours-"
