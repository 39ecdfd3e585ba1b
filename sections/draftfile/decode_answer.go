package draftfile

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"ami-wizard/sections"
)

// sections takes the answers to the catalogue's questions.
func (d *decoder) sections() error {
	for i := range d.catalogue.Sections {
		s := &d.catalogue.Sections[i]
		v, there := d.root[s.ID]
		table, ok := v.(map[string]any)
		if there && !ok {
			return d.fail(path{s.ID}, found(v), wantTable)
		}
		for j := range s.Questions {
			q := &s.Questions[j]
			if _, there := table[q.Name()]; !there {
				continue
			}
			if err := d.take(q, s.ID, q.Name()); err != nil {
				return err
			}
		}
		if len(table) == 0 {
			delete(d.root, s.ID)
		}
	}
	return nil
}

// renamed takes the answers that stand under an id that a question had before,
// where it has none under today's. One that the question cannot take any more
// stays in the file: its owner did nothing wrong.
func (d *decoder) renamed() error {
	for _, old := range d.catalogue.Former() {
		q, ok := d.catalogue.Question(old)
		section, name, _ := strings.Cut(old, ".")
		table, _ := d.root[section].(map[string]any)
		_, there := table[name]
		if _, answered := d.draft.Answers[d.catalogue.Current(old)]; !ok || !there || answered {
			continue
		}
		if d.take(q, section, name) == nil && len(table) == 0 {
			delete(d.root, section)
		}
	}
	return nil
}

// take moves one answer from the file into the draft. What it doesn't know of
// it stays behind; on an error everything does.
func (d *decoder) take(q *sections.Question, section, name string) error {
	where, moved := d.origin[section+"."+name]
	if !moved {
		where = path{section, name}
	}
	table, _ := d.root[section].(map[string]any)
	r := answerReader{d: d, q: q, where: where}
	a, rest, err := r.read(table[name])
	if err != nil {
		return err
	}
	if a = a.Canonical(); !a.IsZero() {
		d.draft.Answers[q.ID] = a
	}
	if len(r.columns) > 0 {
		d.draft.Columns[q.ID] = r.columns
	}
	if len(rest) > 0 {
		table[name] = rest
	} else {
		delete(table, name)
	}
	return nil
}

// answerReader reads one answer without changing what it reads from.
type answerReader struct {
	d       *decoder
	q       *sections.Question
	where   path
	columns []string // keys found in rows past the catalogue's columns
}

func (r *answerReader) fail(v any, want string, steps ...any) error {
	return r.d.fail(r.where.with(steps...), found(v), want)
}

// read takes an answer in its plain form, the one of its kind, or as a table of
// fields, which any kind may have. It gives back the fields it doesn't know.
func (r *answerReader) read(v any) (a sections.Answer, rest map[string]any, err error) {
	if fields, ok := v.(map[string]any); ok {
		a, rest, err = r.fields(fields)
	} else {
		a, err = r.oneValue(v)
	}
	if err == nil && !a.Fits() {
		err = r.d.fail(r.where, sayLongAnswer, wantShorter)
	}
	return a, rest, err
}

// oneValue reads an answer that its kind's own field says in full.
func (r *answerReader) oneValue(v any) (a sections.Answer, err error) {
	form := r.q.Form()
	switch form.Field {
	case sections.PicksField:
		a.Picks, err = r.picks(v)
	case sections.RowsField:
		a.Rows, err = r.rows(v)
	default:
		if !fits(form, v) {
			return a, r.fail(v, form.Want(r.q))
		}
		if a.Text, err = r.text(v, form.Want(r.q)); a.Text != "" {
			a.Decision = form.Decides
		}
	}
	return a, err
}

// fits tells whether a value has the type of what is asked for, as far as that has one.
// Texts do: people write numbers and dates their own way.
func fits(form sections.Form, v any) bool {
	switch v := v.(type) {
	case int64, float64:
		return form.Numbers
	case time.Time:
		return form.Dates && (form.Clocks || v.Location().String() != "time-local")
	}
	return true
}

func (r *answerReader) fields(fields map[string]any) (a sections.Answer, rest map[string]any, err error) {
	rest = map[string]any{}
	for _, key := range slices.Sorted(maps.Keys(fields)) {
		v := fields[key]
		switch key {
		case keyText:
			a.Text, err = r.text(v, wantText, key)
		case keyKept:
			a.Kept, err = r.text(v, wantText, key)
		case keyDecision:
			a.Decision, err = r.decision(v)
		case keyPicks:
			a.Picks, err = r.picks(v, key)
		case keyRows:
			a.Rows, err = r.rows(v, key)
		default:
			rest[key] = v
		}
		if err != nil {
			return sections.Answer{}, nil, err
		}
	}
	return a, rest, nil
}

func (r *answerReader) text(v any, want string, steps ...any) (string, error) {
	text, ok := scalarText(v)
	if !ok {
		return "", r.fail(v, want, steps...)
	}
	return text, nil
}

func (r *answerReader) decision(v any) (sections.Decision, error) {
	text, _ := v.(string)
	switch d := sections.Decision(text); d {
	case sections.Keep, sections.Adapt, sections.Remove:
		return d, nil
	}
	if v == "" {
		return sections.Undecided, nil
	}
	return sections.Undecided, r.d.fail(r.where.with(keyDecision), sayBadDecision, wantDecision)
}

// picks takes one option or several; true and false stand for oui and non.
func (r *answerReader) picks(v any, steps ...any) ([]string, error) {
	values, several := v.([]any)
	if !several {
		values = []any{v}
	}
	fail := func(v any, i int) error {
		if several {
			steps = append(slices.Clip(steps), i)
		}
		return r.fail(v, r.wantPicks(), steps...)
	}
	var picks []string
	for i, v := range values {
		switch v := v.(type) {
		case string:
			picks = append(picks, v)
		case bool:
			if len(r.q.Choices()) > 0 && !r.q.Form().Truth {
				return nil, fail(v, i)
			}
			picks = append(picks, map[bool]string{true: sections.YesID, false: sections.NoID}[v])
		default:
			return nil, fail(v, i)
		}
	}
	return picks, nil
}

// finite tells a number from what TOML can write beside: inf and nan.
func finite(f float64) bool { return !math.IsInf(f, 0) && !math.IsNaN(f) }

// scalarText gives the text of a value that means one: a text, a number, a date. True and
// false are answers to questions that ask for them, and no text.
func scalarText(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case int64:
		return strconv.FormatInt(v, 10), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), finite(v)
	case time.Time:
		return timeText(v), true
	}
	return "", false
}

// found says in French what stands in the wrong place.
func found(v any) string {
	switch v := v.(type) {
	case string:
		return foundText
	case bool:
		return foundTruth
	case float64:
		if !finite(v) {
			return foundNoNumber
		}
		return foundNumber
	case int64:
		return foundNumber
	case time.Time:
		return foundDate
	case []any:
		return foundList
	}
	return foundTable
}

// wantPicks says in French which picks this question takes, or would take.
func (r *answerReader) wantPicks() string { return r.q.Wants(sections.PicksField) }
