package session

import (
	"fmt"
	"sync"

	"ami-wizard/render"
	"ami-wizard/render/markdown"
	"ami-wizard/sections"
	"ami-wizard/sections/consent"
	"ami-wizard/sections/draftfile"
	"ami-wizard/wizard/store"
	"ami-wizard/wizard/words"
)

// snapshots makes of a draft the bytes that are saved of it, and hands them to the store.
// It remembers what it made, and where it wrote it, so that a save costs what changed since
// the one before, however long the rest is. Saves may meet, the last one when the program
// ends among them, hence the lock.
type snapshots struct {
	mu              sync.Mutex
	cat             *sections.Catalogue
	encoder         *draftfile.Encoder
	composer        *render.Composer
	writer          markdown.Writer
	draft, response []byte // of the last one: the next is written over it
	record          []byte
	recordOf        uint64 // the change of which record is
}

func newSnapshots(c *sections.Catalogue) *snapshots {
	return &snapshots{cat: c, encoder: draftfile.NewEncoder(c), composer: render.NewComposer(c, render.Options{})}
}

// shot is a draft to be written: its number among the changes, and whether it has words
// that are not on the disk. Without them it takes nothing from another program. The same of
// the decisions, which are written where the session changed any.
type shot struct {
	draft  sections.Draft
	change uint64
	words  bool

	record      consent.Record
	recordOf    uint64 // the number of their last change
	recordWords bool
	recording   bool
}

// losable tells whether there are words that are not on the disk.
func (s shot) losable() bool { return s.words || s.recordWords }

// whole gives the shot with all that there is to be written, whoever wrote it: for a file
// that is gone, or for another file.
func (s shot) whole() shot {
	s.recording = s.recording || !s.record.IsZero()
	return s
}

// write writes a draft and its response where the draft is.
func (p *snapshots) write(file *store.File, s shot) (store.Saved, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	snap, err := p.take(s)
	if err != nil {
		return store.Saved{}, err
	}
	return file.Save(snap)
}

// writeTo writes them to another file, which becomes the draft's.
func (p *snapshots) writeTo(file *store.File, path string, s shot) (store.Saved, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	snap, err := p.take(s.whole())
	if err != nil {
		return store.Saved{}, err
	}
	snap.Idle, snap.RecordIdle = false, false
	return file.SaveAs(path, snap)
}

// adopt has a file go on from another program's version.
func (p *snapshots) adopt(file *store.File, theirs []byte, d sections.Draft) {
	p.mu.Lock()
	defer p.mu.Unlock()
	file.Adopt(theirs, p.markdown(d))
}

// expect tells a file what response its draft gives, as it was opened.
func (p *snapshots) expect(file *store.File, d sections.Draft) {
	p.mu.Lock()
	defer p.mu.Unlock()
	file.Expect(p.markdown(d))
}

// take makes the snapshot of a draft. One that would never open again is refused: this is
// the last thing between it and the disk. It is read through only where its bounds are near.
func (p *snapshots) take(s shot) (store.Snapshot, error) {
	p.draft = p.encoder.Append(p.draft[:0], s.draft)
	snap := store.Snapshot{Seq: s.change, Draft: p.draft, Response: p.markdown(s.draft), Idle: !s.words}
	if s.recording {
		snap.Record, snap.RecordIdle = p.decisions(s), !s.recordWords
	}
	if draftfile.Sure(s.draft) {
		return snap, nil
	}
	if _, err := draftfile.Decode(p.cat, snap.Draft); err != nil {
		return snap, fmt.Errorf("%w: %w", words.ErrTooMuch, err)
	}
	return snap, nil
}

// decisions gives the file of what the group decided, from memory where it did not change.
func (p *snapshots) decisions(s shot) []byte {
	if p.record == nil || p.recordOf != s.recordOf {
		p.record, p.recordOf = consent.Encode(s.record), s.recordOf
	}
	return p.record
}

func (p *snapshots) markdown(d sections.Draft) []byte {
	p.response = p.writer.Append(p.response[:0], p.composer.Document(d))
	return p.response
}
