package wizard

import (
	"fmt"
	"sync"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// press makes of a draft what is saved of it, and has it saved. It remembers what it made,
// and where it wrote it, so that a save costs what changed since the one before, however
// long the rest is. Saves may meet, the last one when the program ends among them, hence
// the lock.
type press struct {
	mu              sync.Mutex
	cat             *sections.Catalogue
	encoder         *draftfile.Encoder
	composer        *render.Composer
	draft, response []byte // of the last save: the next is written over it
}

func newPress(c *sections.Catalogue) *press {
	return &press{cat: c, encoder: draftfile.NewEncoder(c), composer: render.NewComposer(c, render.Options{})}
}

// save saves a draft and its response. One without words that are not on the disk yet
// takes nothing from another program.
func (p *press) save(file *store.File, d sections.Draft, change uint64, words bool) (store.Saved, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	snap := p.snapshot(d, change)
	if err := p.readable(d, snap.Draft); err != nil {
		return store.Saved{}, err
	}
	snap.Idle = !words
	return file.Save(snap)
}

// adopt has a file go on from another program's version.
func (p *press) adopt(file *store.File, theirs []byte, d sections.Draft) {
	p.mu.Lock()
	defer p.mu.Unlock()
	file.Adopt(theirs, p.markdown(d))
}

// saveAs saves them elsewhere.
func (p *press) saveAs(file *store.File, path string, d sections.Draft, change uint64) (store.Saved, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	snap := p.snapshot(d, change)
	if err := p.readable(d, snap.Draft); err != nil {
		return store.Saved{}, err
	}
	return file.SaveAs(path, snap)
}

// expect tells a file what response its draft gives, as it was opened.
func (p *press) expect(d sections.Draft, file *store.File) {
	p.mu.Lock()
	defer p.mu.Unlock()
	file.Expect(p.markdown(d))
}

// readable is the last thing between the disk and a draft that would never open again. It
// is read through only where its bounds are near.
func (p *press) readable(d sections.Draft, file []byte) error {
	if draftfile.Sure(d) {
		return nil
	}
	if _, err := draftfile.Decode(p.cat, file); err != nil {
		return fmt.Errorf("%w: %w", words.ErrTooMuch, err)
	}
	return nil
}

func (p *press) snapshot(d sections.Draft, change uint64) store.Snapshot {
	p.draft = p.encoder.Append(p.draft[:0], d)
	return store.Snapshot{Seq: change, Draft: p.draft, Response: p.markdown(d)}
}

func (p *press) markdown(d sections.Draft) []byte {
	p.response = markdown.Append(p.response[:0], p.composer.Document(d))
	return p.response
}
