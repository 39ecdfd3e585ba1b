package store

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"
)

// BenchmarkSave is a save on this machine's disk, a draft and its response as long as the
// worked example's, and a hundred times as long. CPU is the reading, comparing and writing;
// the rest of the time is the disk's.
func BenchmarkSave(b *testing.B) {
	for _, size := range []int{24 << 10, 2400 << 10} {
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			f, err := Create(filepath.Join(b.TempDir(), "r.toml"))
			if err != nil {
				b.Fatal(err)
			}
			text := bytes.Repeat([]byte("Le collectif avance pas à pas.\n"), size/32)
			b.ReportAllocs()
			for seq := uint64(1); b.Loop(); seq++ {
				draft := fmt.Appendf(text[:len(text):len(text)], "%d", seq)
				if _, err := f.Save(Snapshot{Seq: seq, Draft: draft, Response: draft}); err != nil {
					b.Fatal(err)
				}
			}
			if err := f.Close(); err != nil {
				b.Fatal(err)
			}
		})
	}
}
