package e2e

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// usage is what a process took of the machine since it began.
type usage struct {
	cpu            time.Duration  // user and system, all threads
	switches       map[string]int // by thread: one that ended takes its count away
	resident, peak int            // bytes
}

func usageOf(pid int) usage {
	return usage{
		cpu: processTime(pid), switches: switches(pid),
		resident: status(pid, "status", "VmRSS") << 10, peak: status(pid, "status", "VmHWM") << 10,
	}
}

// processTime reads the clock that counts the time of another process, to the
// nanosecond; /proc counts in hundredths of a second, more than a key takes.
// clock_getcpuclockid(3) makes its number like this.
func processTime(pid int) time.Duration {
	const scheduled = 2
	var spent unix.Timespec
	if err := unix.ClockGettime(^int32(pid)<<3|scheduled, &spent); err != nil {
		return 0
	}
	return time.Duration(spent.Nano())
}

func switches(pid int) map[string]int {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid)) // the pattern is well formed
	out := map[string]int{}
	for _, thread := range threads {
		name := "task/" + filepath.Base(thread) + "/status"
		out[thread] = status(pid, name, "voluntary_ctxt_switches") + status(pid, name, "nonvoluntary_ctxt_switches")
	}
	return out
}

// status reads a number of a process, 0 when it has gone.
func status(pid int, file, name string) int {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/%s", pid, file))
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, name+":"); ok {
			n, _ := strconv.Atoi(strings.Fields(value)[0]) // the kernel wrote it
			return n
		}
	}
	return 0
}

func (u usage) minus(before usage) usage {
	u.cpu -= before.cpu
	u.switches = maps.Clone(u.switches)
	for thread, n := range before.switches {
		if _, alive := u.switches[thread]; alive {
			u.switches[thread] -= n
		}
	}
	return u
}

// plus adds what was spent only: the rest is of the moment.
func (u usage) plus(more usage) usage {
	u.cpu += more.cpu
	return u
}

// spent is the time since before, in milliseconds, for each of so many.
func (u usage) spent(before usage, each int) string {
	return fmt.Sprintf("%.2f", float64(u.cpu-before.cpu)/float64(time.Millisecond)/float64(max(1, each)))
}

// woken counts how often the process was put to work since before.
func (u usage) woken(before usage) int {
	n := 0
	for _, each := range u.minus(before).switches {
		n += each
	}
	return n
}

func megabytes(bytes int) string { return fmt.Sprintf("%.1f", float64(bytes)/(1<<20)) }
