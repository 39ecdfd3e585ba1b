package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"ami-wizard/sections/text"
)

const (
	extension   = ".toml"
	fallback    = "reponse"
	maxName     = 80  // of the names we propose, in bytes
	maxSide     = 180 // of a name within the names of side files, which add to it
	tempInfix   = ".ami-tmp-"
	conflictTag = ".conflit-"
	maxNumber   = 9999
)

// conflictName recognises the drafts that Save put beside.
var conflictName = regexp.MustCompile(`\.conflit-\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?\.toml$`)

// windowsNames stand for devices on Windows, whatever their extension.
var windowsNames = regexp.MustCompile(`^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])$`)

// windowsName tells whether Windows makes a file of that very name: none of the signs that it
// keeps for itself (a colon opens a hidden stream of another file), no point or space at the
// end, which it drops, and no device, whatever the extension
// (learn.microsoft.com/windows/win32/fileio/naming-a-file).
func windowsName(base string) bool {
	if strings.ContainsAny(base, `<>:"/\|?*`) || strings.TrimRight(base, ". ") != base {
		return base == "." || base == ".." || base == `\` // of a folder, which is told as one
	}
	if strings.ContainsFunc(base, func(r rune) bool { return r < ' ' }) {
		return false
	}
	stem, _, _ := strings.Cut(base, ".")
	return !windowsNames.MatchString(strings.ToLower(strings.TrimRight(stem, " ")))
}

// responseName names the Markdown beside a draft. It differs from the draft's name
// whatever that is.
func responseName(draft string) string {
	if ext := filepath.Ext(draft); strings.EqualFold(ext, extension) && len(ext) < len(draft) {
		draft = strings.TrimSuffix(draft, ext)
	}
	return draft + ".md"
}

func lockName(base string) string   { return "." + short(base) + ".lock" }
func tempPrefix(base string) string { return "." + short(base) + tempInfix }
func backupName(base string) string { return short(base) + "~" }

// yieldName names the text of a session that another program replaced.
func yieldName(base string) string { return short(base) + "~ici" }

// asideName dates the version of a file that another program left; n tells apart
// those of one second.
func asideName(base string, at time.Time, n int) string {
	ext := filepath.Ext(base)
	name := short(strings.TrimSuffix(base, ext)) + conflictTag + at.Format("2006-01-02-150405")
	if n > 1 {
		name += fmt.Sprintf("-%d", n)
	}
	return name + ext
}

// short keeps the names of side files within what file systems allow when the name
// of the draft is itself at the limit; a sum keeps two long names apart.
func short(base string) string {
	if len(base) <= maxSide {
		return base
	}
	sum := sha256.Sum256([]byte(base))
	return cut(base, maxSide-9) + "-" + hex.EncodeToString(sum[:4])
}

// cut shortens to n bytes at most without splitting a character.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// NewPath proposes the path of a new draft in a folder, after the title of the
// project: "La Halle aux Fils" gives la-halle-aux-fils.toml. The name is plain ASCII,
// holds anywhere, and gets a number when it, or the response or decisions beside it, exist.
// Only Create makes sure of it: a LockedError from there says that somebody is
// beginning the same project just now.
func NewPath(dir, title string) string {
	stem := slug(title)
	name := stem
	for n := 2; taken(dir, name) && n <= maxNumber; n++ {
		name = fmt.Sprintf("%s-%d", stem, n)
	}
	return filepath.Join(dir, name+extension)
}

func taken(dir, stem string) bool {
	draft := stem + extension
	for _, name := range []string{draft, responseName(draft), recordName(draft)} {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil || !errors.Is(err, fs.ErrNotExist) {
			return err == nil // a folder that cannot be looked into: Create will tell
		}
	}
	return false
}

// slug keeps the letters and digits of a title, without accents, joined by hyphens.
func slug(title string) string {
	var b strings.Builder
	gap := false
	for _, r := range text.Fold(cut(title, 4*maxName)) {
		letters := ascii(r)
		if letters == "" {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(letters)
	}
	stem := strings.TrimRight(cut(b.String(), maxName-len(extension)-len("-9999")), "-")
	switch {
	case stem == "":
		return fallback
	case windowsNames.MatchString(stem):
		return fallback + "-" + stem
	}
	return stem
}

// ligatures are the letters that no normal form takes apart.
var ligatures = map[rune]string{'œ': "oe", 'æ': "ae", 'ß': "ss", 'ø': "o", 'ł': "l", 'đ': "d", 'ı': "i"}

func ascii(r rune) string {
	if (r >= 'a' && r <= 'z') || (r >= '0' && r <= '9') {
		return string(r)
	}
	return ligatures[r]
}
