package commands

// Exit codes, as the manual gives them.
const (
	ExitDone    = 0
	ExitMissing = 1 // something is missing, or failed
	ExitUsage   = 2
)

// command is one thing that the program can be asked for.
type command struct {
	name    string // as it is typed; "" is the program with no command
	args    string // the files that it takes, as the manual names them
	summary string
	options []option
	run     func(call) (int, error)
}

// option is one that a command takes, or all do. The manual is silent about those
// without a summary.
type option struct {
	name    string // with its dashes
	value   string // what must follow it, as the manual names it; "" for a switch
	summary string
}

// The options.
const (
	optAnnex     = "--decisions"
	optCall      = "--appel"
	optEssential = "--essentiel"
	optPrepare   = "--a-preparer"
	optExample   = "--exemple"
	optHelp      = "--help"
	optLinear    = "--lineaire"
	optOutput    = "-o"
	optFormats   = "--format"
	optSpaces    = "--espaces"
	optPrivate   = "--prive"
	optProjected = "--projecteur"
	optReplace   = "--remplacer"
	optVersion   = "--version"
)

// everywhere is what any command takes.
var everywhere = []option{{name: optHelp}, {name: "--aide"}, {name: "-h"}, {name: optVersion}}
