//go:build unix && !linux

package e2e

// usage is not known here: only Linux tells what another process takes.
type usage struct{ resident, peak int }

func usageOf(int) usage               { return usage{} }
func (usage) minus(usage) usage       { return usage{} }
func (usage) plus(usage) usage        { return usage{} }
func (usage) spent(usage, int) string { return "?" }
func (usage) woken(usage) int         { return 0 }
func megabytes(int) string            { return "?" }
