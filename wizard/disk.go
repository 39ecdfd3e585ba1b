package wizard

import (
	tea "charm.land/bubbletea/v2"

	"ami-wizard/sections"
	"ami-wizard/wizard/drafts"
)

// The commands that reach the disk, through package drafts: each gets values and answers
// with a message.

// openDraft opens a draft for writing.
func openDraft(c *sections.Catalogue, path string) tea.Cmd {
	return func() tea.Msg { return drafts.Open(c, path) }
}

// createDraft begins a draft in a folder, named after the project.
func createDraft(c *sections.Catalogue, dir, project string) tea.Cmd {
	return func() tea.Msg { return drafts.Create(c, dir, project) }
}

// begin opens a new file for a draft that is on the screen only.
func begin(path string, d sections.Draft) tea.Cmd {
	return func() tea.Msg { return drafts.Begin(path, d) }
}

// listing lists the drafts of a folder.
func listing(c *sections.Catalogue, dir string) tea.Cmd {
	return func() tea.Msg { return drafts.List(c, dir) }
}
