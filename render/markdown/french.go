package markdown

// The French words that stand in the file.
const (
	proposalTag = "**[proposition à décider]**"
)
