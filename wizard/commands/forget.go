package commands

import (
	"fmt"
	"os"
	"path/filepath"

	"ami-wizard/sections/text"
	"ami-wizard/wizard/drafts"
	"ami-wizard/wizard/words"
)

// forget takes a name out of everything that the program keeps of a draft: ami-wizard
// oublier. It says what it cannot reach.
func forget(c call) (int, error) {
	if len(c.files) != 2 {
		return ExitUsage, usageError(sayForgetHow)
	}
	name, ok := text.NewName(c.files[0])
	if !ok {
		return ExitUsage, usageError(sayForgetHow)
	}
	path := c.files[1]
	found, err := drafts.Forget(c.cat, path, name)
	if err != nil {
		return ExitMissing, err
	}
	code := ExitDone
	for _, f := range found {
		if f.Err != nil {
			code = ExitMissing
			fmt.Fprintf(c.Err, sayHeed, fmt.Sprintf(sayForgetFailed, words.FileName(f.Path), words.Explain(f.Err).What))
			continue
		}
		fmt.Fprintf(c.Out, sayForgotten, words.FileName(f.Path), f.Times)
	}
	if len(found) == 0 {
		fmt.Fprintf(c.Out, sayForgottenNone, words.FileName(path))
	}
	for _, written := range drafts.Alike(path, name) {
		fmt.Fprintf(c.Out, sayForgetAlike, text.CleanLine(written), words.FileName(path))
	}
	git := ""
	if underGit(path) {
		git = sayUnreachedGit
	}
	return code, told(fmt.Fprintf(c.Out, sayUnreachable, git))
}

// underGit tells whether a file's folder is, or is within, one that git keeps the history of.
func underGit(path string) bool {
	dir, err := filepath.Abs(filepath.Dir(path))
	for err == nil {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return false
}
