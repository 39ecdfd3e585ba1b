package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Kept gives every regular file that the program keeps of a draft, the draft first: the
// decisions, the response, what sessions found ("~"), texts that gave way ("~ici"), versions of
// other programs, texts of editors. No link is followed.
func Kept(draft string) ([]string, error) {
	target, err := resolve(draft)
	if err != nil {
		return nil, err
	}
	dir, base := filepath.Split(target)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("list %q: %w", dir, inFolder(err))
	}
	out := []string{target}
	for _, e := range entries {
		if e.Type().IsRegular() && e.Name() != base && keptOf(base, e.Name()) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out, nil
}

// keptOf tells whether a name is one that the program gives to what it keeps of a draft.
func keptOf(draft, name string) bool {
	stem := strings.TrimSuffix(draft, filepath.Ext(draft))
	for _, own := range []string{draft, recordName(draft), responseName(draft)} {
		rest, ok := strings.CutPrefix(name, short(own))
		if ok && (rest == "" || rest[0] == '~') {
			return true
		}
		aside := short(strings.TrimSuffix(own, filepath.Ext(own))) + conflictTag
		if strings.HasPrefix(name, aside) && strings.HasSuffix(name, filepath.Ext(own)) {
			return true
		}
	}
	edition := []string{"." + short(draft) + ".edition-", short(stem) + ".edition-", "." + short(draft) + tempInfix}
	return slices.ContainsFunc(edition, func(start string) bool { return strings.HasPrefix(name, start) })
}
