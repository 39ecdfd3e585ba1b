package commands

import (
	"fmt"

	"ami-wizard/render"
	"ami-wizard/render/minutes"
	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
)

// writeMinutes writes when a group met and what it decided: ami-wizard compte-rendu.
func writeMinutes(c call) (int, error) {
	path, d, code, err := c.response()
	if err != nil {
		return code, err
	}
	r, err := drafts.ReadRecord(path)
	if err != nil {
		return ExitMissing, fmt.Errorf("read the decisions: %w", err)
	}
	return c.deliver(exported{cat: c.cat, draft: path, doc: minutes.Document(c.cat, d, r), changed: d.Changed})
}

// annex gives what a group decided as the last section of its response.
func (c call) annex(path string, d sections.Draft) (render.Part, error) {
	r, err := drafts.ReadRecord(path)
	if err != nil {
		return render.Part{}, fmt.Errorf("read the decisions: %w", err)
	}
	return minutes.Annex(c.cat, d, r), nil
}
