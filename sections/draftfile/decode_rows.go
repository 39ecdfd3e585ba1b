package draftfile

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"ami-wizard/sections"
	"ami-wizard/sections/text"
)

// rows takes a list. A text alone stands for a row that has only its name. The
// cells under keys that the catalogue doesn't know go past its columns, so that
// they follow their row wherever it is moved.
func (r *answerReader) rows(v any, steps ...any) ([]sections.Row, error) {
	values, ok := v.([]any)
	if !ok {
		return nil, r.fail(v, r.wantRows(), steps...)
	}
	if len(values) > sections.MaxRows {
		return nil, r.d.fail(r.where.with(steps...), sayTooManyRows, wantShorter)
	}
	cells := make([]map[string]string, len(values))
	for i, v := range values {
		var err error
		if cells[i], err = r.cells(v, slices.Concat(steps, []any{i})); err != nil {
			return nil, err
		}
	}
	ranks := r.rank(cells)
	if len(r.q.Columns)+len(r.columns) > sections.MaxColumns {
		return nil, r.d.fail(r.where.with(steps...), sayColumns, wantShorter)
	}
	rows := make([]sections.Row, len(cells))
	for i := range cells {
		for key, text := range cells[i] {
			rank := ranks[key]
			for len(rows[i]) <= rank {
				rows[i] = append(rows[i], "")
			}
			rows[i][rank] = text
		}
	}
	return rows, nil
}

// cells gives what is written in a row, key by key.
func (r *answerReader) cells(v any, steps []any) (map[string]string, error) {
	table, ok := v.(map[string]any)
	if name, text := scalarText(v); text {
		table, ok = map[string]any{r.column(0): name}, true
	}
	if !ok {
		return nil, r.fail(v, r.wantRows(), steps...)
	}
	cells := make(map[string]string, len(table))
	for key, v := range table {
		body, ok := scalarText(v)
		if !ok {
			return nil, r.fail(v, wantText, slices.Concat(steps, []any{key})...)
		}
		if body = text.CleanLine(body); body != "" {
			cells[key] = body
		}
	}
	return cells, nil
}

func (r *answerReader) column(i int) string {
	if i < len(r.q.Columns) {
		return r.q.Columns[i].ID
	}
	return sections.NumberedColumn(i)
}

// rank gives each key its place in the rows: the catalogue's columns first,
// those named after a rank at that rank, and the others, by name, where there
// is room. It remembers what stands past the catalogue's columns.
func (r *answerReader) rank(rows []map[string]string) map[string]int {
	ranks := map[string]int{}
	for i := range r.q.Columns {
		ranks[r.q.Columns[i].ID] = i
	}
	strange := map[string]bool{}
	taken := map[int]bool{}
	for _, row := range rows {
		for key := range row {
			if _, known := ranks[key]; known || strange[key] {
				continue
			}
			if n, numbered := r.numbered(key); numbered {
				ranks[key], taken[n] = n, true
			} else {
				strange[key] = true
			}
		}
	}
	next := len(r.q.Columns)
	for _, key := range slices.Sorted(maps.Keys(strange)) {
		for taken[next] {
			next++
		}
		ranks[key], taken[next] = next, true
	}
	r.remember(ranks)
	return ranks
}

func (r *answerReader) remember(ranks map[string]int) {
	r.columns = nil
	for key, rank := range ranks {
		for len(r.q.Columns)+len(r.columns) <= rank {
			r.columns = append(r.columns, sections.NumberedColumn(len(r.q.Columns)+len(r.columns)))
		}
		if rank >= len(r.q.Columns) {
			r.columns[rank-len(r.q.Columns)] = key
		}
	}
}

// numbered reads the rank, from 0, in a key such as "colonne-6".
func (r *answerReader) numbered(key string) (rank int, ok bool) {
	digits, ok := strings.CutPrefix(key, "colonne-")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n <= len(r.q.Columns) || n > sections.MaxColumns || sections.NumberedColumn(n-1) != key {
		return 0, false
	}
	return n - 1, true
}

func (r *answerReader) wantRows() string { return r.q.Wants(sections.RowsField) }
