package store

// Target gives the file that a path leads to, links followed, whether it exists or could
// be made: what Open, Create and WriteFile would work on. The errors are those of Create.
func Target(path string) (string, error) { return resolve(path) }
