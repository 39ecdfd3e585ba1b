package wizard

import (
	"sync"

	"ami-wizard/render"
	"ami-wizard/sections"
	"ami-wizard/wizard/store"
)

// press makes of a draft what is saved of it. It remembers what it made, so that a save
// costs what changed since the one before, however long the rest is. Saves may meet, the
// last one when the program ends among them, hence the lock.
type press struct {
	mu       sync.Mutex
	encoder  *sections.Encoder
	composer *render.Composer
}

func newPress(c *sections.Catalogue) *press {
	return &press{encoder: sections.NewEncoder(c), composer: render.NewComposer(c, render.Options{})}
}

// snapshot gives the bytes of a draft and of its response.
func (p *press) snapshot(d sections.Draft, change uint64) store.Snapshot {
	p.mu.Lock()
	defer p.mu.Unlock()
	return store.Snapshot{Seq: change, Draft: p.encoder.Encode(d), Response: p.markdown(d)}
}

// response gives the Markdown of a draft.
func (p *press) response(d sections.Draft) []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.markdown(d)
}

func (p *press) markdown(d sections.Draft) []byte {
	return []byte(p.composer.Document(d).Markdown())
}
