//go:build unix

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestCompletions types in each shell what people type, and presses tab: a command, an
// option, a draft whose name has a space, a word of those that are taken.
func TestCompletions(t *testing.T) {
	for shell, args := range map[string][]string{
		"bash": {"bash", "--noprofile", "--norc", "-i"},
		"zsh":  {"zsh", "-f", "-i"},
		"fish": {"fish", "--no-config", "-i"},
	} {
		t.Run(shell, func(t *testing.T) {
			t.Parallel()
			path, err := exec.LookPath(shell)
			if err != nil {
				t.Skip(err)
			}
			dir := t.TempDir()
			for _, name := range []string{"la halle.toml", "la halle.md", "photo.png"} {
				put(t, filepath.Join(dir, name), "")
			}
			ready := map[string]string{
				"bash": "PS1='prêt> '; source <(ami-wizard completion bash)\r",
				"zsh":  "PS1='prêt> '; autoload -U compinit; compinit -u -D; source <(ami-wizard completion zsh)\r",
				"fish": "function fish_prompt; echo 'prêt> '; end; ami-wizard completion fish | source\r",
			}
			env := environment(dir, "PATH="+filepath.Dir(found(t, program))+string(os.PathListSeparator)+os.Getenv("PATH"), "LC_ALL=C.UTF-8")
			x := session{cols: 100, rows: 30, dir: dir, env: env, args: append([]string{path}, args[1:]...)}.open(t)
			t.Cleanup(x.close)
			x.typ(ready[shell])
			x.waitFor("prêt>")
			for _, step := range []struct{ typed, seen string }{
				{"ami-wizard veri\t", "ami-wizard verifier"},
				{"la\t", `verifier la\ halle.toml`},
				{"\x15ami-wizard exporter --rem\t", "exporter --remplacer"},
				{"\x15ami-wizard --proj\t", "ami-wizard --projecteur"},
				{"\x15ami-wizard completion fi\t", "ami-wizard completion fish"},
				{"\x15ami-wizard exporter -o ph\t", "exporter -o photo.png"},
				{"\x15ami-wizard dossier --f\tph\t\x01# \x05.", "# ami-wizard dossier --format ph."},
				{"\x15ami-wizard la\t", `ami-wizard la\ halle.toml`},
			} {
				x.typ(step.typed)
				x.waitFor(step.seen)
			}
		})
	}
}
