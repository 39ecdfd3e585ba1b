package manual

import (
	"runtime/debug"
	"testing"
)

func TestVersion(t *testing.T) {
	build := func(version string, settings ...string) *debug.BuildInfo {
		info := &debug.BuildInfo{Main: debug.Module{Version: version}}
		for i := 0; i < len(settings); i += 2 {
			info.Settings = append(info.Settings, debug.BuildSetting{Key: settings[i], Value: settings[i+1]})
		}
		return info
	}
	const revision, day = "9fa6d24c0ffee0123456789abcdef0123456789a", "2026-11-25T08:06:54+02:00"
	for _, c := range []struct {
		name string
		info *debug.BuildInfo
		want string
	}{
		{"a tag", build("v1.2.0", "vcs.revision", revision, "vcs.time", day), "1.2.0"},
		{"a tag of what is to come", build("v1.2.0-rc.1"), "1.2.0-rc.1"},
		{"a tag, and changes", build("v1.2.0+dirty", "vcs.revision", revision, "vcs.modified", "true"), "1.2.0, modifiée depuis"},
		{"a revision", build("v0.0.0-20261125060654-9fa6d24c0ffe", "vcs.revision", revision, "vcs.time", day, "vcs.modified", "false"), "révision 9fa6d24c0ffe du 2026-11-25"},
		{"a revision behind a tag, and changes", build("v1.2.1-0.20261125060654-9fa6d24c0ffe+dirty", "vcs.revision", revision, "vcs.time", day, "vcs.modified", "true"), "révision 9fa6d24c0ffe du 2026-11-25, modifiée depuis"},
		{"a revision without a repository around", build("v1.2.1-0.20261125060654-9fa6d24c0ffe"), "révision 9fa6d24c0ffe du 2026-11-25"},
		{"no repository", build("(devel)"), "version inconnue"},
		{"nothing", &debug.BuildInfo{}, "version inconnue"},
	} {
		if got := Version(c.info, true); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
	if got := Version(nil, false); got != "version inconnue" {
		t.Errorf("without build information: %q", got)
	}
	if got := Day(build("", "vcs.time", day), true); got != "2026-11-25" {
		t.Errorf("the day is %q", got)
	}
}
