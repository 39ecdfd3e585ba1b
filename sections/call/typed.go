package call

import (
	"fmt"
	"strconv"
	"strings"

	"ami-wizard/sections/text"
)

// between stands between the entries of a list that is written in one line.
const between = "; "

// written gives a value as people write it.
func written(slot any) string {
	switch v := slot.(type) {
	case *string:
		return *v
	case *[]string:
		return strings.Join(*v, between)
	case *int:
		if *v > 0 {
			return strconv.Itoa(*v)
		}
	case *bool:
		if *v {
			return truthYes
		}
	case *Truth:
		switch *v {
		case Yes:
			return truthYes
		case No:
			return truthNo
		}
	}
	return ""
}

// set puts what was typed into the value of a key, and gives it as TOML.
func set(slot any, typed, key string) (string, error) {
	switch v := slot.(type) {
	case *string:
		if key == "assiette" { // HT and TTC are read in any letters
			typed = strings.ToUpper(typed)
		}
		if len(typed) > maxLine {
			return "", &Unfit{wantShorter}
		}
		*v = typed
		return quoted(typed), nil
	case *[]string:
		return setList(v, typed)
	case *int:
		return setCount(v, typed, mostOf(key))
	case *Truth:
		return setTruth(v, typed)
	case *bool:
		var truth Truth
		value, err := setTruth(&truth, typed)
		*v = truth == Yes
		return value, err
	}
	return "", ErrElsewhere
}

func setList(list *[]string, typed string) (string, error) {
	*list = nil
	var entries []string
	for _, entry := range strings.Split(typed, strings.TrimSpace(between)) {
		if entry = strings.TrimSpace(entry); entry == "" {
			continue
		}
		if len(entry) > maxLine {
			return "", &Unfit{wantShorter}
		}
		*list, entries = append(*list, entry), append(entries, quoted(entry))
	}
	switch {
	case len(entries) > maxList:
		return "", &Unfit{wantShorter}
	case len(entries) == 0:
		return "", nil
	}
	return "[" + strings.Join(entries, ", ") + "]", nil
}

// mostOf bounds the number of a key.
func mostOf(key string) int {
	switch key {
	case "taux", "public-max":
		return 100
	case "plafond", "caracteres", "octets":
		return maxMoney
	}
	return maxCount
}

func setCount(count *int, typed string, most int) (string, error) {
	*count = 0
	if typed == "" {
		return "", nil
	}
	a, err := text.ParseNumber(typed)
	n, bad := strconv.Atoi(strings.ReplaceAll(a.String(), "\u202f", ""))
	if err != nil || bad != nil || n < 1 || n > most {
		return "", &Unfit{fmt.Sprintf(wantCount, most)}
	}
	*count = n
	return strconv.Itoa(n), nil
}

func setTruth(truth *Truth, typed string) (string, error) {
	switch text.Fold(typed) {
	case "":
		*truth = Unsaid
		return "", nil
	case truthYes, "o":
		*truth = Yes
		return "true", nil
	case truthNo, "n":
		*truth = No
		return "false", nil
	}
	return "", &Unfit{wantYesNo}
}

// quoted gives a text of one line, cleaned, as TOML; nothing for none.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
