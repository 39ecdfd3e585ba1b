package sections

// MaxCited is maxCited, for the tests that use the package from outside.
const MaxCited = maxCited
